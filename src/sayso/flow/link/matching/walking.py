"""Average linkage one couple after another, where rounds would join hardly more than one each."""

import heapq
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import TypeAlias, TypeVar

import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints
from sayso.flow.link.matching.across import ACROSS, BARRED, CAP, JOIN, Compare, few

_AT_ONCE = 256


Ends: TypeAlias = tuple[int, int]
_Entry: TypeAlias = int
_AHEAD, _AHEAD_HELD = 512, 100_000
_NEAR = JOIN - 1e-6
# What the heap holds of two groups is one number: less the mean of their odds in thousand millionths,
# then both groups. Numbers are compared twice as fast as tuples, and a walk does little else.
_FINE, _BIAS, _BITS = 1_000_000_000, 1 << 36, 32
_GROUP = (1 << _BITS) - 1
_NOBODY: dict[int, tuple[float, int]] = {}
_NOTHING: tuple[Ends, list[float]] = (0, 0), []
R = TypeVar("R")
Asking: TypeAlias = Generator[tuple[Ints, Ints], Floats, R]
"""Something that asks for the log-odds of pairs, is sent them, and gives something in the end."""


def together(walks: Sequence[Asking[R]], compare: Compare) -> Iterator[R]:
    """Give what each of some walks gives, in their order; all that they ask at once is compared at once.

    A comparison of a few pairs takes as long as one of a thousand.
    """
    given: dict[int, R] = {}
    said: dict[int, Floats | None] = dict.fromkeys(range(len(walks)))
    while said:
        asked: dict[int, tuple[Ints, Ints]] = {}
        for at, odds in said.items():
            try:
                # The first question is asked for nothing.
                asked[at] = next(walks[at]) if odds is None else walks[at].send(odds)
            except StopIteration as end:
                given[at] = end.value
        said = dict(_compared(asked, compare)) if asked else {}
    return (given[at] for at in range(len(walks)))


def _compared(
    asked: Mapping[int, tuple[Ints, Ints]], compare: Compare
) -> Iterator[tuple[int, Floats]]:
    ones, others = zip(*asked.values(), strict=True)
    odds = compare(np.concatenate(ones), np.concatenate(others))
    ends = np.cumsum([len(one) for one in ones])[:-1]
    yield from zip(asked, np.split(odds, ends), strict=True)


