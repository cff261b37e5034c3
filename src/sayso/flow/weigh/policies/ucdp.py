"""UCDP-style: deaths by side, lowest and highest reliable number, and the most likely one.

UCDP methodology and GED columns; "reliable" is our operational reading (POLICIES.md).
"""

from collections.abc import Collection, Sequence

from sayso.domain.codes import PARTIES, Group, Measure, Side, VoiceClass
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Estimate
from sayso.domain.record import Record
from sayso.flow.weigh.counting import (
    Sorted,
    Total,
    of_measure,
    passed_over,
    totals,
    usable,
)
from sayso.flow.weigh.counting.doubt import doubted
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policy import rule

NAME = "ucdp"

_SIDES = (
    (Side.A, Group.SECURITY, (Group.SECURITY,)),
    (Side.B, Group.MILITANT, (Group.MILITANT,)),
    # Officials who are not military count as civilians.
    (Side.CIVILIAN, Group.CIVILIAN, (Group.CIVILIAN, Group.OFFICIAL)),
    (Side.UNKNOWN, Group.UNKNOWN, (Group.UNKNOWN, Group.MIXED)),
)
_PARTISAN = (Side.A, Side.B, Side.UNKNOWN)


class Ucdp(Record):
    """How many deaths, by the highest number, make an event: `threshold`."""

    threshold: int = 1

    def __post_init__(self) -> None:
        """Reject a threshold that nothing would fall short of."""
        if self.threshold < 1:
            raise BrokenRecord("ucdp", f"threshold is {self.threshold}, and should be 1 or more")


DEFAULT = Ucdp()


def ucdp(claims: Sequence[Spoken], parameters: Ucdp = DEFAULT) -> tuple[Estimate, ...]:
    """Give deaths of side a (state forces), b (armed groups), civilians, unknown, and in all.

    No event without a death: then nothing is given. Of two values equally supported the lower is
    best; in 1,299 GED events whose numbers differ, best is low in 68 % (POLICIES.md).
    """
    doubtful = doubted(claims)
    found: list[Estimate] = []
    for side, group, groups in _SIDES:
        told = usable(of_measure(claims, Measure.KILLED, groups))
        if told.kept:
            found.append(_side(side, group, _reliable(side, told, doubtful)))
    shown = [_left_over(one, found) if one.side is Side.UNKNOWN else one for one in found]
    total = _in_all(shown)
    return (*shown, total) if (total.high or 0) >= parameters.threshold else ()


RULE = rule(NAME, ucdp, Ucdp)


def best(said: Sequence[Total]) -> int:
    """Give the number that most voices' words allow; of two equally supported ones the lower."""
    numbers = sorted({number for one in said for number in (one.low, one.high)})
    return max(numbers, key=lambda n: (sum(one.span.holds(n) for one in said), -n))


def _side(side: Side, group: Group, told: Sorted) -> Estimate:
    said = totals(told.kept)
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
        passed_over=passed_over(told, because),
    )


def _reliable(side: Side, found: Sorted, doubtful: Collection[str]) -> Sorted:
    """Pass over what its own teller doubts, unnamed voices, and parties on losses of the fighting.

    Only where others speak: a word that is all there is stands.
    """
    unsure = [one for one in found.kept if one.claim.id in doubtful]
    if len(unsure) < len(found.kept):
        found = found.without(unsure, "doubted by who tells it, where others are not")
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
