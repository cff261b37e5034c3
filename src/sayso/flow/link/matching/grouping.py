"""Facts into groups: candidates, scores, clusters, and how surely each report belongs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.columns import NONE, Columns, Floats, Ints, Truths
from sayso.flow.link.matching.across import Compare
from sayso.flow.link.matching.clusters import Pair, Rules, Scored, components
from sayso.flow.link.matching.rounds import in_rounds
from sayso.flow.link.scoring.reasons import Reason
from sayso.flow.link.scoring.scoring import Scorer, probability

_JUDGED = "judged the same"
_NEAR = 20
_SURE = 1000
_WORTH = 0.15


class Group(Record):
    """Reports held to be one incident, earliest first, each with its probability.

    `nearest` is the member that each is most like, by its place among all reports; none is None.
    """

    members: tuple[int, ...]
    p: tuple[int, ...]
    nearest: tuple[int | None, ...]


class Grouped(NamedTuple):
    """Groups, and what the reasons of their members can be asked of.

    `settled` says which reports are in none of them: their groups are those of the earlier linking.
    """

    groups: tuple[Group, ...]
    scorer: Scorer
    judged: dict[int, set[int]]
    settled: Truths

    def why(self, group: Group) -> tuple[tuple[str, ...], ...]:
        """Give why each member belongs, in words, the strongest reason first."""
        pairs = [
            (min(one, nearest), max(one, nearest))
            for one, nearest in zip(group.members, group.nearest, strict=True)
            if nearest is not None
        ]
        ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        found = iter(self.scorer.reasons(ends[:, 0], ends[:, 1]))
        return tuple(
            (*self._lead(one, group), *(() if nearest is None else _words(next(found))))
            for one, nearest in zip(group.members, group.nearest, strict=True)
        )

    def leads(self, group: Group) -> str:
        """Give which members a judgement put beside others of the group, by rank."""
        held = frozenset(group.members)
        return ",".join(
            str(rank)
            for rank, one in enumerate(group.members)
            if one in self.judged and not held.isdisjoint(self.judged[one])
        )

    def _lead(self, one: int, group: Group) -> tuple[str, ...]:
        return () if self.judged.get(one, set()).isdisjoint(group.members) else (_JUDGED,)


def _words(reasons: Iterable[Reason]) -> Iterator[str]:
    best = sorted(reasons, key=lambda one: (-one.weight, one.words))
    return (one.words for one in best if one.weight > _WORTH and one.words)


def grouped(  # noqa: PLR0913 - all that groups are made of
    columns: Columns,
    scored: Scored,
    rules: Rules,
    scorer: Scorer,
    compare: Compare,
    touched: Truths | None = None,
) -> Grouped:
    """Give the incidents that reports tell of, as groups of their places.

    `scored` are the pairs that blocks bring together; `compare` gives what the scorer would, sooner.
    With `touched`, only those and whoever likely pairs tie to them, by way of others too, are grouped: no
    pair beside makes a difference to the others.
    """
    size = len(columns.kind)
    every = np.arange(size)
    some = every if touched is None else _tied(size, scored, rules, touched)
    # Where most are tied, taking those out costs more than leaving the others in.
    some = some if 2 * len(some) < size else every
    found = _rounds(some, columns, scored, rules, compare)
    judged: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in rules.same:
        judged[one].add(other)
        judged[other].add(one)
    groups = _sure(found, compare, judged)
    settled = np.ones(size, dtype=np.bool_)
    settled[some] = False
    return Grouped(tuple(groups), scorer, dict(judged), settled)


def _tied(size: int, scored: Scored, rules: Rules, touched: Truths) -> Ints:
    whole = components(size, scored, rules)
    found = np.zeros(size, dtype=np.bool_)
    found[whole[touched]] = True
    return np.flatnonzero(found[whole])


def _rounds(
    some: Ints, columns: Columns, scored: Scored, rules: Rules, compare: Compare
) -> list[list[int]]:
    """Give the groups of some reports, as if there were no others."""
    size = len(columns.kind)
    if len(some) == size:
        return in_rounds(columns, scored, compare, rules)
    place = np.full(size, NONE)
    place[some] = np.arange(len(some))
    a, b = place[scored.a], place[scored.b]
    kept = (a != NONE) & (b != NONE)
    among = Rules(same=_moved(rules.same, place), different=_moved(rules.different, place))

    def theirs(a: Ints, b: Ints) -> Floats:
        return compare(some[a], some[b])

    found = in_rounds(columns.of(some), Scored(a[kept], b[kept], scored.odds[kept]), theirs, among)
    return [some[members].tolist() for members in found]


def _moved(pairs: Iterable[Pair], place: Ints) -> frozenset[Pair]:
    return frozenset((int(place[a]), int(place[b])) for a, b in pairs)


def _sure(
    found: Sequence[Sequence[int]], compare: Compare, judged: Mapping[int, set[int]]
) -> list[Group]:
    """Give each group with how surely every member belongs: by its mean odds with the others."""
    sizes = defaultdict[int, list[int]](list)
    for at, members in enumerate(found):
        sizes[len(members)].append(at)
    # Groups of one size are read as one table, all tables at once.
    asked = {size: _near(np.array([found[at] for at in some])) for size, some in sizes.items()}
    ones, others = (np.concatenate([np.empty(0, np.int64), *ends]) for ends in _ends(asked))
    odds = compare(np.minimum(ones, others), np.maximum(ones, others))
    groups: list[Group | None] = [None] * len(found)
    start = 0
    for size, (_, near) in asked.items():
        told = odds[start : start + near.size].reshape(near.shape)
        start += near.size
        for at, group in zip(sizes[size], _groups(near, told), strict=True):
            groups[at] = _group(found[at], *group, judged)
    return [group for group in groups if group is not None]


def _ends(asked: Mapping[int, tuple[Ints, Ints]]) -> tuple[list[Ints], list[Ints]]:
    ones = [np.broadcast_to(members[..., None], near.shape) for members, near in asked.values()]
    return [one.ravel() for one in ones], [near.ravel() for _, near in asked.values()]


def _near(members: Ints) -> tuple[Ints, Ints]:
    """Give groups of one size, one a row, and whom each member is compared with: the others.

    Of many members each is compared with the next few around it.
    """
    size = members.shape[1]
    steps = np.arange(1, min(size, _NEAR))
    return members, members[:, (np.arange(size)[:, None] + steps) % size]


def _groups(near: Ints, odds: Floats) -> Iterator[tuple[list[float], list[int | None]]]:
    """Give for each group the mean odds of its members, and whom each is most like."""
    if not near.shape[2]:
        for _ in near:
            yield [np.inf], [None]
        return
    best = odds.max(axis=2, keepdims=True)
    nearest = np.where(odds == best, near, np.iinfo(np.int64).max).min(axis=2)
    yield from zip(odds.mean(axis=2).tolist(), nearest.tolist(), strict=True)


def _group(
    members: Sequence[int],
    means: Sequence[float],
    nearest: Sequence[int | None],
    judged: Mapping[int, set[int]],
) -> Group:
    held = frozenset(members) if judged else frozenset()
    ps = [
        _SURE if mean == np.inf or not held.isdisjoint(judged.get(one, ())) else probability(mean)
        for one, mean in zip(members, means, strict=True)
    ]
    return Group(members=tuple(members), p=tuple(ps), nearest=tuple(nearest))
