"""All met one end, yet some met another: all 33 attackers killed, and 70 escaped."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.codes import DisputeKind, Field, Group, Measure, Outcome
from sayso.domain.incident import Claim
from sayso.flow.weigh.accounts import moment
from sayso.flow.weigh.counted import kind_counted, kind_of, singular
from sayso.flow.weigh.disputes.found import Parting, two_voices
from sayso.flow.weigh.evidence import Spoken

ALL_KILLED = "all attackers killed, yet some escaped or were caught"
ALL_COUNT = "all attackers killed, yet another number attacked"
ALL_GONE = "all attackers gave up or got away, yet some did not"
ALL_FREED = "all were freed, yet some are dead, missing or still held"
NOBODY = "it ended so, yet nobody met that end"

_ALL = re.compile(
    r"\b(?:all|every)\s+(?:(?:of|the|its|their|some|about|more|than|at|least|one|\d+|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|dozen)\s+)*([\w-]+)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:all|every)\b", re.IGNORECASE)
_OUT = (Outcome.ESCAPED, Outcome.SURRENDERED)
_WHO_LIVED = re.compile(r"\b(?:remain\w*|surviv\w*|rest|others?|alive)\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|remain\w*|yet)\b", re.IGNORECASE)
_END = {
    Measure.KILLED: Outcome.ALL_KILLED,
    Measure.ESCAPED: Outcome.ESCAPED,
    Measure.DETAINED: Outcome.SURRENDERED,
    Measure.RESCUED: Outcome.ALL_RESCUED,
}
"""What it comes to where a figure says that all met a fate."""
_FATE: Mapping[str, Measure] = {
    end: fate for fate, end in _END.items() if end is not Outcome.SURRENDERED
}
_OTHERS: Mapping[Outcome, tuple[Measure, ...]] = {
    Outcome.ALL_KILLED: (Measure.ESCAPED, Measure.DETAINED),
    Outcome.SURRENDERED: (Measure.KILLED, Measure.ESCAPED),
    Outcome.ESCAPED: (Measure.KILLED, Measure.DETAINED),
}
"""What none of the attackers met, where all met that end."""


def endings(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give claims that all met one end, each with what another voice says of some, or of nobody."""
    standing = [one for one in claims if one.open and one.holds]
    for whole in standing:
        for left in standing:
            if two_voices(whole, left):
                yield from _nobody(whole, left)
                yield from _left(whole, left, standing)


def _end(claim: Claim) -> Outcome | None:
    """Give the end that all met, where a claim says so: "escaped" alone may be of some."""
    words = claim.quote.text
    if claim.field is Field.OUTCOME:
        end = next((one for one in Outcome if one == claim.word), None)
        sure = end in (Outcome.ALL_KILLED, Outcome.ALL_RESCUED) or _EVERY.search(words)
        return end if end in _END.values() and sure else None
    if claim.measure in _END and claim.part_of is None and _all_of_them(claim):
        return _END[claim.measure]
    return None


def _all_of_them(claim: Claim) -> bool:
    """Say whether "all" goes with the number or with those it counts, not with other people."""
    found = _ALL.search(claim.quote.text)
    if found is None:
        return False
    if claim.measure is Measure.RESCUED:
        return kind_of(found[1]) != "militant"
    return claim.group is Group.MILITANT and kind_of(found[1]) in (None, "militant")


def _left(whole: Spoken, left: Spoken, standing: Sequence[Spoken]) -> Iterator[Parting]:
    end = _end(whole.claim)
    if end is None:
        return
    if left.claim.field is Field.FIGURE and end is Outcome.ALL_RESCUED:
        dead = _dead(whole, left) and not any(
            _dead(whole, one) for one in standing if one.key == whole.key
        )
        if dead or _not_freed(whole.claim, left):
            yield _parting(ALL_FREED, whole, left, left.span.low)
    elif left.claim.field is Field.FIGURE:
        yield from _survived(whole, end, left)
    elif (whole.claim.field, end) == (Field.FIGURE, Outcome.ALL_KILLED) and left.claim.word in _OUT:
        # Two outcomes that exclude each other are values.
        yield _parting(ALL_KILLED, whole, left, 0)


def _nobody(ended: Spoken, left: Spoken) -> Iterator[Parting]:
    """Give an end that people met with a figure of nobody who did, unless it was told on an earlier day."""
    fate = _FATE.get(ended.claim.word or "")
    claim = left.claim
    if fate is not None and claim.measure is fate and claim.high == 0:
        freed = fate is Measure.RESCUED
        theirs = claim.group is Group.UNKNOWN or (claim.group is Group.MILITANT) is not freed
        if theirs and not _later(ended.claim, claim):
            yield _parting(NOBODY, ended, left, 0)


def _survived(whole: Spoken, end: Outcome, left: Spoken) -> Iterator[Parting]:
    claim = left.claim
    if claim.measure in _OTHERS[end] and claim.group is Group.MILITANT and left.span.low > 0:
        if end is Outcome.ALL_KILLED:
            yield _parting(ALL_KILLED, whole, left, left.span.low)
        elif kind_counted(claim) == "militant" and not _later(claim, whole.claim):
            yield _parting(ALL_GONE, whole, left, left.span.low)
    counted = claim.measure is Measure.ATTACKERS and claim.part_of is None
    numbered = end is Outcome.ALL_KILLED and whole.claim.field is Field.FIGURE
    size = whole.span.apart(left.span) if counted and numbered else 0
    if size:
        yield _parting(ALL_COUNT, whole, left, size)


def _not_freed(freed: Claim, left: Spoken) -> bool:
    """Say whether some are told as missing or still held, and not on an earlier day."""
    claim = left.claim
    held = claim.measure is Measure.MISSING or (
        claim.measure is Measure.ABDUCTED and _STILL.search(claim.quote.text) is not None
    )
    mine = claim.group is not Group.MILITANT
    return held and mine and left.span.low > 0 and not _later(freed, claim)


def _dead(freed: Spoken, left: Spoken) -> bool:
    """Say whether some are dead of those who were all freed; a voice that says both means all who lived."""
    claim, words = left.claim, freed.claim.quote.text
    if claim.measure is not Measure.KILLED or not left.span.low or _WHO_LIVED.search(words):
        return False
    kinds = {kind_of(word) or singular(word.lower()) for word in re.findall(r"[^\W\d_]+", words)}
    return claim.field is Field.FIGURE and kind_counted(claim) in kinds - {"people", "militant"}


def _later(one: Claim, other: Claim) -> bool:
    """Say whether the first was told on a later day: by then it may have come to that."""
    return moment(one)[0] > moment(other)[0]


def _parting(rule: str, one: Spoken, other: Spoken, size: int) -> Parting:
    return Parting(rule=rule, kind=DisputeKind.IMPLIED, one=(one,), other=(other,), size=size)
