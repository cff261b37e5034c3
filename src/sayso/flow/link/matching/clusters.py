"""Reports into incidents by average linkage: one weak link never chains two groups together."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sayso.domain.record import Record
from sayso.flow.link.matching.likeness import Likeness

Pair = tuple[int, int]
# Beyond this many members pairs that no block brought together count as unlike, unread.
_FULL = 300
_UNREAD = -4.0
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
        grouping = _Grouping(component)
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
    # Pairs that no block brought together are compared after all, unless they are too many.
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
    """The state of average linkage inside one component: sums of odds between groups."""

    def __init__(self, component: Sequence[int]) -> None:
        self.members = {one: [one] for one in component}
        self.odds: dict[int, dict[int, float]] = {one: {} for one in component}
        self.barred: dict[int, set[int]] = {one: set() for one in component}

    def note(self, a: int, b: int, odds: float) -> None:
        """Take in what is thought of a pair; a contradiction bars it for good."""
        if odds < _VETOED:
            self.bar(a, b)
        capped = max(-_CAP, min(_CAP, odds))
        self.odds[a][b] = self.odds[b][a] = capped

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

    def _group(self, member: int) -> int:
        return next(head for head, members in self.members.items() if member in members)

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
            self._join(a, b)
            for other in self.odds[a]:
                heapq.heappush(heap, self._entry(min(a, other), max(a, other)))
        return (sorted(members) for members in self.members.values())

    def _entry(self, a: int, b: int) -> tuple[float, int, int]:
        pairs = len(self.members[a]) * len(self.members[b])
        return -round(self.odds[a][b] / pairs, 9), a, b

    def _join(self, a: int, b: int) -> None:
        for other in sorted((self.odds[a].keys() | self.odds[b].keys()) - {a, b}):
            total = self._between(a, other) + self._between(b, other)
            self.odds[a][other] = self.odds[other][a] = total
            self.odds[other].pop(b, None)
        for other in self.barred.pop(b) - {a}:
            self.barred[other].discard(b)
            self.barred[other].add(a)
            self.barred[a].add(other)
        self.odds[a].pop(b, None)
        del self.odds[b]
        self.barred[a].discard(b)
        self.members[a] += self.members.pop(b)

    def _between(self, a: int, b: int) -> float:
        unread = _UNREAD * len(self.members[a]) * len(self.members[b])
        return self.odds[a].get(b, unread)
