"""Marks inside a text, and the held-back acts that are written with them."""

from collections import Counter
from pathlib import Path

import pytest
from eval.own.marks import BadMarks, texts

from sayso.domain.codes import Plover

OWN = Path(__file__).parents[3] / "eval" / "own"
MARKED = """[s1:The army] [c1:said] [t1:[n1:at least 12] men died].
= say c1 s1 t1 asserts
= count n1 killed unknown s1
"""


def written(folder: Path, body: str) -> Path:
    path = folder / "marked.txt"
    path.write_text(body, encoding="utf8")
    return path


def test_marks_leave_the_text_and_tell_where_their_words_stand(tmp_path: Path) -> None:
    [one] = texts(written(tmp_path, MARKED))
    assert one.text == "The army said at least 12 men died."
    assert one.text[slice(*one.spans["n1"])] == "at least 12"
    assert one.records[1] == ["count", "n1", "killed", "unknown", "s1"]


@pytest.mark.parametrize(
    "wrong",
    [
        "[s1:open",
        "[n1:12] died\n= count n1 murdered unknown -",
        "[n1:12] died\n= count n2 killed unknown -",
        "[n1:12] died\n= count n1 killed unknown",
        "[n1:12] died\n= count n1 killed unknown - by=n1",
        "[n1:12] died\n= tell n1",
        "[n1:12] [n1:13] died\n= nocount n1",
        "[n1:12] [n2:13] died\n= nocount n1",
        "[a1:met]\n= act a1 MEET",
        "[c1:said] [t1:x]\n= say c1 - t1",
    ],
)
def test_marks_that_contradict_themselves_are_named_by_their_line(
    tmp_path: Path, wrong: str
) -> None:
    with pytest.raises(BadMarks, match=r"marked\.txt:1"):
        list(texts(written(tmp_path, wrong)))


def test_every_type_of_act_occurs_at_least_ten_times_in_those_held_back() -> None:
    records = [record for one in texts(OWN / "acts.txt") for record in one.records]
    counts = Counter(record[2] for record in records if record[0] == "act")
    assert min(counts[sort] for sort in Plover) >= 10
