"""How two reports compare, feature by feature: each feature says one of a few named things.

Every function takes the columns and the two sides of many pairs, and gives for each pair the place
of what it says among the names of its feature in `FEATURES`.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from sayso.domain.codes import Kind, Measure, PlacePrecision
from sayso.flow.link.facts.columns import (
    KINDS,
    MEASURES,
    NONE,
    PRECISIONS,
    Columns,
    Ints,
    Truths,
    kilometres,
)

TIMES = (
    "same day", "days meet", "same month", "long periods meet", "next day", "days apart",
    "a week apart", "weeks apart", "months apart", "published at once", "published within days",
    "published within weeks", "published later", "published before", "no time",
)  # fmt: skip
PUBLISHED = ("same day", "within days", "within weeks", "within months", "later", "not known")
PLACES = (
    "same spot", "same named place", "same district", "near", "centre near", "part of the name",
    "some way apart", "same province", "same country", "far apart", "other province", "other name",
    "very far apart", "other country", "not known",
)  # fmt: skip
KIND = ("same", "alike", "other", "not known")
ACTORS = ("all the same", "most", "some", "one of many", "none in common", "not known")
FIGURES = (
    "same, 100 or more", "same, 10 or more", "same, 3 to 9", "same, one or two", "close", "differ",
    "far apart", "not known",
)  # fmt: skip
DOCUMENT = ("same", "other")
TALLIES = ("both", "neither", "one of them")
OUTLETS = ("same", "other", "not known")
ANY_DAY = (
    "same day",
    "next day",
    "days apart",
    "a week apart",
    "weeks apart",
    "months apart",
    "not known",
)
FEATURES: Mapping[str, Sequence[str]] = {
    "time": TIMES,
    "published": PUBLISHED,
    "place": PLACES,
    "kind": KIND,
    "actors": ACTORS,
    "killed": FIGURES,
    "injured": FIGURES,
    "others": FIGURES,
    "document": DOCUMENT,
    "tallies": TALLIES,
    "outlet": OUTLETS,
    "any day": ANY_DAY,
    "first day": ANY_DAY,
}
_FAMILIES = (
    {Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.SABOTAGE},
    {Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ABDUCTION},
    {Kind.SHOOTING, Kind.BATTLE, Kind.ASSASSINATION, Kind.RAID},
    {Kind.MASSACRE, Kind.EXECUTION, Kind.SHOOTING, Kind.ASSASSINATION},
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.BOMBING},
    {Kind.RAID, Kind.ARREST},
    {Kind.ABDUCTION, Kind.ENFORCED_DISAPPEARANCE, Kind.TORTURE},
    {Kind.RIOT, Kind.ARSON},
)
_SAYS = {precision: at for at, precision in enumerate(PRECISIONS)}
_POINTS = [_SAYS[x] for x in (PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.UNKNOWN)]
_COUNTED = (Measure.KILLED, Measure.INJURED)


def compared(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Give what every feature says of every pair: one row a pair, one column a feature."""
    out = np.empty((len(a), len(FEATURES)), dtype=np.int8)
    out[:, 0] = times(columns, a, b)
    out[:, 1] = published(columns, a, b)
    out[:, 2] = places(columns, a, b)
    out[:, 3] = kinds(columns, a, b)
    out[:, 4] = actors(columns, a, b)
    out[:, 5:8] = figures(columns, a, b)
    same = columns.document[a] == columns.document[b]
    out[:, 8] = np.where(same & (columns.document[a] != NONE), 0, 1)
    both, either = (
        columns.aggregates[a] & columns.aggregates[b],
        columns.aggregates[a] | columns.aggregates[b],
    )
    out[:, 9] = np.where(both, 0, np.where(either, 2, 1))
    out[:, 10] = outlets(columns, a, b)
    out[:, 11] = any_day(columns, a, b)
    out[:, 12] = first_day(columns, a, b)
    return out


def _said(rules: Sequence[tuple[Truths, int]], otherwise: int) -> Ints:
    # The first rule that holds says it.
    return np.select([test for test, _ in rules], [say for _, say in rules], otherwise)


