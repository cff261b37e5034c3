"""A place as its words say it: a point, a stretch near or off one, the way between two, a unit's part."""

from collections.abc import Iterator, Sequence
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision
from sayso.domain.document import Quote
from sayso.domain.world import EARTH_KM, Candidate, Place
from sayso.flow.ground.needs import Gazetteer
from sayso.flow.ground.places.names import PlaceName
from sayso.text.countries import state_of

UNITS = frozenset({PlacePrecision.ADMIN1, PlacePrecision.ADMIN2})
SOMEWHERE = "no place of that name is known; the text speaks of this one"
_NEAR_KM = 15
_LOOSE = 0.25
"""A distance in words is rounded: the place lies within a quarter of it."""
_NO_DIRECTION = 1.0
_STILL_NEAR_KM = 250
"""What may lie farther off than that is near nothing, and in no country that words name."""
_ENDS = 5


def place_of(quote: Quote, said: PlaceName, ranked: Sequence[Candidate], why: str) -> Place:
    """Give the place that words mean: that of the best candidate, or an area beside it."""
    if not ranked:
        return Place(quote=quote, name=said.names[0])
    best = ranked[0]
    place = Place(
        quote=quote,
        name=quote.text if said.at_site or why == SOMEWHERE else best.name,
        country=best.country,
        admin1=best.admin1,
        lat=best.lat,
        lon=best.lon,
        precision=best.precision,
        candidates=tuple(ranked),
        radius_km=best.radius_km,
        why=why,
    )
    if why != SOMEWHERE and said.offset and best.lat is not None and best.lon is not None:
        return _off(place, best.lat, best.lon, said.offset)
    if (said.near or said.at_site) and best.precision is PlacePrecision.EXACT:
        return place.but(precision=PlacePrecision.NEAR, radius_km=_NEAR_KM)
    return place


def _off(place: Place, lat: float, lon: float, offset: tuple[float, float | None]) -> Place:
    """Give the place so many km off, in a direction (degrees from north) where one is said."""
    km, bearing = offset
    loose = km * (_LOOSE if bearing is not None else _NO_DIRECTION)
    if loose > _STILL_NEAR_KM:
        nowhere = Place(quote=place.quote, name=place.quote.text)
        return nowhere.but(candidates=place.candidates, why=place.why)
    lies = _moved(lat, lon, km, bearing) if bearing is not None else (lat, lon)
    reach = place.radius_km or 0 if place.precision is not PlacePrecision.EXACT else 0
    sharp = place.precision is PlacePrecision.EXACT
    return place.but(
        lat=round(lies[0], 3),
        lon=round(lies[1], 3),
        precision=PlacePrecision.NEAR if sharp else place.precision,
        radius_km=max(2, round(loose) + reach),
    )


def route_of(quote: Quote, ends: Sequence[Sequence[Candidate]], why: str) -> Place:
    """Give the way between two places: what both lie in, and the point halfway."""
    best = [ranked[0] for ranked in ends if ranked]
    if not best:
        return Place(quote=quote, name=quote.text)
    one, two = best[0], best[-1]
    # Only places with a point are candidates.
    points = ((one.lat or 0.0, one.lon or 0.0), (two.lat or 0.0, two.lon or 0.0))
    lat, lon = _halfway(*points)
    radius = max(1, round(kilometres(*points[0], *points[1]) / 2))
    return Place(
        quote=quote,
        name=quote.text,
        country=one.country if one.country == two.country else None,
        admin1=one.admin1 if one.admin1 == two.admin1 else None,
        lat=lat,
        lon=lon,
        precision=PlacePrecision.ROUTE,
        candidates=tuple(place for ranked in ends for place in ranked[:_ENDS]),
        radius_km=radius,
        why=why,
    )


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Give the way between two points on the globe in km."""
    up, right = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    half = sin(up) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(right) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def _halfway(one: tuple[float, float], two: tuple[float, float]) -> tuple[float, float]:
    x, y, z = (sum(side) for side in zip(_vector(*one), _vector(*two), strict=True))
    return round(degrees(atan2(z, hypot(x, y))), 3), round(degrees(atan2(y, x)), 3)


def _vector(lat: float, lon: float) -> tuple[float, float, float]:
    up, right = radians(lat), radians(lon)
    return cos(up) * cos(right), cos(up) * sin(right), sin(up)


def _moved(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    way, course, up = km / EARTH_KM, radians(bearing), radians(lat)
    there = asin(sin(up) * cos(way) + cos(up) * sin(way) * cos(course))
    over = atan2(sin(course) * sin(way) * cos(up), cos(way) - sin(up) * sin(there))
    return degrees(there), (lon + degrees(over) + 180) % 360 - 180


class Held(NamedTuple):
    """A unit or country that words say a place lies in."""

    country: str
    admin1: str | None = None
    admin2: str | None = None


def holders_of(within: Sequence[str], gazetteer: Gazetteer) -> Iterator[Held]:
    """Give the units and countries that words for what holds a place can mean."""
    for words in within:
        code = state_of(words)
        if code:
            yield Held(code)
        for unit in gazetteer.places_named(words):
            if unit.country and unit.level is PlacePrecision.COUNTRY:
                yield Held(unit.country)
            elif unit.country and unit.level is PlacePrecision.ADMIN1:
                yield Held(unit.country, unit.admin1)
            elif unit.country and unit.level is PlacePrecision.ADMIN2:
                yield Held(unit.country, unit.admin1, unit.admin2)


def lies(candidate: Candidate, holders: Sequence[Held]) -> float:
    """Say whether a candidate lies in what the words say holds it: a unit, or a whole country."""
    for held in holders:
        if held.country != candidate.country:
            continue
        if held.admin1 is None:
            if candidate.level is not PlacePrecision.COUNTRY:
                return 1.0
        elif held.admin1 == candidate.admin1:
            if held.admin2 is None:
                fits = candidate.level is not PlacePrecision.ADMIN1
            else:
                fits = held.admin2 == candidate.admin2 and candidate.level not in UNITS
            if fits:
                return 1.0
    return 0.0
