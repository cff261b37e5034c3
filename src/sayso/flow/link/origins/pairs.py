"""Which two documents are worth comparing word by word: those that share rare runs of words."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.flow.link.origins.passages import Numbers

_FIRST = 4
"""A run of words points at the first so many documents that have it, and at no others."""
_SHARED = 4
"""So many runs in common make two documents worth reading."""
_PARTS = 16
_PAGE_BITS = np.uint64(24)
_PAGE = np.uint64((1 << 24) - 1)


def pairs(all_runs: Sequence[Numbers]) -> list[tuple[int, int]]:
    """Give the pairs (later, earlier) of documents that share runs of words; by time.

    Whether a pair is given depends on the documents that have its runs, and on nothing else.
    """
    if not all_runs:
        return []
    numbers = np.concatenate(all_runs)
    pages = np.repeat(np.arange(len(all_runs), dtype=np.uint64), [len(one) for one in all_runs])
    packed = [_shared(part) for part in _parted(numbers, pages)]
    return list(_often(np.concatenate(packed)))


def _parted(numbers: Numbers, pages: Numbers) -> Iterator[Numbers]:
    # A sixteenth of the runs at a time: what is worked on fits into a laptop's memory. A run and its
    # page are one number of 64 bits; 40 bits of the run are enough to look closer.
    top = (numbers >> np.uint64(60)).astype(np.uint8)
    for part in range(_PARTS):
        chosen = top == part
        keys = (numbers[chosen] << _PAGE_BITS) | pages[chosen]
        keys.sort()
        yield keys[np.flatnonzero(np.diff(keys, prepend=~keys[:1]))]


def _shared(keys: Numbers) -> Numbers:
    """Give later and earlier page of each run that two have, packed into one number."""
    run, page = keys >> _PAGE_BITS, keys & _PAGE
    heads = np.flatnonzero(np.diff(run, prepend=~run[:1]))
    first = np.repeat(heads, np.diff(heads, append=len(run)))
    at = np.arange(len(run))
    found = [np.empty(0, np.uint64)]
    for step in range(_FIRST):
        later = at[at - first > step]
        found.append((page[later] << _PAGE_BITS) | page[first[later] + step])
    return np.concatenate(found)


def _often(packed: Numbers) -> Iterable[tuple[int, int]]:
    packed.sort()
    heads: NDArray[np.int64] = np.flatnonzero(np.diff(packed, prepend=~packed[:1]))
    counts = np.diff(heads, append=len(packed))
    kept = packed[heads[counts >= _SHARED]]
    return zip((kept >> _PAGE_BITS).tolist(), (kept & _PAGE).tolist(), strict=True)
