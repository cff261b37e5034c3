"""Scores of what is believed of tolls: how often intervals hold them, and how far beliefs lie from them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sayso.flow.weigh.tolls.grid import FIRST, WIDTH
from sayso.flow.weigh.tolls.parameters import SIZES
from sayso.flow.weigh.tolls.posterior import Belief, middle, shortest


class Coverage(NamedTuple):
    """How many intervals held the toll, of how many."""

    held: int
    of: int

    @property
    def share(self) -> float:
        """Give the share, 0 where there is none."""
        return self.held / self.of if self.of else 0.0

    def interval(self, z: float = 1.96) -> tuple[float, float]:
        """Give the 95 % interval of the share by Wilson's formula."""
        if not self.of:
            return 0.0, 1.0
        share, size = self.share, self.of
        centre = (share + z * z / (2 * size)) / (1 + z * z / size)
        half = z * np.sqrt(share * (1 - share) / size + z * z / (4 * size**2)) / (1 + z * z / size)
        return float(centre - half), float(centre + half)

    def __str__(self) -> str:
        """Give the share with its interval and size."""
        low, high = self.interval()
        return f"{self.share:.3f} ({low:.3f} to {high:.3f}) of {self.of:,}"


def covered(intervals: Sequence[tuple[int, int]], tolls: Sequence[int]) -> Coverage:
    """Count the intervals that hold their toll."""
    held = sum(low <= toll <= high for (low, high), toll in zip(intervals, tolls, strict=True))
    return Coverage(held, len(tolls))


def crps(belief: Belief, toll: int) -> float:
    """Give the continuous ranked probability score: by how many people a belief is off; 0 is best.

    Of a single number it is the distance. Gneiting & Raftery (2007), equation 20, summed over integers.
    """
    below = np.cumsum(belief) - belief
    # Inside a stretch of the grid belief grows evenly; the toll may lie inside one.
    at = int(np.searchsorted(FIRST, toll, side="right")) - 1
    steps = np.arange(1, int(WIDTH[at]) + 1) / WIDTH[at]
    inside = below[at] + belief[at] * steps
    reached = FIRST[at] + np.arange(int(WIDTH[at])) >= toll
    own = float(((inside - reached) ** 2).sum())
    mean = below + belief * (WIDTH + 1) / (2 * WIDTH)
    spread = belief**2 * (WIDTH**2 - 1) / (12 * WIDTH**2)
    low = WIDTH[:at] * (mean[:at] ** 2 + spread[:at])
    high = WIDTH[at + 1 :] * ((1 - mean[at + 1 :]) ** 2 + spread[at + 1 :])
    return own + float(low.sum() + high.sum())


def held_for(
    beliefs: Sequence[Belief], tolls: Sequence[int], wanted: Sequence[float]
) -> tuple[float, ...]:
    """Give for each size of toll how much an interval must hold so that so many hold the toll.

    Sizes are those of the median believed.
    """
    sizes = np.array([sum(middle(one) >= least for least in SIZES) for one in beliefs])
    return tuple(
        _share(
            [(beliefs[at], tolls[at]) for at in np.flatnonzero(sizes == size).tolist()],
            wanted[size],
        )
        for size in range(len(SIZES) + 1)
    )


def _share(known: Sequence[tuple[Belief, int]], wanted: float) -> float:
    low, high = 0.02, 0.999
    for _ in range(12):
        share = (low + high) / 2
        held = covered(
            [shortest(belief, share) for belief, _ in known], [toll for _, toll in known]
        )
        if held.share >= wanted:
            high = share
        else:
            low = share
    return round(high, 3)
