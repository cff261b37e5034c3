"""UCDP-style: deaths by side, lowest and highest reliable number, and the most likely one.

UCDP methodology and GED columns; "reliable" is our operational reading (POLICIES.md).
"""

from collections.abc import Sequence

from sayso.domain.codes import PARTIES, Group, Measure, Side, VoiceClass
from sayso.domain.incident import Estimate
from sayso.flow.weigh.counting import (
    Sorted,
    Total,
    of_measure,
    passed_over,
    totals,
    usable,
)
from sayso.flow.weigh.evidence import Spoken

NAME = "ucdp"

_SIDES = (
    (Side.A, Group.SECURITY, (Group.SECURITY,)),
    (Side.B, Group.MILITANT, (Group.MILITANT,)),
    # Officials who are not military count as civilians.
    (Side.CIVILIAN, Group.CIVILIAN, (Group.CIVILIAN, Group.OFFICIAL)),
    (Side.UNKNOWN, Group.UNKNOWN, (Group.UNKNOWN, Group.MIXED)),
)
_PARTISAN = (Side.A, Side.B, Side.UNKNOWN)


def ucdp(claims: Sequence[Spoken]) -> tuple[Estimate, ...]:
    """Give deaths of side a (state forces), b (armed groups), civilians, unknown, and in all.

    No event without a death: then nothing is given. Of two values equally supported the lower is
    best; in 1,299 GED events whose numbers differ, best is low in 68 % (POLICIES.md).
    """
    found: list[Estimate] = []
    for side, group, groups in _SIDES:
        told = usable(of_measure(claims, Measure.KILLED, groups))
        if told.kept:
            found.append(_side(side, group, told))
    if not any(one.high for one in found):
        return ()
    shown = [_left_over(one, found) if one.side is Side.UNKNOWN else one for one in found]
    return (*shown, _in_all(shown))


def best(said: Sequence[Total]) -> int:
    """Give the number that most voices' words allow; of two equally supported ones the lower."""
    numbers = sorted({number for one in said for number in (one.low, one.high)})
    return max(numbers, key=lambda n: (sum(one.span.holds(n) for one in said), -n))


def _side(side: Side, group: Group, told: Sorted) -> Estimate:
    sorted_out = _reliable(side, told)
    said = totals(sorted_out.kept)
    because = tuple(sorted(id_ for one in said for id_ in one.because))
    return Estimate(
        policy=NAME,
        measure=Measure.KILLED,
        group=group,
        side=side,
        low=min(one.low for one in said),
        best=best(said),
        high=max(one.high for one in said),
        because=because,
        passed_over=passed_over(sorted_out, because),
    )


def _reliable(side: Side, found: Sorted) -> Sorted:
    """Pass over unnamed voices, and parties on losses of the fighting, where others speak."""
    unnamed = [one for one in found.kept if one.voice.cls is VoiceClass.ANONYMOUS]
    if len(unnamed) < len(found.kept):
        found = found.without(unnamed, "an unnamed voice, where a named one speaks")
    partisan = [one for one in found.kept if one.voice.cls in PARTIES]
    if side in _PARTISAN and len(partisan) < len(found.kept):
        found = found.without(
            partisan, "a party on its own or its enemy's losses, where another voice speaks"
        )
    return found


def _left_over(unknown: Estimate, found: Sequence[Estimate]) -> Estimate:
    """Give what a count of all people leaves beyond the victims who are told apart."""
    known = [one for one in found if one.side in (Side.A, Side.CIVILIAN)]

    def beyond(number: int | None, taken: int) -> int:
        return max(0, (number or 0) - taken)

    return unknown.but(
        low=beyond(unknown.low, sum(one.high or 0 for one in known)),
        best=beyond(unknown.best, sum(one.best or 0 for one in known)),
        high=beyond(unknown.high, sum(one.low or 0 for one in known)),
    )


def _in_all(found: Sequence[Estimate]) -> Estimate:
    return Estimate(
        policy=NAME,
        measure=Measure.KILLED,
        group=Group.MIXED,
        low=sum(one.low or 0 for one in found),
        best=sum(one.best or 0 for one in found),
        high=sum(one.high or 0 for one in found),
        because=tuple(sorted({id_ for one in found for id_ in one.because})),
    )
