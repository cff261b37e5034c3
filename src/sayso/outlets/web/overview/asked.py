"""Which incidents a view asks for: what an address says, checked, and the rows that it means."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Group, Kind, PlacePrecision
from sayso.domain.errors import BadInput
from sayso.store.listing import MISSING, Column, Listing

SETS = ("actor", "voice", "group", "outlet", "country")
FACETS = ("kind", *SETS, "precision", "disputed", "reviewed")
"""What a view may be narrowed by, beside days, area and words; each several times, meaning "any"."""
ORDERS = ("date", "disputes", "size", "reports")
_YES, _NO = "yes", "no"
_PRECISIONS = [*PlacePrecision]
_EPOCH = date(1970, 1, 1).toordinal()


class Area(NamedTuple):
    """A part of the map, in degrees; one that crosses the 180th meridian has west above east."""

    west: float
    south: float
    east: float
    north: float

    def words(self) -> str:
        """Give it as an address says it."""
        return ",".join(f"{one:g}" for one in self)


class Asked(NamedTuple):
    """What a view asks for: values by facet, first and last day, area, words, order."""

    facets: Mapping[str, tuple[str, ...]]
    since: date | None = None
    until: date | None = None
    area: Area | None = None
    words: str = ""
    by: str = "date"

    def without(self, facet: str) -> "Asked":
        """Give the same less what it asks of one facet."""
        return self._replace(facets={k: v for k, v in self.facets.items() if k != facet})


def asked(said: Mapping[str, Sequence[str]]) -> Asked:
    """Give what an address asks for. Raises `BadInput` for a value that a view cannot have."""
    facets = {name: tuple(x for x in said.get(name, ()) if x) for name in FACETS}
    for name, known in (
        ("kind", tuple(Kind)),
        ("group", tuple(Group)),
        ("precision", tuple(PlacePrecision)),
        ("disputed", (_YES, _NO)),
        ("reviewed", (_YES, _NO)),
    ):
        for value in facets[name]:
            _refuse_unknown(name, value, known)
    by = _last(said, "by") or ORDERS[0]
    _refuse_unknown("by", by, ORDERS)
    return Asked(
        facets={name: values for name, values in facets.items() if values},
        since=_date(said, "since"),
        until=_date(said, "until"),
        area=_area(_last(said, "area")),
        words=_last(said, "q").strip(),
        by=by,
    )


def rows(asked: Asked, listing: Listing) -> Column:
    """Say of each incident whether the view shows it; a day is met by any day of an incident's own."""
    found = np.ones(len(listing.ids), bool)
    for facet, values in asked.facets.items():
        found &= _having(facet, values, listing)
    dated = listing.start != MISSING
    if asked.since is not None:
        found &= dated & (listing.end >= asked.since.toordinal() - _EPOCH)
    if asked.until is not None:
        found &= dated & (listing.start <= asked.until.toordinal() - _EPOCH)
    if asked.area is not None:
        found &= inside(asked.area, listing)
    if asked.words:
        folded = asked.words.casefold()
        pairs = zip(listing.summaries, listing.places, strict=True)
        found &= np.array(
            [
                folded in summary.casefold() or folded in place.casefold()
                for summary, place in pairs
            ],
            bool,
        )
    return found


def inside(area: Area, listing: Listing) -> Column:
    """Say of each incident whether its point lies in an area; one without a point lies in none."""
    north = (listing.lat >= area.south) & (listing.lat <= area.north)
    east, west = listing.lon <= area.east, listing.lon >= area.west
    return north & ((east & west) if area.west <= area.east else (east | west))


def _having(facet: str, values: Sequence[str], listing: Listing) -> Column:
    match facet:
        case "kind":
            wanted = [n for n, kind in enumerate(listing.kinds) if kind in values]
            return np.isin(listing.kind, wanted)
        case "precision":
            return np.isin(
                listing.precision, [_PRECISIONS.index(PlacePrecision(x)) for x in values]
            )
        case "disputed":
            return _either(listing.disputes > 0, values)
        case "reviewed":
            return _either(listing.reviewed, values)
        case _:
            column = listing.sets[facet]
            return column.rows_with(column.keyed(values), len(listing.ids))


def _either(is_so: Column, values: Sequence[str]) -> Column:
    return (is_so & (_YES in values)) | (~is_so & (_NO in values))


def _last(said: Mapping[str, Sequence[str]], name: str) -> str:
    return (said.get(name) or ("",))[-1]


def _date(said: Mapping[str, Sequence[str]], name: str) -> date | None:
    words = _last(said, name)
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise BadInput(name, "a day as 2025-03-11", words, "mend the address") from error


def _area(words: str) -> Area | None:
    if not words:
        return None
    try:
        area = Area(*map(float, words.split(",")))
        fine = np.isfinite(area).all() and -90 <= area.south <= area.north <= 90
    except (ValueError, TypeError):
        fine = False
    if not fine:
        raise BadInput("area", "west,south,east,north in degrees", words, "mend the address")
    return area


def _refuse_unknown(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise BadInput(name, f"one of {', '.join(known)}", value, "mend the address")
