"""Counts what a view shows: by facet, over time, and what it does not show and why."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.domain.record import Record
from sayso.outlets.web.overview.view import AREA, DAYS, FACETS, SETS, Asked, Shown, pinned
from sayso.store.listing import MISSING, Column, Listing

MOST = 40
"""Values of a facet that are given at once; the others are found by name."""
_EPOCH = date(1970, 1, 1).toordinal()
_BINS = ((92, "day"), (730, "week"), (7320, "month"), (10**9, "year"))
"""Up to so many days, a bar is so long: no more bars than there is room for."""


class Choice(Record):
    """A value of a facet: its key in an address, its name, in how many incidents, whether chosen."""

    key: str
    name: str
    count: int
    chosen: bool


class Facet(Record):
    """A facet with its values, those chosen first, then the most frequent.

    Counts are what choosing it would show; `more` is how many values were left out for being rare.
    """

    name: str
    choices: tuple[Choice, ...]
    more: int = 0


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
    """What is not shown, where, and why; all but `unread` count incidents.

    `other` are those that the view does not ask for. `unplaced` and `undated` meet all that is asked
    but the area and the days; while one of these is asked for, the list is without them too. `wide`
    are shown, but as an area: only a district, province or country is known.
    """

    other: int
    unplaced: int
    undated: int
    wide: int
    unread: int
    """Documents that no reader has answered on."""


def facets(shown: Shown, asked: Asked, listing: Listing) -> Iterator[Facet]:
    """Give each facet with its most frequent values, counted among what the rest of the view asks."""
    for name in FACETS:
        yield facet(name, shown, asked, listing)


def facet(name: str, shown: Shown, asked: Asked, listing: Listing, *, find: str = "") -> Facet:
    """Give one facet; with `find`, only values whose name holds these words, beside those chosen."""
    chosen = set(asked.facets.get(name, ()))
    found = [
        Choice(key=key, name=words, count=count, chosen=key in chosen)
        for key, words, count in _counted(name, shown.without(name), listing)
        if key in chosen or (count and find.casefold() in words.casefold())
    ]
    found.sort(key=_rank)
    most = max(MOST, len(chosen))
    return Facet(name=name, choices=tuple(found[:most]), more=max(len(found) - most, 0))


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


def unseen(shown: Shown, listing: Listing) -> Unseen:
    """Give what of the casefile is not in the list, on no map and on no timeline."""
    unplaced = shown.without(AREA) & np.isnan(listing.lat)
    undated = shown.without(DAYS) & (listing.start == MISSING)
    return Unseen(
        other=int((~shown.rows).sum()),
        unplaced=int(unplaced.sum()),
        undated=int(undated.sum()),
        wide=int((shown.rows & ~np.isnan(listing.lat) & ~pinned(listing)).sum()),
        unread=listing.unread,
    )


_NAMES = {
    "civilian": "civilians",
    "security": "security forces",
    "militant": "militants",
    "official": "officials",
    "mixed": "several groups",
    "unknown": "not known",
    "exact": "the place itself",
    "near": "near a place",
    "admin2": "district",
    "admin1": "province",
    "route": "along a route",
}


class _Counted(NamedTuple):
    key: str
    shown: str
    times: int


def _counted(name: str, among: Column, listing: Listing) -> Iterator[_Counted]:
    if name in SETS:
        column = listing.sets[name]
        for (key, told), count in zip(column.names, column.counts(among).tolist(), strict=True):
            yield _Counted(key, _NAMES[key] if name == "group" else told, count)
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
        yield _Counted(key, _NAMES.get(key, key.replace("_", " ")), count)


def _rank(choice: Choice) -> tuple[bool, int, str]:
    return not choice.chosen, -choice.count, choice.name.casefold()


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
    return date.fromordinal(_EPOCH + int(day)).isoformat()
