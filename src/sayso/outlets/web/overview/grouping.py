"""Which incidents share a mark: those of one cell of the screen, or of one point; columns in, rows out."""

from typing import NamedTuple

import numpy as np

from sayso.store.listing import Column, Listing

CELL = 56
"""Pixels of a cell, on a world of 512 pixels at zoom 0."""
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
    """Give each row the number of the cell of the screen that it is in."""
    scale = _WORLD * 2 ** np.floor(zoom) / CELL
    lat = np.radians(np.clip(listing.lat[at], -_TALLEST, _TALLEST))
    x = np.floor((listing.lon[at] + 180) / 360 * scale).astype(np.int64)
    y = np.floor((1 - np.log(np.tan(lat) + 1 / np.cos(lat)) / np.pi) / 2 * scale).astype(np.int64)
    numbers: Column = y * 2**31 + x
    return numbers


def by_point(at: Column, listing: Listing) -> Column:
    """Give each row the number of the point that it is at."""
    return listing.lon[at] + 1j * listing.lat[at]


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
