"""Figures that no number can satisfy together: of the same people, or of a part and its whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.domain.codes import DisputeKind, Field, Group, Measure, Outcome
from sayso.flow.weigh.counted import kind_of, part_and_whole, same_people
from sayso.flow.weigh.disputes.found import Parting
from sayso.flow.weigh.evidence import Spoken

NUMBERS = "the numbers do not meet"
PART = "a part is greater than its whole"
ALL_KILLED = "all attackers killed, yet some escaped or were caught"
ALL_COUNT = "all attackers killed, yet another number attacked"
TOO_MANY = "more met a fate than were there"

_ALL = re.compile(
    r"\b(?:all|every)\s+(?:(?:of|the|its|their|some|about|\d+|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|dozen)\s+)*([\w-]+)",
    re.IGNORECASE,
)
_LEFT = frozenset({Measure.ESCAPED, Measure.DETAINED})
_FATES = (Measure.KILLED, Measure.RESCUED, Measure.ESCAPED, Measure.MISSING)
_NO_ATTACKER = frozenset({Group.CIVILIAN, Group.MIXED, Group.UNKNOWN})


def numbers(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give every pair of figures of two voices that cannot both hold."""
    figures = [one for one in claims if one.counts]
    for one, other in combinations(figures, 2):
        if one.key == other.key or _tied(one, other):
            continue
        if same_people(one.claim, other.claim):
            if size := one.span.apart(other.span):
                yield _parting(NUMBERS, DisputeKind.NUMERIC, one, other, size)
        else:
            yield from _part(one, other)
            yield from _part(other, one)


def implied(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give figures that contradict one another by what they imply."""
    figures = [one for one in claims if one.counts]
    yield from _greater_parts(figures)
    yield from _all_killed(claims, figures)
    yield from _too_many(figures)


def _parting(rule: str, kind: DisputeKind, one: Spoken, other: Spoken, size: int) -> Parting:
    return Parting(rule=rule, kind=kind, one=(one,), other=(other,), size=size)


def _tied(one: Spoken, other: Spoken) -> bool:
    """Say whether one figure was read as a part of the other."""
    parts = {one.claim.part_of, other.claim.part_of} - {None}
    return bool(parts & {one.claim.figure, other.claim.figure})


def _part(part: Spoken, of: Spoken) -> Iterator[Parting]:
    """Compare a kind of people, such as soldiers, with all of its group."""
    if part.claim.part_of is None and part_and_whole(part.claim, of.claim):
        yield from _greater(part, of)


def _greater(part: Spoken, of: Spoken) -> Iterator[Parting]:
    high = of.span.high
    if high is not None and part.span.low > high and part.key != of.key:
        yield _parting(PART, DisputeKind.IMPLIED, part, of, part.span.low - high)


def _greater_parts(figures: Sequence[Spoken]) -> Iterator[Parting]:
    """Compare a part with its whole, and with what others say of that whole."""
    by_figure = {one.claim.figure: one for one in figures if one.claim.figure}
    for part in figures:
        whole = by_figure.get(part.claim.part_of) if part.claim.part_of else None
        if whole is not None:
            for of in figures:
                if of is whole or same_people(whole.claim, of.claim):
                    yield from _greater(part, of)


def _all_killed(claims: Sequence[Spoken], figures: Sequence[Spoken]) -> Iterator[Parting]:
    militants = [one for one in figures if one.claim.group is Group.MILITANT]
    wiped_out = [
        one
        for one in militants
        if one.claim.measure is Measure.KILLED
        and one.claim.part_of is None
        and _all_of_them(one.claim.quote.text)
    ]
    wiped_out += [
        one
        for one in claims
        if one.open
        and one.holds
        and one.claim.field is Field.OUTCOME
        and one.claim.word == Outcome.ALL_KILLED
    ]
    for one in wiped_out:
        for left in figures:
            if one.key != left.key:
                yield from _survived(one, left)


def _all_of_them(words: str) -> bool:
    """Say whether "all" goes with the number or the attackers, not with other people."""
    found = _ALL.search(words)
    return found is not None and kind_of(found[1]) in (None, "militant")


def _survived(all_killed: Spoken, left: Spoken) -> Iterator[Parting]:
    claim = left.claim
    if claim.measure in _LEFT and claim.group is Group.MILITANT and left.span.low > 0:
        yield _parting(ALL_KILLED, DisputeKind.IMPLIED, all_killed, left, left.span.low)
    counted = claim.measure is Measure.ATTACKERS and claim.part_of is None
    numbered = all_killed.claim.field is Field.FIGURE
    size = all_killed.span.apart(left.span) if counted and numbered else 0
    if size:
        yield _parting(ALL_COUNT, DisputeKind.IMPLIED, all_killed, left, size)


def _too_many(figures: Sequence[Spoken]) -> Iterator[Parting]:
    """Compare what became of people, by one voice, with how many another says were there."""
    there = [
        one
        for one in figures
        if one.claim.measure is Measure.PRESENT
        and one.claim.part_of is None
        and one.claim.group in _NO_ATTACKER
    ]
    for present in there:
        for key in sorted({one.key for one in figures} - {present.key}):
            fates = _fates([one for one in figures if one.key == key])
            high = present.span.high
            least = sum(one.span.low for one in fates)
            if high is not None and least > high:
                yield Parting(
                    rule=TOO_MANY,
                    kind=DisputeKind.IMPLIED,
                    one=tuple(fates),
                    other=(present,),
                    size=least - high,
                )


def _fates(figures: Sequence[Spoken]) -> list[Spoken]:
    """Give of each fate the greatest figure of people who did not attack: nobody has two."""
    found = []
    for measure in _FATES:
        of = [
            one
            for one in figures
            if one.claim.measure is measure
            and one.claim.part_of is None
            and one.claim.group in _NO_ATTACKER
        ]
        if of:
            found.append(max(of, key=lambda one: (one.span.low, one.claim.id)))
    return found
