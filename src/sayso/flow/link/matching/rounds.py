"""Reports are grouped in three rounds: what texts are about, what they tell besides, what they recall."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from sayso.flow.link.facts.columns import Columns, Truths
from sayso.flow.link.matching.across import BARRED, CAP, JOIN, Compare, few
from sayso.flow.link.matching.clusters import Rules, Scored, clusters, components

_CLEARLY = 1.0
"""By so much the incident a text recalls must be likelier than the next: else it stands alone."""


def in_rounds(columns: Columns, scored: Scored, compare: Compare, rules: Rules) -> list[list[int]]:
    """Give the groups of all reports, each sorted, ordered by their first.

    What a text opens with is what it is about: those reports are grouped first, and stay together
    when the others come. What is only recalled ("the 2021 bombing") joins the group that is clearly
    the likeliest, so it never ties two together; what finds none is grouped among itself.
    """
    recalled = columns.recalled.copy()
    recalled[[one for pair in rules.same for one in pair]] = False
    told = ~recalled
    leads = told & columns.lead
    found = clusters(len(told), _among(scored, leads), compare, rules)
    # Where nothing is told besides, groups are done: what is told elsewhere makes no difference to them.
    whole = components(len(told), scored, rules)
    beside = np.isin(whole, whole[told & ~columns.lead])
    if beside.any():
        chained = {pair for one in found for pair in pairwise(one)}
        kept = Rules(same=rules.same | chained, different=rules.different)
        again = clusters(len(told), _among(scored, told & beside), compare, kept)
        done = [one for one in found if not beside[one[0]]]
        found = sorted([*done, *(one for one in again if beside[one[0]])])
    if not recalled.any():
        return found
    groups = [one for one in found if told[one[0]]]
    homes = dict(_homes(groups, recalled, scored, compare, rules))
    alone = recalled.copy()
    alone[list(homes)] = False
    # Nobody recalled was judged the same as another.
    apart = Rules(different=rules.different)
    left = clusters(len(told), _among(scored, alone), compare, apart)
    for one, at in sorted(homes.items()):
        groups[at].append(one)
    return sorted([*map(sorted, groups), *(one for one in left if alone[one[0]])])


def _among(scored: Scored, some: Truths) -> Scored:
    kept = some[scored.a] & some[scored.b]
    return Scored(a=scored.a[kept], b=scored.b[kept], odds=scored.odds[kept])


def _homes(
    groups: Sequence[Sequence[int]],
    recalled: Truths,
    scored: Scored,
    compare: Compare,
    rules: Rules,
) -> Iterator[tuple[int, int]]:
    """Give for each report that means one group clearly the place of that group."""
    home = {member: at for at, members in enumerate(groups) for member in members}
    near = defaultdict[int, set[int]](set)
    likely = (scored.odds > JOIN) & (recalled[scored.a] ^ recalled[scored.b])
    for a, b in zip(scored.a[likely].tolist(), scored.b[likely].tolist(), strict=True):
        one, other = (a, b) if recalled[a] else (b, a)
        near[one].add(home[other])
    apart = _apart(rules)
    for one, found in sorted(near.items()):
        allowed = [at for at in sorted(found) if apart[one].isdisjoint(groups[at])]
        ranked = sorted((_odds(one, groups[at], compare), -at) for at in allowed)
        *_, second, best = [(-np.inf, 0), (-np.inf, 0), *ranked]
        if best[0] > JOIN and best[0] - second[0] >= _CLEARLY:
            yield one, -best[1]


def _apart(rules: Rules) -> Mapping[int, set[int]]:
    apart = defaultdict[int, set[int]](set)
    for one, other in rules.different:
        apart[one].add(other)
        apart[other].add(one)
    return apart


def _odds(one: int, members: Sequence[int], compare: Compare) -> float:
    """Give the mean log-odds of a report with some members of a group; a contradiction is none."""
    others = np.array(few(members))
    ones = np.full(len(others), one)
    odds = compare(np.minimum(ones, others), np.maximum(ones, others))
    return float(np.clip(odds, -CAP, CAP).mean()) if odds.min() >= BARRED else -np.inf