class Walk:
    """The state of average linkage among some groups: what is thought of each two of them."""

    def __init__(self, groups: Mapping[int, list[int]]) -> None:
        """Begin with groups by their heads."""
        self.members = dict(groups)
        # For two groups the sum of the odds read across them, and of how many pairs.
        self.odds: dict[int, dict[int, tuple[float, int]]] = {one: {} for one in groups}
        self.barred: dict[int, set[int]] = {one: set() for one in groups}
        # What was read of two groups of some sizes before it was needed.
        self._ahead: dict[Ends, tuple[Ends, list[float]]] = {}

    @property
    def rows(self) -> int:
        """Give of how many pairs of groups something is thought."""
        return sum(map(len, self.odds.values())) // 2

    def note(self, a: int, b: int, total: float, read: int) -> None:
        """Take in what was read across two groups."""
        self.odds[a][b] = self.odds[b][a] = total, read

    def bar(self, a: int, b: int) -> None:
        """Keep two groups apart."""
        self.barred[a].add(b)
        self.barred[b].add(a)

    def groups(self) -> Asking[list[list[int]]]:
        """Join the likeliest two groups until none is likely; give what stands.

        It asks for the odds of pairs, many at once, so that other walks can ask with it.
        """
        heap = [*self._likely((a, b) for a in self.odds for b in self.odds[a] if a < b)]
        heapq.heapify(heap)
        while heap:
            less, a, b = _parts(heapq.heappop(heap))
            if not self._stands(less, a, b):
                continue
            if self._unread(a, b):
                unread = [(a, b), *islice(self._next_unread(heap), _AT_ONCE)]
                for entry in self._likely((yield from self._read_across(unread, heap))):
                    heapq.heappush(heap, entry)
                continue
            for entry in self._likely(self._join(a, b)):
                heapq.heappush(heap, entry)
        return list(self.members.values())

    def _likely(self, groups: Iterable[Ends]) -> Iterator[_Entry]:
        """Give what the heap holds of groups that may be joined as things stand.

        All others, which are most, come back when something else is thought of them.
        """
        odds, barred = self.odds, self.barred
        for a, b in groups:
            total, read = odds[a][b]
            # Nearly all are far below: only what is near is rounded, which takes longer than all else.
            if total > _NEAR * read:
                less = _less(total, read)
                if less < -JOIN * _FINE and b not in barred[a]:
                    yield ((less + _BIAS) << _BITS | a) << _BITS | b

    def _stands(self, less: int, a: int, b: int) -> bool:
        # What was joined, barred or thought otherwise since lies about in the heap.
        known = self.odds.get(a, _NOBODY).get(b)
        return known is not None and _less(*known) == less and b not in self.barred[a]

    def _unread(self, a: int, b: int) -> bool:
        read = self.odds[a][b][1]
        return read < min(len(self.members[a]), ACROSS) * min(len(self.members[b]), ACROSS)

    def _next_unread(self, heap: list[_Entry]) -> Iterator[Ends]:
        """Take the next groups off the heap while they too must be read: many at once are quicker."""
        while True:
            while heap and not self._stands(*_parts(heap[0])):
                heapq.heappop(heap)
            if not heap:
                return
            _, a, b = _parts(heap[0])
            if not self._unread(a, b):
                return
            heapq.heappop(heap)
            yield a, b

    def _read_across(self, groups: Iterable[Ends], heap: Sequence[_Entry]) -> Asking[list[Ends]]:
        """Read a few pairs across groups that were read too little; give the groups.

        What will soon be read is asked for with it, and forgotten where the groups grow before.
        """
        wanted = list(dict.fromkeys(groups))
        if any(self._ahead.get(pair, _NOTHING)[0] != self._sizes(pair) for pair in wanted):
            asked = list(dict.fromkeys([*wanted, *self._soon(heap)]))
            crossed = [[*product(few(self.members[a]), few(self.members[b]))] for a, b in asked]
            ends = np.sort(np.array([pair for pairs in crossed for pair in pairs]), axis=1)
            told = yield ends[:, 0], ends[:, 1]
            found = iter(told.tolist())
            if len(self._ahead) > _AHEAD_HELD:
                self._ahead.clear()
            for pair, pairs in zip(asked, crossed, strict=True):
                self._ahead[pair] = self._sizes(pair), list(islice(found, len(pairs)))
        for a, b in wanted:
            _, odds = self._ahead.pop((a, b))
            if min(odds) < BARRED:
                self.bar(a, b)
            self.odds[a][b] = self.odds[b][a] = sum(map(_capped, odds)), len(odds)
        return wanted

    def _soon(self, heap: Sequence[_Entry]) -> Iterator[Ends]:
        """Give groups near the top of the heap that must be read before they are joined."""
        for entry in heap[:_AHEAD]:
            less, a, b = _parts(entry)
            known = self.odds.get(a, _NOBODY).get(b)
            # Mostly both were read, or asked for, before.
            if known is not None and self._unread(a, b):
                asked = self._ahead.get((a, b), _NOTHING)[0] == self._sizes((a, b))
                if not asked and self._stands(less, a, b):
                    yield a, b

    def _sizes(self, pair: Ends) -> Ends:
        # A group only ever grows: its size tells which of its members it has.
        return len(self.members[pair[0]]), len(self.members[pair[1]])

    def _join(self, a: int, b: int) -> list[Ends]:
        """Join b to a; give the groups, with a, of which is thought otherwise now."""
        ours, all_ = self.odds[a], self.odds
        theirs = all_.pop(b)
        for other, (more, also) in theirs.items():
            if other != a:
                of_other = all_[other]
                del of_other[b]
                known = ours.get(other)
                both = (more, also) if known is None else (known[0] + more, known[1] + also)
                ours[other] = of_other[a] = both
        for other in self.barred.pop(b) - {a}:
            self.barred[other].discard(b)
            self.barred[other].add(a)
            self.barred[a].add(other)
        ours.pop(b, None)
        self.barred[a].discard(b)
        self.members[a] += self.members.pop(b)
        self.members[a].sort()
        return [(a, other) if a < other else (other, a) for other in theirs if other != a]


def _less(total: float, read: int) -> int:
    """Give less the mean, rounded: in whatever order odds were added up, it is the same."""
    return -round(total / read * _FINE)


def _parts(entry: _Entry) -> tuple[int, int, int]:
    """Give what an entry of the heap is made of."""
    return (entry >> 2 * _BITS) - _BIAS, (entry >> _BITS) & _GROUP, entry & _GROUP


def _capped(odds: float) -> float:
    return max(-CAP, min(CAP, odds))
