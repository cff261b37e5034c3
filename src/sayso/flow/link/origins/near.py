"""Sentences that another document had first, in the same words or nearly."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from sayso.flow.link.facts.sought import Numbers
from sayso.flow.link.origins.pairs import pairs
from sayso.flow.link.origins.passages import SIZE, Cut, Leaf, cut, own
from sayso.flow.link.origins.quoted import quoted_share

_SHARE = 0.6
"""A sentence is another's where so much of it stands in runs of words that the other has."""
_WORDS = 30
"""One like sentence may be chance or a formula; this many words in all are not."""
_ODD_SHARE, _ODD_WORDS, _LONG = 0.85, 12, 110
"""A sentence with an odd figure needs no second one: nearly word for word, and so long."""
_CUTS = 4096
"""So many texts are kept cut; the first that had something are asked for again and again."""
# What outlets print below everything: no words of a report.
_FORMULA = (
    "©", "copyright", "all rights reserved", "newsletter", "subscri", "sign up", "sign in ",
    "follow us", "follow @", "click here", "download the", "download our", "may not be published",
    "may not be reproduced", "our app", "mobile app", "terms of use", "terms of service", "cookie",
    " alerts", "email notification", "e-mail notification", "notification has", "stay with ",
    "stay tuned", "submit a tip", "submit a correction", "read or share", "anyone with information",
    "anyone who has information", "anyone with any information", "crime stoppers", "crimestoppers",
    "tip line", "tipline", "hotline", "verification email", "confirmation email", "your account",
    "your profile",
)  # fmt: skip
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


Others: TypeAlias = Sequence[tuple[int, bool]]
"""Earlier pages, and whether each must be looked at."""
Nearby: TypeAlias = Callable[[int, Others, Callable[[], Iterable[Match]]], Sequence[Match]]
"""Gives the matches of a page with others; where it does not know them, it asks who looks for them."""


def near_copies(
    leaves: Sequence[Leaf],
    all_runs: Sequence[Numbers],
    credited: Sequence[str | None],
    text: Callable[[int], str],
    nearby: Nearby,
) -> list[Match]:
    """Give the sentences of later documents that earlier ones had; `leaves` go by time.

    A sentence that several had may be given with each, the earliest first; always with whom its
    whole page is `credited` to. Documents of one outlet do not copy each other: `all_runs` are the
    runs of each without what its outlet prints under everything.
    """

    @lru_cache(maxsize=_CUTS)
    def side(at: int) -> _Side:
        return _Side(text(at), cut(text(at), len(all_runs[at]) + SIZE - 1))

    @lru_cache(maxsize=_CUTS)
    def order(at: int) -> _Order:
        places = np.argsort(all_runs[at], kind="stable")
        return _Order(places, all_runs[at][places])

    found: list[Match] = []
    for at, group in groupby(pairs(all_runs), key=itemgetter(0)):
        sources = [source for _, source in group if leaves[source].key != leaves[at].key]
        others = [(source, own(leaves[source], credited[at] or "")) for source in sources]
        found += nearby(at, others, partial(_near, at, others, all_runs, side, order))
    return sorted(found)


def _near(
    at: int,
    others: Others,
    all_runs: Sequence[Numbers],
    side: Callable[[int], "_Side"],
    order: Callable[[int], "_Order"],
) -> Iterator[Match]:
    unheard = all_runs[at] != at  # what `told` took out is nobody's
    for source, must in others:
        # Where the earliest sources have it all, later ones add nothing.
        if must or np.count_nonzero(unheard) >= _WORDS - SIZE + 1:
            where = _where(all_runs[at], order(source))
            unheard &= where < 0
            yield from _matches((at, source), side(at), side(source), where)


class _Side(NamedTuple):
    """One document of two that are compared."""

    text: str
    cut: Cut


class _Order(NamedTuple):
    """What sorts the runs of a document, and the runs in that order."""

    places: NDArray[np.int64]
    ranked: Numbers


def _matches(
    pair: tuple[int, int], ours: _Side, theirs: _Side, where: NDArray[np.int64]
) -> Iterator[Match]:
    at, source = pair
    starts = ours.cut.starts
    words = _covered(where >= 0, starts)
    least = np.maximum(_SHARE * (starts[1:] - starts[:-1]), SIZE)
    like = (words >= least).nonzero()[0].tolist()
    if not like:
        return
    formulas = _formulas(ours.text)
    real = [rank for rank in like if not _is_formula(ours, rank, formulas)] if formulas else like
    if not _much(ours, real, words) or not _much_there(where, starts, real):
        real = _odd_ones(ours, theirs.text, real, words)
    elif 2 * sum(words[real]) < sum(words[like]):
        real = []  # where most says how to read on, the rest does so, too
    there = _sentences(where, starts, real, theirs.cut) if real else ()
    for rank, other in zip(real, there, strict=True):
        start, end = ours.cut.spans[rank]
        yield Match(at, start, end, source, theirs.cut.spans[other])


