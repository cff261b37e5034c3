"""More people than there were: what became of them, told by one voice, against how many another counts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from sayso.domain.codes import DisputeKind, Group, Measure
from sayso.domain.incident import Claim
from sayso.flow.weigh.counted import alike, kind_counted, some, within
from sayso.flow.weigh.disputes.found import Parting, two_voices
from sayso.flow.weigh.evidence import Spoken

TOO_MANY = "more met a fate than were there"
TOO_MANY_HURT = "the dead and injured are more than all casualties"
TOO_MANY_ATTACKED = "more attackers met a fate than attacked"
TOO_MANY_TAKEN = "more met a fate than were taken"

_NO_ATTACKER = frozenset({Group.CIVILIAN, Group.MIXED, Group.UNKNOWN})
_ATTACKERS = re.compile(
    r"\b(?:attackers?|assailants?|gunm[ae]n|hijackers?|raiders?|bombers?)\b", re.IGNORECASE
)
_THEY = frozenset({"militant", "bomber", "people", ""})
_TAKEN = ("kidnap", "abduct", "seiz", "taken", "took", "captur")
_Fits = Callable[[Claim, Claim], bool]


def _there(fate: Claim, present: Claim) -> bool:
    """Say whether people may be of those present: no attackers, or of the group that was there."""
    return fate.group is present.group or {fate.group, present.group} <= _NO_ATTACKER


def _attacked(fate: Claim, attackers: Claim) -> bool:
    """Say whether people are attackers: militants who died or were caught may be any others."""
    del attackers
    if fate.measure is Measure.ESCAPED and fate.group is Group.MILITANT:
        return True
    return _ATTACKERS.search(fate.quote.text) is not None and kind_counted(fate) in _THEY


def _taken(fate: Claim, held: Claim) -> bool:
    """Say whether people are of those taken, where it is told how many were, not how many still are."""
    words = held.quote.text.lower()
    return any(word in words for word in _TAKEN) and fate.group is held.group and alike(fate, held)


# Fates that nobody meets two of, so that one voice's figures of them add up; and a rule for each whole.
_FATES: Mapping[Measure | None, tuple[str, _Fits, tuple[tuple[Measure, ...], ...]]] = {
    Measure.PRESENT: (
        TOO_MANY,
        _there,
        (
            (Measure.KILLED, Measure.RESCUED, Measure.ESCAPED, Measure.MISSING),
            (Measure.KILLED, Measure.INJURED),
            *(
                (one,)
                for one in (
                    Measure.CASUALTIES,
                    Measure.ABDUCTED,
                    Measure.DETAINED,
                    Measure.DISPLACED,
                )
            ),
        ),
    ),
    Measure.CASUALTIES: (TOO_MANY_HURT, within, ((Measure.KILLED, Measure.INJURED),)),
    Measure.ATTACKERS: (
        TOO_MANY_ATTACKED,
        _attacked,
        ((Measure.KILLED, Measure.ESCAPED), (Measure.DETAINED, Measure.ESCAPED)),
    ),
    Measure.ABDUCTED: (
        TOO_MANY_TAKEN,
        _taken,
        ((Measure.RESCUED, Measure.ESCAPED, Measure.KILLED),),
    ),
}


def wholes(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give figures of one voice that add up to more people than another says there were."""
    figures = [one for one in claims if one.counts]
    for whole in figures:
        if whole.claim.measure in _FATES and not some(whole.claim) and whole.span.high is not None:
            rule, fits, fates = _FATES[whole.claim.measure]
            of = [one for one in figures if two_voices(one, whole) and fits(one.claim, whole.claim)]
            for key in sorted({one.key for one in of}):
                told = [one for one in of if one.key == key]
                yield from _too_many(whole, [_greatest(told, those) for those in fates], rule)


def _too_many(whole: Spoken, told: Sequence[list[Spoken]], rule: str) -> Iterator[Parting]:
    """Give the parting of the fates that sum to most, where that is more than the whole."""
    most = max(told, key=_least)
    high = whole.span.high
    # A single figure of the dead against all casualties is a part and its whole already.
    if high is not None and _least(most) > high and not (rule == TOO_MANY_HURT and len(most) == 1):
        yield Parting(
            rule=rule,
            kind=DisputeKind.IMPLIED,
            one=tuple(most),
            other=(whole,),
            size=_least(most) - high,
        )


def _least(fates: Sequence[Spoken]) -> int:
    return sum(one.span.low for one in fates)


def _greatest(told: Sequence[Spoken], fates: Sequence[Measure]) -> list[Spoken]:
    """Give of each fate the greatest figure: nobody has two."""
    found = []
    for measure in fates:
        of = [one for one in told if one.claim.measure is measure and one.claim.part_of is None]
        if of:
            found.append(max(of, key=lambda one: (one.span.low, one.claim.id)))
    return found
