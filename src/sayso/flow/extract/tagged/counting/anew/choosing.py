"""The likeliest way to take several figures together: which of them count people anew."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.flow.extract.tagged.counting.anew.alone import alone
from sayso.flow.extract.tagged.counting.anew.candidates import Candidate
from sayso.flow.extract.tagged.counting.anew.together import together

Ways = NDArray[np.float64]


class Weights(NamedTuple):
    """What each thing known of a figure, and of two, is worth; what is not listed is worth nothing."""

    alone: Mapping[str, float]
    together: Mapping[str, float]


class Chosen(NamedTuple):
    """Which of several figures count people anew, and how likely each does over all ways to take them."""

    anew: tuple[bool, ...]
    shares: tuple[float, ...]


def ways(count: int) -> Ways:
    """Give every way to take some of so many figures: a row a way, 1 where a figure is taken."""
    told = np.arange(2**count)[:, None] >> np.arange(count)[None, :]
    return (told & 1).astype(np.float64)


def chosen(found: Sequence[Candidate], weights: Weights) -> Chosen:
    """Give the best way, where a way's score is that of each figure in it and of each two of them."""
    size = len(found)
    singles = np.array([_worth(alone(found, at), weights.alone) for at in range(size)])
    pairs = np.zeros((size, size))
    for second in range(size):
        for first in range(second):
            pairs[first, second] = _worth(together(found, first, second), weights.together)
    taken = ways(size)
    scores = taken @ singles + ((taken @ pairs) * taken).sum(axis=1)
    raised = np.exp(scores - scores.max())
    shares = (raised / raised.sum()) @ taken
    best = taken[int(scores.argmax())]
    return Chosen(tuple(bool(one) for one in best), tuple(float(one) for one in shares))


def _worth(told: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in told.items())
