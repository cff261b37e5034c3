"""Reports into incidents by average linkage: one weak link never chains two groups together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.columns import Floats, Ints
from sayso.flow.link.matching.walking import BARRED, CAP, JOIN, Compare, Walk, together

Pair = tuple[int, int]
# Beyond this many members not every pair is read: two groups are judged by the pairs that a block
# brought together, and by a few across them before they are joined.
_FULL = 120
_BATCH = 1 << 20
_DOUBT = 2.0
_HELD = 1_000_000
"""Pairs of components that are walked at once: so many fit into memory."""


class Rules(Record):
    """What people decided: pairs that are the same, pairs that are different."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


class Scored(NamedTuple):
    """Pairs of reports, the lower first, and their log-odds."""

    a: Ints
    b: Ints
    odds: Floats


def clusters(size: int, scored: Scored, compare: Compare, rules: Rules) -> list[list[int]]:
    """Give groups of the numbers 0 to size - 1, each sorted, ordered by their first.

    Two groups are joined while the mean log-odds between their members is above `JOIN` and no pair
    across them cannot be the same or was judged different. Pairs judged the same are joined first.
    """
    likely = np.flatnonzero(scored.odds > JOIN)
    heads = _heads(size, scored.a[likely], scored.b[likely], rules.same)
    order = np.argsort(heads, kind="stable")
    bounds = np.flatnonzero(np.r_[True, np.diff(heads[order]) != 0, True])
    components = [order[start:end] for start, end in pairwise(bounds)]
    ruled = _Ruled(rules)
    found: list[list[int]] = [one.tolist() for one in components if len(one) == 1]
    found += _small([one for one in components if 1 < len(one) <= _FULL], compare, ruled)
    large = [one for one in components if len(one) > _FULL]
    if large:
        found += _large(large, _inside(heads, scored), compare, ruled)
    return sorted(found)


def _heads(size: int, a: Ints, b: Ints, also: Iterable[Pair]) -> Ints:
    """Give the lowest member of each one's component."""
    head = list(range(size))

    def top(one: int) -> int:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for one, other in (*zip(a.tolist(), b.tolist(), strict=True), *sorted(also)):
        low, high = sorted((top(one), top(other)))
        head[high] = low
    return np.array([top(one) for one in range(size)], dtype=np.int64)


class _Ruled:
    # What was judged, looked up by member.

    def __init__(self, rules: Rules) -> None:
        self.same, self.different = _by_first(rules.same), _by_first(rules.different)

    def within(self, members: Sequence[int], pairs: Mapping[int, set[int]]) -> Iterator[Pair]:
        """Give the judged pairs among members, as places among them."""
        if pairs:
            place = {one: at for at, one in enumerate(members)}
            for one in members:
                for other in sorted(pairs.get(one, ())):
                    if other in place:
                        yield place[one], place[other]


def _by_first(pairs: Iterable[Pair]) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
    return found


def _small(components: Sequence[Ints], compare: Compare, ruled: _Ruled) -> list[list[int]]:
    """Give the groups of components of which every pair is read."""
    found: list[list[int]] = []
    batch: list[Ints] = []
    pairs = 0
    for one in components:
        batch.append(one)
        pairs += len(one) * (len(one) - 1) // 2
        if pairs >= _BATCH:
            found += _batched(batch, compare, ruled)
            batch, pairs = [], 0
    found += _batched(batch, compare, ruled)
    return found


def _batched(batch: Sequence[Ints], compare: Compare, ruled: _Ruled) -> Iterator[list[int]]:
    if not batch:
        return
    corners = [_corner(len(one)) for one in batch]
    a = np.concatenate([one[rows] for one, (rows, _) in zip(batch, corners, strict=True)])
    b = np.concatenate([one[columns] for one, (_, columns) in zip(batch, corners, strict=True)])
    odds, start = compare(a, b), 0
    for one, (rows, columns) in zip(batch, corners, strict=True):
        part = odds[start : start + len(rows)]
        start += len(rows)
        if len(one) == 2 and not ruled.same and not ruled.different:
            yield from [one.tolist()] if part[0] > JOIN else [[x] for x in one.tolist()]
            continue
        matrix = np.zeros((len(one), len(one)))
        matrix[rows, columns] = part
        yield from _linked(one.tolist(), matrix + matrix.T, ruled)


