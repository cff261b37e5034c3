"""What a view asks for: an address read and checked, and written again."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from sayso.domain.codes import Group, Kind, PlacePrecision
from sayso.domain.errors import BadInput

SETS = ("actor", "voice", "group", "outlet", "country")
FACETS = ("kind", *SETS, "precision", "disputed", "reviewed")
"""What a view may be narrowed by, beside days, area and words; each several times, meaning "any"."""
ORDERS = ("date", "disputes", "size", "reports")
YES, NO = "yes", "no"
HALF_TURN = 180


class Area(NamedTuple):
    """A part of the map, in degrees; one that crosses the 180th meridian has west above east."""

    west: float
    south: float
    east: float
    north: float

    def words(self) -> str:
        """Give it as an address says it."""
        return ",".join(f"{one:.4f}".rstrip("0").rstrip(".") for one in self)


class Asked(NamedTuple):
    """What a view asks for: values by facet, first and last day, area, words, order."""

    facets: Mapping[str, tuple[str, ...]]
    since: date | None = None
    until: date | None = None
    area: Area | None = None
    words: str = ""
    by: str = "date"

    def query(self) -> str:
        """Give it as an address says it, always in the same order; what is not asked is left out."""
        return urlencode([*self._said()], safe=",")

    def less(self, facet: str, value: str) -> "Asked":
        """Give the same less one value of a facet."""
        kept = {k: tuple(x for x in v if (k, x) != (facet, value)) for k, v in self.facets.items()}
        return self._replace(facets={name: values for name, values in kept.items() if values})

    def _said(self) -> Iterator[tuple[str, str]]:
        for name, values in self.facets.items():
            yield from ((name, value) for value in values)
        for day, told in (("since", self.since), ("until", self.until)):
            if told is not None:
                yield day, told.isoformat()
        if self.area is not None:
            yield "area", self.area.words()
        if self.words:
            yield "q", self.words
        if self.by != ORDERS[0]:
            yield "by", self.by


def asked(said: Mapping[str, Sequence[str]]) -> Asked:
    """Give what an address asks for. Raises `BadInput` for a value that a view cannot have."""
    facets = {name: tuple(x for x in said.get(name, ()) if x) for name in FACETS}
    for name, known in (
        ("kind", tuple(Kind)),
        ("group", tuple(Group)),
        ("precision", tuple(PlacePrecision)),
        ("disputed", (YES, NO)),
        ("reviewed", (YES, NO)),
    ):
        for value in facets[name]:
            _refuse_unknown(name, value, known)
    by = _last(said, "by") or ORDERS[0]
    _refuse_unknown("by", by, ORDERS)
    return Asked(
        facets={name: values for name, values in facets.items() if values},
        since=_date(said, "since"),
        until=_date(said, "until"),
        area=area("area", _last(said, "area")),
        words=_last(said, "q").strip(),
        by=by,
    )


def _last(said: Mapping[str, Sequence[str]], name: str) -> str:
    return (said.get(name) or ("",))[-1]


def _date(said: Mapping[str, Sequence[str]], name: str) -> date | None:
    words = _last(said, name)
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise BadInput(name, "a day as 2025-03-11", words, "mend the address") from error


def area(name: str, words: str) -> Area | None:
    """Give the area that an address names, or nothing where it names none. Raises `BadInput`."""
    if not words:
        return None
    try:
        west, south, east, north = map(float, words.split(","))
    except ValueError:
        west = south = east = north = math.nan
    on_earth = abs(west) <= HALF_TURN and abs(east) <= HALF_TURN
    if not (on_earth and -90 <= south <= north <= 90):
        raise BadInput(name, "west,south,east,north in degrees", words, "mend the address")
    return Area(west, south, east, north)


def _refuse_unknown(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise BadInput(name, f"one of {', '.join(known)}", value, "mend the address")
