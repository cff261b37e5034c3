"""Which incidents a tally counts: those of its kind, in its area and its days, small enough for it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import Kind, PlacePrecision, Tie
from sayso.domain.incident import Incident
from sayso.domain.world import Place
from sayso.flow.link.ties.bond import Bond
from sayso.flow.link.ties.kinds import ATTACKS
from sayso.flow.link.ties.told.counting import Counting
from sayso.flow.link.ties.where import Span, covers, months, span
from sayso.text.similarity import folded

_DAYS_OF_A_YEAR = 366
_MOST = 1000
"""No reader follows more links than this; the best reported incidents are kept."""
_FAMILIES = (
    frozenset({Kind.BOMBING, Kind.SUICIDE_BOMBING}),
    frozenset({Kind.AIRSTRIKE, Kind.SHELLING}),
    frozenset({Kind.SHOOTING, Kind.ASSASSINATION, Kind.MASSACRE, Kind.EXECUTION}),
    frozenset({Kind.ABDUCTION, Kind.HIJACKING, Kind.HOSTAGE_TAKING}),
    frozenset({Kind.BATTLE, Kind.RAID}),
)
_NARROW = frozenset({Kind.SUICIDE_BOMBING, Kind.HIJACKING, Kind.ASSASSINATION, Kind.EXECUTION})


class Counted(NamedTuple):
    """What is told of incidents beyond themselves, by their ids.

    At least how many were killed, by whom, and until when those that are tallies count.
    """

    killed: Mapping[str, int]
    doers: Mapping[str, frozenset[str]]
    tallies: Mapping[str, Counting]


def by_tallies(
    incidents: Sequence[Incident], tallies: Sequence[Incident], counted: Counted
) -> Iterator[Bond]:
    """Give each tally the incidents that it must have counted."""
    if not tallies:
        return
    placed = [_placed(one, counted.tallies[one.id]) for one in tallies]
    blocks = _blocked(incidents, _areas(placed))
    for tally in placed:
        days = _period(tally, counted.tallies[tally.id])
        if days is None:
            continue
        near = {one.id: one for one in _near(tally, days, blocks)}
        found = [one for one in near.values() if _counts(tally, days, one, counted)]
        found.sort(key=lambda one: (-len(one.reports), one.id))
        for one in found[:_MOST]:
            yield Bond(tally.id, Tie.AGGREGATES, one.id, _why(tally, days, one))


def _placed(tally: Incident, counting: Counting) -> Incident:
    return tally if tally.places or counting.area is None else tally.but(places=(counting.area,))


def _period(tally: Incident, counting: Counting) -> Span | None:
    """Give the days a tally counts: nobody counts "so far this year" what is still to come."""
    days = span(tally)
    if days is None or counting.until is None:
        return days
    last = counting.until if counting.open else min(days.last, counting.until)
    return Span(days.first, last) if days.first <= last else None


def _areas(tallies: Sequence[Incident]) -> frozenset[str]:
    return frozenset(_key(place) for tally in tallies for place in tally.places)


def _key(place: Place) -> str:
    # A country by its code: an incident need not name it.
    if place.precision is PlacePrecision.COUNTRY and place.country:
        return place.country
    return folded(place.name)


def _blocked(
    incidents: Sequence[Incident], areas: frozenset[str]
) -> Mapping[tuple[int, str], list[Incident]]:
    blocks: defaultdict[tuple[int, str], list[Incident]] = defaultdict(list)
    for one in incidents:
        days = span(one)
        if days and days.days <= _DAYS_OF_A_YEAR:
            month = months(days.first, days.first)[0]
            for key in areas.intersection(_keys(one)):
                blocks[month, key].append(one)
    return blocks


def _keys(one: Incident) -> Iterator[str]:
    for place in one.places:
        yield folded(place.name)
        if place.country:
            yield place.country
        if place.admin1:
            yield folded(place.admin1)


def _near(
    tally: Incident, days: Span, blocks: Mapping[tuple[int, str], list[Incident]]
) -> Iterator[Incident]:
    for month in months(*days):
        for key in sorted({_key(place) for place in tally.places}):
            yield from blocks.get((month, key), ())


def _counts(tally: Incident, days: Span, one: Incident, counted: Counted) -> bool:
    when = span(one)
    if when is None or not days.holds(when) or one.kind not in _kinds(tally, counted):
        return False
    theirs, ours = counted.doers.get(tally.id), counted.doers.get(one.id)
    if theirs and ours and theirs.isdisjoint(ours):
        return False
    most = counted.killed.get(tally.id)
    if most is not None and counted.killed.get(one.id, 0) > most:
        return False
    return any(covers(area, place) for area in tally.places for place in one.places)


def _kinds(tally: Incident, counted: Counted) -> frozenset[Kind]:
    """Give which kinds a tally counts; "attacks" are of every kind but arrests and raids."""
    kind = tally.kind
    if kind is Kind.OTHER or counted.tallies[tally.id].wide:
        return ATTACKS
    if kind in _NARROW:
        return frozenset({kind})
    return next((family for family in _FAMILIES if kind in family), frozenset({kind}))


def _why(tally: Incident, days: Span, one: Incident) -> str:
    area = next(area for area in tally.places if any(covers(area, place) for place in one.places))
    return f"in {area.name} within the {days.days} days it counts"
