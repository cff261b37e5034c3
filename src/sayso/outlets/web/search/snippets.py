"""The words of a document in which something was found, marked, with true offsets."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from sayso.domain.record import Record
from sayso.store.searching import Asked, Word, spans, words

_WIDTH = 280
"""Characters of a snippet; two or three lines."""
_READ = 400_000
"""Characters of a text that are looked through: of a longer one the beginning."""

_MARKS = 20_000
"""Marks among which the closest are looked for: a text that holds more shows them early."""


class Snippet(Record):
    """A stretch of a document's text from `start` to `end`, and where in it the marked words are.

    `text` is exactly what stands there; marks count from its own beginning. `cut` says whether the
    document goes on before and after it.
    """

    document: str
    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...]
    cut: tuple[bool, bool]

    def pieces(self) -> list[tuple[str, bool]]:
        """Give the text in pieces, each with whether it is marked."""
        cuts = [0, *(x for mark in self.marks for x in mark), len(self.text)]
        told = [(self.text[a:b], n % 2 == 1) for n, (a, b) in enumerate(pairwise(cuts))]
        return [one for one in told if one[0]]


def snippet(
    document: str, text: str, question: Asked, within: tuple[int, int] | None = None
) -> Snippet | None:
    """Give the stretch in which most of what is asked for stands, or nothing where none of it does.

    `within` is a place that is to be in it: the quote that was found.
    """
    looked = text[:_READ]
    found = (
        words(looked) if within is None else words(text[: within[1] + 1][within[0] :], within[0])
    )
    marks = _marks(found, question)
    if not marks:
        return None
    first, last = _window(marks, within, text)
    inside = [(a, b) for a, b in marks if first <= a and b <= last]
    return Snippet(
        document=document,
        start=first,
        end=last,
        text=text[first:last],
        marks=tuple((a - first, b - first) for a, b in inside),
        cut=(first > 0, last < len(text)),
    )


def _marks(found: Sequence[Word], question: Asked) -> list[tuple[int, int]]:
    """Give where anything that is wanted stands, in order, none over another."""
    every = [x for term in question.wanted for x in spans(found, term.words, prefix=term.prefix)]
    told: list[tuple[int, int]] = []
    for start, end in sorted(set(every), key=lambda one: (one[0], -one[1])):
        if not told or start >= told[-1][1]:
            told.append((start, end))
    return told[:_MARKS]


def _window(
    marks: Sequence[tuple[int, int]], within: tuple[int, int] | None, text: str
) -> tuple[int, int]:
    if within is not None:
        low, high = within
    else:
        # Where most marks are close together, and the earlier of two such places. Marks are in
        # order and none lies over another: how many end in reach is found by halving.
        ends = [end for _, end in marks]
        reach = [bisect_right(ends, start + _WIDTH) for start, _ in marks]
        best = max(range(len(marks)), key=lambda n: (reach[n] - n, -n))
        low, high = marks[best][0], ends[max(reach[best] - 1, best)]
    spare = max(_WIDTH - (high - low), 60) // 2
    return _word_end(text, max(low - spare, 0), -1), _word_end(
        text, min(high + spare, len(text)), 1
    )


def _word_end(text: str, at: int, step: int) -> int:
    # A snippet begins and ends between words, unless there is no such place near.
    for here in range(at, min(max(at + step * 20, 0), len(text)), step):
        if here in (0, len(text)) or text[here - 1 if step < 0 else here].isspace():
            return here
    return at
