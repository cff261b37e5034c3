"""Airwars-style: minimum and maximum of killed and injured, militants apart, with a grade.

Airwars' site definitions; "credible" is our reading: origins apart, no party (POLICIES.md).
"""

from collections.abc import Sequence

from sayso.domain.codes import Field, Group, Measure, Stance
from sayso.domain.incident import Estimate, Passed
from sayso.flow.weigh.evidence import PARTIES, Spoken
from sayso.flow.weigh.policies.counting import Total, of_all, of_measure, totals, usable
from sayso.text.names import folded

NAME = "airwars"

_MEASURES = (Measure.KILLED, Measure.INJURED)
# People of whom nothing else is said count as civilians; security forces are no one Airwars counts.
_GROUPS = (
    (Group.CIVILIAN, (Group.CIVILIAN, Group.OFFICIAL, Group.UNKNOWN)),
    (Group.MILITANT, (Group.MILITANT,)),
)
_BLAME = frozenset({Field.PERPETRATOR, Field.BLAMED_ON, Field.CLAIMED_BY})


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
    return Estimate(
        policy=NAME,
        measure=measure,
        group=group,
        low=low,
        best=low,
        high=max(one.high for one in deciding),
        because=tuple(sorted(id_ for one in deciding for id_ in one.because)),
        passed_over=_passed(
            (*usable_claims.kept, *usable_mixed.kept),
            (*usable_claims.passed, *usable_mixed.passed),
            deciding,
        ),
    )


def _passed(
    kept: Sequence[Spoken], passed: Sequence[Passed], said: Sequence[Total]
) -> tuple[Passed, ...]:
    used = {id_ for one in said for id_ in one.because}
    why = "the same voice counts more people in another figure"
    smaller = [Passed(claim=x.claim.id, why=why) for x in kept if x.claim.id not in used]
    return tuple(sorted((*passed, *smaller), key=lambda one: one.claim))


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
    return own and claim.field in _BLAME


def _culprits(standing: Sequence[Spoken]) -> set[str]:
    """Give everyone who is said by name to have done it."""
    return {
        claim.actor.actor or folded(claim.actor.name)
        for claim in (one.claim for one in standing)
        if claim.field in _BLAME and claim.actor is not None
    }
