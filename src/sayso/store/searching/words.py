"""Words of a text as they are searched, each with its place: without case, accents and vowel signs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.text.similarity import plainly

_TATWEEL = "\u0640"
# Marks inside a word do not end it: accents, Hebrew points, Arabic vowel signs and the tatweel.
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc"
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_PIECE = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word as it is searched, and where it stands."""

    text: str
    start: int
    end: int


def plain(text: str) -> str:
    """Give a text as it is searched."""
    return plainly(text).replace(_TATWEEL, "")


def words(text: str, start: int = 0) -> list[Word]:
    """Give the words of a text, whose first character stands at `start`."""
    return [
        Word(piece, start + found.start(), start + found.end())
        for found in _WORD.finditer(text)
        for piece in _PIECE.findall(plain(found[0]))
    ]


def spans(found: Sequence[Word], term: Sequence[str], *, prefix: bool) -> list[tuple[int, int]]:
    """Give where words stand one after another; the last one may go on, with `prefix`."""
    told = []
    for at in range(len(found) - len(term) + 1):
        here = found[at : at + len(term)]
        last = here[-1].text.startswith(term[-1]) if prefix else here[-1].text == term[-1]
        if last and all(one.text == x for one, x in zip(here[:-1], term[:-1], strict=True)):
            told.append((here[0].start, here[-1].end))
    return told
