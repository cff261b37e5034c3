"""The grid of tolls: every number to 60, then ever wider stretches, and how probable each is beforehand."""

from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.flow.weigh.tolls.parameters import Prior

Floats: TypeAlias = npt.NDArray[np.float64]

MOST = 100_000
_PRIORS = 64  # a fit walks through thousands, each of 0.8 MB
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


@lru_cache(maxsize=_PRIORS)
def up_to(prior: Prior) -> Floats:
    """Give how probable a toll of 0, of 1 at most, of 2 at most … is before anybody speaks."""
    numbers = np.arange(1, MOST + 1, dtype=np.float64)
    mass = np.concatenate([[0.0], np.cumsum((numbers + prior.shift) ** -prior.tail)])
    found: Floats = prior.zero + (1 - prior.zero) * mass / mass[-1]
    return found


@lru_cache(maxsize=_PRIORS)
def beforehand(prior: Prior) -> Floats:
    """Give the logarithm of how probable each stretch is before anybody speaks."""
    reached = up_to(prior)
    share = reached[LAST] - np.where(FIRST > 0, reached[np.maximum(FIRST - 1, 0)], 0.0)
    logs: Floats = np.log(np.maximum(share, 1e-300))
    return logs
