"""Figures that no number can satisfy together: of the same people, or of a part and its whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.domain.codes import DisputeKind
from sayso.flow.weigh.counted import mentioned, same_people, within
from sayso.flow.weigh.disputes.found import Parting, two_voices
from sayso.flow.weigh.evidence import Spoken
from sayso.text.spans import Span

NUMBERS = "the numbers do not meet"
_HOSPITAL = re.compile(r"\b(?:hospital|clinic|morgue|infirmary)\b", re.IGNORECASE)
PART = "a part is greater than its whole"


def numbers(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give every pair of figures of two voices that cannot both hold."""
    figures = [one for one in claims if one.counts]
    for one, other in combinations(figures, 2):
        if two_voices(one, other) and not _tied(one, other):
            yield from _compared(one, other)
    yield from _greater_parts(figures)


def _compared(one: Spoken, other: Spoken) -> Iterator[Parting]:
    if same_people(one.claim, other.claim):
        if size := _span(one).apart(_span(other)):
            yield _parting(NUMBERS, DisputeKind.NUMERIC, one, other, size)
    else:
        for part, of in ((one, other), (other, one)):
            if within(part.claim, of.claim) and not _own_patients(of):
                yield from _greater(part, of)


def _own_patients(of: Spoken) -> bool:
    """Say whether a hospital speaks: it counts those it received, not everybody."""
    return bool(of.claim.high) and _HOSPITAL.search(of.voice.name) is not None


def _span(one: Spoken) -> Span:
    """Give all numbers a figure can mean: "a soldier was killed" does not say that no other was."""
    return Span(low=1) if mentioned(one.claim) else one.span


def _parting(rule: str, kind: DisputeKind, one: Spoken, other: Spoken, size: int) -> Parting:
    return Parting(rule=rule, kind=kind, one=(one,), other=(other,), size=size)


def _tied(one: Spoken, other: Spoken) -> bool:
    """Say whether one figure was read as a part of the other."""
    parts = {one.claim.part_of, other.claim.part_of} - {None}
    return bool(parts & {one.claim.figure, other.claim.figure})


def _greater(part: Spoken, of: Spoken) -> Iterator[Parting]:
    high = _span(of).high
    if high is not None and part.span.low > high and two_voices(part, of):
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
