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
    likely = [pair for pair, score in scores.items() if score.odds > 0]
    found = []
    for component in _components(size, [*likely, *rules.same]):
        if len(component) == 1:
            found.append(component)
        else:
            found.extend(_Grouping(component, scores, compare, rules).groups())
    return sorted(found)


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

    def __init__(
        self,
        component: Sequence[int],
        scores: Mapping[Pair, Likeness],
        compare: Callable[[int, int], Likeness],
        rules: Rules,
    ) -> None:
        self.members = {one: [one] for one in component}
        self.odds: dict[int, dict[int, float]] = {one: {} for one in component}
        self.barred: dict[int, set[int]] = {one: set() for one in component}
        full = len(component) <= _FULL
        for rank, a in enumerate(component):
            for b in component[rank + 1 :]:
                score = scores.get((a, b)) or (compare(a, b) if full else None)
                if score is not None:
                    self._note(a, b, score.odds)
        for a, b in rules.different:
            if a in self.odds and b in self.odds:
                self.barred[a].add(b)
                self.barred[b].add(a)
        for pair in sorted(rules.same):
            self._join_judged(*pair)

    def _note(self, a: int, b: int, odds: float) -> None:
        if odds < _VETOED:
            self.barred[a].add(b)
            self.barred[b].add(a)
        capped = max(-_CAP, min(_CAP, odds))
        self.odds[a][b] = self.odds[b][a] = capped

    def _join_judged(self, a: int, b: int) -> None:
        if a not in self.odds or b not in self.odds:
            return
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
