"""Which two documents are worth comparing word by word: those that share rare runs of words."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.flow.link.facts.sought import SPREAD, Numbers, Sought

Ints = NDArray[np.int64]
Whole = TypeVar("Whole", Numbers, Ints)

_FIRST = 4
"""A run of words points at the first so many documents that have it, and at no others."""
_SHARED = 7
"""So many runs in common make two documents worth reading."""
_LIKE, _PRINTED = 0.4, 3
"""Documents of an outlet are unlike where they share less; so many that are make a formula."""
_PARTS = 16
_PIECE = 1 << 20
_PAGE_BITS = np.uint64(24)
_PAGE = np.uint64((1 << 24) - 1)


def told(all_runs: Sequence[Numbers], outlets: Sequence[int]) -> list[Numbers]:
    """Give the runs of each document without what its outlet prints under everything.

    Such is what an outlet has in four documents of which three are unlike the first: sign-ups,
    imprints, how to reach the newsroom. In its place stands a number that no other document has.
    Nothing but the documents of the outlet that have the run decides.
    """
    if not all_runs:
        return []
    sizes = np.array([len(one) for one in all_runs])
    numbers = np.concatenate(all_runs)
    pages = np.repeat(np.arange(len(all_runs), dtype=np.uint64), sizes)
    mixed = np.repeat(np.array(outlets, np.uint64) * SPREAD, sizes)
    mixed ^= numbers
    again, counted = list[Numbers](), list[Numbers]()
    for part in _parts(mixed):
        keys = _sorted(mixed[part], pages[part])
        again.append(keys)
        counted.append(_with_first(keys))
    packed, counts = _counted(np.concatenate(counted))
    unlike = packed[counts < _LIKE * sizes[(packed >> _PAGE_BITS).astype(np.int64)]]
    sought = Sought(unlike)
    formulas, _ = _counted(np.concatenate([_formulas(keys, sought) for keys in again]))
    at = _anywhere(mixed, formulas)
    numbers[at] = pages[at]
    return np.split(numbers, np.cumsum(sizes)[:-1])


def _anywhere(mixed: Numbers, formulas: Numbers) -> Ints:
    """Give the places of these runs, which go in order."""
    sought, found = Sought(formulas), np.empty(len(mixed), np.bool_)
    for start in range(0, len(mixed), _PIECE):
        # Piece by piece: memory that was just used is quicker than new memory.
        piece = mixed[start : start + _PIECE]
        found[start : start + _PIECE] = sought.among((piece << _PAGE_BITS) >> _PAGE_BITS)
    return np.flatnonzero(found)


def _sorted(numbers: Numbers, pages: Numbers) -> Numbers:
    """Give the runs that two pages have, each with each page once, packed and in order."""
    keys = (numbers << _PAGE_BITS) | pages
    keys.sort()
    keys = keys[_changes(keys)]
    return keys[_repeated(keys)]


def _repeated(keys: Numbers) -> Ints:
    """Give the places of sorted keys whose run stands elsewhere, too."""
    run = keys >> _PAGE_BITS
    same = run[1:] == run[:-1]
    return np.flatnonzero(np.r_[same, False] | np.r_[False, same])


def _with_first(keys: Numbers) -> Numbers:
    """Give each page of a run, but the first, with the first."""
    first = _first_of(keys >> _PAGE_BITS)
    later = np.flatnonzero(first != np.arange(len(keys)))
    return ((keys[later] & _PAGE) << _PAGE_BITS) | (keys[first[later]] & _PAGE)


def _formulas(keys: Numbers, unlike: Sought) -> Numbers:
    """Give the runs of which so many pages are unlike the first that has them."""
    page, first = keys & _PAGE, _first_of(keys >> _PAGE_BITS)
    at = np.flatnonzero(np.bincount(first, minlength=len(keys))[first] > _PRINTED)
    pair = (page[at] << _PAGE_BITS) | page[first[at]]
    apart = first[at[unlike.among(pair)]]
    return keys[_often(apart)] >> _PAGE_BITS


def _often(places: Ints) -> Ints:
    """Give the places that are named often enough."""
    named, counts = _counted(places)
    return named[counts >= _PRINTED]


def _changes(values: Whole) -> Ints:
    """Give the places where another value begins."""
    new = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return np.flatnonzero(new)


def _first_of(values: Numbers) -> Ints:
    """Give for each place the place where its value begins; like values stand together."""
    heads = _changes(values)
    return np.repeat(heads, np.diff(heads, append=len(values)))


def pairs(all_runs: Sequence[Numbers]) -> list[tuple[int, int]]:
    """Give the pairs (later, earlier) of documents that share runs of words; by time.

    Whether a pair is given depends on the documents that have its runs, and on nothing else.
    """
    if not all_runs:
        return []
    numbers = np.concatenate(all_runs)
    pages = np.repeat(np.arange(len(all_runs), dtype=np.uint64), [len(one) for one in all_runs])
    found = [_shared(_sorted(numbers[part], pages[part])) for part in _parts(numbers)]
    packed, counts = _counted(np.concatenate(found))
    kept = packed[counts >= _SHARED]
    return list(zip((kept >> _PAGE_BITS).tolist(), (kept & _PAGE).tolist(), strict=True))


def _parts(numbers: Numbers) -> Iterator[Ints]:
    # A sixteenth of the runs at a time: what is worked on fits into a laptop's memory. A run and its
    # page are one number of 64 bits; 40 bits of the run are enough to look closer.
    top = np.empty(len(numbers), np.uint8)
    for start in range(0, len(numbers), _PIECE):
        top[start : start + _PIECE] = numbers[start : start + _PIECE] >> np.uint64(60)
    for part in range(_PARTS):
        yield np.flatnonzero(top == part)


def _shared(keys: Numbers) -> Numbers:
    """Give later and earlier page of each run that two have, packed into one number."""
    page, first = keys & _PAGE, _first_of(keys >> _PAGE_BITS)
    later = np.arange(len(keys))
    found = []
    for step in range(_FIRST):
        later = later[later - first[later] > step]
        found.append((page[later] << _PAGE_BITS) | page[first[later] + step])
    return np.concatenate(found)


def _counted(packed: Whole) -> tuple[Whole, Ints]:
    """Give each number once, in order, and how often it is there."""
    # By sorting: numpy's own way is by hashes, and ten times slower on millions.
    packed.sort()
    heads = _changes(packed)
    return packed[heads], np.diff(heads, append=len(packed))
