"""What the map draws of a view: clusters, pins where precision supports one, areas where it does not."""

from typing import NamedTuple

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.domain.record import Record
from sayso.outlets.web.overview.asked import Area, inside
from sayso.store.listing import Column, Listing

PINNED = (PlacePrecision.EXACT, PlacePrecision.NEAR)
_REACH = {
    PlacePrecision.ADMIN2: 25.0,
    PlacePrecision.ROUTE: 40.0,
    PlacePrecision.ADMIN1: 120.0,
    PlacePrecision.COUNTRY: 300.0,
    PlacePrecision.UNKNOWN: 300.0,
}
"""Kilometres that an area reaches where the gazetteer does not say: what such units are by rule of thumb."""
_CELL = 56
"""Pixels of a cluster's cell, on a world of 512 pixels at zoom 0."""
_APART = 14.0
"""From this zoom on every incident has a mark of its own."""
_MOST = 2000


class Cluster(Record):
    """Several incidents near one another: where, how many, how many of them are disputed."""

    lat: float
    lon: float
    count: int
    disputed: int
    area: str
    """What to ask for to see them: west,south,east,north."""


class Pin(Record):
    """One incident at a place that is known."""

    id: str
    lat: float
    lon: float
    summary: str
    precision: str
    disputed: bool


class Wide(Record):
    """Incidents of which only a district, province or country is known, and how far that reaches."""

    name: str
    lat: float
    lon: float
    radius_km: float
    precision: str
    count: int
    disputed: int
    ids: tuple[str, ...]
    """The first few of them."""


class Mapped(Record):
    """All that the map draws; `left` is how many marks were left out for being too many."""

    clusters: tuple[Cluster, ...]
    pins: tuple[Pin, ...]
    areas: tuple[Wide, ...]
    left: int = 0


def mapped(shown: Column, listing: Listing, zoom: float, area: Area | None) -> Mapped:
    """Give the marks of a view at a zoom of the map, only those in `area` where it is given."""
    placed = shown & ~np.isnan(listing.lat)
    if area is not None:
        placed = placed & inside(area, listing)
    ranks = [_RANKS[one] for one in PINNED]
    pinned = np.flatnonzero(placed & np.isin(listing.precision, ranks))
    clusters, pins = _grouped(pinned, listing, zoom)
    wide = _areas(np.flatnonzero(placed & ~np.isin(listing.precision, ranks)), listing)
    left = sum(max(len(marks) - _MOST, 0) for marks in (clusters, pins, wide))
    return Mapped(
        clusters=tuple(clusters[:_MOST]),
        pins=tuple(pins[:_MOST]),
        areas=tuple(wide[:_MOST]),
        left=left,
    )


class _Grid(NamedTuple):
    order: Column
    first: Column
    size: Column


def _grouped(at: Column, listing: Listing, zoom: float) -> tuple[list[Cluster], list[Pin]]:
    if not len(at):
        return [], []
    if zoom >= _APART:
        return [], [_pin(int(row), listing) for row in at]
    grid = _cells(at, listing, zoom)
    clusters, pins = [], []
    for first, count in zip(grid.first.tolist(), grid.size.tolist(), strict=True):
        members = at[grid.order[first : first + count]]
        if count == 1:
            pins.append(_pin(int(members[0]), listing))
        else:
            clusters.append(_cluster(members, listing))
    clusters.sort(key=lambda one: (-one.count, one.lat, one.lon))
    return clusters, pins


def _cells(at: Column, listing: Listing, zoom: float) -> _Grid:
    scale = 512 * 2 ** np.floor(zoom) / _CELL
    lat = np.radians(np.clip(listing.lat[at], -85, 85))
    x = np.floor((listing.lon[at] + 180) / 360 * scale).astype(np.int64)
    y = np.floor((1 - np.log(np.tan(lat) + 1 / np.cos(lat)) / np.pi) / 2 * scale).astype(np.int64)
    order = np.argsort(y * 2**31 + x, kind="stable")
    cells = (y * 2**31 + x)[order]
    first = np.flatnonzero(np.concatenate([[True], cells[1:] != cells[:-1]]))
    return _Grid(order, first, np.diff(np.concatenate([first, [len(cells)]])))


def _cluster(members: Column, listing: Listing) -> Cluster:
    lat, lon = listing.lat[members], listing.lon[members]
    bounds = Area(float(lon.min()), float(lat.min()), float(lon.max()), float(lat.max()))
    return Cluster(
        lat=round(float(lat.mean()), 5),
        lon=round(float(lon.mean()), 5),
        count=len(members),
        disputed=int((listing.disputes[members] > 0).sum()),
        area=bounds.words(),
    )


def _pin(row: int, listing: Listing) -> Pin:
    return Pin(
        id=listing.ids[row],
        lat=float(listing.lat[row]),
        lon=float(listing.lon[row]),
        summary=listing.summaries[row],
        precision=_NAMES[listing.precision[row]].value,
        disputed=bool(listing.disputes[row]),
    )


def _areas(at: Column, listing: Listing) -> list[Wide]:
    same: dict[tuple[str, float, float], list[int]] = {}
    for row in at.tolist():
        key = listing.places[row], float(listing.lat[row]), float(listing.lon[row])
        same.setdefault(key, []).append(row)
    found = [_wide(key, members, listing) for key, members in same.items()]
    # The widest lie below, so that every one can be seen and picked.
    return sorted(found, key=lambda one: (-one.radius_km, one.name, one.lat, one.lon))


def _wide(key: tuple[str, float, float], members: list[int], listing: Listing) -> Wide:
    name, lat, lon = key
    precision = _NAMES[listing.precision[members[0]]]
    known = listing.radius_km[members]
    reach = float(np.nanmax(known)) if not np.isnan(known).all() else _REACH[precision]
    return Wide(
        name=name,
        lat=lat,
        lon=lon,
        radius_km=reach,
        precision=precision.value,
        count=len(members),
        disputed=int((listing.disputes[members] > 0).sum()),
        ids=tuple(listing.ids[row] for row in members[:20]),
    )


_NAMES = [*PlacePrecision]
_RANKS = {one: rank for rank, one in enumerate(PlacePrecision)}
