"""ACLED-style: one number of dead, the most conservative that anybody gives.

ACLED's FAQ on fatalities (May 2024); what is (m) in POLICIES.md is from memory, and `unchecked`.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from sayso.domain.codes import Field, Group, Hedge, Measure, TimePrecision
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Claim, Estimate, Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counting import Sorted, Total, of_all, passed_over, totals, usable
from sayso.flow.weigh.counting.everybody import Chosen, by_kind, estimate, everybody
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policy import rule
from sayso.text.spans import ACLED, span

NAME = "acled"
_HIGHER = "a higher number, where the most conservative stands"
_UNKNOWN = "a number for deaths of which nobody says how many, as we remember ACLED's codebook"
_DIVIDED = "that a toll of several days is divided evenly, as we remember ACLED's codebook"
_DATED = (TimePrecision.DAY, TimePrecision.RANGE)


class Acled(Record):
    """What vague words count for, and deaths of which nobody says how many; without `unknown` those stay as read.

    ACLED takes 10 for an unknown number, 3 where conflict is less lethal: which it is, a coder knows.
    """

    tens: int = ACLED["tens"]
    dozens: int = ACLED["dozens"]
    hundreds: int = ACLED["hundreds"]
    unknown: int | None = None

    def __post_init__(self) -> None:
        """Reject words that would count for nobody."""
        told = (self.tens, self.dozens, self.hundreds, self.unknown)
        if any(number is not None and number < 1 for number in told):
            raise BrokenRecord("acled", "a vague word counts for 1 or more")


DEFAULT = Acled()


def acled(claims: Sequence[Spoken], parameters: Acled = DEFAULT) -> tuple[Estimate, ...]:
    """Give the dead of all sides as one number: of each kind of people the lowest, added up.

    No side, no injuries, no threshold; a later total replaces that of the same voice.
    """
    chosen = by_kind(claims, Measure.KILLED, lambda told: _lowest(told, parameters))
    if not chosen:
        return ()
    found = _by_day(everybody(chosen, fewest=True), claims)
    return (estimate(NAME, Measure.KILLED, Group.MIXED, found),)


RULE = rule(NAME, acled, Acled)


def _lowest(told: Sequence[Spoken], parameters: Acled) -> Chosen | None:
    found = of_all(usable(told))
    if not found.kept:
        return None
    read = {one.claim.id: _read(one.claim, parameters) for one in found.kept}
    sums = totals([_with(one, read[one.claim.id].low) for one in found.kept])
    lowest = min(one.low for one in sums)
    because = tuple(sorted(id_ for one in sums if one.low == lowest for id_ in one.because))
    used = [read[id_] for id_ in because]
    return Chosen(
        number=lowest,
        because=because,
        passed=_passed(found, because, sums),
        how=(*dict.fromkeys(one.how for one in used if one.how), *_differences(sums)),
        unchecked=tuple({one.unchecked for one in used if one.unchecked}),
    )


class _Read(NamedTuple):
    """What a vague word counts for here, and by which rule."""

    low: int | None = None
    how: str = ""
    unchecked: str = ""


def _read(claim: Claim, parameters: Acled) -> _Read:
    # No vague word has an upper end: somebody who corrected the figure gave one, and both stand.
    if claim.hedge is not Hedge.VAGUE or claim.high is not None:
        return _Read()
    words = {"tens": parameters.tens, "dozens": parameters.dozens, "hundreds": parameters.hundreds}
    read = span(None, None, claim.hedge, words=claim.quote.text, vague=words).low
    if read:
        return _Read(read, f"a vague word is read as {read}")
    if parameters.unknown is not None:
        how = f"an unknown number is put at {parameters.unknown}"
        return _Read(parameters.unknown, how, _UNKNOWN)
    return _Read(None, f"a vague word is left at {claim.low}")


def _with(one: Spoken, low: int | None) -> Spoken:
    return one if low is None else one.but(claim=one.claim.but(low=low))


def _passed(found: Sorted, because: Collection[str], sums: Sequence[Total]) -> tuple[Passed, ...]:
    summed = {id_ for one in sums for id_ in one.because}
    ids = summed.difference(because)
    return passed_over(found.without([x for x in found.kept if x.claim.id in ids], _HIGHER), summed)


def _differences(sums: Sequence[Total]) -> tuple[str, ...]:
    """Note that accounts differ, as ACLED's notes do."""
    low, high = min(one.low for one in sums), max(one.high for one in sums)
    return (f"accounts range from {low} to {high}",) if low != high else ()


def _by_day(one: Chosen, claims: Sequence[Spoken]) -> Chosen:
    """Say how the number is divided where the incident took several days: ACLED has a row a day."""
    days = _days(claims)
    if days < 2 or not one.number:
        return one
    share, rest = divmod(one.number, days)
    told = f"{share} to {share + 1}" if rest else f"{share}"
    how = f"told of over {days} days: ACLED, which has a row a day, would divide it, {told} a day"
    return one.but(how=(*one.how, how), unchecked=(*one.unchecked, _DIVIDED))


def _days(claims: Sequence[Spoken]) -> int:
    """Give how many days the time most told of spans; of several the shortest; none told is 1."""
    told = Counter(
        (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days + 1
        for when in (
            x.claim.when for x in claims if x.open and x.holds and x.claim.field is Field.WHEN
        )
        if when is not None and when.start and when.end and when.precision in _DATED
    )
    return min(told, key=lambda days: (-told[days], days), default=1)
