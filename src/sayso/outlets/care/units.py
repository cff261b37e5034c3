"""The district or province a place lies in, and the week or month a time lies in."""

from calendar import monthrange
from datetime import date, timedelta

from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.world import Candidate, Place, When
from sayso.outlets import wording
from sayso.store.redacted.pages import blacked

UNTOLD = "(not told)"
"""Stands for a name that would tell too closely."""
_WEEK = 7


def unit(place: Place, level: PlacePrecision) -> Place:
    """Give the district or province that a place lies in, else its country, without its words.

    Its point goes; the unit's own stands in where the gazetteer gave one.
    """
    name, precision = _named(place, level)
    own = place if precision is place.precision else _own(place, name, precision)
    return Place(
        quote=place.quote.but(text=blacked(place.quote.text)),
        name=name,
        country=place.country,
        admin1=place.admin1,
        lat=own.lat if own else None,
        lon=own.lon if own else None,
        radius_km=own.radius_km if own else None,
        precision=precision,
    )


def wider(when: When, level: PlacePrecision) -> When:
    """Give the weeks (Monday to Sunday) or the months that a time lies in, without its words."""
    grow = _weeks if level is PlacePrecision.ADMIN2 else _months
    start, end = when.start or when.end, when.end or when.start
    if start is None or end is None:
        return When(start=None, end=None, precision=when.precision)
    first, last = grow(date.fromisoformat(start), date.fromisoformat(end))
    return When(
        start=first.isoformat() if when.start else None,
        end=last.isoformat() if when.end else None,
        precision=_precision(when, first, last),
    )


def _named(place: Place, level: PlacePrecision) -> tuple[str, PlacePrecision]:
    best = place.candidates[0] if place.candidates else None
    if level is PlacePrecision.ADMIN2 and best is not None and best.admin2:
        return best.admin2, PlacePrecision.ADMIN2
    if place.admin1:
        return place.admin1, PlacePrecision.ADMIN1
    if place.country:
        return wording.country(place.country), PlacePrecision.COUNTRY
    return UNTOLD, PlacePrecision.UNKNOWN


def _own(place: Place, name: str, precision: PlacePrecision) -> Candidate | None:
    return next(
        (
            one
            for one in place.candidates
            if one.level is precision and one.precision is precision
            if one.name == name and one.country == place.country
        ),
        None,
    )


def _weeks(start: date, end: date) -> tuple[date, date]:
    return start - timedelta(start.weekday()), end + timedelta(6 - end.weekday())


def _months(start: date, end: date) -> tuple[date, date]:
    return start.replace(day=1), end.replace(day=monthrange(end.year, end.month)[1])


def _precision(when: When, first: date, last: date) -> TimePrecision:
    if when.precision in (TimePrecision.QUARTER, TimePrecision.YEAR, TimePrecision.UNKNOWN):
        return when.precision
    if (last - first).days < _WEEK:
        return TimePrecision.WEEK
    same = (first.year, first.month) == (last.year, last.month)
    return TimePrecision.MONTH if same and first.day == 1 else TimePrecision.RANGE
