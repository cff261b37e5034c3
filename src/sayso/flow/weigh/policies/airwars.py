"""Airwars-style: minimum and maximum of killed and injured, militants apart, with a grade.

Airwars' site definitions; "credible" is our reading: origins apart, no party (POLICIES.md).
"""

from collections.abc import Sequence

from sayso.domain.codes import BLAME, PARTIES, Group, Measure, Stance
from sayso.domain.incident import Estimate
from sayso.flow.weigh.counting import (
    Sorted,
    of_all,
    of_measure,
    passed_over,
    totals,
    usable,
)
from sayso.flow.weigh.evidence import Spoken
from sayso.text.names import folded

NAME = "airwars"

_MEASURES = (Measure.KILLED, Measure.INJURED)
# People of whom nothing else is said count as civilians; security forces are no one Airwars counts.
_GROUPS = (
    (Group.CIVILIAN, (Group.CIVILIAN, Group.OFFICIAL, Group.UNKNOWN)),
    (Group.MILITANT, (Group.MILITANT,)),
)


def airwars(claims: Sequence[Spoken]) -> tuple[Estimate, ...]:
    """Give killed and injured civilians, then militants, from the least to the most said.

    Every open claim counts, whoever made it; the minimum is the headline.
    """
    found = []
    for group, groups in _GROUPS:
        for measure in _MEASURES:
            told = of_measure(claims, measure, groups)
            widest = _mixed(claims, measure) if group is Group.CIVILIAN else []
            if usable([*told, *widest]).kept:
                found.append(_range(measure, group, told, widest))
    grade = _grade(claims, found)
    return tuple(one.but(grade=grade) for one in found)


def _mixed(claims: Sequence[Spoken], measure: Measure) -> list[Spoken]:
    """Give counts of people of several groups: they bound the civilians from above only."""
    return of_measure(claims, measure, (Group.MIXED,))


def _range(
    measure: Measure, group: Group, claims: Sequence[Spoken], mixed: Sequence[Spoken]
) -> Estimate:
    usable_claims, usable_mixed = of_all(usable(claims)), usable(mixed)
    said, wider = totals(usable_claims.kept), totals(usable_mixed.kept)
    low = min((one.low for one in said), default=0)
    deciding = [*said, *wider]
    because = tuple(sorted(id_ for one in deciding for id_ in one.because))
    every = Sorted(
        kept=(*usable_claims.kept, *usable_mixed.kept),
        passed=(*usable_claims.passed, *usable_mixed.passed),
    )
    return Estimate(
        policy=NAME,
        measure=measure,
        group=group,
        low=low,
        best=low,
        high=max(one.high for one in deciding),
        because=because,
        passed_over=passed_over(every, because),
    )


def _grade(claims: Sequence[Spoken], found: Sequence[Estimate]) -> str:
    standing = [one for one in claims if one.open and one.holds]
    civilians = any(one.high for one in found if one.group is Group.CIVILIAN)
    militants = any(one.high for one in found if one.group is Group.MILITANT)
    if militants and not civilians:
        return "Discounted"
    if any(_admits(one) for one in standing):
        return "Confirmed"
    if len(_culprits(standing)) > 1:
        return "Contested"
    credible = {one.root for one in standing if one.voice.cls not in PARTIES}
    return "Fair" if len(credible) > 1 and _culprits(standing) else "Weak"


def _admits(one: Spoken) -> bool:
    """Say whether a party itself accepts that it did it."""
    claim = one.claim
    if one.voice.cls not in PARTIES:
        return False
    if claim.stance in (Stance.ADMITS, Stance.CLAIMS_RESPONSIBILITY):
        return True
    own = claim.actor is not None and claim.actor.actor == one.voice.actor is not None
    return own and claim.field in BLAME


def _culprits(standing: Sequence[Spoken]) -> set[str]:
    """Give everyone who is said by name to have done it."""
    return {
        claim.actor.actor or folded(claim.actor.name)
        for claim in (one.claim for one in standing)
        if claim.field in BLAME and claim.actor is not None
    }
