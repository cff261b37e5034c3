"""Whether the dead were civilians, where voices part on it: named ways to settle a victim's status.

Standards for Casualty Recording (Every Casualty, 2016): ranges, the view of most sources, a source
hierarchy, discussion. When two counts are of the same people is our reading.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, assert_never

from sayso.domain.codes import VoiceClass
from sayso.flow.weigh.counting.totals import Total


class Settling(StrEnum):
    """How a status on which voices part is settled."""

    RANGES = "ranges"
    MAJORITY = "majority"
    HIERARCHY = "hierarchy"
    DISCUSSION = "discussion"


class Views(NamedTuple):
    """Who counts people as civilians, and who counts what may be the same people as fighters."""

    civilian: tuple[Total, ...]
    fighter: tuple[Total, ...]


def views(civilians: Sequence[Total], fighters: Sequence[Total]) -> Views | None:
    """Give who parts on the status of the same people; nothing where nobody does.

    Twelve civilians of one voice and twelve militants of another, neither of whom counts both, are
    the same people under two names.
    """
    counting = {one.key for one in fighters}, {one.key for one in civilians}
    plain = [one for one in civilians if one.key not in counting[0]]
    other = [
        one
        for one in fighters
        if one.key not in counting[1] and any(one.span.meets(two.span) for two in plain)
    ]
    if not other:
        return None
    met = tuple(one for one in plain if any(one.span.meets(two.span) for two in other))
    return Views(met, tuple(other))


def settled(
    found: Views,
    way: Settling,
    hierarchy: Sequence[VoiceClass],
    classes: Mapping[str, Collection[VoiceClass]],
) -> bool | None:
    """Say whether they were civilians; None where that stays open.

    The majority is that of independent origins. Of the hierarchy the first class that speaks decides,
    where all its voices say the same; `classes` are those of each voice. A discussion ends in judgements: until then it stays open.
    """
    match way:
        case Settling.MAJORITY:
            for_, against = _origins(found.civilian), _origins(found.fighter)
            return None if len(for_) == len(against) else len(for_) > len(against)
        case Settling.HIERARCHY:
            return _by_rank(found, hierarchy, classes)
        case Settling.RANGES | Settling.DISCUSSION:
            return None
        case _:
            assert_never(way)


def _origins(told: Iterable[Total]) -> set[str]:
    return {one.root for one in told}


def _by_rank(
    found: Views, hierarchy: Sequence[VoiceClass], classes: Mapping[str, Collection[VoiceClass]]
) -> bool | None:
    for cls in hierarchy:
        for_ = any(cls in classes[one.key] for one in found.civilian)
        against = any(cls in classes[one.key] for one in found.fighter)
        if for_ or against:
            return None if for_ and against else for_
    return None
