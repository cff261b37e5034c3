"""Direct quotes that two documents share: one utterance, however many print it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sayso.flow.link.origins.passages import Numbers, Page, flat, numbered, own, runs

_QUOTED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»")
_MARKS = frozenset('“"«')
_WORDS = 8
_SHARE = 0.6
_SHORTEST = 2 * _WORDS - 1


class Shared(NamedTuple):
    """A direct quote on a later page, and the earliest page that has words of it."""

    page: int
    start: int
    end: int
    source: int


def shared_quotes(all_pages: Sequence[Page], known: dict[str, int]) -> Iterator[Shared]:
    """Give the direct quotes of eight words or more that an earlier one quotes for the most part."""
    quotes = [
        (at, start, end, numbers)
        for at, page in enumerate(all_pages)
        for start, end, numbers in _quotes(page.document.text, known)
    ]
    if not quotes:
        return
    sizes = [len(numbers) for *_, numbers in quotes]
    _, heads, back = np.unique(
        np.concatenate([numbers for *_, numbers in quotes]), return_index=True, return_inverse=True
    )
    # Quotes go by time, so that the first place of a run is the earliest page that has it.
    page_of = np.repeat([at for at, *_ in quotes], sizes)
    firsts = np.split(page_of[heads[back]], np.cumsum(sizes)[:-1])
    for (at, start, end, _), first in zip(quotes, firsts, strict=True):
        source, hits = _most(first[first != at].tolist())
        if hits == 0 or hits + _WORDS - 1 < _SHARE * (len(first) + _WORDS - 1):
            continue
        if not own(all_pages[source], all_pages[at].name):
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
    return sum(len(found.group()) for found in _QUOTED.finditer(text)) / len(text)


def _quotes(text: str, known: dict[str, int]) -> Iterator[tuple[int, int, Numbers]]:
    for found in _QUOTED.finditer(text):
        group = found.lastindex or 0
        start, end = found.span(group)
        if end - start < _SHORTEST:
            continue
        words = flat(found.group(group)).split()
        if len(words) >= _WORDS:
            yield start, end, runs(numbered(words, known), _WORDS)
