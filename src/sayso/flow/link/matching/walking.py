"""Average linkage over a component too large to read every pair of it."""

import heapq
from collections.abc import Callable, Iterator, Sequence
from itertools import product

import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints

Compare = Callable[[Ints, Ints], Floats]
"""Gives the log-odds of many pairs of reports, by their places."""
CAP = 8.0
"""No pair speaks louder than this for or against, so that no single one decides over many."""
BARRED = -20.0
"""Below this a pair keeps its groups apart for good."""
JOIN = -1.0
"""Groups are joined while the mean log-odds across them is above this (tuned on known incidents)."""
_ACROSS = 4


class Walk:
    """The state of average linkage inside one component: what is thought of pairs of groups."""

    def __init__(self, component: Sequence[int], compare: Compare) -> None:
        self.compare = compare
        self.members = {one: [one] for one in component}
        # For two groups the sum of the odds read across them, and of how many pairs.
        self.odds: dict[int, dict[int, tuple[float, int]]] = {one: {} for one in component}
        self.barred: dict[int, set[int]] = {one: set() for one in component}

    def note(self, a: int, b: int, odds: float) -> None:
        """Take in what is thought of a pair; a contradiction bars it for good."""
        if odds < BARRED:
            self.bar(a, b)
        self._keep(a, b, (_capped(odds), 1))

    def bar(self, a: int, b: int) -> None:
        """Keep two members apart, where both are of this component."""
        if a in self.odds and b in self.odds:
            self.barred[a].add(b)
            self.barred[b].add(a)

    def join_judged(self, a: int, b: int) -> None:
        """Join the groups of two members, whatever speaks against it."""
        one, other = self._group(a), self._group(b)
        if one != other:
            self._join(min(one, other), max(one, other))

    def groups(self) -> Iterator[list[int]]:
        """Join the likeliest two groups until none is likely; give what stands."""
        heap = [self._entry(a, b) for a in self.odds for b in self.odds[a] if a < b]
        heapq.heapify(heap)
        while heap:
            negative, a, b = heapq.heappop(heap)
            if -negative <= JOIN:
                break
            stale = a not in self.members or b not in self.members
            if stale or b in self.barred[a] or self._entry(a, b)[0] != negative:
                continue
            if self._read_across(a, b):
                heapq.heappush(heap, self._entry(a, b))
                continue
            for other in self._join(a, b):
                heapq.heappush(heap, self._entry(min(a, other), max(a, other)))
        return (sorted(members) for members in self.members.values())

    def _group(self, member: int) -> int:
        return next(head for head, members in self.members.items() if member in members)

    def _entry(self, a: int, b: int) -> tuple[float, int, int]:
        total, read = self.odds[a][b]
        return -round(total / read, 9), a, b

    def _keep(self, a: int, b: int, odds: tuple[float, int]) -> None:
        self.odds[a][b] = self.odds[b][a] = odds

    def _read_across(self, a: int, b: int) -> bool:
        """Read a few pairs across two groups that were read too little; say whether it did."""
        ours, theirs = few(self.members[a]), few(self.members[b])
        _, read = self.odds[a][b]
        if read >= len(ours) * len(theirs):
            return False
        crossed = np.array([(min(x, y), max(x, y)) for x, y in product(ours, theirs)])
        found = self.compare(crossed[:, 0], crossed[:, 1]).tolist()
        if min(found) < BARRED:
            self.bar(a, b)
        self._keep(a, b, (sum(map(_capped, found)), len(found)))
        return True

    def _join(self, a: int, b: int) -> list[int]:
        """Join b to a; give the groups of which a is now thought otherwise."""
        touched = sorted(self.odds[b].keys() - {a})
        for other in touched:
            total, read = self.odds[a].get(other, (0.0, 0))
            more, also = self.odds[other].pop(b)
            self._keep(a, other, (total + more, read + also))
        for other in self.barred.pop(b) - {a}:
            self.barred[other].discard(b)
            self.barred[other].add(a)
            self.barred[a].add(other)
        self.odds[a].pop(b, None)
        del self.odds[b]
        self.barred[a].discard(b)
        self.members[a] += self.members.pop(b)
        return touched


def _capped(odds: float) -> float:
    return max(-CAP, min(CAP, odds))


def few(members: Sequence[int]) -> list[int]:
    """Give a few members from first to last, the same whatever way the group was joined."""
    if len(members) <= _ACROSS:
        return list(members)
    ranked = sorted(members)
    return [ranked[at * (len(ranked) - 1) // (_ACROSS - 1)] for at in range(_ACROSS)]