@cache
def _corner(size: int) -> tuple[Ints, Ints]:
    """Give the rows and columns of every pair of so many, each once."""
    rows, columns = np.triu_indices(size, 1)
    return rows, columns


def _linked(members: list[int], odds: Floats, ruled: _Ruled) -> Iterator[list[int]]:
    """Join the likeliest two groups until none is likely; `odds` are those of all pairs."""
    table = _Table(len(members), odds)
    for a, b in ruled.within(members, ruled.different):
        table.bar(a, b)
    for a, b in ruled.within(members, ruled.same):
        table.join_judged(a, b)
    table.join_likely()
    return (sorted(members[at] for at in group) for group in table.groups if group)


class _Table:
    # Groups of a component of which every pair was read: sums of log-odds, row by row.

    def __init__(self, size: int, odds: Floats) -> None:
        self.groups: list[list[int]] = [[at] for at in range(size)]
        self._barred = odds < BARRED
        self._total = np.clip(odds, -CAP, CAP)
        np.fill_diagonal(self._total, 0.0)
        self._weight = np.ones(size)

    def bar(self, a: int, b: int) -> None:
        """Keep two members apart for good."""
        self._barred[a, b] = self._barred[b, a] = True

    def join_judged(self, a: int, b: int) -> None:
        """Join the groups of two members, whatever speaks against it."""
        found = [at for at, group in enumerate(self.groups) if not {a, b}.isdisjoint(group)]
        if len(found) == 2:
            self._join(*found)

    def join_likely(self) -> None:
        """Join the likeliest two groups until none is likely."""
        while True:
            mean = np.round(self._total / (self._weight[:, None] * self._weight[None, :]), 9)
            mean[self._barred] = -np.inf
            np.fill_diagonal(mean, -np.inf)
            a, b = divmod(int(mean.argmax()), len(mean))
            if mean[a, b] <= JOIN:
                break
            self._join(a, b)

    def _join(self, a: int, b: int) -> None:
        self._total[a] += self._total[b]
        self._total[:, a] = self._total[a]
        self._barred[a] |= self._barred[b]
        self._barred[:, a] = self._barred[a]
        self._weight[a] += self._weight[b]
        self.groups[a] += self.groups[b]
        # What was joined away is never likely again.
        self._barred[b] = self._barred[:, b] = True
        self.groups[b] = []


def _inside(heads: Ints, scored: Scored) -> Mapping[int, list[tuple[int, int, float]]]:
    """Give the scored pairs within each component."""
    # What is unlikely is read again before two groups are joined: only a contradiction must be kept.
    telling = (scored.odds > JOIN - _DOUBT) | (scored.odds < BARRED)
    within = np.flatnonzero((heads[scored.a] == heads[scored.b]) & telling)
    found: defaultdict[int, list[tuple[int, int, float]]] = defaultdict(list)
    rows = zip(
        heads[scored.a[within]].tolist(),
        scored.a[within].tolist(),
        scored.b[within].tolist(),
        scored.odds[within].tolist(),
        strict=True,
    )
    for head, a, b, odds in rows:
        found[head].append((a, b, odds))
    return found


def _large(
    components: Sequence[Ints],
    inside: Mapping[int, Sequence[tuple[int, int, float]]],
    compare: Compare,
    ruled: _Ruled,
) -> Iterator[list[int]]:
    """Give the groups of components of which not every pair is read, some components at once."""
    pairs = [inside.get(int(one[0]), ()) for one in components]
    # Those of a size take as many steps.
    order = sorted(range(len(components)), key=lambda at: (-len(pairs[at]), at))
    while order:
        some, held = list[int](), 0
        while order and (not some or held + len(pairs[order[0]]) <= _HELD):
            held += len(pairs[order[0]])
            some.append(order.pop(0))
        walks = [_walk(components[at].tolist(), pairs[at], ruled) for at in some]
        yield from chain.from_iterable(together([one.groups() for one in walks], compare))


def _walk(members: list[int], pairs: Iterable[tuple[int, int, float]], ruled: _Ruled) -> Walk:
    walk = Walk(members)
    for a, b, odds in pairs:
        walk.note(a, b, odds)
    for a, b in ruled.within(members, ruled.different):
        walk.bar(members[a], members[b])
    for a, b in ruled.within(members, ruled.same):
        walk.join_judged(members[a], members[b])
    return walk
