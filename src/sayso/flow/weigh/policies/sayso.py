"""The Sayso model: how probable every toll is, with who leans which way taken into account.

The model of DESIGN section 7; its parameters, where they are from and how well its intervals hold are
in the codebook's `tolls.json` and in the docs, under accuracy.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.domain.codes import Group, Hedge, Measure
from sayso.domain.incident import BothRight, Estimate, Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counting import of_all, of_measure, passed_over, usable
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.tolls import summing
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.hearing import Setting, Told, setting, tolds
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.tolls.posterior import (
    Belief,
    believed,
    both,
    interval,
    logs_of,
    middle,
)
from sayso.flow.weigh.tolls.reasons import reasons

NAME = "sayso"

_APART = (Group.CIVILIAN, Group.OFFICIAL, Group.SECURITY, Group.MILITANT)
_OPEN = (Group.MIXED, Group.UNKNOWN)
_COUNTED = (Group.CIVILIAN, Group.UNKNOWN, Group.MILITANT)
_FATES = (Measure.KILLED, Measure.INJURED, Measure.RESCUED, Measure.ESCAPED, Measure.MISSING)
_MOVED = 0.02


class Slice(Record):
    """People of one measure and group: what is told of them, and how probable every toll is.

    `ceiling` tells how many there were at all, where that is why a toll cannot be greater.
    """

    measure: Measure
    group: Group
    told: tuple[Told, ...]
    passed: tuple[Passed, ...]
    belief: Belief
    of_all: bool = False
    ceiling: tuple[Told, ...] = ()


def sayso(claims: Sequence[Spoken], kernels: Kernels) -> tuple[Estimate, ...]:
    """Give a toll with its 50 % and 90 % intervals for each group that is counted, and for all.

    The best is the median; everybody together is "mixed", where more than one group is told apart.
    """
    return tuple(_estimate(one, kernels) for one in slices(claims, kernels))


def slices(claims: Sequence[Spoken], kernels: Kernels) -> list[Slice]:
    """Give what is believed of every measure and group that anybody counts."""
    where = setting(claims)
    counted = [one for one in claims if one.counts]
    found = []
    for measure in Measure:
        if any(one.claim.measure is measure for one in counted):
            found += _of_measure(claims, measure, where, kernels)
    return [_bounded(one, found) for one in found]


def samples(claims: Sequence[Spoken], kernels: Kernels) -> Iterator[Sample]:
    """Give what is heard of every measure and group that anybody counts, to fit parameters to."""
    for one in slices(claims, kernels):
        if not one.of_all:
            yield Sample(measure=one.measure, heard=tuple(told.heard for told in one.told))


def _of_measure(
    claims: Sequence[Spoken], measure: Measure, where: Setting, kernels: Kernels
) -> list[Slice]:
    apart = [
        one
        for group in _APART
        if (one := _slice(of_measure(claims, measure, (group,)), where, kernels))
    ]
    together = of_measure(claims, measure, _OPEN)
    if not apart:
        one = _slice(together, where, kernels)
        return [one] if one else []
    told = _heard(together, where)
    if len(apart) == 1 and not told[0]:
        return apart
    return [*apart, _in_all(apart, told, kernels)]


def _bounded(one: Slice, found: Sequence[Slice]) -> Slice:
    """Give the slice with no more people in it than were there: nobody has two fates, or none."""
    if one.of_all or one.measure not in _FATES or one.group not in _COUNTED:
        return one
    crowd = Measure.ATTACKERS if one.group is Group.MILITANT else Measure.PRESENT
    there = [other for other in found if other.measure is crowd]
    if not there:
        return one
    belief = summing.at_most(one.belief, there[-1].belief)
    moved = float(abs(belief - one.belief).sum()) > _MOVED
    return one.but(belief=belief, ceiling=there[-1].told) if moved else one


def _slice(told: Sequence[Spoken], where: Setting, kernels: Kernels) -> Slice | None:
    heard, passed = _heard(told, where)
    if not heard:
        return None
    measure, group = _what(told)
    belief = believed([one.heard for one in heard], kernels, measure)
    return Slice(measure=measure, group=group, told=heard, passed=passed, belief=belief)


def _what(told: Sequence[Spoken]) -> tuple[Measure, Group]:
    """Give of whom the figures are: of people of no known group where not all are said to be mixed."""
    claim = told[0].claim
    groups = {one.claim.group for one in told}
    group = Group.UNKNOWN if len(groups) > 1 else claim.group
    assert claim.measure is not None  # noqa: S101 - only figures are asked for
    assert group is not None  # noqa: S101
    return claim.measure, group


def _heard(claims: Sequence[Spoken], where: Setting) -> tuple[tuple[Told, ...], tuple[Passed, ...]]:
    """Give what is told of one group, and what is passed over; parts of a whole still bound it."""
    if not claims:
        return (), ()
    plain = usable(claims)
    found = of_all(plain)
    gone = [one for one in plain.kept if one not in found.kept]
    parts = [one for one in gone if one.claim.hedge is not Hedge.VAGUE]
    told = tolds(found.kept, parts, where)
    used = {id_ for one in told for id_ in one.claims}
    passed = (one for one in passed_over(found, used) if one.claim not in used)
    return tuple(told), tuple(passed)


def _in_all(
    apart: Sequence[Slice], told: tuple[tuple[Told, ...], tuple[Passed, ...]], kernels: Kernels
) -> Slice:
    heard, passed = told
    attackers = next((one.belief for one in apart if one.group is Group.MILITANT), None)
    victims = [one.belief for one in apart if one.group is not Group.MILITANT]
    of_all_logs = logs_of([one.heard for one in heard], kernels) if heard else None
    return Slice(
        measure=apart[0].measure,
        group=Group.MIXED,
        told=(*(one for slice_ in apart for one in slice_.told), *heard),
        passed=passed,
        belief=summing.together(victims, attackers, of_all_logs, kernels),
        of_all=True,
    )


def _estimate(one: Slice, kernels: Kernels) -> Estimate:
    held = kernels.tolls.held
    intervals = {name: interval(one.belief, shares) for name, shares in sorted(held.items())}
    low, high = intervals["90"]
    return Estimate(
        policy=NAME,
        measure=one.measure,
        group=one.group,
        low=low,
        best=min(max(middle(one.belief), low), high),
        high=high,
        because=tuple(sorted({id_ for told in (*one.told, *one.ceiling) for id_ in told.claims})),
        passed_over=one.passed,
        intervals=intervals,
        why=reasons(one.told, intervals["90"]),
        calibrated=f"{kernels.tolls.version}: {kernels.tolls.fitted_on}",
        both_right=() if one.of_all else tuple(_both_right(one)),
    )


def _both_right(one: Slice) -> Iterator[BothRight]:
    counts = [told for told in one.told if not told.heard.part]
    for a, b in combinations(counts, 2):
        ids = sorted((a.claims[0], b.claims[0]))
        p = round(1000 * both(one.belief, a.span, b.span))
        yield BothRight(claims=(ids[0], ids[1]), p=p)
