"""An incident list and articles in one casefile: a row is a document, and links with what texts tell."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # ships no types
import pytest
from click.testing import CliRunner

from sayso import pipeline
from sayso.cli import cli
from sayso.domain.codes import Verb
from sayso.domain.document import Problem
from sayso.store import casefile
from tests.road.articles import BUS, MARKET, built, claims_of, exported, laid_out
from tests.store.small import files_of

MAPPING = "id=No,date=Day,place=Place,country=Country,lat=Lat,lon=Lon,kind=Kind,killed.civilian=Dead,injured=Hurt"
HEADER = ("No", "Day", "Place", "Country", "Lat", "Lon", "Kind", "Dead", "Hurt")
BUS_ROW = ("7", "2025-03-11", "Quetta", "Pakistan", 30.18, 66.99, "shooting", 18, 20)
FAR_ROW = ("8", "2024-06-02", "Goma", "DR Congo", -1.67, 29.22, "bombing", 3, None)
LIST = (HEADER, BUS_ROW, FAR_ROW)


def a_list(file: Path, rows: Sequence[Sequence[object]] = LIST) -> Path:
    """Write an Excel list, and give it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    body = io.BytesIO()
    book.save(body)
    file.write_bytes(body.getvalue())
    return file


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of three articles and a list of two incidents; no test may change it."""
    folder = tmp_path_factory.mktemp("lists")
    listed = a_list(folder / "list.xlsx")
    built(folder / "case", listed, laid_out(folder / "in", BUS | MARKET), mapping=MAPPING)
    return folder / "case"


def test_a_row_and_the_articles_on_it_are_one_incident(case: Path) -> None:
    [both] = [one for one in exported(case) if len(one["documents"]) > 1]
    assert len(both["documents"]) == 4
    [row] = [one for one in both["documents"] if "#" in one["uri"]]
    assert row["uri"].endswith("list.xlsx#7")


def test_the_list_is_a_voice_beside_the_others_and_its_words_are_quoted(case: Path) -> None:
    [both] = [one for one in exported(case) if len(one["documents"]) > 1]
    [dead] = [
        claim
        for claim in claims_of(both)
        if claim["measure"] == "killed" and claim["voice"].endswith("list.xlsx#7")
    ]
    assert (dead["low"], dead["high"]) == (18, 18)
    assert dead["quote"]["text"] == "Dead: 18"
    assert dead["superseded_by"] is None


def test_a_list_and_a_text_that_cannot_both_be_right_are_a_dispute(tmp_path: Path) -> None:
    words = (
        "Gunmen attacked a bus in Quetta on March 11, 2025. Police said 12 civilians were killed."
    )
    articles = laid_out(tmp_path / "in", {"a.txt": (words, {"published": "2025-03-12"})})
    built(tmp_path / "case", a_list(tmp_path / "list.xlsx"), articles, mapping=MAPPING)
    [both] = [one for one in exported(tmp_path / "case") if len(one["documents"]) > 1]
    [dispute] = [one for one in both["disputes"] if one["kind"] == "numeric"]
    assert dispute["size"] == 6


def test_a_list_without_kinds_claims_none(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("date,place,killed\n2025-03-11,Quetta,12\n")
    built(tmp_path / "case", tmp_path / "list.csv")
    [one] = exported(tmp_path / "case")
    assert sorted(claim["field"] for claim in claims_of(one)) == ["figure", "place", "when"]


def test_what_only_the_list_has_stands_alone(case: Path) -> None:
    alone = [one for one in exported(case) if len(one["documents"]) == 1]
    assert sorted(one["summary"] for one in alone) == [
        "Bombing in Goma, Democratic Republic of the Congo, 2 June 2024",
        "Bombing in Kano, Nigeria, 1 February 2025",
    ]


def test_every_quote_of_a_row_holds(case: Path) -> None:
    assert pipeline.check(case) == []


def test_rows_of_one_list_are_never_one_incident(tmp_path: Path) -> None:
    twice = a_list(tmp_path / "list.xlsx", (HEADER, BUS_ROW, ("9", *BUS_ROW[1:])))
    built(tmp_path / "case", twice, mapping=MAPPING)
    assert len(exported(tmp_path / "case")) == 2


def test_the_same_incident_in_two_lists_is_one(tmp_path: Path) -> None:
    one, other = a_list(tmp_path / "one.xlsx"), a_list(tmp_path / "other.xlsx")
    built(tmp_path / "case", one, other, mapping=MAPPING)
    assert [len(one["documents"]) for one in exported(tmp_path / "case")] == [2, 2]


def test_rows_alike_are_no_copies_of_each_other(tmp_path: Path) -> None:
    rows = [
        (str(n), "2025-03-11", f"Place {n}", "Pakistan", 30, 66, "shooting", 12, 20)
        for n in range(30)
    ]
    built(tmp_path / "case", a_list(tmp_path / "list.xlsx", (HEADER, *rows)), mapping=MAPPING)
    assert all(
        document["origin"] is None
        for incident in exported(tmp_path / "case")
        for document in incident["documents"]
    )


def test_building_again_reads_no_row_again_and_changes_nothing(tmp_path: Path) -> None:
    listed, articles = a_list(tmp_path / "list.xlsx"), laid_out(tmp_path / "in", MARKET)
    first = built(tmp_path / "case", listed, articles, mapping=MAPPING)
    before = files_of(tmp_path / "case" / "tables")
    again = built(tmp_path / "case", articles, listed, mapping=MAPPING)
    assert (first.read, again.read) == (3, 0)
    assert files_of(tmp_path / "case" / "tables") == before


def test_a_list_in_another_order_has_the_same_rows_and_a_row_that_changed_is_one_incident(
    tmp_path: Path,
) -> None:
    case = tmp_path / "case"
    built(case, a_list(tmp_path / "list.xlsx"), mapping=MAPPING)
    turned = a_list(tmp_path / "list.xlsx", (HEADER, FAR_ROW, (*BUS_ROW[:-1], 21)))
    assert built(case, turned, mapping=MAPPING).read == 1
    assert sorted(len(one["documents"]) for one in exported(case)) == [1, 2]


def test_another_mapping_is_read_anew(tmp_path: Path) -> None:
    listed = a_list(tmp_path / "list.xlsx")
    built(tmp_path / "case", listed, mapping=MAPPING)
    built(
        tmp_path / "case", listed, mapping=MAPPING.replace("killed.civilian=Dead", "abducted=Dead")
    )
    measures = {claim["measure"] for one in exported(tmp_path / "case") for claim in claims_of(one)}
    assert measures == {"abducted", "injured", None}


def test_a_list_that_nobody_explained_is_read_once_somebody_does(tmp_path: Path) -> None:
    listed = a_list(tmp_path / "list.xlsx")
    first = built(tmp_path / "case", listed)
    assert [problem.code for problem in first.problems] == ["unread-table"]
    then = built(tmp_path / "case", listed, mapping=MAPPING)
    assert (then.documents, then.problems) == (2, ())


def test_a_row_that_is_purged_takes_its_list_with_it_and_the_others_stay(tmp_path: Path) -> None:
    listed, here = a_list(tmp_path / "list.xlsx"), tmp_path / "case"
    built(here, listed, mapping=MAPPING)
    kept = casefile.reading(here)
    [row] = [one for one in kept.evidence.documents() if one.uri.endswith("#7")]
    pipeline.judge(here, Verb.PURGE, [row.id], said={"who": "a reader", "why": "a drill"})
    left = [kept.evidence.blob(blob) for blob in kept.evidence.blobs()]
    assert all(b"Quetta" not in body for body in left)
    assert listed.read_bytes() not in left
    assert [one.uri[-2:] for one in kept.evidence.documents()] == ["#8"]
    assert pipeline.check(here) == []
    built(here, listed, mapping=MAPPING)
    assert [one.uri[-2:] for one in kept.evidence.documents()] == ["#8"]


def test_a_bad_value_is_a_problem_of_its_row(tmp_path: Path) -> None:
    rows = (HEADER, ("7", "soon", "Quetta", "Pakistan", 30.18, 66.99, "picnic", "many", None))
    run = built(tmp_path / "case", a_list(tmp_path / "list.xlsx", rows), mapping=MAPPING)
    assert [problem.code for problem in run.problems] == ["bad-value"] * 3
    [document] = casefile.reading(tmp_path / "case").evidence.documents()
    told = list(casefile.reading(tmp_path / "case").tables.read(Problem))
    assert {problem.document for problem in told} == {document.id}


@pytest.mark.parametrize("reader", ["rules", "tagged"])
def test_rows_are_read_without_a_tagger_whoever_reads(tmp_path: Path, reader: str) -> None:
    listed = a_list(tmp_path / "list.xlsx")
    words = ["extract", str(listed), "--map", MAPPING, "--reader", reader]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.output
    assert '"Dead: 18"' in result.output
    explained = CliRunner().invoke(cli, [*words, "--explain"])
    assert explained.exit_code == (2 if reader == "rules" else 0)


def test_a_mapping_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "columns.toml"
    file.write_text('date = "Day"\nplace = "Place"\nkilled = "Dead"\n')
    run = built(tmp_path / "case", a_list(tmp_path / "list.xlsx"), mapping=str(file))
    assert run.documents == 2
    assert [problem.code for problem in run.problems] == ["unread-key"]


def test_list_and_texts_are_compared(case: Path) -> None:
    told = CliRunner().invoke(cli, ["coverage", str(case)]).output.splitlines()
    assert told[0] == "3 incidents: 1 in the list only, 1 in texts only, 1 in both"
    assert told[1].startswith("of those in both: figures differ in 1")
    assert "    killed: list 18; texts 2, 12+, 14, 15, 16" not in told
    assert any(line.startswith("    killed: list 18; texts ") for line in told)


def test_the_comparison_is_there_for_programs_too(case: Path) -> None:
    lines = CliRunner().invoke(cli, ["coverage", str(case), "--json"]).output.splitlines()
    [both] = [one for one in map(json.loads, lines) if one["rows"] and one["texts"]]
    assert both["texts"] == 3
    by_measure = {one["measure"]: one for one in both["figures"]}
    assert by_measure["injured"] == {
        "measure": "injured", "listed": ["20"], "told": ["20"], "agree": True
    }  # fmt: skip
    assert by_measure["killed"]["agree"] is False
