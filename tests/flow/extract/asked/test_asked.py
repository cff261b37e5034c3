"""What is asked of a model: instructions, shape of the answer, passages; and what it may write."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.codebook import codebook
from sayso.flow.extract.asked import SCHEMA, parsed, parts, passages, prompt
from sayso.text.sentences import Span
from tests.flow.extract.asked.small import ACT, FIGURE, REPORT, STATEMENT


def test_every_value_of_the_codebook_is_explained_to_the_model() -> None:
    book = codebook()
    told = prompt(book.tables)
    for table in ("stance", "measure", "group", "kind", "outcome", "access", "plover"):
        for value, entry in book.tables[table].items():
            assert f"- {value}: {entry['definition']}" in told
    assert book.version.count(".") == 2


def test_instructions_name_no_field_that_the_schema_lacks_and_the_reverse() -> None:
    schema: Any = SCHEMA
    told = prompt(codebook().tables)
    for kind, example in zip(
        ("statements", "figures", "reports", "acts"), (STATEMENT, FIGURE, REPORT, ACT), strict=True
    ):
        fields = schema["properties"][kind]["items"]["properties"]
        assert set(fields) == set(example)
        for field in fields:
            assert field in told


def test_every_record_of_the_schema_names_all_its_fields_and_allows_no_other() -> None:
    def records(node: Any) -> list[Any]:
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        found = [one for child in inner for one in records(child)]
        return [*found, node] if isinstance(node, dict) and "properties" in node else found

    found = records(json.loads(json.dumps(SCHEMA)))
    assert len(found) == 7
    for record in found:
        assert record["required"] == list(record["properties"])
        assert record["additionalProperties"] is False


def test_a_short_text_is_one_passage_and_an_empty_one_none() -> None:
    assert passages("Twelve were killed.", 500) == [(0, 19)]
    assert passages(" \n ", 500) == []


@pytest.mark.parametrize(
    ("mark", "kept"), [("\n\n", 2), ("\n", 1), (". ", 2), (" ", 1), ("x", 1)], ids=repr
)
def test_a_long_text_is_cut_where_it_hurts_least(mark: str, kept: int) -> None:
    text = "x" * 70 + mark + "y" * 70
    first, second = passages(text, 100)
    assert first.end == second.start
    assert text[: first.end].endswith(mark) or mark == "x"
    assert first.end == (70 + kept if mark != "x" else 100)


def test_a_passage_is_parted_while_it_is_long_enough() -> None:
    text = "no\n" + "Twelve were killed.\n" * 60
    first, *others = parts(text, Span(3, len(text)))
    assert first.start == 3
    assert others[-1].end == len(text)
    assert all(text[end - 1] == "\n" for _, end in (first, *others))
    assert parts(text, Span(3, 900)) == []


@given(st.text(alphabet="ab. \n", max_size=400), st.integers(10, 60))
def test_passages_hold_every_word_once(text: str, size: int) -> None:
    found = passages(text, size)
    assert all(0 < span.end - span.start <= size for span in found)
    assert "".join("".join(text[a:b] for a, b in found).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "content",
    [
        '{"figures": []}',
        '```json\n{"figures": []}\n```',
        '<think>{"figures": 3}</think> Here: {"figures": []} Bye',
    ],
)
def test_the_object_in_an_answer_is_found(content: str) -> None:
    assert parsed(content) == {"figures": []}


@pytest.mark.parametrize("content", ["", "no", "{", "[]", '{"text": 1}', "[" * 9_999, '{"a": NaN'])
def test_what_tells_nothing_is_no_answer(content: str) -> None:
    assert parsed(content) is None
