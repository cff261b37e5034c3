"""Which incidents share a mark: those of one cell of the screen, or of one point; columns in, rows out."""

from typing import NamedTuple

import numpy as np

from sayso.store.listing import Column, Listing

CELL = 56
"""Pixels of a cell, on a world of 512 pixels at zoom 0."""
_CLOSE = 0.65
"""Cells between two marks that cover one another."""
_MOST_JOINED = 2000
_WORLD = 512
_AROUND_KM = 40_030.0
"""The way around the Earth."""
_TALLEST = 85.0
"""Degrees north and south at which the map ends."""


class Groups(NamedTuple):
    """Rows that share a mark, the largest groups first; `left` is how many were too many to give."""

    rows: tuple[Column, ...]
    left: int


def by_cell(at: Column, listing: Listing, zoom: float) -> Column:
    """Give each row the number of its mark: that of the cell it is in, or of a larger one close by."""
    if not len(at):
        return at
    x, y = _cells(listing.lon[at], listing.lat[at], zoom)
    _, cell = np.unique(np.floor(y) * 2**31 + np.floor(x), return_inverse=True)
    count = np.bincount(cell)
    middle = np.bincount(cell, x) / count + 1j * np.bincount(cell, y) / count
    numbers: Column = _joined(middle, count)[cell]
    return numbers


def _cells(lon: Column, lat: Column, zoom: float) -> tuple[Column, Column]:
    # Where points are on a Mercator map, in cells.
    scale = _WORLD * 2 ** np.floor(zoom) / CELL
    north = np.radians(np.clip(lat, -_TALLEST, _TALLEST))
    y = (1 - np.log(np.tan(north) + 1 / np.cos(north)) / np.pi) / 2 * scale
    return (lon + 180) / 360 * scale, y


def _joined(middle: Column, count: Column) -> Column:
    # Cells are cut without regard to what is in them: marks that would cover one another are one.
    into = np.arange(len(middle))
    if len(middle) > _MOST_JOINED:
        return into
    free = np.ones(len(middle), bool)
    for cell in np.argsort(-count, kind="stable"):
        if free[cell]:
            close = free & (np.abs(middle - middle[cell]) < _CLOSE)
            into[close] = cell
            free &= ~close
    return into


def by_point(at: Column, listing: Listing) -> Column:
    """Give each row the number of the point that it is at."""
    points: Column = listing.lon[at] + 1j * listing.lat[at]
    return points


def pixels(km: Column, lat: Column, zoom: float) -> Column:
    """Give how long a way on the ground is on the screen."""
    around = _AROUND_KM * np.cos(np.radians(np.clip(lat, -_TALLEST, _TALLEST)))
    wide: Column = km / around * _WORLD * 2**zoom
    return wide


def grouped(at: Column, numbers: Column, most: int) -> Groups:
    """Give the rows of each number, at most so many groups."""
    if not len(at):
        return Groups((), 0)
    order = np.argsort(numbers, kind="stable")
    same = numbers[order]
    first = np.flatnonzero(np.concatenate([[True], same[1:] != same[:-1]]))
    last = np.concatenate([first[1:], [len(at)]])
    largest = np.argsort(first - last, kind="stable")[:most]
    rows = tuple(at[order[first[n] : last[n]]] for n in largest)
    return Groups(rows, len(first) - len(rows))
