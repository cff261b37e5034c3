"""The sentences of our own keep their word: every label stands where it says, in our categories."""

import json
from pathlib import Path
from typing import Any

import pytest
from eval.own.markup import BadMark, labelled, row

from sayso.domain.codes import Group, Hedge, Measure, Stance

OWN = Path(__file__).parents[3] / "eval" / "own"


def rows(name: str) -> list[dict[str, Any]]:
    lines = (OWN / f"{name}.jsonl").read_text(encoding="utf8").splitlines()
    return [json.loads(line) for line in lines]


ROWS, HARD = rows("sentences"), rows("hard")


@pytest.mark.parametrize(("name", "known"), [("sentences", ROWS), ("hard", HARD)])
def test_the_labels_are_those_of_the_marks(name: str, known: list[dict[str, Any]]) -> None:
    assert labelled((OWN / f"{name}.txt").read_text(encoding="utf8")) == known


def test_there_are_many_texts_and_no_two_are_the_same() -> None:
    texts = [row["text"] for row in (*ROWS, *HARD)]
    assert len(texts) == len(set(texts)) >= 300


@pytest.mark.parametrize("one", [*ROWS, *HARD], ids=lambda one: one["doc"])
def test_every_label_stands_where_it_says(one: dict[str, Any]) -> None:
    text = one["text"]
    assert not set("[]{}|") & set(text)
    for figure in one["figures"]:
        assert text[figure["start"] : figure["end"]] == figure["number"]
        assert figure["number"] in figure["quote"] in text
        assert figure["low"] is None or figure["high"] is None or figure["low"] <= figure["high"]
    for statement in one["statements"]:
        pieces = [text[start:end] for start, end in statement["content_spans"]]
        assert statement["content"] == " ".join(pieces)
        assert statement["cue"] is None or statement["cue"] in text
    for record in (*one["figures"], *one["statements"]):
        assert record["speaker"] == record["speakers"][0]
        assert all(speaker is None or speaker in text for speaker in record["speakers"])


@pytest.mark.parametrize(
    ("key", "known"), [("measure", Measure), ("group", Group), ("hedge", Hedge), ("stance", Stance)]
)
def test_every_category_is_known_and_occurs(key: str, known: type[Any]) -> None:
    records = [
        record
        for one in ROWS
        for record in (*one["figures"], *(one["statements"] if key == "stance" else ()))
    ]
    assert {record[key] for record in records} == {str(code.value) for code in known}


def test_a_marked_sentence_becomes_a_labelled_one() -> None:
    one = row("x", "[S1|ISPR] [C1|said] [T1|[33+ killed militant 1,-|at least {33} died]].")
    assert one["text"] == "ISPR said at least 33 died."
    assert one["figures"] == [{
        "quote": "at least 33 died", "number": "33", "start": 19, "end": 21, "low": 33,
        "high": None, "hedge": "at_least", "measure": "killed", "group": "militant",
        "speaker": "ISPR", "speakers": ["ISPR", None], "stance": "asserts",
    }]  # fmt: skip


@pytest.mark.parametrize(
    "marked", ["[S1|open", "[X1|what]", "[many killed|{Many} died]", "{7} died", "[T1|{7} died]"]
)
def test_a_mark_that_says_nothing_is_refused(marked: str) -> None:
    with pytest.raises(BadMark):
        row("x", marked)
