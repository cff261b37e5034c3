"""What the map draws of a view: clusters, pins where precision supports one, areas where it does not."""

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.domain.record import Record
from sayso.outlets.web.overview.marks.grouping import CELL, by_cell, by_point, grouped, pixels
from sayso.outlets.web.overview.view.asking import HALF_TURN, Area
from sayso.outlets.web.overview.view.filtering import PINS, inside, pinned
from sayso.store.listing import Column, Listing

_REACH = {
    PlacePrecision.EXACT: 0.0,
    PlacePrecision.NEAR: 0.0,
    PlacePrecision.ADMIN2: 25.0,
    PlacePrecision.ADMIN1: 120.0,
    PlacePrecision.COUNTRY: 300.0,
    PlacePrecision.ROUTE: 40.0,
    PlacePrecision.UNKNOWN: 25.0,
}
"""Kilometres that an area reaches where the gazetteer does not say: what such units are by rule of thumb.

A list's point of which it does not say how exact it is, is taken for a district's.
"""
_APART = 14.0
"""From this zoom on every incident at a known place has a mark of its own."""
_MOST = 2000
_FINE = 10_000
"""Parts of a degree that an address tells: about ten metres."""


class Cluster(Record):
    """Several incidents near one another: where, how many, how many of them are disputed.

    `area` is what to ask for to see them: west,south,east,north.
    """

    lat: float
    lon: float
    count: int
    disputed: int
    area: str


class Pin(Record):
    """One incident at a place that is known."""

    id: str
    lat: float
    lon: float
    summary: str
    precision: str
    disputed: bool


class Wide(Record):
    """Incidents of which only a district, province or country is known, and how far that reaches.

    `area` is what to ask for to see them: the point that stands for the unit, and nothing around it.
    """

    name: str
    lat: float
    lon: float
    radius_km: float
    precision: str
    count: int
    disputed: int
    area: str


class Mapped(Record):
    """All that the map draws; `left` is how many marks were left out for being too many."""

    clusters: tuple[Cluster, ...]
    pins: tuple[Pin, ...]
    areas: tuple[Wide, ...]
    left: int = 0


def mapped(shown: Column, listing: Listing, zoom: float, area: Area | None) -> Mapped:
    """Give the marks of a view at a zoom of the map, only those in `area` where it is given.

    An area that the screen shows no larger than a cluster is counted in one.
    """
    placed = shown & ~np.isnan(listing.lat)
    if area is not None:
        placed = placed & inside(area, listing)
    at = np.flatnonzero(placed)
    close, reach = pinned(listing)[at], _reach(at, listing)
    small = close | (pixels(reach, listing.lat[at], zoom) < CELL / 2)
    alone = close & (zoom >= _APART)
    near = at[small & ~alone]
    groups = (
        grouped(near, by_cell(near, listing, zoom), _MOST),
        grouped(at[~small], by_point(at[~small], listing), _MOST),
        grouped(at[alone], at[alone], _MOST),
    )
    marks = [_mark(rows, listing) for found in groups for rows in found.rows]
    areas = [one for one in marks if isinstance(one, Wide)]
    return Mapped(
        clusters=tuple(one for one in marks if isinstance(one, Cluster)),
        pins=tuple(one for one in marks if isinstance(one, Pin)),
        # The widest lie below, so that every one can be seen and picked.
        areas=tuple(sorted(areas, key=lambda one: (-one.radius_km, one.name, one.lat, one.lon))),
        left=sum(found.left for found in groups),
    )


def _mark(members: Column, listing: Listing) -> Cluster | Pin | Wide:
    lat, lon = listing.lat[members], listing.lon[members]
    close = bool(np.isin(listing.precision[members], PINS).any())
    if len(members) == 1 and close:
        return _pin(int(members[0]), listing)
    if not close and (lat == lat[0]).all() and (lon == lon[0]).all():
        return _wide(members, listing)
    return Cluster(
        lat=round(float(lat.mean()), 5),
        lon=round(float(lon.mean()), 5),
        count=len(members),
        disputed=int((listing.disputes[members] > 0).sum()),
        area=_around(lat, lon),
    )


def _reach(at: Column, listing: Listing) -> Column:
    known = listing.radius_km[at]
    usual = np.array([_REACH[one] for one in PlacePrecision])[listing.precision[at]]
    return np.where(np.isnan(known), usual, known)


def _around(lat: Column, lon: Column) -> str:
    # Rounded outwards, so that nobody on the edge falls out.
    west, south = (np.floor(side.min() * _FINE) / _FINE for side in (lon, lat))
    east, north = (np.ceil(side.max() * _FINE) / _FINE for side in (lon, lat))
    return Area(
        max(float(west), -HALF_TURN), float(south), min(float(east), HALF_TURN), float(north)
    ).words()


def _pin(row: int, listing: Listing) -> Pin:
    return Pin(
        id=listing.ids[row],
        lat=float(listing.lat[row]),
        lon=float(listing.lon[row]),
        summary=listing.summaries[row],
        precision=_NAMES[listing.precision[row]].value,
        disputed=bool(listing.disputes[row]),
    )


def _wide(members: Column, listing: Listing) -> Wide:
    first = int(members[0])
    return Wide(
        name=listing.places[first],
        lat=float(listing.lat[first]),
        lon=float(listing.lon[first]),
        radius_km=float(_reach(members, listing).max()),
        precision=_NAMES[listing.precision[first]].value,
        count=len(members),
        disputed=int((listing.disputes[members] > 0).sum()),
        area=_around(listing.lat[members], listing.lon[members]),
    )


_NAMES = [*PlacePrecision]
