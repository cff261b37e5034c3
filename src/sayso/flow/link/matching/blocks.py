"""Which reports are worth comparing: those that share a time and something else, or a rare word.

Every report is filed under several keys; reports under one key are a block. A block too large to
compare in full is walked in order of time, each report with its next few: the work stays
near-linear in the number of reports.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.flow.link.facts.cells import rings
from sayso.flow.link.facts.columns import (
    NONE,
    PRECISIONS,
    Columns,
    Ints,
    Ragged,
    Truths,
    of_one_table,
)
from sayso.flow.link.facts.sought import SPREAD, Sought

_WELL, _HARDLY = (50, 12), (20, 4)
"""How large a block is compared in full, and else how many after it each report is compared with.

Reports that share a place are compared well; that share no more than a day with a figure or an actor, hardly.
"""
TOLERANCE = 3
"""Days by which two accounts of one day may part and still meet in a block."""
_FINE = 10
_BUCKET = TOLERANCE + 1
_LATE = 6
_VAGUE = 31
_FAR_APART = 31
_AREAS = tuple(
    PRECISIONS.index(x)
    for x in (PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.ROUTE)
)


_Keyed = tuple[Ints, Ints]
_Walked = tuple[_Keyed, tuple[int, int]]


class Blocks(NamedTuple):
    """Keys of one kind, and whose they are: reports under one key are a block.

    `walk` says how well a block is compared. Of the `vague`, only pairs count of which one has no close day.
    """

    keys: Ints
    owners: Ints
    walk: tuple[int, int]
    vague: bool

    def of(self, some: Truths) -> "Blocks":
        """Give some of the keys, by their places."""
        return self._replace(keys=self.keys[some], owners=self.owners[some])


def candidate_pairs(columns: Columns, rare: Ragged) -> tuple[Ints, Ints]:
    """Give the pairs worth comparing, as places of reports, the lower first, in order.

    `rare` are the rarest words of each.
    """
    size = len(columns.kind)
    found = met(columns, blocks(columns, rare), np.arange(size))
    return found // max(size, 1), found % max(size, 1)


def met(columns: Columns, kinds: Iterable[Blocks], ranks: Ints, ends: Truths | None = None) -> Ints:
    """Give the pairs that share a key, as far as its block is walked: lower * how many + higher, in order.

    `ranks` put those of one day in order. With `ends`, only pairs of which both ends are among these.
    """
    size = len(columns.kind)
    order = np.argsort(np.lexsort((ranks, _day(columns))), kind="stable")
    fine = _fine(columns)
    codes = [np.empty(0, dtype=np.int64)]
    for one in kinds:
        kind = one.of(among(one.keys, one.keys[~fine[one.owners]])) if one.vague else one
        a, b = _together(kind, order, ends)
        if kind.vague:
            kept = ~(fine[a] & fine[b])
            a, b = a[kept], b[kept]
        kept = _may_meet(columns, a, b)
        codes.append(_once(np.minimum(a[kept], b[kept]) * size + np.maximum(a[kept], b[kept])))
    return _once(np.concatenate(codes))


def sharing(kinds: Iterable[Blocks], some: Truths) -> Iterator[Blocks]:
    """Give of each kind the blocks, in full, in which one of some reports is."""
    for one in kinds:
        yield one.of(among(one.keys, one.keys[some[one.owners]]))


def among(keys: Ints, some: Ints) -> Truths:
    """Say which keys are among some."""
    # Below zero is above all others there.
    found: Truths = Sought(np.sort(_once(some).view(np.uint64))).among(keys.view(np.uint64))
    return found


def _once(numbers: Ints) -> Ints:
    # Sorted and each once: sorting is quicker here than numpy's own way by hashes.
    ranked = np.sort(numbers)
    return ranked[np.r_[True, ranked[1:] != ranked[:-1]]] if len(ranked) else ranked


def _day(columns: Columns) -> Ints:
    return np.where(columns.first != NONE, columns.first, columns.published)


def _fine(columns: Columns) -> Truths:
    fine: Truths = (columns.first != NONE) & (columns.last - columns.first <= _FINE)
    return fine


def _may_meet(columns: Columns, a: Ints, b: Ints) -> Truths:
    """Leave out a tally beside a single incident, rows of one list, and coded rows days apart.

    What is read from a text may be dated by a day of its background: only its words can tell.
    """
    first, last = columns.first, columns.last
    gap = np.maximum(first[a], first[b]) - np.minimum(last[a], last[b])
    dated = (first[a] != NONE) & (first[b] != NONE) & columns.coded[a] & columns.coded[b]
    apart = dated & (gap > _FAR_APART)
    apart |= of_one_table(columns, a, b)
    kept: Truths = ~apart & (columns.aggregates[a] == columns.aggregates[b]) & (a != b)
    return kept


def _together(kind: Blocks, order: Ints, ends: Truths | None) -> tuple[Ints, Ints]:
    """Give the pairs of reports that share a key, as far as its block is walked."""
    ranked = np.lexsort((order[kind.owners], kind.keys))
    keys, owners = kind.keys[ranked], kind.owners[ranked]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.empty(0, int)
    sizes = np.diff(np.r_[starts, len(keys)])
    # How many after it each report is compared with.
    left = np.repeat(starts + sizes, sizes) - np.arange(len(keys)) - 1
    large, ahead = kind.walk
    reach = np.minimum(left, np.where(np.repeat(sizes, sizes) > large, ahead, large))
    among_ends = np.ones(len(keys), dtype=np.bool_) if ends is None else ends[owners]
    ones, others = [], []
    alive = np.flatnonzero((reach > 0) & among_ends)
    step = 1
    while len(alive):
        both = alive[among_ends[alive + step]]
        ones.append(owners[both])
        others.append(owners[both + step])
        step += 1
        alive = alive[reach[alive] >= step]
    if not ones:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    return np.concatenate(ones), np.concatenate(others)


def blocks(columns: Columns, rare: Ragged) -> Iterator[Blocks]:
    """Give the keys of all reports, kind by kind; `rare` are the rarest words of each."""
    marks = [*_marks(columns)]
    close, months = _close(columns), _months(columns)
    for subjects, walk in (*marks, *_others(columns)):
        yield Blocks(*_crossed(subjects, close), walk, vague=False)
    for subjects, _ in marks:
        yield Blocks(*_crossed(subjects, months), _WELL, vague=True)
    yield Blocks(rare.values, rare.owners(), _WELL, vague=False)
    where, who = _places(columns), (columns.actors.values, columns.actors.owners())
    yield Blocks(*_crossed(where, who), _WELL, vague=False)


def _mixed(one: Ints, other: Ints) -> Ints:
    """Give one number for two; equal pairs have equal ones, others hardly ever."""
    with np.errstate(over="ignore"):
        high = one.astype(np.uint64) * SPREAD
        low = (high ^ (high >> np.uint64(29))) + other.astype(np.uint64)
        low = low * np.uint64(0xBF58476D1CE4E5B9)
        mixed: Ints = (low ^ (low >> np.uint64(32))).astype(np.int64)
    return mixed


def _crossed(one: _Keyed, other: _Keyed) -> _Keyed:
    """Give a key for each of one kind beside each of another kind that a report has."""
    keys, owners = other
    ranked = np.argsort(owners, kind="stable")
    keys, owners = keys[ranked], owners[ranked]
    first = np.searchsorted(owners, one[1], side="left")
    count = np.searchsorted(owners, one[1], side="right") - first
    ours = np.repeat(np.arange(len(one[0])), count)
    theirs = np.arange(len(ours)) - np.repeat(np.cumsum(count) - count, count) + first[ours]
    return _mixed(one[0][ours], keys[theirs]), one[1][ours]


def _spread(first: Ints, last: Ints, owners: Ints) -> _Keyed:
    """Give every number from first to last, and whose it is."""
    size = last - first + 1
    whose = np.repeat(np.arange(len(first)), size)
    steps = np.arange(len(whose)) - np.repeat(np.cumsum(size) - size, size)
    return first[whose] + steps, owners[whose]


def _close(columns: Columns) -> _Keyed:
    # A day meets the days around it; what has no day meets the days before it came out.
    fine = np.flatnonzero(_fine(columns))
    undated = np.flatnonzero((columns.first == NONE) & (columns.published != NONE))
    first = np.r_[columns.first[fine], columns.published[undated] - _LATE]
    last = np.r_[columns.last[fine], columns.published[undated]]
    return _spread(first // _BUCKET, (last + TOLERANCE) // _BUCKET, np.r_[fine, undated])


def _months(columns: Columns) -> _Keyed:
    # Wide and missing times go by thirty days; the day of whoever knows it is among them.
    dated = np.flatnonzero(columns.first != NONE)
    undated = np.flatnonzero((columns.first == NONE) & (columns.published != NONE))
    last = np.r_[columns.last[dated], columns.published[undated]]
    first = np.r_[columns.first[dated], columns.published[undated] - _VAGUE]
    first = np.maximum(first, last - 366)
    return _spread(first // 30, last // 30, np.r_[dated, undated])


def _places(columns: Columns) -> _Keyed:
    """Give the names of the places that are more than a land or province."""
    place, owners = columns.place.values, columns.place.owners()
    told = columns.places
    closer = ~np.isin(told.precision[place], _AREAS) & (told.name[place] != NONE)
    return _salted(told.name[place[closer]], 1), owners[closer]


def _marks(columns: Columns) -> Iterator[_Walked]:
    """Give what can tell an incident together with no more than its month: where, how many."""
    named = _places(columns)
    yield named, _WELL
    place, owners = columns.place.values, columns.place.owners()
    told = columns.places
    pinned = ~np.isnan(told.points[place, 0]) & ~np.isin(told.precision[place], _AREAS)
    spots, each = np.unique(place[pinned], return_inverse=True)
    near = rings(told.points[spots])[each]
    yield (_salted(near.ravel(), 2), np.repeat(owners[pinned], near.shape[1])), _WELL
    counts = columns.counts[columns.figures.values]
    larger = counts[:, 1] > 2 if len(counts) else np.empty(0, dtype=np.bool_)
    counts, owners = counts[larger], columns.figures.owners()[larger]
    yield (_mixed(_salted(counts[:, 0], 3), counts[:, 1]), owners), _HARDLY


def _others(columns: Columns) -> Iterator[_Walked]:
    """Give what can tell an incident only together with its day: who, and roughly where."""
    place, owners = columns.place.values, columns.place.owners()
    told = columns.places
    area = _mixed(_salted(told.country[place], 4), told.admin1[place])
    known = (told.country[place] != NONE) | (told.admin1[place] != NONE)
    kinds = columns.kind[owners[known]]
    yield (_mixed(area[known], kinds), owners[known]), _WELL
    actors = _salted(columns.actors.values, 5), columns.actors.owners()
    yield actors, _HARDLY
    # Many reports of one town and day: those that also share a kind, an actor or a figure.
    named = _places(columns)
    everyone = np.arange(len(columns.kind))
    yield _crossed(named, (columns.kind, everyone)), _WELL
    yield _crossed(named, actors), _WELL
    counts = columns.counts[columns.figures.values]
    figures = _mixed(_salted(counts[:, 0], 6), counts[:, 1])
    yield _crossed(named, (figures, columns.figures.owners())), _WELL


def _salted(keys: Ints, salt: int) -> Ints:
    return keys * 8 + salt
