"""Reports into incidents by average linkage: one weak link never chains two groups together."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from sayso.domain.record import Record
from sayso.flow.link.matching.likeness import Likeness

Pair = tuple[int, int]
# Beyond this many members not every pair is read: two groups are judged by the pairs that a block
# brought together, and by a few across them before they are joined.
_FULL = 300
_ACROSS = 4
_CAP = 6.0
_VETOED = -50.0


class Rules(Record):
    """What people decided: pairs that are the same, pairs that are different."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


def clusters(
    size: int,
    scores: Mapping[Pair, Likeness],
    compare: Callable[[int, int], Likeness],
    rules: Rules,
) -> list[list[int]]:
    """Give groups of the numbers 0 to size - 1, each sorted, ordered by their first.

    Two groups are joined while the mean log-odds between their members is above zero and no pair
    across them contradicts itself or was judged different. Pairs judged the same are joined first.
    """
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), score in scores.items():
        near[a][b] = score.odds
    same, different = _by_first(rules.same), _by_first(rules.different)
    likely = [pair for pair, score in scores.items() if score.odds > 0]
    found: list[list[int]] = []
    for component in _components(size, [*likely, *rules.same]):
        grouping = _Grouping(component, compare)
        for a, b, odds in _read(component, near, compare):
            grouping.note(a, b, odds)
        for a, b in _inner(component, different):
            grouping.bar(a, b)
        for a, b in _inner(component, same):
            grouping.join_judged(a, b)
        found.extend(grouping.groups())
    return sorted(found)


def _inner(component: Sequence[int], pairs: Mapping[int, set[int]]) -> Iterator[Pair]:
    return ((a, b) for a in component for b in sorted(pairs.get(a, ())))


def _by_first(pairs: Iterable[Pair]) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
    return found


def _read(
    component: Sequence[int],
    near: Mapping[int, Mapping[int, float]],
    compare: Callable[[int, int], Likeness],
) -> Iterator[tuple[int, int, float]]:
    # Pairs that no block brought together are compared after all, unless there are too many.
    full = len(component) <= _FULL
    members = set(component)
    for rank, a in enumerate(component):
        others = component[rank + 1 :] if full else sorted(members & near.get(a, {}).keys())
        for b in others:
            known = near.get(a, {}).get(b)
            yield a, b, known if known is not None else compare(a, b).odds


def _components(size: int, pairs: Iterable[Pair]) -> list[list[int]]:
    head = list(range(size))

    def top(one: int) -> int:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for a, b in pairs:
        low, high = sorted((top(a), top(b)))
        head[high] = low
    members: defaultdict[int, list[int]] = defaultdict(list)
    for one in range(size):
        members[top(one)].append(one)
    return list(members.values())


class _Grouping:
    """The state of average linkage inside one component: what is thought of pairs of groups."""

    def __init__(self, component: Sequence[int], compare: Callable[[int, int], Likeness]) -> None:
        self.compare = compare
        self.members = {one: [one] for one in component}
        # For two groups the sum of the odds read across them, and of how many pairs.
        self.odds: dict[int, dict[int, tuple[float, int]]] = {one: {} for one in component}
        self.barred: dict[int, set[int]] = {one: set() for one in component}

    def note(self, a: int, b: int, odds: float) -> None:
        """Take in what is thought of a pair; a contradiction bars it for good."""
        if odds < _VETOED:
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
            if negative >= 0:
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
        ours, theirs = _spread(self.members[a]), _spread(self.members[b])
        _, read = self.odds[a][b]
        if read >= len(ours) * len(theirs):
            return False
        found = [self.compare(min(x, y), max(x, y)).odds for x, y in product(ours, theirs)]
        if min(found) < _VETOED:
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
    return max(-_CAP, min(_CAP, odds))


def _spread(members: Sequence[int]) -> list[int]:
    """Give a few members from first to last, the same whatever way the group was joined."""
    if len(members) <= _ACROSS:
        return list(members)
    ranked = sorted(members)
    return [ranked[at * (len(ranked) - 1) // (_ACROSS - 1)] for at in range(_ACROSS)]
