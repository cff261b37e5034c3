"""What is known of every incident at once, in columns; a row is an incident, in the order of ids."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from sayso.store.listing.ties import NO_TIES, Ties

MISSING = np.iinfo(np.int32).min
"""The day of an incident that has none."""
Column = np.ndarray[tuple[int], np.dtype[Any]]


class Sets(NamedTuple):
    """Several values a row: the actors of an incident, its outlets.

    `names` are (key, what is shown) of each value; `at` and `value` say which row has which, by row.
    """

    names: tuple[tuple[str, str], ...]
    at: Column
    value: Column

    def rows_with(self, values: Iterable[int], rows: int) -> Column:
        """Say of each row whether it has any of these values."""
        wanted = np.zeros(len(self.names), bool)
        wanted[list(values)] = True
        has = np.zeros(rows, bool)
        has[self.at[wanted[self.value]]] = True
        return has

    def counts(self, rows: Column) -> Column:
        """Count in how many of the chosen rows each value is."""
        return np.bincount(self.value[rows[self.at]], minlength=len(self.names))

    def keyed(self, keys: Iterable[str]) -> list[int]:
        """Give the values of these keys; those that nobody has are passed over."""
        known = {key: value for value, (key, _) in enumerate(self.names)}
        return [known[key] for key in keys if key in known]


class Figures(NamedTuple):
    """The figures that stand: whose row, what is counted, by whom, and how many.

    `question` and `voice` count in `questions` ("killed civilian") and `voices`; -1 is an open bound.
    `actors` are the ids of the voices, nothing for one that is in no registry; `whose` counts in
    `sides`, the ids of those whose people are counted, -1 where nobody says. Sorted by row,
    question and voice.
    """

    questions: tuple[str, ...]
    voices: tuple[str, ...]
    actors: tuple[str | None, ...]
    sides: tuple[str, ...]
    at: Column
    question: Column
    voice: Column
    low: Column
    high: Column
    whose: Column


class Listing(NamedTuple):
    """The columns. Days count from 1970-01-01, `MISSING` where there is none; NaN = no place."""

    ids: Sequence[str]
    summaries: Sequence[str]
    places: Sequence[str]
    kinds: tuple[str, ...]
    kind: Column
    start: Column
    end: Column
    time_precision: Column
    lat: Column
    lon: Column
    radius_km: Column
    precision: Column
    reports: Column
    voices: Column
    disputes: Column
    largest: Column
    reviewed: Column
    sets: dict[str, Sets]
    """By facet: actor, voice, group, outlet, country."""
    figures: Figures
    undated: int = 0
    unread: int = 0
    """Documents that no reader has answered on: what they tell is in no incident."""
    ties: Ties = NO_TIES

    @classmethod
    def empty(cls) -> "Listing":
        """Give the listing of no incident."""
        ints, floats, bools = np.zeros(0, np.int32), np.zeros(0), np.zeros(0, bool)
        none = Sets((), ints, ints)
        return cls(
            (), (), (), (), ints, ints, ints, ints, floats, floats, floats, ints, ints, ints, ints,
            ints, bools, dict.fromkeys(("actor", "voice", "group", "outlet", "country"), none),
            Figures((), (), (), (), ints, ints, ints, ints, ints, ints),
        )  # fmt: skip

    def row(self, incident: str) -> int | None:
        """Give the row of an incident, or nothing where there is none of that id."""
        at = bisect_left(self.ids, incident)
        return at if at < len(self.ids) and self.ids[at] == incident else None

    def beginning(self, start: str, most: int) -> list[int]:
        """Give the rows of the incidents whose id begins so, at most so many."""
        at = bisect_left(self.ids, start)
        few = range(at, min(at + most, len(self.ids)))
        return [row for row in few if start and self.ids[row].startswith(start)]
