"""Reports as columns of numbers, so that millions of pairs are compared at once."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from sayso.domain.codes import Kind, Measure, PlacePrecision
from sayso.domain.world import EARTH_KM
from sayso.flow.link.facts.facts import Facts, Where
from sayso.text.similarity import number

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Truths: TypeAlias = npt.NDArray[np.bool_]
T = TypeVar("T")

NONE = -1
"""Stands for what a report does not say."""
KINDS: tuple[Kind, ...] = tuple(Kind)
MEASURES: tuple[Measure, ...] = tuple(Measure)
PRECISIONS: tuple[PlacePrecision, ...] = tuple(PlacePrecision)
# More than these few of a report are hardly ever told; a list of a hundred places is no incident.
_PLACES, _ACTORS, _FIGURES, _PARTS, _DAYS = 6, 8, 8, 4, 5
_WORDS = 1 << 17
"""So many words are held with their numbers: names come again and again."""


class Ragged(NamedTuple):
    """Some numbers of every report: those of report i are `values[starts[i]:starts[i + 1]]`."""

    starts: Ints
    values: Ints

    def sizes(self, some: Ints) -> Ints:
        """Give how many each of some reports has."""
        return self.starts[some + 1] - self.starts[some]

    def owners(self) -> Ints:
        """Give the report of each value."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def of(self, some: Ints) -> "Ragged":
        """Give the numbers of some reports, in the order in which they are named."""
        sizes = self.sizes(some)
        starts = np.r_[0, np.cumsum(sizes)]
        where = np.repeat(self.starts[some] - starts[:-1], sizes) + np.arange(starts[-1])
        return Ragged(starts, self.values[where])

    def beside(self, other: "Ragged") -> "Ragged":
        """Give the numbers of these reports, and after them of others."""
        starts = np.concatenate([self.starts, self.starts[-1] + other.starts[1:]])
        return Ragged(starts, np.concatenate([self.values, other.values]))

    def moved(self, by: int) -> "Ragged":
        """Give the same with every number higher: where they are rows of a table behind another."""
        return Ragged(self.starts, self.values + by)

    def crossed(self, a: Ints, b: Ints) -> tuple[Ints, Ints, Ints]:
        """Give every value of one report beside every value of the other: pair, value, value."""
        begin_a, begin_b = self.starts[a], self.starts[b]
        theirs = self.starts[b + 1] - begin_b
        size = (self.starts[a + 1] - begin_a) * theirs
        pair = np.repeat(np.arange(len(a)), size)
        if len(pair) == np.count_nonzero(size):  # nobody has two
            return pair, self.values[begin_a[pair]], self.values[begin_b[pair]]
        rank = np.arange(len(pair)) - np.repeat(np.cumsum(size) - size, size)
        first, second = np.divmod(rank, theirs[pair])
        return (
            pair,
            self.values[begin_a[pair] + first],
            self.values[begin_b[pair] + second],
        )


class Places(NamedTuple):
    """Each place told once: name, country, first-level unit (as numbers), point, precision.

    `points` are unit vectors, so that a distance is one product; `parts` are the telling words of
    the name.
    """

    name: Ints
    country: Ints
    admin1: Ints
    points: Floats
    precision: Ints
    parts: Ints


class Columns(NamedTuple):
    """All that is compared of the reports, but for their words."""

    first: Ints
    last: Ints
    published: Ints
    kind: Ints
    document: Ints
    aggregates: Truths
    coded: Truths
    table: Ints
    row: Ints
    recalled: Truths
    lead: Truths
    worded: Truths
    outlet: Ints
    days: Ragged
    place: Ragged
    places: Places
    actors: Ragged
    figures: Ragged
    counts: Ints
    """A figure's (measure, low, high), one row each; NONE = open."""

    def of(self, some: Ints) -> "Columns":
        """Give the columns of some reports, in the order in which they are named."""
        place, figures = self.place.of(some), self.figures.of(some)
        told, places = np.unique(place.values, return_inverse=True)
        counted, counts = np.unique(figures.values, return_inverse=True)
        own: dict[str, Any] = {name: getattr(self, name)[some] for name in _PLAIN}
        return self._replace(
            **own,
            days=self.days.of(some),
            place=Ragged(place.starts, places),
            places=Places._make(column[told] for column in self.places),
            actors=self.actors.of(some),
            figures=Ragged(figures.starts, counts),
            counts=self.counts[counted],
        )

    def beside(self, other: "Columns") -> "Columns":
        """Give the columns of these reports, and after them of others."""
        told, counted = len(self.places.name), len(self.counts)
        own: dict[str, Any] = {
            name: np.concatenate([getattr(self, name), getattr(other, name)]) for name in _PLAIN
        }
        return self._replace(
            **own,
            days=self.days.beside(other.days),
            place=self.place.beside(other.place.moved(told)),
            places=Places._make(map(np.concatenate, zip(self.places, other.places, strict=True))),
            actors=self.actors.beside(other.actors),
            figures=self.figures.beside(other.figures.moved(counted)),
            counts=np.concatenate([self.counts, other.counts]),
        )


