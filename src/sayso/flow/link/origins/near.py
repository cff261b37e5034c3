"""Sentences that another document had first, in the same words or nearly."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.flow.link.origins.pairs import pairs
from sayso.flow.link.origins.passages import SIZE, Cut, Numbers, Page, numbered, own, runs
from sayso.text.similarity import tokens

_SHARE = 0.6
"""A sentence is another's where so much of it stands in runs of words that the other has."""
_WORDS = 25
"""One like sentence may be chance or a formula; this many words in all are not."""
_ODD_SHARE, _ODD_WORDS = 0.85, 12
"""A sentence with an odd figure needs no second one: nearly word for word, and so long."""
# What outlets print below everything: no words of a report.
_FORMULA = re.compile(
    r"©|\bcopyright\b|all rights reserved|newsletter|\bsubscri|\bsign (?:up|in)\b|\bfollow (?:us|@)"
    r"|\bclick here\b|\bdownload (?:the|our)\b|may not be (?:published|reproduced)|\bour app\b"
    r"|terms of (?:use|service)|\bcookies?\b|\balerts?\b|e-?mail notifications?|\bnotification has\b"
    r"|mobile app\b|\bstay (?:with|tuned)\b|submit a (?:tip|correction)|\bread or share\b"
    r"|anyone (?:with|who has) (?:any )?information|crime ?stoppers|\b(?:tip|hot)line\b",
    re.I,
)
_FIGURE = re.compile(
    r"(?<![\w.,:/$-])(\d{1,3}(?:,\d{3})+|\d{2,7})(?![\w/:-]|[.,]\d)(?!\s*[ap]\.?m\b)"
)
_NO_COUNT = re.compile(
    r"(?:highway|route|interstate|hwy|i|road|room|channel|unit|apt|apartment|suite|age|aged|section"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s*$",
    re.I,
)
_NO_PEOPLE = re.compile(r"\s*(?:block\b|years? old|, of\b)|,", re.I)


class Match(NamedTuple):
    """A sentence of one document, and the sentence of an earlier one that has most of its words."""

    page: int
    start: int
    end: int
    source: int
    there: tuple[int, int]


def near_copies(
    all_pages: Sequence[Page], known: dict[str, int], cut: Callable[[int], Cut]
) -> list[Match]:
    """Give the sentences of later documents that earlier ones had; `all_pages` go by time.

    A sentence that several had is given with each, the earliest first. Documents of one outlet do
    not copy each other.
    """
    all_runs = [runs(numbered(tokens(page.document.text), known)) for page in all_pages]
    found: list[Match] = []
    for at, group in groupby(pairs(all_runs), key=lambda pair: pair[0]):
        for _, source in group:
            if not own(all_pages[source], all_pages[at].name):
                found.extend(_matches((at, source), all_pages[at].document.text, cut))
    return sorted(found)


def _matches(pair: tuple[int, int], text: str, cut: Callable[[int], Cut]) -> Iterator[Match]:
    at, source = pair
    ours, theirs = cut(at), cut(source)
    where = _where(ours.runs, theirs.runs)
    words = _covered(where >= 0, ours)
    sizes = np.diff(ours.starts)
    like = [*np.flatnonzero((words >= SIZE) & (words >= _SHARE * sizes)).tolist()]
    for rank in _enough(like, words, sizes, [text[a:b] for a, b in (ours.spans[i] for i in like)]):
        start, end = ours.spans[rank]
        there = theirs.spans[_sentence(where, (ours.starts[rank], ours.starts[rank + 1]), theirs)]
        yield Match(at, start, end, source, there)


def _where(ours: Numbers, theirs: Numbers) -> NDArray[np.int64]:
    """Give for each run of ours where theirs has it first, or -1."""
    order = np.argsort(theirs, kind="stable")
    at = np.searchsorted(theirs, ours, sorter=order).clip(max=len(theirs) - 1)
    found = order[at]
    return np.where(theirs[found] == ours, found, -1)


def _covered(hits: NDArray[np.bool_], ours: Cut) -> NDArray[np.int64]:
    """Give how many words of each sentence stand in a run that both have."""
    marked = np.zeros(int(ours.starts[-1]) + 1, np.int64)
    at = np.flatnonzero(hits)
    for step in range(SIZE):
        marked[at + step + 1] = 1
    return np.diff(np.cumsum(marked)[ours.starts])


def _enough(
    like: Sequence[int], words: NDArray[np.int64], sizes: NDArray[np.int64], said: Sequence[str]
) -> list[int]:
    """Give the sentences that are copies: all that are alike, or those with an odd figure, or none."""
    real = [rank for rank, text in zip(like, said, strict=True) if not _FORMULA.search(text)]
    if sum(int(words[rank]) for rank in real) >= _WORDS:
        return real
    close = (words >= _ODD_SHARE * sizes) & (sizes >= _ODD_WORDS)
    texts = dict(zip(like, said, strict=True))
    return [rank for rank in real if close[rank] and has_odd_figure(texts[rank])]


def has_odd_figure(text: str) -> bool:
    """Say whether a sentence counts something by a number that nobody would hit upon alone.

    Of three digits or more and not round, or of two and over twenty; no year, age, time, date,
    address or road.
    """
    return any(
        _odd(found.group(1))
        and not _NO_COUNT.search(text, 0, found.start())
        and not _NO_PEOPLE.match(text, found.end())
        for found in _FIGURE.finditer(text)
    )


def _odd(figure: str) -> bool:
    value = int(figure.replace(",", ""))
    if 1900 <= value <= 2100 and "," not in figure:
        return False
    return value > 20 and value % 5 != 0 and value not in {24, 48, 911}


def _sentence(where: NDArray[np.int64], within: tuple[int, int], theirs: Cut) -> int:
    """Give the sentence of theirs that has most of the runs of one of ours, the first of several."""
    first, last = within
    hits = where[max(first - SIZE + 1, 0) : last]
    ranks = np.searchsorted(theirs.starts, hits[hits >= 0], side="right") - 1
    return int(np.argmax(np.bincount(ranks)))
