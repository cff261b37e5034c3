"""Sentences and words of a text, each with its place in code points."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Compiled, and ships no types.
from sentencex import segment  # type: ignore[import-untyped]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]

from sayso.domain.document import Quote


class Span(NamedTuple):
    """A stretch of text, `end` exclusive."""

    start: int
    end: int


_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")


def sentences(text: str, language: str = "en") -> list[Span]:
    """Give the sentences of a text in order, without surrounding white space.

    Quotations, titles ("Col. Ali") and abbreviations do not end one; a blank line always does.
    """
    found: list[Span] = []
    at = 0
    for piece in segment(language, text):
        start = text.find(piece, at)
        if start < 0:
            continue
        at = start + len(piece)
        found.extend(_trimmed(text, start, at))
    return found


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    trail = len(text[start:end]) - len(text[start:end].rstrip())
    if lead < end - start:
        yield Span(start + lead, end - trail)


def words(text: str, start: int = 0, end: int | None = None) -> list[Quote]:
    """Give words and single punctuation marks between start and end, as quotes of the text."""
    stop = len(text) if end is None else end
    return [
        Quote(text=match.group(), start=match.start(), end=match.end())
        for match in _WORD.finditer(text, start, stop)
    ]
