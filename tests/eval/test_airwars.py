"""The range of a policy against the range of assessors, on narratives small enough to judge by eye."""

import gzip
import json
from pathlib import Path

import pytest

from eval import airwars, bench
from sayso.domain.codes import Group, Hedge, Kind, Measure, Stance
from sayso.domain.document import Document, Quote
from sayso.domain.errors import BadInput
from sayso.domain.reading import Figure, Reading, Report, Told

TEXT = "An airstrike killed four civilians in the town, sources said. Eleven were hurt."


def a_row(code: str, killed: str | None, injured: str | None = None) -> dict[str, str | None]:
    return {"code": code, "assessment": TEXT, "killed": killed, "injured": injured}


def written(folder: Path, *rows: object) -> Path:
    path = folder / "airwars" / "gaza.jsonl.gz"
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def nothing(document: Document) -> Reading:
    return Reading(document=document.id, reader="none")


def four(document: Document) -> Reading:
    """Read that four civilians were killed, and nothing else."""
    start = document.text.index("four civilians")
    quote = Quote(text="four civilians", start=start, end=start + 14)
    number = Quote(text="four", start=start, end=start + 4)
    strike = Quote(text="airstrike", start=3, end=12)
    report = Report(
        id=f"r-{document.id}", trigger=strike, kind=Told[Kind](value=Kind.AIRSTRIKE, quote=strike)
    )
    figure = Figure(
        id="f", quote=quote, number=number, counted=quote, low=4, high=4, hedge=Hedge.EXACT,
        measure=Measure.KILLED, group=Group.CIVILIAN, stance=Stance.ASSERTS, reports=(report.id,),
    )  # fmt: skip
    return Reading(document=document.id, reader="four", figures=(figure,), reports=(report,))


def test_a_range_is_right_within_one_or_a_tenth_at_both_ends(tmp_path: Path) -> None:
    path = written(tmp_path, a_row("A1", "4"), a_row("A2", "4 – 5"), a_row("A3", "4 – 6"))
    assert bench.report("airwars", path, four).splitlines() == [
        "civilians killed: both ends right in 0.667 of 3 (too low 1)",
        "civilians injured: both ends right in 0.000 of 0 ()",
    ]
    assert airwars.near(66, 60)
    assert not airwars.near(67, 60)


def test_what_is_not_read_is_wrong_and_what_no_narrative_states_is_not_asked(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, a_row("A1", "4", "11"), a_row("A2", "9"), a_row("A3", "Unknown"))
    counts = airwars.score(airwars.assessed(path), nothing)
    assert counts["killed"] == {"all": 1, "nothing read": 1}
    assert counts["injured"] == {"all": 1, "nothing read": 1}


def test_incidents_whose_labels_were_seen_are_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, a_row("A1", "4"), a_row("A2", "4"), a_row("A3", "4"))
    (tmp_path / "figures").mkdir()
    for name, doc in (("dev.jsonl.gz", "airwars-A1"), ("airwars.jsonl.gz", "airwars-A2")):
        (tmp_path / "figures" / name).write_bytes(gzip.compress(json.dumps({"doc": doc}).encode()))
    assert [one.code for one in airwars.assessed(path)] == ["A3"]


@pytest.mark.parametrize(
    ("found", "word"),
    [
        (None, "nothing read"),
        ((2, 3), "too low"),
        ((4, 5), "too low"),
        ((9, 12), "too high"),
        ((4, 12), "too high"),
        ((2, 12), "wider"),
        ((5, 7), "narrower"),
    ],
)
def test_a_miss_is_called_by_what_it_is(found: airwars.Range | None, word: str) -> None:
    assert airwars.cause(found, (4, 8)) == word


def test_numbers_are_stated_as_figures_or_words() -> None:
    assert airwars.states("Some 1,200 people", (1200, 1300))
    assert airwars.states("Twelve people", (3, 12))
    assert not airwars.states("On 12.5 per cent of 2023", (12, 12))


def test_a_line_that_is_no_assessment_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"line 1.*assessment"):
        airwars.assessed(written(tmp_path, {"code": "A1"}))
