"""All met one end, yet some met another: all 33 attackers killed, and 70 escaped."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.codes import DisputeKind, Field, Group, Measure, Outcome
from sayso.domain.incident import Claim
from sayso.flow.weigh.counted import alike, kind_counted, kind_of, singular
from sayso.flow.weigh.disputes.found import Parting, two_voices
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import moment

ALL_KILLED = "all attackers killed, yet some escaped or were caught"
ALL_COUNT = "all attackers killed, yet another number attacked"
ALL_GONE = "all attackers gave up or got away, yet some did not"
ALL_FREED = "all were freed, yet some are dead, missing or still held"
ALL_TAKEN = "all were freed, yet another number was taken"
NOBODY = "it ended so, yet nobody met that end"

_ALL = re.compile(
    r"\b(?:all|every)\s+(?:(?:of|the|its|their|some|about|more|than|at|least|one|\d+|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\s+)*([\w-]+)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:all|every)\b", re.IGNORECASE)
_WHO_LIVED = re.compile(r"\b(?:remain\w*|surviv\w*|rest|others?|alive)\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|remain\w*|yet)\b", re.IGNORECASE)
_END: Mapping[Measure | None, Outcome] = {
    Measure.KILLED: Outcome.ALL_KILLED,
    Measure.ESCAPED: Outcome.ESCAPED,
    Measure.DETAINED: Outcome.SURRENDERED,
    Measure.RESCUED: Outcome.ALL_RESCUED,
}
"""What it comes to where a figure says that all met a fate."""
_ATTACKERS_END = frozenset({Outcome.ALL_KILLED, Outcome.ESCAPED, Outcome.SURRENDERED})
_FATE: Mapping[str, Measure | None] = {
    end: fate for fate, end in _END.items() if end is not Outcome.SURRENDERED
}
_OTHERS: Mapping[Outcome, tuple[Measure, ...]] = {
    Outcome.ALL_KILLED: (Measure.ESCAPED, Measure.DETAINED),
    Outcome.SURRENDERED: (Measure.KILLED, Measure.ESCAPED),
    Outcome.ESCAPED: (Measure.KILLED, Measure.DETAINED),
}
"""What none of the attackers met, where all met that end."""
_OF_ALL: Mapping[Outcome, tuple[Measure, str]] = {
    Outcome.ALL_KILLED: (Measure.ATTACKERS, ALL_COUNT),
    Outcome.ALL_RESCUED: (Measure.ABDUCTED, ALL_TAKEN),
}
_RULE = {Outcome.ALL_KILLED: ALL_KILLED, Outcome.ALL_RESCUED: ALL_FREED}


def endings(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give claims that all met one end, each with what another voice says of some, or of nobody."""
    standing = [one for one in claims if one.open and one.holds]
    for whole in standing:
        end = _end(whole.claim)
        told = end is not None or whole.claim.word in _FATE
        for left in standing if told else ():
            if two_voices(whole, left):
                yield from _nobody(whole, left)
                if end is not None:
                    yield from _otherwise(whole, end, left)
                    yield from _counted(whole, end, left)
                if end is Outcome.ALL_RESCUED and not _both_told(whole, standing):
                    yield from _dead(whole, left)


def _end(claim: Claim) -> Outcome | None:
    """Give the end that all met, where a claim says so: "escaped" alone may be of some."""
    if claim.field is Field.OUTCOME:
        end = next((one for one in _END.values() if one == claim.word), None)
        sure = end in (Outcome.ALL_KILLED, Outcome.ALL_RESCUED) or _EVERY.search(claim.quote.text)
        return end if sure else None
    told = claim.part_of is None and _all_of_them(claim)
    return _END.get(claim.measure) if told else None


def _all_of_them(claim: Claim) -> bool:
    """Say whether "all" goes with the number or with those it counts, not with other people."""
    found = _ALL.search(claim.quote.text)
    if claim.field is not Field.FIGURE or found is None:
        return False
    if claim.measure is Measure.RESCUED:
        return kind_of(found[1]) != "militant"
    return _attacker(claim) and kind_of(found[1]) in (None, "militant")


