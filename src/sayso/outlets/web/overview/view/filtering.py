"""Which incidents a view shows: a column a condition, so that counts may leave one out."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce
from operator import and_

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.outlets.web.overview.view.asking import NO, YES, Area, Asked
from sayso.store.listing import MISSING, Column, Listing

DAYS, AREA, WORDS = "days", "area", "words"
"""The conditions that are no facet's."""
_PRECISIONS = [*PlacePrecision]
PINS = [_PRECISIONS.index(one) for one in (PlacePrecision.EXACT, PlacePrecision.NEAR)]
"""The precisions that a pin may stand for; whatever is known less closely is an area."""
_EPOCH = date(1970, 1, 1).toordinal()


class Shown:
    """The incidents that a view shows, and those it would show if it asked for less."""

    def __init__(self, asked: Asked, listing: Listing) -> None:
        self._met = dict(_conditions(asked, listing))
        self._all = np.ones(len(listing.ids), bool)
        self.rows = self.without()

    def without(self, *conditions: str) -> Column:
        """Say of each incident whether it meets all that is asked but these."""
        met = (column for name, column in self._met.items() if name not in conditions)
        found: Column = reduce(and_, met, self._all)
        return found


def inside(area: Area, listing: Listing) -> Column:
    """Say of each incident whether its point lies in an area; one without a point lies in none."""
    north = (listing.lat >= area.south) & (listing.lat <= area.north)
    east, west = listing.lon <= area.east, listing.lon >= area.west
    return north & ((east & west) if area.west <= area.east else (east | west))


def pinned(listing: Listing) -> Column:
    """Say of each incident whether its place is known closely enough for a pin."""
    close: Column = np.isin(listing.precision, PINS) & ~np.isnan(listing.lat)
    return close


def _conditions(asked: Asked, listing: Listing) -> Iterator[tuple[str, Column]]:
    for facet, values in asked.facets.items():
        yield facet, _having(facet, values, listing)
    if asked.since is not None or asked.until is not None:
        yield DAYS, _within(asked, listing)
    if asked.area is not None:
        yield AREA, inside(asked.area, listing)
    if asked.words:
        yield WORDS, _naming(asked.words.casefold(), listing)


def _within(asked: Asked, listing: Listing) -> Column:
    # Any day of an incident's own is enough.
    found: Column = listing.start != MISSING
    if asked.since is not None:
        last = np.maximum(listing.start, listing.end)
        found = found & (last >= asked.since.toordinal() - _EPOCH)
    if asked.until is not None:
        found = found & (listing.start <= asked.until.toordinal() - _EPOCH)
    return found


def _naming(words: str, listing: Listing) -> Column:
    told = zip(listing.summaries, listing.places, strict=True)
    found = [words in one.casefold() or words in place.casefold() for one, place in told]
    return np.array(found, bool)


def _having(facet: str, values: Sequence[str], listing: Listing) -> Column:
    match facet:
        case "kind":
            wanted = [n for n, kind in enumerate(listing.kinds) if kind in values]
            return np.isin(listing.kind, wanted)
        case "precision":
            ranks = [_PRECISIONS.index(PlacePrecision(value)) for value in values]
            return np.isin(listing.precision, ranks)
        case "disputed":
            return _either(listing.disputes > 0, values)
        case "reviewed":
            return _either(listing.reviewed, values)
        case _:
            column = listing.sets[facet]
            return column.rows_with(column.keyed(values), len(listing.ids))


def _either(is_so: Column, values: Sequence[str]) -> Column:
    return (is_so & (YES in values)) | (~is_so & (NO in values))
