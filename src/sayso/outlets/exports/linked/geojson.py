"""GeoJSON (RFC 7946): a feature an incident, a point only where one is known, else an area.

The area is a circle of the reach that the gazetteer gives: it is no boundary, and says so. Where no
reach is known there is no geometry.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import asin, atan2, cos, degrees, pi, radians, sin

from sayso.domain.codes import PlacePrecision
from sayso.domain.world import EARTH_KM, Place
from sayso.outlets import wording
from sayso.outlets.exports.coding import Event
from sayso.outlets.exports.linked.text import Json, whole
from sayso.outlets.exports.material import Material
from sayso.outlets.policies import estimate_name

_NEAR_KM = 25
"""UCDP's where_prec 2 is within 25 km of a known point."""
_CORNERS = 32
_ROUND = 3
_EDGE = 180.0


def document(material: Material) -> Iterator[str]:
    """Give a FeatureCollection, a feature a line."""
    return whole({"type": "FeatureCollection"}, "features", map(_feature, material.events()))


def _feature(event: Event) -> Json:
    incident, place = event.incident, event.place
    geometry, drawn = _geometry(place)
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": geometry,
        "properties": {
            "summary": incident.summary,
            "kind": incident.kind.value,
            "start": event.start and event.start.isoformat(),
            "end": event.end and event.end.isoformat(),
            "place": place and place.name,
            "admin1": event.admin1 or None,
            "country": event.country_name or None,
            "precision": place and place.precision.value,
            "drawn": drawn,
            "places": [wording.where(one) for one in incident.places],
            "outlets": list(event.outlets),
            "voices": len(event.dossier.accounts),
            "disputes": len(event.dossier.disputes),
            "who": event.parties.words() or None,
            "estimates": [
                {
                    "rule": estimate_name(one),
                    "measure": one.measure.value,
                    "group": one.group.value,
                    "side": one.side and one.side.value,
                    "low": one.low,
                    "best": one.best,
                    "high": one.high,
                }
                for one in event.dossier.estimates
            ],
        },
    }


def _geometry(place: Place | None) -> tuple[Json | None, str]:
    """Give what may be drawn of a place, and what it is: a point, or an area it lies in."""
    if place is None or place.lat is None or place.lon is None:
        return None, "nothing: no point is known"
    if place.precision is PlacePrecision.EXACT:
        return {"type": "Point", "coordinates": [place.lon, place.lat]}, "a point"
    near = _NEAR_KM if place.precision is PlacePrecision.NEAR else None
    reach = place.radius_km or near
    if reach is None:
        return None, f"nothing: how far the {place.precision.value} reaches is not known"
    ring = circle(place.lat, place.lon, reach)
    if any(abs(one[0] - other[0]) > _EDGE for one, other in pairwise(ring)):
        return None, "nothing: the area crosses the date line"
    return (
        {"type": "Polygon", "coordinates": [ring]},
        f"an area: within {reach} km of the middle, no boundary",
    )


def circle(lat: float, lon: float, km: float) -> list[list[float]]:
    """Give the ring of points so far from a point, counter-clockwise and closed, longitude first."""
    far, phi, ring = km / EARTH_KM, radians(lat), []
    for corner in range(_CORNERS):
        turn = -2 * pi * corner / _CORNERS
        up = asin(sin(phi) * cos(far) + cos(phi) * sin(far) * cos(turn))
        side = atan2(sin(turn) * sin(far) * cos(phi), cos(far) - sin(phi) * sin(up))
        east = (lon + degrees(side) + 540) % 360 - 180
        ring.append([round(east, _ROUND), round(degrees(up), _ROUND)])
    return [*ring, ring[0]]
