"""How two places compare: by name, by distance, by what holds them both."""

import math
from collections.abc import Mapping
from functools import lru_cache

from sayso.domain.codes import PlacePrecision
from sayso.flow.link.matching.facts import Where
from sayso.flow.link.matching.reasons import VETO, Reason, reason

_FAR_KM = 60.0
_EVERYWHERE = (
    "airport area border camp central checkpoint city county de district division east el hospital"
    " international km la new north of old pass province railway refugee region river road south"
    " square state station street the town university valley village west"
)
_GENERIC = frozenset(_EVERYWHERE.split())
_POINTS = (PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.UNKNOWN)


@lru_cache(maxsize=1 << 16)
def place_reason(a: Where, b: Where) -> Reason:
    """Say what two places speak for: the closest thing they share, or that they contradict."""
    if a.country and b.country and a.country != b.country:
        return Reason("other place", VETO, "the places contradict")
    far = distance(a, b)
    if a.name and a.name == b.name and (far is None or far <= _FAR_KM):
        return _same_name(a, b)
    if far is not None:
        return _by_distance(a, b, far)
    if _telling(a) & _telling(b):
        return reason("part of the name", f"{_shown(a, b)} share a name")
    return _wider(a, b)


def _telling(a: Where) -> set[str]:
    return set(a.name.split()) - _GENERIC


def _same_name(a: Where, b: Where) -> Reason:
    shown = min(a.shown or a.name, b.shown or b.name)
    match max(a.precision, b.precision, key=_WIDTH.__getitem__):
        case PlacePrecision.COUNTRY:
            return reason("same country", f"both in {shown}")
        case PlacePrecision.ADMIN1 | PlacePrecision.ROUTE:
            return reason("same province", f"both in {shown}")
        case PlacePrecision.ADMIN2:
            return reason("same district", f"both in {shown}")
        case _:
            return reason("same named place", f"same place {shown}")


def _by_distance(a: Where, b: Where, far: float) -> Reason:
    shown = _shown(a, b)
    if far <= 3:
        return reason("same spot", f"{shown} are {far:.0f} km apart")
    if far <= 25:
        return reason("near", f"{shown} are {far:.0f} km apart")
    if far <= _FAR_KM:
        return reason("some way apart", f"{shown} are {far:.0f} km apart")
    return Reason("other place", VETO, f"{shown} are {far:.0f} km apart")


def _wider(a: Where, b: Where) -> Reason:
    one, other = _province(a), _province(b)
    if one and other:
        if one == other:
            return reason("same province", f"both in {one.title()}")
        return reason("other place", "the provinces differ")
    if a.country and a.country == b.country:
        return reason("same country", f"both in {a.country}")
    return reason("other place", "the names differ", 0.4)


def _province(a: Where) -> str | None:
    # What only its province is known of has a name of its own: a district, a village.
    return a.admin1 or (a.name if a.precision is PlacePrecision.ADMIN1 else None)


_WIDTH: Mapping[PlacePrecision, int] = {
    PlacePrecision.EXACT: 0,
    PlacePrecision.UNKNOWN: 1,
    PlacePrecision.NEAR: 2,
    PlacePrecision.ADMIN2: 3,
    PlacePrecision.ROUTE: 4,
    PlacePrecision.ADMIN1: 5,
    PlacePrecision.COUNTRY: 6,
}


def _shown(a: Where, b: Where) -> str:
    return " and ".join(sorted((a.shown or a.name, b.shown or b.name)))


def distance(a: Where, b: Where) -> float | None:
    """Give kilometres along the globe between two pinned places; wider ones have no distance."""
    if a.precision not in _POINTS or b.precision not in _POINTS:
        return None
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    south, north = math.radians(a.lat), math.radians(b.lat)
    turn = math.radians(b.lon - a.lon)
    chord = math.sin((north - south) / 2) ** 2
    chord += math.cos(south) * math.cos(north) * math.sin(turn / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(chord)))
