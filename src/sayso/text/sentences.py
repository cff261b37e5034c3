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


_BLOCK = 20_000
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")


def sentences(text: str, language: str = "en") -> list[Span]:
    """Give the sentences of a text in order, without surrounding white space.

    Quotations, titles ("Col. Ali") and abbreviations do not end one; a blank line always does.
    """
    found: list[Span] = []
    for block in _blocks(text):
        at = block.start
        for piece in segment(language, text[block.start : block.end]):
            start = text.find(piece, at, block.end)
            if start < 0:
                break  # the splitter changed a character: no word is lost, the rest is one piece
            at = start + len(piece)
            if words := piece.lstrip():
                start = at - len(words)
                found.append(Span(start, start + len(words.rstrip())))
        found.extend(_trimmed(text, at, block.end))
    return found


def _blocks(text: str) -> Iterator[Span]:
    # The splitter takes the square of the time where marks are never closed.
    at = 0
    while len(text) - at > _BLOCK:
        breaks = (text.rfind(mark, at + 1, at + _BLOCK) for mark in ("\n\n", "\n", " "))
        end = next((found for found in breaks if found > 0), at + _BLOCK)
        yield Span(at, end)
        at = end
    yield Span(at, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end].lstrip()
    if piece:
        start = end - len(piece)
        yield Span(start, start + len(piece.rstrip()))


def words(text: str, start: int = 0, end: int | None = None) -> list[Quote]:
    """Give words and single punctuation marks between start and end, as quotes of the text."""
    stop = len(text) if end is None else end
    return [
        Quote(text=match.group(), start=match.start(), end=match.end())
        for match in _WORD.finditer(text, start, stop)
    ]
