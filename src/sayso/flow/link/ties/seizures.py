"""Ties that facts alone carry: a raid where people are held, an airstrike in a battle of many days."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.codes import Kind, Tie
from sayso.domain.incident import Incident
from sayso.flow.link.ties.bond import Bond
from sayso.flow.link.ties.kinds import IN_BATTLE, LAW, SEIZURES
from sayso.flow.link.ties.where import Span, months, same_spot, span, spots

_WITHIN = 3
"""So many days after people were seized a raid at that place is held to answer it."""
_LONG = 3
_LONGEST = 400
"""A battle of fewer days is one incident; one of more is a war."""
_DAYS_OF_A_YEAR = 366
_WHOLES = SEIZURES | {Kind.BATTLE}

_Blocks = Mapping[tuple[int, str], list[Incident]]


def by_facts(incidents: Sequence[Incident]) -> Iterator[Bond]:
    """Give the ties of incidents that were at one place; two wholes that fit are none.

    An abduction, and what is no raid, execution or strike, must be told of in one document, too:
    a town is large, and much happens in it.
    """
    blocks = _blocked([one for one in incidents if one.kind in _WHOLES])
    if not blocks:
        return
    for one in incidents:
        if one.kind in LAW:
            continue
        days = span(one)
        found = [*_ties(one, days, blocks)] if days else []
        if len(found) == 1:
            yield found[0]


def _blocked(wholes: Sequence[Incident]) -> _Blocks:
    blocks: defaultdict[tuple[int, str], list[Incident]] = defaultdict(list)
    for one in wholes:
        days = span(one)
        if days and days.days <= _DAYS_OF_A_YEAR:
            for month in months(*days):
                for spot in set(spots(one)):
                    blocks[month, spot].append(one)
    return blocks


def _ties(one: Incident, days: Span, blocks: _Blocks) -> Iterator[Bond]:
    seen = {one.id}
    for month in months(days.first - _WITHIN, days.last):
        for spot in sorted(set(spots(one))):
            for whole in blocks.get((month, spot), ()):
                if whole.id not in seen:
                    seen.add(whole.id)
                    yield from _tie(one, days, whole)


def _tie(one: Incident, days: Span, whole: Incident) -> Iterator[Bond]:
    when, place = span(whole), same_spot(one, whole)
    if when is None or place is None:
        return
    together = _together(one, whole)
    if whole.kind is Kind.BATTLE:
        if _in_battle(one, days, when, together=together):
            yield Bond(one.id, Tie.PART_OF, whole.id, f"in its days at {place.name}")
    elif whole.kind is Kind.ABDUCTION and not together:
        return
    elif _storms(one, days) and when.first <= days.first <= when.last + _WITHIN:
        yield Bond(one.id, Tie.FOLLOWS, whole.id, f"at {place.name}, where people were held")
    elif one.kind is Kind.EXECUTION and when.holds(days):
        yield Bond(one.id, Tie.PART_OF, whole.id, f"while people were held at {place.name}")


def _storms(one: Incident, days: Span) -> bool:
    # A battle of many days at the place is about more than those held there.
    return one.kind is Kind.RAID or (one.kind is Kind.BATTLE and days.days <= _LONG)


def _in_battle(one: Incident, days: Span, battle: Span, *, together: bool) -> bool:
    if not _LONG <= battle.days <= _LONGEST or not battle.holds(days):
        return False
    if one.kind is Kind.BATTLE and days == battle:
        return False
    return together or one.kind in IN_BATTLE


def _together(one: Incident, other: Incident) -> bool:
    return not {x.document for x in one.reports}.isdisjoint(x.document for x in other.reports)
