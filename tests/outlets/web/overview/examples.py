"""Listings of a few incidents: name only what the test is about."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.store.listing import MISSING, Figures, Listing, Sets

_EPOCH = date(1970, 1, 1).toordinal()
_SETS = ("actor", "voice", "group", "outlet", "country")


class Told(NamedTuple):
    """A figure of an incident: what it counts ("killed civilian"), who says so, and bounds."""

    question: str
    voice: str
    low: int | None
    high: int | None


class Row(NamedTuple):
    """An incident of 11 March 2025 in Quetta, of which the place is known."""

    id: str
    kind: str = "bombing"
    start: str | None = "2025-03-11"
    end: str | None = None
    place: str = "Quetta"
    lat: float | None = 30.18
    lon: float | None = 66.99
    radius: float | None = None
    precision: PlacePrecision = PlacePrecision.EXACT
    reports: int = 1
    disputes: int = 0
    largest: int = 0
    reviewed: bool = False
    sets: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - never changed
    figures: tuple[Told, ...] = ()


def a_listing(*rows: Row, unread: int = 0) -> Listing:
    """Give the columns of these incidents, named after their places."""
    kinds = tuple(sorted({row.kind for row in rows}))
    start = [_day(row.start) for row in rows]
    return Listing(
        ids=[row.id for row in rows],
        summaries=[f"{row.kind.capitalize()} at {row.place}" for row in rows],
        places=[row.place for row in rows],
        kinds=kinds,
        kind=np.array([kinds.index(row.kind) for row in rows], np.int32),
        start=np.array(start, np.int32),
        end=np.array([_day(row.end or row.start) for row in rows], np.int32),
        time_precision=np.zeros(len(rows), np.int32),
        lat=_degrees([row.lat for row in rows]),
        lon=_degrees([row.lon for row in rows]),
        radius_km=_degrees([row.radius for row in rows]),
        precision=np.array([[*PlacePrecision].index(row.precision) for row in rows], np.int32),
        reports=np.array([row.reports for row in rows], np.int32),
        voices=np.array([len({one.voice for one in row.figures}) for row in rows], np.int32),
        disputes=np.array([row.disputes for row in rows], np.int32),
        largest=np.array([row.largest for row in rows], np.int32),
        reviewed=np.array([row.reviewed for row in rows], bool),
        sets={name: _set([row.sets.get(name, ()) for row in rows]) for name in _SETS},
        figures=_figures(rows),
        undated=start.count(MISSING),
        unread=unread,
    )


def _day(day: str | None) -> int:
    return MISSING if day is None else date.fromisoformat(day).toordinal() - _EPOCH


def _degrees(angles: Sequence[float | None]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.array([np.nan if angle is None else angle for angle in angles], float)


def _set(values: Sequence[tuple[str, ...]]) -> Sets:
    names = sorted({name for row in values for name in row})
    pairs = [(at, names.index(name)) for at, row in enumerate(values) for name in row]
    at, value = (np.array([pair[side] for pair in pairs], np.int32) for side in (0, 1))
    return Sets(tuple((name, name.capitalize()) for name in names), at, value)


def _figures(rows: Sequence[Row]) -> Figures:
    told = [(at, one) for at, row in enumerate(rows) for one in row.figures]
    questions = tuple(dict.fromkeys(one.question for _, one in told))
    voices = tuple(dict.fromkeys(one.voice for _, one in told))
    columns = (
        [at for at, _ in told],
        [questions.index(one.question) for _, one in told],
        [voices.index(one.voice) for _, one in told],
        [-1 if one.low is None else one.low for _, one in told],
        [-1 if one.high is None else one.high for _, one in told],
        [-1] * len(told),
    )
    return Figures(
        questions,
        voices,
        (None,) * len(voices),
        (),
        *(np.array(column, np.int32) for column in columns),
    )
