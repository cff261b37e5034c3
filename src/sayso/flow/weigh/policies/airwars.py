"""Airwars-style: minimum and maximum of killed and injured, militants apart, with a grade.

Airwars' site definitions; "credible" is our reading: origins apart, no party (POLICIES.md).
"""

from collections.abc import Sequence

from sayso.domain.codes import BLAME, PARTIES, Group, Measure, Stance
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Estimate
from sayso.domain.record import Record
from sayso.flow.weigh.counting import (
    Sorted,
    Total,
    of_all,
    of_measure,
    passed_over,
    totals,
    usable,
)
from sayso.flow.weigh.counting.doubt import culprits
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policy import rule

NAME = "airwars"

_MEASURES = (Measure.KILLED, Measure.INJURED)
# People of whom nothing else is said count as civilians; security forces are no one Airwars counts.
_GROUPS = (
    (Group.CIVILIAN, (Group.CIVILIAN, Group.OFFICIAL, Group.UNKNOWN)),
    (Group.MILITANT, (Group.MILITANT,)),
)


class Airwars(Record):
    """How many `credible` origins, none of them a party, make what is laid to somebody Fair."""

    credible: int = 2

    def __post_init__(self) -> None:
        """Reject a number of origins that nothing would fall short of."""
        if self.credible < 1:
            raise BrokenRecord("airwars", f"credible is {self.credible}, and should be 1 or more")


DEFAULT = Airwars()


def airwars(claims: Sequence[Spoken], parameters: Airwars = DEFAULT) -> tuple[Estimate, ...]:
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
    grade = _grade(claims, found, parameters)
    return tuple(one.but(grade=grade, how=_conceded(one, claims)) for one in found)


RULE = rule(NAME, airwars, Airwars)


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


def _conceded(one: Estimate, claims: Sequence[Spoken]) -> tuple[str, ...]:
    """Give what belligerents who are said to have done it themselves say of harmed civilians."""
    if one.group is not Group.CIVILIAN:
        return ()
    # Of people of several groups nobody concedes that they were civilians.
    counted = {x.claim.id for x in claims if x.claim.group is not Group.MIXED}.intersection(
        one.because
    )
    doers = culprits(claims)
    own = [
        x
        for x in claims
        if x.claim.id in counted and x.voice.cls in PARTIES and x.voice.actor in doers
    ]
    names = {x.key: x.voice.name for x in own}
    told = [(names[total.key], total) for total in totals(own)]
    return tuple(
        f"conceded by {name}: {_bounds(x)}" for name, x in sorted(told, key=lambda y: y[0])
    )


def _bounds(one: Total) -> str:
    return f"{one.low}" if one.low == one.high else f"{one.low} to {one.high}"


def _grade(claims: Sequence[Spoken], found: Sequence[Estimate], parameters: Airwars) -> str:
    standing = [one for one in claims if one.open and one.holds]
    civilians = any(one.high for one in found if one.group is Group.CIVILIAN)
    militants = any(one.high for one in found if one.group is Group.MILITANT)
    if militants and not civilians:
        return "Discounted"
    if any(_admits(one) for one in standing):
        return "Confirmed"
    doers = culprits(claims)
    if len(doers) > 1:
        return "Contested"
    credible = {one.root for one in standing if one.voice.cls not in PARTIES}
    return "Fair" if len(credible) >= parameters.credible and doers else "Weak"


def _admits(one: Spoken) -> bool:
    """Say whether a party itself accepts that it did it."""
    claim = one.claim
    if one.voice.cls not in PARTIES:
        return False
    if claim.stance in (Stance.ADMITS, Stance.CLAIMS_RESPONSIBILITY):
        return True
    own = claim.actor is not None and claim.actor.actor == one.voice.actor is not None
    return own and claim.field in BLAME
