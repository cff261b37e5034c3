"""Where places lie on H3's grid of hexagons: what is near each other shares a cell of its rings."""

from functools import lru_cache

import h3.api.basic_int as grid  # type: ignore[import-untyped]  # ships no types
import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints

RESOLUTION = 4
"""Cells some 45 km across: a village and the district that a text names instead lie in neighbouring ones."""
_RING = 7
_MANY = 1 << 17


def rings(points: Floats) -> Ints:
    """Give the cell of each point (unit vectors, n by 3) and the six around it, n by 7.

    Places up to 50 km apart have one in common, wherever on earth they are. One of the twelve cells
    that have but five around them comes twice.
    """
    lat = np.degrees(np.arcsin(np.clip(points[:, 2], -1, 1)))
    lon = np.degrees(np.arctan2(points[:, 1], points[:, 0]))
    found = [_around(*point) for point in zip(lat.tolist(), lon.tolist(), strict=True)]
    return np.array(found, dtype=np.int64).reshape(-1, _RING)


@lru_cache(maxsize=_MANY)
def _around(lat: float, lon: float) -> tuple[int, ...]:
    own = grid.latlng_to_cell(lat, lon, RESOLUTION)
    found: list[int] = grid.grid_disk(own, 1)
    return (*found, own)[:_RING]
