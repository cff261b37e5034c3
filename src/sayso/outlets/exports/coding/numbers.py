"""The numbers of an incident: those of a policy, and those on which all who speak agree."""

from collections.abc import Collection

from sayso.domain.codes import HOLDS, Group, Hedge, Measure, Side, Stance
from sayso.domain.incident import Dossier, Estimate
from sayso.outlets.exports.coding.parties import standing

_OWN = HOLDS - {Stance.ACCUSES}
_FIRM = frozenset({Hedge.EXACT, Hedge.APPROX})


def total(dossier: Dossier, policy: str, measure: Measure) -> Estimate | None:
    """Give what a policy makes of all people counted together; nothing where it says nothing."""
    found = _of(dossier, policy, measure)
    whole = [one for one in found if one.group is Group.MIXED]
    told = whole or found
    return told[0] if len(told) == 1 else None


def of_side(dossier: Dossier, side: Side) -> Estimate | None:
    """Give the UCDP-style dead of one side."""
    return next((x for x in _of(dossier, "ucdp", Measure.KILLED) if x.side is side), None)


def of_group(dossier: Dossier, policy: str, measure: Measure, group: Group) -> Estimate | None:
    """Give what a policy makes of one group."""
    return next((x for x in _of(dossier, policy, measure) if x.group is group), None)


def agreed(dossier: Dossier, measure: Measure, groups: Collection[Group] = ()) -> int | None:
    """Give the one number that everybody gives who counts whole groups; nothing where they part."""
    told = {
        (claim.low, claim.high)
        for _, claim in standing(dossier)
        if claim.measure is measure and claim.part_of is None and claim.stance in _OWN
        if not groups or claim.group in groups
        if claim.hedge in _FIRM or claim.low != claim.high
    }
    [(low, high)] = told if len(told) == 1 else {(None, None)}
    return low if low == high else None


def _of(dossier: Dossier, policy: str, measure: Measure) -> list[Estimate]:
    return [one for one in dossier.estimates if (one.policy, one.measure) == (policy, measure)]
