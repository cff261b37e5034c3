"""The benchmark of linking counts pairs, on gold small enough to count by hand."""

import csv
import gzip
import io
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from eval import bench, crowd, link, linking, maverick, scale
from sayso.adapters.rarity import rarity
from sayso.domain.codes import Kind
from sayso.domain.document import Document, Quote
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading, Report, Told
from sayso.flow.link import ReportRow
from sayso.store import contract

BLAST = "A blast tore through the bazaar of Mastung, killing 31 people, hospital officials said."
TRAIN = "Gunmen stopped the Jaffar Express near a tunnel in the Bolan Pass and held passengers."


def test_pairs_and_reports_are_counted() -> None:
    gold = {"a": 1, "b": 1, "c": 1, "d": 2}
    found = linking.score(gold, {"a": "x", "b": "x", "c": "y", "d": "y"})
    # Of three true pairs one is joined; of two joined pairs one is true.
    assert found.pairs == (1 / 2, 1 / 3)
    assert found.pair_f1 == pytest.approx(0.4)
    assert found.b3 == pytest.approx((3 / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4))
    assert linking.score(gold, {"a": "x"}).pairs == (0.0, 0.0)
    assert linking.score(gold, {}).pair_f1 == 0.0


def test_calibration_is_the_gap_between_told_and_true() -> None:
    told, true = np.array([0.9, 0.9, 0.05, 0.005]), np.array([True, False, False, False])
    assert linking.calibration(told, true) == pytest.approx((0.8 + 0.055) / 4)
    assert linking.calibration(told, true, above=0.01) == pytest.approx((0.8 + 0.05) / 3)
    sure = np.array([1.0, 3.0, 0.0, 0.0])
    assert linking.calibration(told, true, weight=sure) == pytest.approx((4 * 0.9 - 1) / 4)


def gva(folder: Path, *texts: tuple[str, str]) -> Path:
    rows = [
        {
            "articles": [
                {
                    "id": f"{at}-{one}",
                    "uri": f"http://web.archive.org/web/2025/http://www.outlet{one}.test:80/a",
                    "title": "Latest",
                    "content": text,
                    "dct": "2025-03-12",
                }
                for one, text in enumerate(both)
            ]
        }
        for at, both in enumerate(texts)
    ]
    path = folder / "gva.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def reads(document: Document) -> Reading:
    if "nothing" in document.text:
        return Reading(document=document.id, reader="test")
    quote = Quote(text="Latest", start=0, end=6)
    report = Report(id=f"r{document.id}", trigger=quote, kind=Told(value=Kind.BOMBING, quote=quote))
    return Reading(document=document.id, reader="test", reports=(report,))


def test_articles_are_linked_by_what_is_read_of_them(tmp_path: Path) -> None:
    half = ((BLAST, BLAST), (TRAIN, TRAIN))
    path = gva(tmp_path, *half, (TRAIN, TRAIN), (BLAST, "nothing"))
    readings, documents, truth = link.articles(path, "report", reads)
    assert documents["2-0"].text == f"Latest\n\n{TRAIN}"
    assert documents["2-0"].outlet == "outlet0.test"
    assert truth == {"2-0": 0, "2-1": 0, "3-0": 1, "3-1": 1}
    scores = link.linked(readings, documents, truth)
    assert scores.pairs == (1.0, 0.5)
    assert len(link.articles(path, "tune", reads, every=2)[0]) == 2
    said = bench.report("link", path, reads, "report")
    assert "4 articles, 2 incidents, 1 articles without a report" in said
    assert "pair F1 0.667 (precision 1.000, recall 0.500)" in said
    assert "blocking recall 1.000" in said or "blocking recall 0.5" in said


def test_another_part_or_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="--part half"):
        link.articles(gva(tmp_path, (BLAST, BLAST)), "half", reads)
    wrong = tmp_path / "wrong.jsonl.gz"
    wrong.write_bytes(gzip.compress(b'{"no": 1}\n{"no": 1}'))
    with pytest.raises(BadInput, match="gun-violence incidents"):
        link.articles(wrong, "report", reads)


COLUMNS = [
    "id",
    "event_id",
    "date_start",
    "date_end",
    "location",
    "city",
    "latitude",
    "longitude",
    "source",
    "source_author",
    "deaths_low",
    "deaths_high",
    "injuries_low",
    "injuries_high",
] + [f"actor{n}{x}" for n in range(1, 7) for x in ("", "_violence")]


def coded(folder: Path, *rows: Mapping[str, str]) -> Path:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(rows)
    path = folder / "reports.csv.gz"
    path.write_bytes(gzip.compress(out.getvalue().encode()))
    return path


