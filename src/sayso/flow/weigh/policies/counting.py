"""What every policy needs: which claims count at all, once each, and what a voice says in sum."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sayso.domain.codes import Group, Hedge, Measure
from sayso.domain.incident import Claim, Passed
from sayso.domain.record import Record
from sayso.flow.weigh.counted import DISJOINT, kind_counted, mentioned, narrow, whole
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import moment
from sayso.text.spans import Span


class Total(Record):
    """What one voice says of a group in sum, and the claims that make it up."""

    key: str
    root: str
    low: int
    high: int
    because: tuple[str, ...]
    span: Span


class Sorted(Record):
    """Claims a policy may use, and those it passes over, each with why."""

    kept: tuple[Spoken, ...] = ()
    passed: tuple[Passed, ...] = ()

    def without(self, gone: Collection[Spoken], why: str) -> "Sorted":
        """Give the same with some claims passed over for a reason."""
        ids = {one.claim.id for one in gone}
        return Sorted(
            kept=tuple(one for one in self.kept if one.claim.id not in ids),
            passed=(*self.passed, *(Passed(claim=id_, why=why) for id_ in sorted(ids))),
        )


def of_measure(
    claims: Iterable[Spoken], measure: Measure, groups: Collection[Group]
) -> list[Spoken]:
    """Give the figures of a measure and some groups, by id."""
    found = [one for one in claims if one.claim.measure is measure and one.claim.group in groups]
    return sorted(found, key=lambda one: one.claim.id)


def usable(claims: Sequence[Spoken]) -> Sorted:
    """Give the claims that any policy may use: open, stood for, each once, counting a whole."""
    found = Sorted(kept=tuple(claims))
    found = found.without(
        [one for one in found.kept if not one.open], "replaced by a later claim of the same voice"
    )
    found = found.without(
        [one for one in found.kept if not one.holds], "not stood for: it denies, doubts or declines"
    )
    for copy, first in sorted(_copies(found.kept).items()):
        gone = [one for one in found.kept if one.claim.id == copy]
        found = found.without(gone, f"copy of {first}")
    return _without_parts(found)


def of_all(found: Sorted) -> Sorted:
    """Pass over what bounds no whole, where others count more: vague words, mentions, and parts.

    "Two boys", said by a voice that counts nobody else, is less than everybody where another voice
    counts six people, and so is "a young man was killed"; more than others count in all, they stand.
    """
    if any(one.claim.hedge is not Hedge.VAGUE for one in found.kept):
        vague = [one for one in found.kept if one.claim.hedge is Hedge.VAGUE]
        found = found.without(vague, "no number, where others give one")
    counts = [one for one in found.kept if not mentioned(one.claim)]
    wholes = [one for one in counts if whole(one.claim)]
    wholes = wholes or [one for one in counts if not narrow(one.claim)]
    most = max((point(one.claim)[1] for one in wholes), default=0)
    counting = {(one.key, one.claim.group) for one in wholes}
    parts = [
        one
        for one in found.kept
        if one not in wholes
        and (one.key, one.claim.group) not in counting
        and point(one.claim)[1] <= most
    ]
    return found.without(parts, "counts a part of those whom another voice counts in all")


def passed_over(found: Sorted, used: Iterable[str]) -> tuple[Passed, ...]:
    """Give all that is passed over, by id: also what was kept and no total uses, by claims' ids."""
    ids = set(used)
    smaller = [one for one in found.kept if one.claim.id not in ids]
    every = found.without(smaller, "the same voice counts more people in another figure")
    return tuple(sorted(every.passed, key=lambda one: one.claim))


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


def _copies(claims: Sequence[Spoken]) -> dict[str, str]:
    """Give each repeated claim with the claim it repeats: one voice, one origin, one content."""
    first: dict[tuple[object, ...], str] = {}
    found = {}
    # The origin's own text goes first, then the earliest copy of it.
    for one in sorted(claims, key=lambda x: (bool(x.claim.origin), moment(x.claim), x.claim.id)):
        claim = one.claim
        what = (
            one.key, one.root, claim.measure, claim.group, kind_counted(claim),
            claim.low, claim.high, claim.part_of is None,
        )  # fmt: skip
        if what in first:
            found[claim.id] = first[what]
        else:
            first[what] = claim.id
    return found


def _without_parts(found: Sorted) -> Sorted:
    """Pass over figures that count a part, where another counts the whole."""
    parts = [one for one in found.kept if one.claim.part_of is not None]
    wholes = {(one.key, one.claim.group) for one in found.kept if whole(one.claim)}
    parts += [
        one
        for one in found.kept
        if one.claim.part_of is None
        and not whole(one.claim)
        and (one.key, one.claim.group) in wholes
    ]
    return found.without(parts, "counts a part of another figure")


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
