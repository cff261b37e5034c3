"""Direct quotes that two documents share: one utterance, however many print it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sayso.flow.link.origins.passages import Leaf, own
from sayso.flow.link.origins.sheets import QUOTED, WORDS, Sheet, numbers

_MARKS = frozenset('“"«')
_SHARE = 0.6


class Shared(NamedTuple):
    """A direct quote on a later page, and the earliest page that has words of it."""

    page: int
    start: int
    end: int
    source: int


def shared_quotes(leaves: Sequence[Leaf], sheets: Sequence[Sheet]) -> Iterator[Shared]:
    """Give the direct quotes of eight words or more that an earlier one quotes for the most part."""
    quotes = [
        (at, start, end, numbers(runs))
        for at, one in enumerate(sheets)
        for start, end, runs in one.quotes
    ]
    if not quotes:
        return
    sizes = [len(runs) for *_, runs in quotes]
    _, heads, back = np.unique(
        np.concatenate([runs for *_, runs in quotes]), return_index=True, return_inverse=True
    )
    # Quotes go by time, so that the first place of a run is the earliest page that has it.
    page_of = np.repeat([at for at, *_ in quotes], sizes)
    firsts = np.split(page_of[heads[back]], np.cumsum(sizes)[:-1])
    for (at, start, end, _), first in zip(quotes, firsts, strict=True):
        source, hits = _most(first[first != at].tolist())
        if hits == 0 or hits + WORDS - 1 < _SHARE * (len(first) + WORDS - 1):
            continue
        if not own(leaves[source], leaves[at].name):
            yield Shared(at, start, end, source)


def _most(earlier: Sequence[int]) -> tuple[int, int]:
    """Give the page that is named most often, the first of several, and how often."""
    counts = Counter(earlier)
    source = min(counts, key=lambda page: (-counts[page], page), default=0)
    return source, counts[source]


def quoted_share(text: str) -> float:
    """Say what share of a sentence stands in quotation marks."""
    if not any(mark in text for mark in _MARKS):
        return 0.0
    return sum(len(found.group()) for found in QUOTED.finditer(text)) / len(text)
