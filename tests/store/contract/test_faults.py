"""What a person is told of a row that cannot be used: where, what was expected, what was found."""

import json

import pytest

from sayso.domain.errors import BrokenFile
from sayso.flow.link import ReportRow
from sayso.store.contract import GroundRow, claim_rows, rows

CLAIM: dict[str, object] = {
    "id": "c1", "incident": "r1", "voice": {"actor": None, "name": "police", "class": "anonymous"},
    "field": "figure", "measure": "killed", "group": "civilian", "low": 3, "high": 3, "hedge": "exact",
}  # fmt: skip
FIGURE = {"measure": "killed", "group": "civilian", "low": 3, "high": 3}
HUGE = "one that nobody can count to"


def of_report(body: bytes) -> str:
    with pytest.raises(BrokenFile) as caught:
        list(rows(body, "r.jsonl", ReportRow))
    return str(caught.value)


def of_claim(**changes: object) -> str:
    with pytest.raises(BrokenFile) as caught:
        list(claim_rows(json.dumps(CLAIM | changes).encode(), "c.jsonl"))
    return str(caught.value)


def with_figure(**changes: object) -> bytes:
    return json.dumps({"id": "r1", "figures": [FIGURE | changes]}).encode()


def test_a_key_that_nobody_reads_is_told_with_the_one_that_was_meant() -> None:
    told = of_report(b'{"id": "r1", "wen": "2025"}')
    assert told.startswith("r.jsonl, line 1: expected no keys but id, when, place, kind, actors")
    assert told.endswith("found 'wen' (did you mean 'when'?). Mend that line and run it again.")
    assert "did you mean" not in of_report(b'{"id": "r1", "xyzzy": 1}')
    inside = of_report(with_figure(lo=3))
    assert "`figures[0]`: expected no keys but measure, group, low or high, found 'lo'" in inside


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"when": "2025"}', "expected the key 'id', found none"),
        (b'{"id": 7}', "`id`: expected text, found a whole number"),
        (b'{"id": "r1", "actors": "army"}', "`actors`: expected a list, found text"),
        (b'{"id": "r1", "place": "Sibi"}', "`place`: expected an object or null, found text"),
        (b'{"id": "r1", "text": true}', "`text`: expected text or null, found true or false"),
        (b'{"id": " "}', "`id`: expected an id, found ' '"),
        (b'{"id": "r1", "kind": "picnic"}', "or other, found 'picnic'"),
        (b'{"id": "r1", "published": "yesterday"}', "`published`: expected a date as YYYY-MM-DD"),
        (b'{"id": "r1", "published": "2025-02-30"}', "found '2025-02-30'"),
        (b'{"id": "r1", "place": {"name": "S", "lat": 91, "lon": 0}}', "-90 to 90 degrees, found 91"),
        (b'{"id": "r1", "place": {"name": "S", "lat": 0, "lon": -181}}', "-180 to 180 degrees"),
        (b'{"id": "r1", "figures": ["12"]}', "`figures[0]`: expected an object, found text"),
        (with_figure(low=-1), "`low`: expected a number of people, 0 to 10,000,000,000, found -1"),
        (with_figure(high=10**11), "found 100000000000"),
        (with_figure(low=10**30), HUGE),
        (with_figure(low=9), "`high`: expected 9 or more, as `low` says, found 3"),
        (with_figure(low=2.5), "`figures[0].low`: expected a whole number or null, found a number"),
        (with_figure(group="crowd"), "`figures[0].group`: expected civilian, security"),
        (b'{"id": "r1", "figures": [{"low": 1e999}]}', "found one that is too large"),
        (b'{"id": "r1", "figures": [{"low": ' + b"9" * 5000 + b"}]}", "found one that is too large"),
        (b'{"id": "r\xff"}', "expected UTF-8, found the byte 0xff; save it as UTF-8"),
        (b'{"id": "r1"', "breaks off"),
        (b"id,when", "expected one JSON object, found 'id,when'"),
        (b"[" * 100_000, "found lists or objects in one another without end"),
    ],
)  # fmt: skip
def test_a_faulty_report_says_what_was_expected_and_found(body: bytes, told: str) -> None:
    assert told in of_report(body)


def test_an_id_that_an_earlier_line_has_is_refused() -> None:
    told = of_report(b'{"id": "r1"}\n\n{"id": "r2"}\n{"id": "r1"}')
    assert "line 4: expected an id of its own, found 'r1', which line 1 has" in told


def test_a_claim_may_stand_under_two_incidents_but_not_twice_under_one() -> None:
    line, other = (json.dumps(CLAIM | {"incident": one}).encode() for one in ("r1", "r2"))
    assert len(list(claim_rows(line + b"\n" + other, "c"))) == 2
    with pytest.raises(BrokenFile, match="line 2: expected an id of its own, found 'c1'"):
        list(claim_rows(line + b"\n" + line, "c"))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"incident": ""}, "`incident`: expected an id"),
        ({"reported": "soon"}, "`reported`: expected a date"),
        ({"captured": "2025-99-99"}, "`captured`: expected a date"),
        ({"low": 10**11, "high": None}, "`low`: expected a number of people"),
        ({"voice": {"name": "police"}}, "`voice`: expected the key 'actor', found none"),
        ({"voice": {"actor": None, "name": "p", "class": "crowd"}}, "`voice.class`: expected party"),
        ({"stance": "say"}, "`stance`: expected asserts, denies"),
        ({"quote": {"text": "ab", "start": 0, "end": 1}}, "Quote: 0 to 1 is not as long as 'ab'"),
        ({"value": 7}, "`value` of a figure: expected null, found a whole number"),
    ],
)  # fmt: skip
def test_a_faulty_claim_says_what_was_expected_and_found(
    changes: dict[str, object], told: str
) -> None:
    assert told in of_claim(**changes)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"country": "Narnia"}, "expected a country as PK or Pakistan, found 'Narnia'"),
        ({"published": "soon"}, "`published`: expected a date"),
        ({"spans": [{"start": 3, "end": 9, "type": "mood"}]}, "`spans[0].type`: expected place, actor or time, found 'mood'"),
    ],
)  # fmt: skip
def test_a_faulty_text_with_spans_says_what_was_expected(
    changes: dict[str, object], told: str
) -> None:
    row = {"text": "In Quetta.", "spans": [{"start": 3, "end": 9}], **changes}
    with pytest.raises(BrokenFile) as caught:
        list(rows(json.dumps(row).encode(), "g.jsonl", GroundRow))
    assert told in str(caught.value)


@pytest.mark.parametrize(("country", "code"), [("PK", "PK"), ("Pakistan", "PK"), (None, None)])
def test_a_country_is_taken_by_its_name_too(country: str | None, code: str | None) -> None:
    body = json.dumps({"text": "In Quetta.", "spans": [], "country": country}).encode()
    [row] = rows(body, "g", GroundRow)
    assert row.code == code
