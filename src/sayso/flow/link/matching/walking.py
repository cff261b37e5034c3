"""Average linkage over a component too large to read every pair of it."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product

import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints

Compare = Callable[[Ints, Ints], Floats]
"""Gives the log-odds of many pairs of reports, by their places."""
CAP = 8.0
"""No pair speaks louder than this for or against, so that no single one decides over many."""
BARRED = -20.0
"""Below this a pair keeps its groups apart for good."""
JOIN = -0.5
"""Groups are joined while the mean log-odds across them is above this (tuned on known incidents)."""
_ACROSS, _AT_ONCE = 4, 256


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
        """Keep two members apart."""
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
            if not self._stands(negative, a, b):
                continue
            if self._unread(a, b):
                for one, two in self._read_across(
                    [(a, b), *islice(self._next_unread(heap), _AT_ONCE)]
                ):
                    heapq.heappush(heap, self._entry(one, two))
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

    def _stands(self, negative: float, a: int, b: int) -> bool:
        # What was joined, barred or thought otherwise since lies about in the heap.
        both = a in self.members and b in self.members
        return both and b not in self.barred[a] and self._entry(a, b)[0] == negative

    def _unread(self, a: int, b: int) -> bool:
        _, read = self.odds[a][b]
        return read < min(len(self.members[a]), _ACROSS) * min(len(self.members[b]), _ACROSS)

    def _next_unread(self, heap: list[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
        """Take the next groups off the heap while they too must be read: many at once are quicker."""
        while True:
            while heap and not self._stands(*heap[0]):
                heapq.heappop(heap)
            if not heap or -heap[0][0] <= JOIN or not self._unread(*heap[0][1:]):
                return
            _, a, b = heapq.heappop(heap)
            yield a, b

    def _read_across(self, groups: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Read a few pairs across groups that were read too little; give the groups."""
        asked = list(dict.fromkeys(groups))
        crossed = [[*product(few(self.members[a]), few(self.members[b]))] for a, b in asked]
        ends = np.sort(np.array([pair for pairs in crossed for pair in pairs]), axis=1)
        found = iter(self.compare(ends[:, 0], ends[:, 1]).tolist())
        for (a, b), pairs in zip(asked, crossed, strict=True):
            odds = list(islice(found, len(pairs)))
            if min(odds) < BARRED:
                self.bar(a, b)
            self._keep(a, b, (sum(map(_capped, odds)), len(odds)))
            yield a, b

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
