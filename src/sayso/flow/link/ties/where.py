"""When and where incidents lie to one another: the days of each, and whose place holds whose."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision
from sayso.domain.incident import Incident
from sayso.domain.world import Place, When
from sayso.text.similarity import folded

_AREAS = frozenset({PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.COUNTRY})


class Span(NamedTuple):
    """The first and the last day of an incident, as ordinals."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """Give how many days it lasts."""
        return self.last - self.first + 1

    def holds(self, other: "Span") -> bool:
        """Say whether another span lies in this one."""
        return self.first <= other.first and other.last <= self.last


def span(one: Incident) -> Span | None:
    """Give the days of an incident; one that is not closed has none."""
    return None if one.when is None else closest([one.when])


def closest(times: Iterable[When]) -> Span | None:
    """Give the closest known of several times that a report tells."""
    spans = (
        Span(date.fromisoformat(when.start).toordinal(), date.fromisoformat(when.end).toordinal())
        for when in times
        if when.start and when.end
    )
    return min(spans, key=lambda one: (one.days, one.first), default=None)


def day_of(stamp: str | None) -> int | None:
    """Give the day of an ISO date or time as an ordinal; anything else is no day."""
    try:
        return date.fromisoformat((stamp or "")[:10]).toordinal()
    except ValueError:
        return None


def months(first: int, last: int) -> list[int]:
    """Give the months that days from first to last touch, as numbers in order."""
    start, end = date.fromordinal(max(1, first)), date.fromordinal(max(1, last))
    return [*range(start.year * 12 + start.month - 1, end.year * 12 + end.month)]


def spots(one: Incident) -> Iterator[str]:
    """Give the names of the places of an incident that are no areas, folded."""
    for place in one.places:
        if place.precision not in _AREAS:
            yield folded(place.name)


def same_spot(one: Incident, other: Incident) -> Place | None:
    """Give the place, not an area, at which both were."""
    return next(
        (
            a
            for a in one.places
            for b in other.places
            if a.precision not in _AREAS and b.precision not in _AREAS and _named_alike(a, b)
        ),
        None,
    )


def covers(area: Place, place: Place) -> bool:
    """Say whether an area is known to hold a place."""
    if _named_alike(area, place):
        return True
    name = folded(area.name)
    match area.precision:
        case PlacePrecision.COUNTRY:
            return bool(place.country) and place.country == area.country
        case PlacePrecision.ADMIN1:
            # What only its province is known of ("Muidumbe") covers no more than its own name.
            whole = folded(area.admin1 or name)
            return whole == name and bool(place.admin1) and folded(place.admin1 or "") == name
        case _:
            return False


def _named_alike(one: Place, other: Place) -> bool:
    return folded(one.name) == folded(other.name) and (
        not one.country or not other.country or one.country == other.country
    )