def a_row(at: int, event: int, **more: str) -> dict[str, str]:
    return {
        "id": f"r{at:02}",
        "event_id": f"e{event}",
        "date_start": f"2010-12-{1 + event:02}",
        "city": f"Town{event}",
        "latitude": str(5 + event / 2),
        "longitude": "-4.0",
        "actor1": f"actor {event}",
        "actor1_violence": "armed clash",
        "deaths_low": str(event),
        "deaths_high": str(event),
        "source": f"AFP (2010-12-{2 + event:02}) words of event {event}",
        "source_author": f"Outlet {at}",
        **more,
    }


def test_coded_reports_are_rows_of_sayso_link(tmp_path: Path) -> None:
    bare = {"date_start": "", "city": "", "latitude": "", "longitude": "", "source": "none"}
    path = coded(
        tmp_path,
        a_row(1, 2, date_end="2010-12-01", location="Rue 12"),
        a_row(2, 2, **bare, deaths_low=""),
    )
    (whole, other), gold = maverick.maverick(path)
    assert gold == {"r01": "e2", "r02": "e2"}
    assert whole.when
    assert (whole.when.start, whole.when.end) == ("2010-12-01", "2010-12-03")
    assert whole.place
    assert (whole.place.name, whole.place.lat) == ("Rue 12", 6.0)
    assert (whole.kind, whole.text, whole.published) == (
        Kind.BATTLE,
        "words of event 2",
        "2010-12-04",
    )
    assert [one.low for one in whole.figures] == [2]
    assert (other.when, other.place, other.figures, other.published) == (None, None, (), None)
    rough = maverick.rendered([whole, other], gold, 2)
    assert {one.words for one in rough.facts} == {frozenset()}
    assert rough.incidents == [0, 0]


def test_every_fold_is_scored_with_weights_that_never_saw_it(tmp_path: Path) -> None:
    rows = [a_row(3 * event + at, event) for event in range(8) for at in range(3)]
    path = coded(tmp_path, *rows)
    said = bench.report("link", path, reads)
    assert "24 event reports, 8 events" in said
    assert "pair F1 1.000 (precision 1.000, recall 1.000), blocking recall 1.000" in said
    assert "window of 0 days and 0.01 degrees: pair F1 1.000" in said


def test_a_window_joins_what_is_near_the_first(tmp_path: Path) -> None:
    bare = {"date_start": "", "city": "", "latitude": "", "longitude": ""}
    rows = [a_row(1, 1), a_row(2, 1), a_row(3, 2), a_row(4, 2, **bare)]
    told, _ = maverick.maverick(coded(tmp_path, *rows))
    near = maverick.windowed(told, days=0, degrees=0.01)
    assert (near["r01"] == near["r02"], near["r01"] == near["r03"]) == (True, False)
    wide = maverick.windowed(told, days=1, degrees=1.0)
    assert wide["r01"] == wide["r03"] != wide["r04"]


def test_other_rows_are_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv.gz"
    wrong.write_bytes(gzip.compress(b"id,name\n1,a\n"))
    with pytest.raises(BadInput, match="MAVERICK"):
        maverick.maverick(wrong)


def test_made_up_reports_are_the_same_for_the_same_seed(tmp_path: Path) -> None:
    gold = crowd.written(tmp_path / "rows.jsonl", 300)
    body = (tmp_path / "rows.jsonl").read_bytes()
    assert crowd.written(tmp_path / "again.jsonl", 300) == gold
    assert (tmp_path / "again.jsonl").read_bytes() == body
    rows = list(contract.rows(body, "rows", ReportRow))
    assert [row.id for row in rows] == list(gold)
    assert len(gold) == 300
    assert 2 < len(gold) / len(set(gold.values())) < 6
    assert {row.kind for row in rows} <= set(Kind)
    missing = sum(row.place is None for row in rows) / 300
    assert 0.02 < missing < 0.2


def test_growth_is_told_against_the_run_before(tmp_path: Path) -> None:
    small = scale.measured(tmp_path, 200)
    assert small.scores.pair_f1 > 0.7
    assert small.megabytes > 10
    large = small._replace(reports=2000, cpu=small.cpu * 9)
    first, second = scale.told([small, large])
    assert first.startswith("      200 reports: ")
    assert second.endswith("9.0 times the CPU of the last")


def test_a_word_of_every_day_tells_less_than_a_rare_one() -> None:
    tells = rarity()
    assert tells("police") < 0.5 < tells("gudalar") == 1.0
