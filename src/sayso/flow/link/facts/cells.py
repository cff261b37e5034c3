"""Where places lie on H3's grid of hexagons: two in one cell, or in neighbouring ones, share a corner."""

from functools import lru_cache

import h3.api.basic_int as grid  # type: ignore[import-untyped]  # ships no types
import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints

RESOLUTION = 4
"""Cells some 45 km across: places up to 25 km apart always meet, those 50 km apart two times in three."""
_CORNERS = 6
_MANY = 1 << 17


def corners(points: Floats) -> Ints:
    """Give the corners of the cell of each point (unit vectors, n by 3), n by 6.

    Three cells meet in a corner: places that share one lie within a ring of each other. A cell with
    five corners, of which there are twelve on earth, has one of them twice.
    """
    lat = np.degrees(np.arcsin(np.clip(points[:, 2], -1, 1)))
    lon = np.degrees(np.arctan2(points[:, 1], points[:, 0]))
    found = [_around(*point) for point in zip(lat.tolist(), lon.tolist(), strict=True)]
    return np.array(found, dtype=np.int64).reshape(-1, _CORNERS)


@lru_cache(maxsize=_MANY)
def _around(lat: float, lon: float) -> tuple[int, ...]:
    found: list[int] = grid.cell_to_vertexes(grid.latlng_to_cell(lat, lon, RESOLUTION))
    return tuple(found + found[: _CORNERS - len(found)])
