"""Facts into groups: candidates, scores, clusters, and how surely each report belongs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.columns import Columns, Floats, Ints
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.matching.blocks import candidate_pairs
from sayso.flow.link.matching.clusters import Rules, Scored
from sayso.flow.link.matching.joining import Compare
from sayso.flow.link.matching.rounds import in_rounds
from sayso.flow.link.scoring.scoring import Scorer, probability

_JUDGED = "judged the same"
_NEAR = 20
_WORTH = 0.15


class Group(Record):
    """Reports held to be one incident, earliest first, each with its probability.

    `nearest` is the member that each is most like, by its place among all reports; none is None.
    """

    members: tuple[int, ...]
    p: tuple[int, ...]
    nearest: tuple[int | None, ...]


class Grouped(NamedTuple):
    """All groups, and what the reasons of their members can be asked of."""

    groups: tuple[Group, ...]
    scorer: Scorer
    judged: dict[int, set[int]]

    def why(self, group: Group) -> tuple[tuple[str, ...], ...]:
        """Give why each member belongs, in words, the strongest reason first."""
        return tuple(
            self._why(one, nearest, group)
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

    def _why(self, one: int, nearest: int | None, group: Group) -> tuple[str, ...]:
        lead = () if self.judged.get(one, set()).isdisjoint(group.members) else (_JUDGED,)
        if nearest is None:
            return lead
        found = self.scorer.reasons(min(one, nearest), max(one, nearest))
        best = sorted(found, key=lambda x: (-x.weight, x.words))
        return (*lead, *(x.words for x in best if x.weight > _WORTH and x.words))


def grouped(
    facts: Sequence[Facts],
    rules: Rules,
    scorer: Scorer,
    columns: Columns,
    compare: Compare | None = None,
) -> Grouped:
    """Give the incidents that reports tell of, as groups of their places.

    `compare` gives what the scorer would, sooner.
    """
    compare = compare or scorer.odds
    a, b = candidate_pairs(facts, columns, scorer.rarity)
    scored = Scored(a=a, b=b, odds=compare(a, b))
    found = in_rounds(columns, scored, compare, rules)
    judged: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in rules.same:
        judged[one].add(other)
        judged[other].add(one)
    groups = _sure(found, compare, judged)
    return Grouped(groups=tuple(groups), scorer=scorer, judged=dict(judged))


def _sure(
    found: Sequence[Sequence[int]], compare: Compare, judged: Mapping[int, set[int]]
) -> list[Group]:
    """Give each group with how surely every member belongs: by its mean odds with the others."""
    pairs: list[tuple[int, int]] = []
    for members in found:
        for rank, one in enumerate(members):
            # Of many members each is compared with the next few around it.
            near = members if len(members) <= _NEAR else _around(members, rank)
            pairs += ((one, other) for other in near if other != one)
    crossed = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    odds = compare(crossed.min(axis=1), crossed.max(axis=1)) if pairs else np.empty(0)
    return _groups(found, crossed[:, 0], crossed[:, 1], odds, judged)


def _around(members: Sequence[int], rank: int) -> list[int]:
    return [members[(rank + step) % len(members)] for step in range(1, _NEAR)]


def _groups(
    found: Sequence[Sequence[int]],
    ones: Ints,
    others: Ints,
    odds: Floats,
    judged: Mapping[int, set[int]],
) -> list[Group]:
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for one, other, score in zip(ones.tolist(), others.tolist(), odds.tolist(), strict=True):
        near[one].append((score, other))
    groups = []
    for members in found:
        held = frozenset(members)
        ps, nearest = list[int](), list[int | None]()
        for one in members:
            known = near.get(one, ())
            sure = not known or not held.isdisjoint(judged.get(one, ()))
            ps.append(1000 if sure else probability(sum(x for x, _ in known) / len(known)))
            nearest.append(max(known, key=lambda x: (x[0], -x[1]))[1] if known else None)
        groups.append(Group(members=tuple(members), p=tuple(ps), nearest=tuple(nearest)))
    return groups