_PLAIN = (
    *("first", "last", "published", "kind", "document", "aggregates", "coded", "table", "row"),
    *("recalled", "lead", "worded", "outlet"),
)
"""The columns that have one number a report."""


@lru_cache(maxsize=_WORDS)
def named(words: str | None) -> int:
    """Give the number that stands for words, the same in every casefile; nothing has none."""
    return NONE if words is None else number(words) >> 2


class _Rows(Generic[T]):
    """Gives equal things one row of a table, in the order they come."""

    def __init__(self) -> None:
        self._known: dict[T, int] = {}

    def of(self, thing: T) -> int:
        """Give the row of a thing."""
        return self._known.setdefault(thing, len(self._known))

    def all(self) -> list[T]:
        """Give the things by their rows."""
        return list(self._known)


def ragged(rows: Iterable[Sequence[int]]) -> Ragged:
    """Give some numbers of every report as one column."""
    sizes, values = [0], list[int]()
    for row in rows:
        values.extend(row)
        sizes.append(len(values))
    return Ragged(np.array(sizes, dtype=np.int64), np.array(values, dtype=np.int64))


def columns(facts: Sequence[Facts]) -> Columns:
    """Give the columns of reports, in their order."""
    places, figures = _Rows[Where](), _Rows[tuple[Measure, int | None, int | None]]()
    place = ragged([[places.of(one) for one in x.places[:_PLACES]] for x in facts])
    counts = ragged(
        [[figures.of((f.measure, f.low, f.high)) for f in x.figures[:_FIGURES]] for x in facts]
    )

    def column(of: Callable[[Facts], int | None]) -> Ints:
        return np.array([NONE if (n := of(x)) is None else n for x in facts], dtype=np.int64)

    measures = {measure: at for at, measure in enumerate(MEASURES)}
    kinds = {kind: at for at, kind in enumerate(KINDS)}
    return Columns(
        first=column(lambda x: x.first),
        last=column(lambda x: x.last),
        published=column(lambda x: x.published),
        kind=column(lambda x: None if x.kind is None else kinds[x.kind]),
        document=column(lambda x: named(x.document)),
        aggregates=np.array([x.aggregates for x in facts], dtype=np.bool_),
        coded=np.array([x.coded for x in facts], dtype=np.bool_),
        table=column(lambda x: named(x.table)),
        row=column(lambda x: named(x.row)),
        recalled=np.array([x.recalled for x in facts], dtype=np.bool_),
        lead=np.array([x.lead for x in facts], dtype=np.bool_),
        worded=np.array([bool(x.words) for x in facts], dtype=np.bool_),
        outlet=column(lambda x: named(x.outlet)),
        days=ragged([x.days[:_DAYS] for x in facts]),
        place=place,
        places=_places(places.all()),
        actors=ragged([[named(one) for one in sorted(x.actors)[:_ACTORS]] for x in facts]),
        figures=counts,
        counts=np.array(
            [
                (measures[m], NONE if low is None else low, NONE if high is None else high)
                for m, low, high in figures.all()
            ],
            dtype=np.int64,
        ).reshape(-1, 3),
    )


def of_one_table(columns: Columns, a: Ints, b: Ints) -> Truths:
    """Say which pairs are two rows of one list: who made it held them to be different incidents.

    Two texts of one row, as of an older and a newer state of the list, may be one.
    """
    listed = columns.table[a] != NONE
    apart: Truths = (
        listed & (columns.table[a] == columns.table[b]) & (columns.row[a] != columns.row[b])
    )
    return apart


def _places(told: Sequence[Where]) -> Places:
    order = {precision: at for at, precision in enumerate(PRECISIONS)}
    parts = np.full((len(told), _PARTS), NONE, dtype=np.int64)
    for at, one in enumerate(told):
        telling = sorted(one.telling)[:_PARTS]
        parts[at, : len(telling)] = [named(word) for word in telling]
    return Places(
        # A name is one number with the units, so that "Balochistan" and its towns meet.
        name=np.array([named(one.name or None) for one in told], dtype=np.int64),
        country=np.array([named(one.country) for one in told], dtype=np.int64),
        admin1=np.array([named(one.province) for one in told], dtype=np.int64),
        points=_points(told),
        precision=np.array([order[one.precision] for one in told], dtype=np.int64),
        parts=parts,
    )


def _points(told: Sequence[Where]) -> Floats:
    degrees = np.array(
        [
            (np.nan, np.nan) if one.lat is None or one.lon is None else (one.lat, one.lon)
            for one in told
        ],
        dtype=np.float64,
    ).reshape(-1, 2)
    lat, lon = np.radians(degrees).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def kilometres(points: Floats, a: Ints, b: Ints) -> Floats:
    """Give the distance along the globe between places; not a number where one has no point."""
    chord = np.sqrt(((points[a] - points[b]) ** 2).sum(axis=1))
    arcs: Floats = 2 * EARTH_KM * np.arcsin(np.minimum(1.0, chord / 2))
    return arcs
