"""Counts what a view shows: by facet, over time, and what it does not show and why."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.domain.record import Record
from sayso.outlets.web.overview.asked import FACETS, SETS, Asked, rows
from sayso.store.listing import MISSING, Column, Listing

_EPOCH = date(1970, 1, 1)
_BINS = ((92, "day"), (730, "week"), (3660, "month"), (10**9, "year"))
"""Up to so many days, a bar is so long: about a hundred bars at most."""


class Choice(Record):
    """A value of a facet: its key in an address, its name, in how many incidents, whether chosen."""

    key: str
    name: str
    count: int
    chosen: bool


class Facet(Record):
    """A facet with its values, the most frequent first; counts are what choosing it would show."""

    name: str
    choices: tuple[Choice, ...]


class Bar(Record):
    """A stretch of days, how many incidents begin in it, and how many of those the view shows."""

    start: str
    end: str
    all: int
    shown: int


class Timeline(Record):
    """Bars of equal length (`unit` day, week, month or year), without gaps; none where none is dated."""

    unit: str
    bars: tuple[Bar, ...]


class Unseen(Record):
    """What a view cannot show on the map or timeline, and what came in that tells of no incident."""

    unplaced: int
    undated: int
    wide: int
    """Placed only by province or country: drawn as an area."""
    unread: int
    """Documents that no reader has answered on."""


def facets(asked: Asked, listing: Listing) -> Iterator[Facet]:
    """Give each facet with its values, counted among what the rest of the view asks for."""
    for name in FACETS:
        among = rows(asked.without(name), listing)
        chosen = set(asked.facets.get(name, ()))
        told = [
            Choice(key=key, name=shown, count=count, chosen=key in chosen)
            for key, shown, count in _counted(name, among, listing)
            if count or key in chosen
        ]
        yield Facet(name=name, choices=tuple(sorted(told, key=_by_count)))


def timeline(shown: Column, listing: Listing) -> Timeline:
    """Give how many incidents begin when, of all and of those shown."""
    dated = listing.start != MISSING
    if not dated.any():
        return Timeline(unit="day", bars=())
    days = listing.start[dated]
    unit = next(unit for most, unit in _BINS if days.max() - days.min() < most)
    steps = _steps(unit, int(days.min()), int(days.max()))
    at = np.searchsorted(steps, days, side="right") - 1
    all_ = np.bincount(at, minlength=len(steps) - 1)
    some = np.bincount(at[shown[dated]], minlength=len(steps) - 1)
    return Timeline(
        unit=unit,
        bars=tuple(
            Bar(
                start=_iso(steps[n]),
                end=_iso(steps[n + 1] - 1),
                all=int(all_[n]),
                shown=int(some[n]),
            )
            for n in range(len(steps) - 1)
        ),
    )


def unseen(shown: Column, listing: Listing) -> Unseen:
    """Give what of the view is on no map and no timeline."""
    placed = ~np.isnan(listing.lat)
    wide = np.isin(listing.precision, [_RANKS[one] for one in WIDE])
    return Unseen(
        unplaced=int((shown & ~placed).sum()),
        undated=int((shown & (listing.start == MISSING)).sum()),
        wide=int((shown & placed & wide).sum()),
        unread=listing.unread,
    )


_RANKS = {one: rank for rank, one in enumerate(PlacePrecision)}
WIDE = (PlacePrecision.ADMIN2, PlacePrecision.ADMIN1, PlacePrecision.COUNTRY, PlacePrecision.ROUTE)
"""What no pin may stand for."""


class _Counted(NamedTuple):
    key: str
    shown: str
    times: int


def _counted(name: str, among: Column, listing: Listing) -> Iterator[_Counted]:
    if name in SETS:
        column = listing.sets[name]
        for (key, shown), count in zip(column.names, column.counts(among).tolist(), strict=True):
            yield _Counted(key, shown, count)
        return
    match name:
        case "kind":
            keys, values = list(listing.kinds), listing.kind
        case "precision":
            keys, values = [one.value for one in PlacePrecision], listing.precision
        case _:
            is_so = listing.disputes > 0 if name == "disputed" else listing.reviewed
            keys, values = ["no", "yes"], is_so.astype(np.int32)
    counts = np.bincount(values[among], minlength=len(keys))
    for key, count in zip(keys, counts.tolist(), strict=True):
        yield _Counted(key, key.replace("_", " "), count)


def _by_count(choice: Choice) -> tuple[int, str]:
    return -choice.count, choice.name.casefold()


def _steps(unit: str, first: int, last: int) -> Column:
    """Give the first day of each bar, and of the one after the last."""
    if unit in ("day", "week"):
        length = 1 if unit == "day" else 7
        # 1970-01-01 was a Thursday: weeks begin on Mondays.
        begin = first if unit == "day" else first - (first + 3) % 7
        return np.arange(begin, last + length + 1, length)
    letter = "M" if unit == "month" else "Y"
    begin, end = (np.datetime64(day, "D").astype(f"datetime64[{letter}]") for day in (first, last))
    return np.arange(begin, end + 2).astype("datetime64[D]").astype(np.int64)


def _iso(day: int) -> str:
    return date.fromordinal(_EPOCH.toordinal() + int(day)).isoformat()
