import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Capture, Problem
from sayso.flow.collect import rows, unrolled
from tests.flow.collect.examples import collected

MAPPING = {"text": "body", "published": "date"}


def read(
    *lines: object, mapping: dict[str, str] | None = None
) -> tuple[list[Capture], list[Problem]]:
    body = "\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines).encode()
    given = Capture(uri="f.jsonl", body=body, outlet="Sample Wire", sample=True)
    found = list(rows(given, MAPPING if mapping is None else mapping))
    return (
        [x for x in found if isinstance(x, Capture)],
        [x for x in found if isinstance(x, Problem)],
    )


def test_each_row_is_a_capture_that_bears_its_line() -> None:
    captures, problems = read(
        {"body": "One killed.", "date": "2025-03-11", "title": "Blast"},
        "",
        {"body": "Two killed.", "date": None, "outlet": "Sample Daily"},
    )
    assert not problems
    assert [capture.uri for capture in captures] == ["f.jsonl#1", "f.jsonl#3"]
    assert [capture.outlet for capture in captures] == ["Sample Wire", "Sample Daily"]
    assert captures[0].but(body=b"") == Capture(
        uri="f.jsonl#1", body=b"", media="text/plain", published="2025-03-11",
        outlet="Sample Wire", sample=True, title="Blast",
    )  # fmt: skip


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=5))
def test_every_row_with_text_becomes_a_document_of_that_text(texts: list[str]) -> None:
    captures, problems = read(*({"text": text} for text in texts), mapping={})
    assert not problems
    assert [capture.body.decode() for capture in captures] == texts


def test_a_row_becomes_a_document() -> None:
    captures, _ = read({"body": "One killed.", "date": "2025-03-11"})
    [document], problems = collected(captures)
    assert not problems
    assert (document.uri, document.text) == ("f.jsonl#1", "One killed.")


def test_a_mapped_key_that_is_missing_names_line_and_key() -> None:
    captures, [problem] = read({"body": "One killed."})
    assert len(captures) == 1
    assert problem.message == "f.jsonl, line 1: key 'date' is missing"


@pytest.mark.parametrize("row", [{"date": "2025-03-11"}, {"body": None, "date": None}])
def test_a_row_without_text_is_a_problem_and_no_capture(row: dict[str, object]) -> None:
    captures, [problem] = read(row)
    assert not captures
    assert problem.code == "missing-key"


def test_keys_no_one_reads_are_said_once_with_the_line_they_are_first_met() -> None:
    row = {"body": "One killed.", "date": "2025-03-11"}
    _, [problem] = read(row, row | {"zip": 1}, row | {"zip": 2, "id": 3})
    assert problem.code == "unread-key"
    assert problem.message.endswith("'id' (line 3), 'zip' (line 2)")


@pytest.mark.parametrize(
    "line", ["{", "[1]", '"text"', "[" * 100_000, "1" * 5000, '{"body": "a"} x']
)
def test_a_line_that_is_no_object_is_a_problem(line: str) -> None:
    captures, [problem] = read(line)
    assert not captures
    assert problem.code == "bad-row"
    assert problem.message.startswith("f.jsonl, line 1: ")


def test_a_line_that_is_no_utf8_names_the_byte() -> None:
    [problem] = rows(Capture(uri="f.jsonl", body=b'{"text": "\xff"}'), {})
    assert isinstance(problem, Problem)
    assert "byte 10" in problem.message


def test_a_line_longer_than_anyone_writes_is_a_problem() -> None:
    _, [problem] = read('{"body": "' + "a" * 50_000_000 + '"}')
    assert "longer than 50,000,000 bytes" in problem.message


def test_a_value_that_is_no_text_is_left_out_and_said() -> None:
    [capture], [problem] = read({"body": "One killed.", "date": 20250311})
    assert capture.published is None
    assert problem.message == "f.jsonl, line 1: key 'date' is no text; left out"


def test_half_a_character_is_replaced() -> None:
    [capture], _ = read('{"body": "a\\ud800", "date": null}')
    assert capture.body == b"a?"


def test_a_table_among_the_captures_is_replaced_by_its_rows_in_place() -> None:
    table = Capture(uri="f.jsonl", body=b'{"text": "a"}\n{"text": "b"}', media="application/jsonl")
    plain = Capture(uri="a.txt", body=b"x", media="text/plain")
    problem = Problem(code="unreadable-file", message="b.txt", stage="collect")
    found = list(unrolled([plain, table, problem], {}))
    assert [x.uri for x in found if isinstance(x, Capture)] == ["a.txt", "f.jsonl#1", "f.jsonl#2"]
    assert found[-1] == problem
