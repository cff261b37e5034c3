"""The benchmark of ties tells errors of reading from errors of ties."""

import json
from pathlib import Path

import pytest

from eval import ties
from sayso.domain.codes import Kind, Tie
from sayso.domain.document import Document, Quote
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading, Report, Told
from tests.flow.link.small import a_when

TEXT = "Gunmen seized a train. Commandos stormed it and freed the hostages. A bomb went off."
OWN = Path(__file__).parents[2] / "eval" / "own" / "ties"


def a_row() -> dict[str, object]:
    def one(id_: str, kind: str, words: str) -> dict[str, object]:
        return {
            "id": id_,
            "kind": kind,
            "start": "2025-03-11",
            "end": "2025-03-11" if id_ == "h" else "2025-03-12",
            "place": {"name": "Mach", "admin1": None, "country": "PK", "precision": "exact"},
            "tally": False,
            "told": [{"document": "a", "start": TEXT.index(words), "text": words}],
        }

    return {
        "case": "train",
        "documents": [{"id": "a", "published": "2025-03-12", "text": TEXT}],
        "incidents": [one("h", "hijacking", "seized"), one("r", "raid", "stormed")],
        "relations": [{"from": "r", "kind": "follows", "to": "h"}],
    }


def a_file(folder: Path, *rows: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf8")
    return path


def reads(*told: tuple[str, Kind]) -> ties.Read:
    def read(document: Document) -> Reading:
        reports: list[Report] = []
        for words, kind in told:
            start = document.text.index(words)
            quote = Quote(text=words, start=start, end=start + len(words))
            when = Told(value=a_when(f"2025-03-1{len(reports) + 1}"), quote=quote)
            reports.append(
                Report(id=words, trigger=quote, kind=Told(value=kind, quote=quote), when=(when,))
            )
        return Reading(document=document.id, reader="test", reports=tuple(reports))

    return read


def test_ties_of_the_incidents_as_labelled_need_no_reading(tmp_path: Path) -> None:
    counts = ties.score(ties.cases(a_file(tmp_path, a_row())), None)
    assert [counts[Tie.FOLLOWS, kind] for kind in ("right", "said", "gold")] == [1, 1, 1]


def test_what_is_not_read_is_not_tied(tmp_path: Path) -> None:
    cases = ties.cases(a_file(tmp_path, a_row()))
    both = reads(("seized", Kind.HIJACKING), ("stormed", Kind.RAID))
    assert ties.score(cases, both)["all", "right"] == 1
    one = ties.score(cases, reads(("seized", Kind.HIJACKING)))
    assert (one["all", "right"], one["all", "gold"]) == (0, 1)
    assert (one["incidents", "right"], one["incidents", "gold"]) == (1, 2)


def test_a_trigger_beside_the_words_marked_is_of_the_same_incident(tmp_path: Path) -> None:
    cases = ties.cases(a_file(tmp_path, a_row()))
    beside = reads(("train", Kind.HIJACKING), ("freed", Kind.RAID), ("bomb", Kind.BOMBING))
    counts = ties.score(cases, beside)
    assert (counts["incidents", "right"], counts["same", "gold"]) == (2, 0)


def test_the_report_says_both_scores(tmp_path: Path) -> None:
    said = ties.report(a_file(tmp_path, a_row()), reads(("seized", Kind.HIJACKING)))
    assert said.splitlines()[0] == "labelled: 1 cases"
    assert "read: 1 cases" in said


def test_a_row_that_is_no_case_is_refused(tmp_path: Path) -> None:
    for row in (
        {"case": "x"},
        {**a_row(), "relations": [{"from": "r", "kind": "eats", "to": "h"}]},
    ):
        with pytest.raises(BadInput, match="line 1"):
            ties.cases(a_file(tmp_path, row))


@pytest.mark.parametrize("part", ["tune", "held"])
def test_our_own_cases_are_whole(part: str) -> None:
    found = ties.cases(OWN / f"{part}.jsonl")
    assert len(found) == 39
    for case in found:
        texts = {one.id: one.text for one in case.documents}
        known = {one.id for one in case.incidents}
        assert all(one in known and other in known for one, _, other in case.relations)
        assert all(m.end <= len(texts[m.document]) for one in case.incidents for m in one.told)
