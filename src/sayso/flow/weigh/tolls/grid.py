"""The grid of tolls: every number to 60, then ever wider stretches, and how probable each is beforehand."""

from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.flow.weigh.tolls.parameters import Prior

Floats: TypeAlias = npt.NDArray[np.float64]

MOST = 100_000
_EACH, _STRETCHES = 60, 100
_edges = np.round(np.geomspace(_EACH + 1, MOST + 1, _STRETCHES + 1)).astype(np.int64)
FIRST = np.concatenate([np.arange(_EACH + 1), _edges[:-1]])
LAST = np.concatenate([np.arange(_EACH + 1), _edges[1:] - 1])
"""The first and the last number of each stretch; the last of all is 100,000."""
WIDTH = (LAST - FIRST + 1).astype(np.float64)
MIDDLE = (FIRST + LAST) / 2.0


def stretch(number: int) -> int:
    """Give in which stretch a number lies; what is beyond the last lies in the last."""
    return int(np.searchsorted(FIRST, number, side="right")) - 1


@cache
def beforehand(prior: Prior) -> Floats:
    """Give the logarithm of how probable each stretch is before anybody speaks."""
    numbers = np.arange(1, MOST + 1, dtype=np.float64)
    mass = np.concatenate([[0.0], np.cumsum((numbers + prior.shift) ** -prior.tail)])
    share = (mass[LAST] - mass[np.maximum(FIRST - 1, 0)]) / mass[-1] * (1 - prior.zero)
    share[0] = prior.zero
    logs: Floats = np.log(np.maximum(share, 1e-300))
    return logs
