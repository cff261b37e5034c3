"""How far our belief of a toll is from NumPyro's."""

from typing import NamedTuple

import numpy as np

from eval.tolls.again.incident import posterior
from eval.tolls.again.words import Array, Words
from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.grid import FIRST, LAST, stretch
from sayso.flow.weigh.tolls.kernels import Heard, Kernels
from sayso.flow.weigh.tolls.parameters import Tolls
from sayso.flow.weigh.tolls.posterior import believed, middle, shortest

_LEAST_MOST = 1_500
_SINGLE, _SOME = 60, 0.01
HELD = 0.9
_SIZES = ("99 % of it at 60 or under", "more above 60")
_BOUNDS = (Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.VAGUE)


class Compared(NamedTuple):
    """What both believe of one toll: how far apart, the medians and the 90 % intervals, ours first.

    `beyond` is what we hold probable past the numbers looked at; `strict` is how far off ours is when
    words are taken as they stand.
    """

    name: str
    kind: str
    apart: float
    beyond: float
    middles: tuple[int, int]
    intervals: tuple[tuple[int, int], tuple[int, int]]
    strict: float


def compared(name: str, one: Sample, tolls: Tolls) -> Compared:
    """Compare our belief with NumPyro's, number by number to 1,500 or twelve times what is said."""
    said = max(max(x.low, x.high or 0) for x in one.heard)
    most = int(LAST[stretch(max(_LEAST_MOST, 12 * said))])
    ours = believed(one.heard, Kernels(tolls), one.measure)
    theirs = posterior(one, tolls, most)
    size = _SIZES[int(theirs[_SINGLE + 1 :].sum() >= _SOME)]
    return Compared(
        name=name,
        kind=f"{_sort(one)}, {size}",
        apart=apart(ours, theirs),
        beyond=float(ours[most < FIRST].sum()),
        middles=(middle(ours), median(theirs)),
        intervals=(shortest(ours, HELD), narrowest(theirs, HELD)),
        strict=apart(ours, posterior(one, tolls, most, Words.STRICT)),
    )


def kind(one: Heard) -> str:
    """Give how a claim is hedged, parts apart."""
    return "part" if one.part else one.hedge


def _sort(one: Sample) -> str:
    return "with a bound" if any(kind(x) in _BOUNDS for x in one.heard) else "no bounds"


def apart(stretched: Array, single: Array) -> float:
    """Give the total variation distance of a belief on the grid and one of every number from 0 on."""
    summed = np.zeros(len(stretched))
    starts = FIRST[len(single) > FIRST]
    summed[: len(starts)] = np.add.reduceat(single, starts)
    return float(np.abs(stretched - summed).sum() / 2)


def median(single: Array) -> int:
    """Give the first number that is reached with probability a half."""
    return int(np.searchsorted(np.cumsum(single), 0.5))


def narrowest(single: Array, share: float) -> tuple[int, int]:
    """Give the first of the shortest runs of numbers around the median that hold a share of the probability."""
    total, least = np.concatenate([[0.0], np.cumsum(single)]), median(single)
    runs = []
    for start in range(least + 1):
        end = max(least, int(np.searchsorted(total[1:], total[start] + share - 1e-9)))
        if end < len(single):
            runs.append((end - start, start, end))
    _, start, end = min(runs)
    return start, end
