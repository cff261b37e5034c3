"""How the places of two reports compare: the closest thing that they share."""

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.flow.link.comparing.says import PLACES, first_of
from sayso.flow.link.facts.columns import NONE, PRECISIONS, Columns, Ints, kilometres

_POINTS = (PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.UNKNOWN)
_IS_POINT = np.array([one in _POINTS for one in PRECISIONS])


def places(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say the closest thing that a place of one report and a place of the other share."""
    pair, one, other = columns.place.crossed(a, b)
    said = np.full(len(a), len(PLACES) - 1, dtype=np.int64)
    np.minimum.at(said, pair, _one_place(columns, one, other))
    return said


def _one_place(columns: Columns, a: Ints, b: Ints) -> Ints:
    told = columns.places
    both = _IS_POINT[told.precision[a]] & _IS_POINT[told.precision[b]]
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
    return first_of(
        PLACES,
        [
            (lands & (told.country[a] != told.country[b]), "other country"),
            (named & (rough >= 3), "same country"),
            (named & (rough == 2), "same province"),
            (named & (rough == 1), "same district"),
            (both & ~unknown & (far <= 3), "same spot"),
            (named, "same named place"),
            (both & ~unknown & (far <= 20), "near"),
            (parts & (unknown | (far <= 60)), "part of the name"),
            (~both & (rough <= 1) & ~unknown & (far <= 20), "centre near"),
            ((rough <= 1) & ~unknown & (far <= 60), "some way apart"),
            ((rough <= 1) & ~unknown & (far <= 200), "far apart"),
            ((rough <= 1) & ~unknown, "very far apart"),
            # Two spots of one province with names of their own are no nearer than that.
            (units & (told.admin1[a] == told.admin1[b]) & (rough >= 1), "same province"),
            (units & (told.admin1[a] != told.admin1[b]), "other province"),
            (units, "other name"),
            (lands, "same country"),
        ],
        "other name",
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
