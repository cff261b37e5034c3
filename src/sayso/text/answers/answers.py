"""All answers of a tagger on one text, asked by tag and by span."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.text.answers.asked import Layout, Link, Question, Tag
from sayso.text.sentences import Span

Scores = NDArray[np.float32]
Halves = NDArray[np.float16]
_LONGEST = 30
"""Pieces that a link points at; what is spread over more points nowhere."""


class Row(NamedTuple):
    """Pieces read together, `low` up to `high`; it answers for those from `first` up to `after`.

    `near` is (pieces it answers for, links, width): the own end of links; `far` (1 + pieces read,
    links, width): the other end, of links to nobody, then to each piece.
    """

    low: int
    high: int
    first: int
    after: int
    near: Halves
    far: Halves


class Marked(NamedTuple):
    """A stretch of whole words with a tag, and how sure the tagger is of it on the average, 0 to 1."""

    start: int
    end: int
    p: float

    @property
    def span(self) -> Span:
        """Give where it stands."""
        return Span(self.start, self.end)


class Linked(NamedTuple):
    """The likeliest of several spans, by its rank, how likely it is, and how likely none is."""

    rank: int | None
    p: float
    nobody: float

    @property
    def somebody(self) -> int | None:
        """Give the rank where it is likelier than nobody."""
        return self.rank if self.p > self.nobody else None


class Pieces(NamedTuple):
    """Where each piece starts and ends, in code points, and whether it goes on a word."""

    starts: Sequence[int]
    ends: Sequence[int]
    goes_on: Sequence[bool]


class Answers:
    """All answers on one text.

    `tags` is (pieces, tags, 3): outside, begins, goes on; `answered` (pieces, all values of all
    questions); both before softmax. The score of a link is the product of its ends, and only pieces
    that were read together are linked.
    """

    def __init__(
        self, layout: Layout, pieces: Pieces, tags: Scores, answered: Scores, rows: Sequence[Row]
    ) -> None:
        """Hold what was answered; rows are in text order, each piece in one."""
        self.layout = layout
        self.starts, self.ends = pieces.starts, pieces.ends
        own = np.arange(len(pieces.starts))
        begins = ~np.array(pieces.goes_on, bool)
        self.word_of = np.maximum.accumulate(np.where(begins, own, 0))
        self._words = np.flatnonzero(begins)
        self._shares, self._answered, self._rows = shares(tags), answered, rows
        self._firsts = [row.first for row in rows]
        self._found: dict[Tag, list[Marked]] = {}

    def pieces(self, start: int, end: int) -> slice:
        """Give the pieces that a span covers; an empty slice where it covers none."""
        first = bisect_right(self.ends, start)
        return slice(first, max(first, bisect_left(self.starts, end)))

    def marked(self, tag: Tag) -> list[Marked]:
        """Give the stretches of whole words with a tag, in text order."""
        if tag not in self._found:
            self._found[tag] = list(self._stretches(self.layout.tags[tag]))
        return self._found[tag]

    def _stretches(self, column: int) -> Iterator[Marked]:
        if not len(self._words):
            return
        found = self._shares[:, column]
        sizes = np.diff(np.append(self._words, len(found)))
        words = np.add.reduceat(found, self._words, axis=0) / sizes[:, None]
        inside = np.flatnonzero(words[:, 0] < words[:, 1:].max(axis=1))
        if not len(inside):
            return
        first = found[self._words[inside]]
        begins = (first[:, 1] >= first[:, 2]) | (np.diff(inside, prepend=-2) > 1)
        edges = [*np.flatnonzero(begins).tolist(), len(inside)]
        after = np.append(self._words[1:], len(found))
        for low, high in pairwise(edges):
            start, end = int(self._words[inside[low]]), int(after[inside[high - 1]])
            p = float(1 - found[start:end, 0].mean())
            yield Marked(self.starts[start], self.ends[end - 1], p)

    def likely(self, tag: Tag, start: int, end: int) -> float:
        """Give how likely a span has a tag, on the average of its pieces."""
        own = self.pieces(start, end)
        if own.start == own.stop:
            return 0.0
        return float(1 - self._shares[own, self.layout.tags[tag], 0].mean())

    def asked(self, question: Question, start: int, end: int) -> Scores:
        """Give how likely each value is for a span, in the order of `values`; alike for no pieces."""
        columns, values = self.layout.questions[question]
        own = self.pieces(start, end)
        if own.start == own.stop:
            return np.full(len(values), 1 / len(values), np.float32)
        return shares(self._answered[own, columns].mean(axis=0))

    def values(self, question: Question) -> tuple[str, ...]:
        """Give what the answers to a question stand for."""
        return self.layout.questions[question][1]

    def best(self, question: Question, start: int, end: int) -> tuple[str, float]:
        """Give the likeliest value for a span, and how likely it is."""
        found = self.asked(question, start, end)
        at = int(found.argmax())
        return self.values(question)[at], float(found[at])

    def sure(self, sort: str, p: float) -> int:
        """Give how likely a record of a sort is right, in thousandths, where the tagger says `p`."""
        knots = self.layout.calibration.get(sort)
        if knots:
            said, true = zip(*knots, strict=True)
            p = float(np.interp(p, said, true))
        return round(1000 * p)

    def linked(
        self, link: Link, span: Span, others: Sequence[Span]
    ) -> tuple[dict[int, float], float]:
        """Give how likely a span is linked to each of other spans in reach, by rank, and to none.

        `others` stand in text order. The likelihoods of all pieces in reach and of none sum to 1.
        """
        own = self.pieces(*span)
        count = own.stop - own.start
        found: dict[int, float] = {}
        nobody = 0.0 if count else 1.0
        for row, told in self.links(link, own):
            summed = told.sum(axis=0) / count
            nobody += float(summed[0])
            for rank, there in self._in_reach(row, others):
                p = float(summed[1 + there.start - row.low : 1 + there.stop - row.low].sum())
                found[rank] = found.get(rank, 0.0) + p
        return found, nobody

    def likeliest(self, link: Link, span: Span, others: Sequence[Span]) -> Linked:
        """Give the one of other spans, in text order, that a span is linked to most."""
        found, nobody = self.linked(link, span, others)
        if not found:
            return Linked(None, 0.0, nobody)
        rank = max(found, key=lambda at: (found[at], -at))
        return Linked(rank, found[rank], nobody)

    def pointed(self, link: Link, span: Span) -> Marked | None:
        """Give the whole words that a span is linked to most, whatever their tags; nothing for nobody."""
        own = self.pieces(*span)
        best: Marked | None = None
        for row, told in self.links(link, own):
            summed = told.sum(axis=0) / (own.stop - own.start)
            at = int(summed[1:].argmax())
            low, high = at, at + 1
            least = summed[1 + at] / 4
            while low > 0 and summed[low] >= least:
                low -= 1
            while high < row.high - row.low and summed[1 + high] >= least:
                high += 1
            p = float(summed[1 + low : 1 + high].sum())
            short = high - low <= _LONGEST
            if short and p > summed[0] and (best is None or p > best.p):
                best = Marked(*self._whole(row.low + low, row.low + high), p)
        return best

    def _whole(self, first: int, after: int) -> Span:
        """Give the span of pieces, widened to whole words."""
        first = int(self.word_of[first])
        while after < len(self.starts) and self.word_of[after] != after:
            after += 1
        return Span(self.starts[first], self.ends[after - 1])

    def _in_reach(self, row: Row, others: Sequence[Span]) -> Iterator[tuple[int, slice]]:
        for rank in range(*self.within(row, others)):
            there = self.pieces(*others[rank])
            low, high = max(there.start, row.low), min(there.stop, row.high)
            if low < high:
                yield rank, slice(low, high)

    def within(self, row: Row, others: Sequence[Span]) -> tuple[int, int]:
        """Give the ranks of spans, in text order, that stand in what a row read: from, up to."""
        low, high = self.starts[row.low], self.ends[row.high - 1]
        first = bisect_left(others, low, key=lambda other: other[1])
        return first, max(first, bisect_left(others, high, key=lambda other: other[0]))

    def links(self, link: Link, own: slice) -> Iterator[tuple[Row, Scores]]:
        """Give, row by row, how likely some pieces are linked to nobody and to each piece of the row."""
        which = self.layout.links[link]
        at = max(0, bisect_right(self._firsts, own.start) - 1)
        while at < len(self._rows) and self._rows[at].first < own.stop:
            row = self._rows[at]
            low, high = max(own.start, row.first), min(own.stop, row.after)
            if low < high:
                near = row.near[low - row.first : high - row.first, which].astype(np.float32)
                far = row.far[:, which].astype(np.float32)
                yield row, shares(near @ far.T / np.sqrt(np.float32(near.shape[1])))
            at += 1


def shares(scores: Scores) -> Scores:
    """Give scores as shares of 1 along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True, initial=-np.inf))
    found: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return found