def _where(ours: Numbers, theirs: _Order) -> NDArray[np.int64]:
    """Give for each run of ours where theirs has it first, or -1."""
    at = np.minimum(theirs.ranked.searchsorted(ours), len(theirs.ranked) - 1)
    return np.where(theirs.ranked[at] == ours, theirs.places[at], -1)


def _covers(places: NDArray[np.int64]) -> int:
    """Give how many words stand in runs at some places, of which there is one at least."""
    ordered = np.sort(places)
    return int(np.minimum(ordered[1:] - ordered[:-1], SIZE).sum()) + SIZE


def _covered(hits: NDArray[np.bool_], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give how many words of each sentence stand in runs that are hit."""
    marked = np.zeros(int(starts[-1]) + SIZE, np.bool_)
    for step in range(1, SIZE + 1):
        marked[step : step + len(hits)] |= hits
    counted: NDArray[np.int64] = marked.cumsum(dtype=np.int64)[starts]
    return counted[1:] - counted[:-1]


def _much(ours: _Side, real: Sequence[int], words: NDArray[np.int64]) -> bool:
    """Say whether so much is alike, left out what stands in quotation marks.

    Two who heard the same words need not have copied each other.
    """
    count = 0
    for rank in real:
        start, end = ours.cut.spans[rank]
        count += int(words[rank] * (1 - quoted_share(ours.text[start:end])))
        if count >= _WORDS:
            return True
    return False


def _much_there(where: NDArray[np.int64], starts: NDArray[np.int64], real: Sequence[int]) -> bool:
    """Say whether the other has so many words: a formula that one repeats counts once."""
    inside = np.zeros(len(where), np.bool_)
    for rank in real:
        inside[max(starts[rank] - SIZE + 1, 0) : starts[rank + 1]] = True
    return _covers(where[inside & (where >= 0)]) >= _WORDS


def _odd_ones(ours: _Side, theirs: str, real: Sequence[int], words: NDArray[np.int64]) -> list[int]:
    """Give the sentences that share an odd figure, nearly word for word."""
    sizes = np.diff(ours.cut.starts)
    return [
        rank
        for rank in real
        if words[rank] >= _ODD_SHARE * sizes[rank]
        and sizes[rank] >= _ODD_WORDS
        and any(one in theirs for one in odd_figures(ours.text[slice(*ours.cut.spans[rank])]))
    ]


@lru_cache(maxsize=1)
def _formulas(text: str) -> tuple[str, ...]:
    # One page is compared with all that it may have copied before the next one is.
    lower = text.lower()
    return tuple(words for words in _FORMULA if words in lower)


def _is_formula(side: _Side, rank: int, formulas: Sequence[str]) -> bool:
    """Say whether a sentence says how to read on, not what happened."""
    spans = side.cut.spans
    # A mark may stand behind its sentence: all up to the next one counts.
    until = spans[rank + 1][0] if rank + 1 < len(spans) else len(side.text)
    piece = side.text[spans[rank][0] : until].lower()
    return any(words in piece for words in formulas)


def odd_figures(text: str) -> Iterator[str]:
    """Give the numbers of a sentence that count something and that nobody would hit upon alone.

    Of three digits or more and not round, or over twenty in a long sentence; no year, age, time,
    date, address or road.
    """
    for found in _FIGURE.finditer(text):
        figure = found.group(1)
        if (
            _odd(figure, len(text))
            and not _NO_COUNT.search(text, 0, found.start())
            and not _NO_PEOPLE.match(text, found.end())
        ):
            yield figure


def _odd(figure: str, length: int) -> bool:
    value = int(figure.replace(",", ""))
    if 1900 <= value <= 2100 and "," not in figure:
        return False
    least = 20 if length >= _LONG else 100
    return value > least and value % 5 != 0 and value not in {24, 48, 911}


def _sentences(
    where: NDArray[np.int64], starts: NDArray[np.int64], real: Sequence[int], theirs: Cut
) -> list[int]:
    """Give for each of these sentences the one of theirs that has the middle one of its runs."""
    hits = np.flatnonzero(where >= 0)
    ranks = np.array(real)
    first = hits.searchsorted(starts[ranks] - (SIZE - 1))
    last = hits.searchsorted(starts[ranks + 1])
    middle = where[hits[(first + last) // 2]]
    found: list[int] = (theirs.starts.searchsorted(middle, side="right") - 1).tolist()
    return found
