"""How two reports compare, feature by feature, each with its weight and its words."""

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.flow.link.matching.facts import Facts, Tally, iso
from sayso.flow.link.matching.places import place_reason
from sayso.flow.link.matching.reasons import PRIOR, VETO, Reason, reason

TOLERANCE = 3
_FAMILIES = (
    {Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.SABOTAGE},
    {Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ABDUCTION},
    {Kind.SHOOTING, Kind.BATTLE, Kind.ASSASSINATION, Kind.RAID},
    {Kind.MASSACRE, Kind.EXECUTION, Kind.SHOOTING, Kind.ASSASSINATION},
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.BOMBING},
    {Kind.RAID, Kind.ARREST},
    {Kind.ABDUCTION, Kind.ENFORCED_DISAPPEARANCE, Kind.TORTURE},
    {Kind.RIOT, Kind.ARSON},
)


class Likeness(NamedTuple):
    """The log-odds that two reports tell of one incident, and what they rest on."""

    odds: float
    reasons: tuple[Reason, ...]

    @property
    def why(self) -> tuple[str, ...]:
        """Give the reasons that spoke for it, strongest first."""
        best = sorted(self.reasons, key=lambda one: (-one.weight, one.words))
        return tuple(one.words for one in best if one.weight > 0.15)


def probability(odds: float) -> int:
    """Give log-odds as a probability in thousandths."""
    return round(1000 / (1 + math.exp(-max(-30.0, min(30.0, odds)))))


def likeness(one: Facts, other: Facts, rarity: Callable[[str], float]) -> Likeness:
    """Say how likely two reports tell of the same incident; agreement is mutual.

    `rarity` is 0 for everyday words and 1 for words that hardly any report has.
    """
    reasons: list[Reason] = []
    for compare in (_tally, _times, _places, _kinds, _actors, _figures):
        reasons += compare(one, other)
        if reasons and reasons[-1].weight <= VETO:
            # Nothing can speak loudly enough against a contradiction: no need to look further.
            return Likeness(VETO, tuple(reasons))
    if one.document is not None and one.document == other.document:
        reasons.append(reason("same document", "told apart in one document"))
    else:
        reasons += _words(one, other, rarity)
    return Likeness(PRIOR + sum(found.weight for found in reasons), tuple(reasons))


def _tally(one: Facts, other: Facts) -> Iterator[Reason]:
    if one.aggregates != other.aggregates:
        yield reason("tally and single", "one is a tally over several incidents")


def _times(one: Facts, other: Facts) -> Iterator[Reason]:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        yield from _undated(one, other)
        return
    gap = max(one.first, other.first) - min(one.last, other.last)
    width = max(one.last - one.first, other.last - other.first)
    if gap > TOLERANCE:
        yield Reason("other time", VETO, "the times contradict")
    elif gap > 1:
        yield reason("days apart", f"{gap} days apart")
    elif gap == 1:
        yield reason("next day", "a day apart")
    else:
        yield _overlap(max(one.first, other.first), min(one.last, other.last), width)


def _overlap(first: int, last: int, width: int) -> Reason:
    if width <= 2:
        shown = iso(first) if first == last else f"{iso(first)} to {iso(last)}"
        return reason("same day", f"same day {shown}" if first == last else f"same days {shown}")
    if width <= 9:
        return reason("same week", f"within days of {iso(first)}")
    if width <= 31:
        return reason("same month", f"within the same month, {iso(first)[:7]}")
    return reason("same long period", "the periods meet")


def _undated(one: Facts, other: Facts) -> Iterator[Reason]:
    dated, undated = (one, other) if one.first is not None else (other, one)
    if dated.first is not None and undated.published is not None:
        # Nobody reports what has not happened yet; a day of grace for time zones.
        if undated.published < dated.first - 1:
            yield Reason("other time", VETO, "published before it happened")
        elif undated.published - dated.first <= TOLERANCE:
            yield reason("published in time", "published within days of it")
        return
    if one.published is not None and other.published is not None:
        gap = abs(one.published - other.published)
        if gap <= TOLERANCE:
            yield reason("published together", "published within days of one another")
        elif gap > 60:
            yield reason("published far apart", "published months apart")


def _places(one: Facts, other: Facts) -> Iterator[Reason]:
    found = [place_reason(a, b) for a in one.places for b in other.places]
    if found:
        yield max(found, key=lambda one: (one.weight, one.words))


def _kinds(one: Facts, other: Facts) -> Iterator[Reason]:
    if one.kind is None or other.kind is None or Kind.OTHER in (one.kind, other.kind):
        return
    if one.kind is other.kind:
        yield reason("same kind", f"both tell of {one.kind.replace('_', ' ')}")
    elif any(one.kind in family and other.kind in family for family in _FAMILIES):
        yield reason("like kind", f"{' and '.join(sorted((one.kind, other.kind)))} go together")
    else:
        yield reason("other kind", "the kinds differ")


def _actors(one: Facts, other: Facts) -> Iterator[Reason]:
    common = sorted(one.actors & other.actors)
    if common and one.actors == other.actors and len(common) > 1:
        yield reason("same actors", f"both name {', '.join(common[:3])}")
    elif common:
        yield reason("common actor", f"both name {', '.join(common[:3])}")
    elif one.actors and other.actors:
        yield reason("other actors", "no actor in common")


def _figures(one: Facts, other: Facts) -> Iterator[Reason]:
    for measure in sorted({a.measure for a in one.figures} & {b.measure for b in other.figures}):
        ours = [a for a in one.figures if a.measure is measure]
        theirs = [b for b in other.figures if b.measure is measure]
        agreed = max((_size(a) for a in ours for b in theirs if _agree(a, b)), default=None)
        if agreed:
            # Two reports of one death agree by chance; two reports of 471 do not.
            share = min(4.0, math.log2(1 + agreed) / 2)
            yield reason("same figure", f"both tell of {agreed} {measure}", share)
        elif agreed is None:
            gap = min(abs(math.log2((1 + _size(a)) / (1 + _size(b)))) for a in ours for b in theirs)
            yield reason("other figure", f"the figures of {measure} differ", min(2.0, gap))


def _agree(a: Tally, b: Tally) -> bool:
    return a.low == b.low and a.high == b.high


def _size(a: Tally) -> int:
    return a.low if a.low is not None else a.high or 0


def _words(one: Facts, other: Facts, rarity: Callable[[str], float]) -> Iterator[Reason]:
    shared = one.names & other.names
    if not shared:
        return
    mass = math.fsum(sorted(rarity(name) ** 2 for name in shared))
    rare = sorted(shared, key=lambda name: (-rarity(name), name))[:3]
    yield reason(
        "rare words", f"both have the words {', '.join(rare)}", math.log1p(min(20.0, mass))
    )
