import json

import pytest

from sayso.domain.codes import Field, Measure
from sayso.domain.document import Quote
from sayso.domain.errors import BrokenFile
from sayso.domain.record import Record
from sayso.domain.world import When
from sayso.store.contract import GroundRow, claim_row, claim_rows, rows


class Dated(Record):
    """A row with a time and a place, as `sayso link` takes them."""

    id: str
    when: When | None = None
    place: dict[str, str | None] | None = None


CLAIM: dict[str, object] = {
    "id": "c1",
    "incident": "r1",
    "voice": {"actor": None, "name": "a police official", "class": "anonymous"},
    "field": "figure",
    "measure": "killed",
    "group": "civilian",
    "low": 3,
    "high": None,
    "hedge": "at_least",
}


def _line(**changes: object) -> bytes:
    return json.dumps(CLAIM | changes).encode()


def test_rows_are_read_past_a_mark_and_empty_lines() -> None:
    body = b'\xef\xbb\xbf{"text": "In Quetta", "spans": [{"start": 3, "end": 9}]}\n\n  \r\n'
    [row] = rows(body, "x.jsonl", GroundRow)
    assert (row.text, row.spans[0].type) == ("In Quetta", "place")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "breaks off"),
        (b"[]", "expected an object, found a list"),
        (b"\xff", "malformed"),
        (b'{"text": "\xff"}', "expected UTF-8, found the byte 0xff"),
        (b'{"text": "x"}', "spans"),
        (b'{"text": "x", "spans": [], "more": 1}', "more"),
        (b'{"text": "x", "spans": [{"start": 0, "end": 2}]}', "0 to 2 is not in a text of 1"),
        (b'{"text": "x", "spans": [{"start": 1, "end": 1}]}', "1 to 1"),
        (b'{"text": "x", "spans": [{"start": 0, "end": 1, "type": "river"}]}', "river"),
    ],
)
def test_a_row_that_is_none_is_named_by_file_and_line(line: bytes, why: str) -> None:
    with pytest.raises(BrokenFile, match=rf"x\.jsonl, line 2: .*({why})") as caught:
        list(rows(b"\n" + line, "x.jsonl", GroundRow))
    assert str(caught.value).endswith("Mend that line and run it again.")


@pytest.mark.parametrize(
    ("date", "start", "end", "precision"),
    [
        ("2025-03-11", "2025-03-11", "2025-03-11", "day"),
        ("2025-03-11T08:00:00Z", "2025-03-11", "2025-03-11", "day"),
        (" 2025-03-11 08:00 ", "2025-03-11", "2025-03-11", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025", "2025-01-01", "2025-12-31", "year"),
    ],
)
def test_a_date_is_the_day_month_or_year_it_names(
    date: str, start: str, end: str, precision: str
) -> None:
    [row] = rows(json.dumps({"id": "r1", "when": date}).encode(), "x", Dated)
    assert row.when is not None
    assert (row.when.start, row.when.end, row.when.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "date", ["yesterday", "2025-13", "0000-01", "2025-02-30", "0000", "20250311", "２０２５"]
)
def test_a_date_that_is_none_is_refused_with_its_line(date: str) -> None:
    with pytest.raises(BrokenFile, match="x, line 1: "):
        list(rows(json.dumps({"id": "r1", "when": date}).encode(), "x", Dated))


def test_a_time_as_an_interval_and_a_place_without_its_words_are_taken() -> None:
    when = {"start": "2025-03-11", "end": None, "precision": "day", "quote": None}
    place: dict[str, object] = {"name": "Sibi", "quote": None, "candidates": []}
    body = json.dumps({"id": "r1", "when": when, "place": place}).encode()
    [row] = rows(body, "x", Dated)
    assert row.when is not None
    assert (row.when.start, row.place) == ("2025-03-11", {"name": "Sibi"})


@pytest.mark.parametrize("line", [b"[1]", b"{", b'"x"', b"nul"])
def test_a_dated_row_that_is_no_object_is_refused_too(line: bytes) -> None:
    with pytest.raises(BrokenFile, match="line 1"):
        list(rows(line, "x", Dated))


def test_a_claim_without_words_stands_for_itself() -> None:
    incident, voice, claim = claim_row(_line())
    assert (incident, voice.name) == ("r1", "a police official")
    assert (claim.measure, claim.low, claim.high) == (Measure.KILLED, 3, None)
    assert claim.quote == Quote(text="c1", start=0, end=2)
    assert (claim.report, claim.document) == ("c1", "c1")


def test_claims_are_read_line_by_line() -> None:
    body = _line() + b"\n" + _line(id="c2", report="r9", document="d9")
    assert [(c.id, c.report, c.document) for _, _, c in claim_rows(body, "x")] == [
        ("c1", "c1", "c1"),
        ("c2", "r9", "d9"),
    ]


ACTOR = {"quote": {"text": "BLA", "start": 0, "end": 3}, "name": "BLA", "actor": "bla"}
PLACE = {"quote": {"text": "Sibi", "start": 0, "end": 4}, "name": "Sibi"}
WHEN = {"start": "2025-03-11", "end": "2025-03-11", "precision": "day"}
WORDS = {"measure": None, "group": None, "low": None, "high": None, "hedge": None}


@pytest.mark.parametrize(
    ("field", "value", "into"),
    [
        (Field.PERPETRATOR, ACTOR, "actor"),
        (Field.CLAIMED_BY, ACTOR, "actor"),
        (Field.BLAMED_ON, ACTOR, "actor"),
        (Field.PLACE, PLACE, "place"),
        (Field.WHEN, WHEN, "when"),
        (Field.KIND, "bombing", "word"),
        (Field.OUTCOME, "over", "word"),
        (Field.ACCESS, "denied", "word"),
    ],
)
def test_the_value_of_a_claim_is_what_its_field_asks_for(
    field: Field, value: object, into: str
) -> None:
    _, _, claim = claim_row(_line(field=field, value=value, **WORDS))
    assert getattr(claim, into) is not None
    with pytest.raises(BrokenFile, match="line 1"):
        claim_row(_line(field=field, value=7, **WORDS))
    with pytest.raises(BrokenFile, match="carries a figure"):
        claim_row(_line(field=field, value=value))


def test_a_figure_has_no_value_but_its_bounds() -> None:
    with pytest.raises(BrokenFile, match="`value` of a figure: expected null, found text"):
        claim_row(_line(value="many"))
    with pytest.raises(BrokenFile, match="neither low nor high"):
        claim_row(_line(low=None))
