"""What a voice says in sum: groups add up, and kinds of people who cannot overlap."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.domain.incident import Claim
from sayso.domain.record import Record
from sayso.flow.weigh.counted import DISJOINT, kind_counted
from sayso.flow.weigh.evidence import Spoken
from sayso.text.spans import Span


class Total(Record):
    """What one voice says of a group in sum, and the claims that make it up."""

    key: str
    root: str
    low: int
    high: int
    because: tuple[str, ...]
    span: Span


def totals(claims: Sequence[Spoken]) -> list[Total]:
    """Give what each voice says in sum: groups add up, and so do soldiers and police.

    Of other kinds of people, who may overlap, the greatest figure stands for all.
    """
    voices: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in claims:
        voices[one.key].append(one)
    found = []
    for _, told in sorted(voices.items()):
        groups: defaultdict[str, list[Spoken]] = defaultdict(list)
        for one in told:
            groups[str(one.claim.group)].append(one)
        found.append(_added([_within(group) for _, group in sorted(groups.items())]))
    return found


def point(claim: Claim) -> tuple[int, int]:
    """Give a claim as numbers: an open end is closed by the one number that was said."""
    low = claim.low if claim.low is not None else claim.high
    high = claim.high if claim.high is not None else claim.low
    assert low is not None  # noqa: S101 - Claim refuses a figure without bounds
    assert high is not None  # noqa: S101
    return low, high


def _within(group: Sequence[Spoken]) -> list[Total]:
    """Give what one voice says of one group: the kinds that cannot overlap, or the greatest."""
    kinds: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in group:
        kinds[kind_counted(one.claim)].append(one)
    if set(kinds) <= DISJOINT:
        return [_widest(told) for _, told in sorted(kinds.items())]
    return [
        max((_widest(told) for told in kinds.values()), key=lambda x: (x.low, x.high, x.because))
    ]


def _widest(told: Sequence[Spoken]) -> Total:
    """Give what one voice says of one kind of people, from its least to its most."""
    points = [point(one.claim) for one in told]
    spans = [one.span for one in told]
    tops = [span.high for span in spans if span.high is not None]
    return Total(
        key=told[0].key,
        root=min(one.root for one in told),
        low=min(low for low, _ in points),
        high=max(high for _, high in points),
        because=tuple(sorted(one.claim.id for one in told)),
        span=Span(
            low=min(span.low for span in spans),
            high=max(tops) if len(tops) == len(spans) else None,
        ),
    )


def _added(groups: Sequence[Sequence[Total]]) -> Total:
    every = [one for group in groups for one in group]
    tops = [one.span.high for one in every if one.span.high is not None]
    return Total(
        key=every[0].key,
        root=min(one.root for one in every),
        low=sum(one.low for one in every),
        high=sum(one.high for one in every),
        because=tuple(sorted(id_ for one in every for id_ in one.because)),
        span=Span(
            low=sum(one.span.low for one in every),
            high=sum(tops) if len(tops) == len(every) else None,
        ),
    )
