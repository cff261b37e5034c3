"""Whose people a number counts when the text says it again: "six persons … the six villagers"."""

from collections.abc import Sequence

from sayso.domain.codes import Group, Measure
from sayso.domain.document import Problem
from sayso.domain.reading import Figure

Told = tuple[Measure, int | None, int | None]
_FEWEST = 2


def told_again(found: Sequence[Figure | Problem]) -> list[Figure | Problem]:
    """Give the figures; who is left unnamed in one telling is whom another of the same number names.

    Only where both bounds are the same and no two tellings name different people, and not of one
    person alone: a text may tell of many single dead, and of dozens here and dozens there. Not of
    attackers either: it may be said that nobody knows them.
    """
    named: dict[Told, set[Group]] = {}
    for one in found:
        if isinstance(one, Figure) and one.part_of is None and one.group is not Group.UNKNOWN:
            named.setdefault(_told(one), set()).add(one.group)
    return [_named(one, named) if isinstance(one, Figure) else one for one in found]


def _told(figure: Figure) -> Told:
    return figure.measure, figure.low, figure.high


def _named(figure: Figure, named: dict[Told, set[Group]]) -> Figure:
    known = named.get(_told(figure), set())
    open_ = figure.group is Group.UNKNOWN and figure.measure is not Measure.ATTACKERS
    if not open_ or len(known) != 1 or figure.high is None or (figure.low or 0) < _FEWEST:
        return figure
    return figure.but(group=next(iter(known)))
