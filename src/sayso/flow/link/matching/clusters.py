"""Reports into incidents by average linkage: one weak link never chains two groups together."""

from collections.abc import Collection
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.columns import Floats, Ints, Truths
from sayso.flow.link.matching.across import BARRED, JOIN, Across, Compare, across, heads
from sayso.flow.link.matching.joining import Joining

Pair = tuple[int, int]
# Beyond this many members not every pair is read: two groups are judged by the pairs that a block
# brought together, and by a few across them before they are joined.
_FULL = 120
TELLING = JOIN - 2.0
"""Log-odds above this, or below `BARRED`, tell something: what is less likely is read again before a join."""


class Rules(Record):
    """What people decided: pairs that are the same, pairs that are different."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


class Scored(NamedTuple):
    """Pairs of reports, the lower first, in order, and their log-odds."""

    a: Ints
    b: Ints
    odds: Floats


def clusters(size: int, scored: Scored, compare: Compare, rules: Rules) -> list[list[int]]:
    """Give groups of the numbers 0 to size - 1, each sorted, ordered by their first.

    Two groups are joined while the mean log-odds between their members is above `JOIN` and no pair
    across them cannot be the same or was judged different. Pairs judged the same are joined first.
    """
    judged = heads(size, *ends_of(rules.same))
    whole = components(size, scored, rules)
    rows = _read(size, whole, scored, compare).beside(_ruled(rules))
    return sorted(Joining(judged, rows, compare).groups())


def telling(odds: Floats) -> Truths:
    """Say which log-odds count whatever else is read.

    What is unlikely is read again before two groups are joined: only a contradiction must be kept.
    """
    found: Truths = (odds > TELLING) | (odds < BARRED)
    return found


def components(size: int, scored: Scored, rules: Rules) -> Ints:
    """Give for each report the first that likely pairs, or judgements, tie it to, by way of others too."""
    likely = np.flatnonzero(scored.odds > JOIN)
    ones, others = ends_of(rules.same)
    return heads(
        size, np.concatenate([scored.a[likely], ones]), np.concatenate([scored.b[likely], others])
    )


def _read(size: int, whole: Ints, scored: Scored, compare: Compare) -> Across:
    """Give what is thought of pairs: of every pair in a small component, of the telling in a large."""
    within = whole[scored.a] == whole[scored.b]
    small = np.bincount(whole, minlength=size)[whole[scored.a]] <= _FULL
    kept = np.flatnonzero(within & (small | telling(scored.odds)))
    a, b, odds = scored.a[kept], scored.b[kept], scored.odds[kept]
    ones, others = _unscored(whole, a * size + b)
    return across(
        np.concatenate([a, ones]),
        np.concatenate([b, others]),
        np.concatenate([odds, compare(ones, others)]),
    )


def _unscored(whole: Ints, codes: Ints) -> tuple[Ints, Ints]:
    """Give the pairs in small components that no block brought together; `codes` are of those it did."""
    order = np.argsort(whole, kind="stable")
    bounds = np.flatnonzero(np.r_[True, np.diff(whole[order]) != 0, True])
    found = [np.empty(0, dtype=np.int64)]
    for start, end in pairwise(bounds.tolist()):
        # Two are a component because they were compared.
        if 2 < end - start <= _FULL:
            rows, columns = _corner(end - start)
            one = order[start:end]
            found.append(one[rows] * len(whole) + one[columns])
    every = np.concatenate(found)
    known = np.append(codes, -1)
    left = every[known[np.minimum(codes.searchsorted(every), len(codes))] != every]
    return np.divmod(left, max(len(whole), 1))


@cache
def _corner(size: int) -> tuple[Ints, Ints]:
    """Give the rows and columns of every pair of so many, each once."""
    rows, columns = np.triu_indices(size, 1)
    return rows, columns


def _ruled(rules: Rules) -> Across:
    """Give the pairs that somebody judged different: nothing was read of them."""
    a, b = ends_of(rules.different)
    nothing = np.zeros(len(a), dtype=np.int64)
    return Across(a, b, nothing, nothing, np.ones(len(a), dtype=np.bool_))


def ends_of(pairs: Collection[Pair]) -> tuple[Ints, Ints]:
    """Give both ends of pairs that people ruled on, in order."""
    ends = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]