def _attacker(claim: Claim) -> bool:
    return claim.group is Group.MILITANT or (
        claim.group is Group.UNKNOWN and kind_counted(claim) == "militant"
    )


def _otherwise(whole: Spoken, end: Outcome, left: Spoken) -> Iterator[Parting]:
    """Give what another says of some who met another end, by figure or by outcome."""
    claim = left.claim
    rule = _RULE.get(end, ALL_GONE)
    if claim.field is Field.FIGURE:
        if left.span.low > 0 and _met_another(whole.claim, end, claim):
            yield _parting(rule, whole, left, left.span.low)
    # Two outcomes that exclude each other are values.
    elif (
        whole.claim.field is Field.FIGURE
        and {end, claim.word} <= _ATTACKERS_END
        and end != claim.word
    ):
        yield _parting(rule, whole, left, 0)


def _met_another(whole: Claim, end: Outcome, left: Claim) -> bool:
    if end is Outcome.ALL_RESCUED:
        held = left.measure is Measure.ABDUCTED and _STILL.search(left.quote.text) is not None
        gone = held or left.measure is Measure.MISSING
        return gone and left.group is not Group.MILITANT and not _later(whole, left)
    if end is Outcome.ALL_KILLED:
        there = left.measure in (Measure.PRESENT, Measure.ATTACKERS)
        fighting = there and _STILL.search(left.quote.text) and not _later(whole, left)
        return _attacker(left) and (left.measure in _OTHERS[end] or bool(fighting))
    named = kind_counted(left) == "militant" and _attacker(left)
    return named and left.measure in _OTHERS[end] and not _later(left, whole)


def _counted(whole: Spoken, end: Outcome, left: Spoken) -> Iterator[Parting]:
    """Give a number of whom all met one end with another number who attacked, or were taken."""
    of, rule = _OF_ALL.get(end, (None, ""))
    if of is None or left.claim.measure is not of or whole.claim.field is not Field.FIGURE:
        return
    same = end is Outcome.ALL_KILLED or alike(whole.claim, left.claim)
    still = left.claim.part_of is not None or _STILL.search(left.claim.quote.text)
    size = whole.span.apart(left.span)
    if same and size and not still:
        yield _parting(rule, whole, left, size)


def _nobody(ended: Spoken, left: Spoken) -> Iterator[Parting]:
    """Give an end that people met with a figure of nobody who did, unless it was told on an earlier day."""
    fate, claim = _FATE.get(ended.claim.word or ""), left.claim
    if fate is not None and claim.measure is fate and claim.high == 0:
        freed = fate is Measure.RESCUED
        theirs = claim.group is Group.UNKNOWN or (claim.group is Group.MILITANT) is not freed
        if theirs and not _later(ended.claim, claim):
            yield _parting(NOBODY, ended, left, 0)


def _dead(freed: Spoken, left: Spoken) -> Iterator[Parting]:
    """Give some who are dead of those who were all freed."""
    if _is_dead(freed.claim, left):
        yield _parting(ALL_FREED, freed, left, left.span.low)


def _both_told(freed: Spoken, standing: Sequence[Spoken]) -> bool:
    """Say whether a voice tells of dead itself: then it means all who lived."""
    return any(one.key == freed.key and _is_dead(freed.claim, one) for one in standing)


def _is_dead(freed: Claim, left: Spoken) -> bool:
    """Say whether some are dead of the very people who were freed, as far as the nouns tell."""
    words = freed.quote.text
    if left.claim.measure is not Measure.KILLED or not left.span.low or _WHO_LIVED.search(words):
        return False
    kinds = {kind_of(word) or singular(word.lower()) for word in re.findall(r"[^\W\d_]+", words)}
    return kind_counted(left.claim) in kinds - {"people", "militant"}


def _later(one: Claim, other: Claim) -> bool:
    """Say whether the first was told on a later day: by then it may have come to that."""
    return moment(one)[0] > moment(other)[0]


def _parting(rule: str, one: Spoken, other: Spoken, size: int) -> Parting:
    return Parting(rule=rule, kind=DisputeKind.IMPLIED, one=(one,), other=(other,), size=size)