def times(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how the times of two reports lie; where one has none, how long after it the other came out."""
    first, last, out = columns.first, columns.last, columns.published
    dated_a, dated_b = first[a] != NONE, first[b] != NONE
    gap = np.maximum(first[a], first[b]) - np.minimum(last[a], last[b])
    width = np.maximum(last[a] - first[a], last[b] - first[b])
    happened = np.where(dated_a, first[a], first[b])
    came = np.where(dated_a, out[b], out[a])
    later = came - happened
    known = (dated_a ^ dated_b) & (came != NONE)
    both = dated_a & dated_b
    return _said(
        [
            (both & (gap > 31), 8),
            (both & (gap > 7), 7),
            (both & (gap > 3), 6),
            (both & (gap > 1), 5),
            (both & (gap == 1), 4),
            (both & (width <= 2), 0),
            (both & (width <= 9), 1),
            (both & (width <= 31), 2),
            (both, 3),
            (~known, 14),
            (later < -1, 13),
            (later <= 1, 9),
            (later <= 5, 10),
            (later <= 31, 11),
        ],
        12,
    )


def published(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how far apart two reports were published."""
    one, other = columns.published[a], columns.published[b]
    gap = np.abs(one - other)
    return _said(
        [
            ((one == NONE) | (other == NONE), 5),
            (gap == 0, 0),
            (gap <= 3, 1),
            (gap <= 21, 2),
            (gap <= 90, 3),
        ],
        4,
    )


def outlets(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say whether one outlet published both: it seldom tells of one thing twice a day."""
    one, other = columns.outlet[a], columns.outlet[b]
    return np.where((one == NONE) | (other == NONE), 2, np.where(one == other, 0, 1))


def any_day(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how near any day that one report tells is to any day of the other."""
    pair, one, other = columns.days.crossed(a, b)
    gap = np.full(len(a), _NO_GAP, dtype=np.int64)
    np.minimum.at(gap, pair, np.abs(one - other))
    return _apart(gap)


def first_day(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how near the day that one report tells first is to the first of the other."""
    days = columns.days
    known = (days.counts[a] > 0) & (days.counts[b] > 0)
    padded = np.append(days.values, NONE)
    gap = np.abs(padded[days.starts[a]] - padded[days.starts[b]])
    return _apart(np.where(known, gap, _NO_GAP))


_NO_GAP = 10**6


def _apart(gap: Ints) -> Ints:
    rules = [(gap == 0, 0), (gap == 1, 1), (gap <= 3, 2), (gap <= 7, 3), (gap <= 31, 4)]
    return _said([*rules, (gap < _NO_GAP, 5)], 6)


def places(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say the closest thing that a place of one report and a place of the other share."""
    pair, one, other = columns.place.crossed(a, b)
    said = np.full(len(a), len(PLACES) - 1, dtype=np.int64)
    np.minimum.at(said, pair, _one_place(columns, one, other))
    return said


def _one_place(columns: Columns, a: Ints, b: Ints) -> Ints:
    told = columns.places
    points = np.isin(told.precision, _POINTS)
    both = points[a] & points[b]
    far = kilometres(told.points, a, b)
    unknown = np.isnan(far)
    far = np.where(unknown, 0.0, far)
    named = (told.name[a] == told.name[b]) & (told.name[a] != NONE) & (unknown | (far <= 60))
    rough = np.maximum(_width(told.precision[a]), _width(told.precision[b]))
    parts = (
        (told.parts[a][:, :, None] == told.parts[b][:, None, :])
        & (told.parts[a] != NONE)[:, :, None]
    ).any((1, 2))
    lands = (told.country[a] != NONE) & (told.country[b] != NONE)
    units = (told.admin1[a] != NONE) & (told.admin1[b] != NONE)
    return _said(
        [
            (lands & (told.country[a] != told.country[b]), 13),
            (named & (rough >= 3), 8),
            (named & (rough == 2), 7),
            (named & (rough == 1), 2),
            (both & ~unknown & (far <= 3), 0),
            (named, 1),
            (both & ~unknown & (far <= 20), 3),
            (parts & (unknown | (far <= 60)), 5),
            (~both & (rough <= 1) & ~unknown & (far <= 20), 4),
            ((rough <= 1) & ~unknown & (far <= 60), 6),
            ((rough <= 1) & ~unknown & (far <= 200), 9),
            ((rough <= 1) & ~unknown, 12),
            (units & (told.admin1[a] == told.admin1[b]), 7),
            (units, 10),
            (lands, 8),
        ],
        11,
    )


_WIDTHS = {
    PlacePrecision.ADMIN2: 1,
    PlacePrecision.ADMIN1: 2,
    PlacePrecision.ROUTE: 2,
    PlacePrecision.COUNTRY: 3,
}
_WIDTH = np.array([_WIDTHS.get(one, 0) for one in PRECISIONS], dtype=np.int64)


def _width(precision: Ints) -> Ints:
    return _WIDTH[precision]


def _alike() -> Ints:
    table = np.full((len(KINDS), len(KINDS)), 2, dtype=np.int64)
    for i, one in enumerate(KINDS):
        for j, other in enumerate(KINDS):
            if any(one in family and other in family for family in _FAMILIES):
                table[i, j] = 1
        table[i, i] = 0
    table[KINDS.index(Kind.OTHER), :] = table[:, KINDS.index(Kind.OTHER)] = 3
    return table


_ALIKE = _alike()


def kinds(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say whether two reports tell of the same kind of violence, or of kinds that go together."""
    one, other = columns.kind[a], columns.kind[b]
    return np.where((one == NONE) | (other == NONE), 3, _ALIKE[one, other])


def actors(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how many of their actors two reports share."""
    ours, theirs = columns.actors.counts[a], columns.actors.counts[b]
    pair, one, other = columns.actors.crossed(a, b)
    shared = np.bincount(pair, one == other, minlength=len(a))
    share = shared / np.maximum(np.minimum(ours, theirs), 1)
    whole = shared / np.maximum(ours + theirs - shared, 1)
    return _said(
        [
            ((ours == 0) | (theirs == 0), 5),
            (shared == 0, 4),
            (whole == 1, 0),
            (share == 1, 1),
            (share >= 0.5, 2),
        ],
        3,
    )


def figures(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how the counts of killed, of injured and of others compare: the closest two of a measure."""
    pair, one, other = columns.figures.crossed(a, b)
    ours, theirs = columns.counts[one], columns.counts[other]
    same = ours[:, 0] == theirs[:, 0]
    pair, ours, theirs = pair[same], ours[same], theirs[same]
    said = _counts(ours, theirs)
    out = np.full((len(a), 3), len(FIGURES) - 1, dtype=np.int64)
    measure = ours[:, 0]
    for at, wanted in enumerate(_COUNTED):
        chosen = measure == MEASURES.index(wanted)
        np.minimum.at(out[:, at], pair[chosen], said[chosen])
    rest = ~np.isin(measure, [MEASURES.index(one) for one in _COUNTED])
    np.minimum.at(out[:, 2], pair[rest], said[rest])
    return out


def _counts(ours: Ints, theirs: Ints) -> Ints:
    low_a, high_a, low_b, high_b = ours[:, 1], ours[:, 2], theirs[:, 1], theirs[:, 2]
    equal = (low_a == low_b) & (high_a == high_b)
    size_a, size_b = np.where(low_a == NONE, high_a, low_a), np.where(low_b == NONE, high_b, low_b)
    top_a = np.where(high_a == NONE, np.iinfo(np.int64).max, high_a)
    top_b = np.where(high_b == NONE, np.iinfo(np.int64).max, high_b)
    meet = (np.maximum(low_a, low_b) <= np.minimum(top_a, top_b)) & ~equal
    gap = np.abs(np.log2((1.0 + size_a) / (1.0 + size_b)))
    return _said(
        [
            (equal & (size_a >= 100), 0),
            (equal & (size_a >= 10), 1),
            (equal & (size_a >= 3), 2),
            (equal, 3),
            (meet | (gap <= 0.5), 4),
            (gap <= 1.5, 5),
        ],
        6,
    )
