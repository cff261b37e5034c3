"""What words say of a count, written a second time: sums of probabilities that a count is at most so much.

Nothing here is the model's own code: rules are restated from its docstrings, one by one, over integers.
Every claim becomes steps: a number and a weight each, so that the claim is as probable as the sum of
weight times P(count ≤ number). `Words.STRICT` is what the docstrings would have if every toll's words added
up to probability 1, `Words.SAME` what the model says it does.
"""

from enum import Flag, auto
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Hedging, Tolls

Array = npt.NDArray[np.float64]
Steps = dict[int, float]
HIGHEST = 100_000
_ROUND_FROM = 10
_FAINT = 1e-9
_TYPOS = 0.02


class Words(Flag):
    """Where words are taken as they stand, and not as the model has them: nowhere in `SAME`."""

    SAME = 0
    NEAREST = auto()
    """Who counts right counts the nearest whole number, not one of the two beside it by chance."""
    SHARED = auto()
    """A bound is one among all that may be said of the number meant, not of the number said."""
    ONE_GRAIN = auto()
    """A rounded count is rounded to one number only, and less often said as it is; 8 and 9 too."""
    STRICT = SHARED | ONE_GRAIN


def steps(one: Heard, hedging: Hedging, words: Words, *, fine: float) -> Steps:
    """Give the steps of a claim; `fine` is by how much the numbers that may be meant grow, beyond the first."""
    weights = _weights(one, hedging, words, fine)
    found: Steps = {}
    for (low, high), weight in weights:
        found[high] = found.get(high, 0.0) + weight
        if low > 0:
            found[low - 1] = found.get(low - 1, 0.0) - weight
    return {top: weight for top, weight in sorted(found.items()) if weight}


def strayed(one: Heard, tolls: Tolls, words: Words) -> tuple[float, float]:
    """Give how probable it is that the number is a slip or misread, and how probable it then is."""
    misread, slips = 0.0, tolls.slips
    if one.p is not None:
        sure = one.p / 1000
        misread = sure * slips.misread + (1 - sure) * slips.doubted
    strays = 1 - (1 - slips.slip) * (1 - misread)
    if one.part:
        return strays, 1.0
    high = one.low if one.high is None else one.high
    low = high if one.hedge is Hedge.AT_MOST else one.low
    numbers = np.arange(low, high + 1)
    # Alike on a log scale: the chance of n is log((n + 2) / (n + 1)) / log(100,002).
    typo = np.log((numbers + 2.0) / (numbers + 1.0)).sum() / np.log(HIGHEST + 2)
    elsewhere = np.exp(beforehand(tolls, one.measure, high))[low:].sum()
    return strays, float(_TYPOS * typo + (1 - _TYPOS) * elsewhere)


def beforehand(tolls: Tolls, measure: str, most: int) -> Array:
    """Give the logarithm of how common tolls of 0 to `most` are; those to 100,000 add up to 1."""
    prior = tolls.priors.get(measure, tolls.priors["other"])
    power = (np.arange(1.0, HIGHEST + 1) + prior.shift) ** -prior.tail
    share = np.concatenate([[prior.zero], (1 - prior.zero) * power / power.sum()])
    logs: Array = np.log(share[: most + 1])
    return logs


Weighed = list[tuple[tuple[int, int], float]]


def _weights(one: Heard, hedging: Hedging, words: Words, fine: float) -> Weighed:
    if one.part:
        return [((one.low, HIGHEST), 1.0)]
    if one.high is None:
        power = hedging.vague if one.hedge is Hedge.VAGUE else hedging.at_least
        return _open(one.low, power, _upwards(one.low, power, fine), words)
    if one.hedge is Hedge.AT_MOST:
        below = [(x, x) for x in range(one.high + 1)]
        return _open(one.high, hedging.at_most, below, words)
    if one.hedge is Hedge.APPROX:
        off = max(1, one.high // 10)
        near = [((max(0, one.low - off), one.high + off), 1 / (2 * off + 1))]
        return _rounded(one, near, hedging.about, words)
    return _rounded(one, [((one.low, one.high), 1.0)], hedging.round, words)


def _open(said: int, power: float, meant: list[tuple[int, int]], words: Words) -> Weighed:
    """Weigh what may be meant by a bound: the ratio of both to a power, shared among all that may be said."""
    among, up = max(1.0, said / power + 0.5), meant[0][0] == said
    found = []
    for low, high in meant:
        x = float(np.sqrt(low * high))
        near = 1.0 if x == said else min(x, said) / max(x, said)
        if Words.SHARED in words:
            among = (_said_under if up else _said_over)(low, power)
        found.append(((low, high), float(near**power / among)))
    return found


@cache
def _said_under(meant: int, power: float) -> float:
    return float(((np.arange(1, meant + 1) / max(meant, 1)) ** power).sum()) or 1.0


@cache
def _said_over(meant: int, power: float) -> float:
    return float(((meant / np.arange(max(meant, 1), HIGHEST + 1)) ** power).sum()) or 1.0


def _upwards(first: int, power: float, fine: float) -> list[tuple[int, int]]:
    """Give every number that "at least" may mean, singly at first, then in ranges that grow by `fine`."""
    edges = [first]
    while (
        edges[-1] <= HIGHEST and (max(first, 1) / edges[-1] if edges[-1] else 1) ** power > _FAINT
    ):
        edges.append(max(edges[-1] + 1, int(edges[-1] * fine)))
    return [(low, min(high - 1, HIGHEST)) for low, high in pairwise(edges)]


def _rounded(one: Heard, near: Weighed, share: float, words: Words) -> Weighed:
    """Let a share of plain numbers be rounded to a grain: the number then stands for all within half of it."""
    small = one.low < _ROUND_FROM
    if one.low != one.high or (small and (Words.ONE_GRAIN not in words or not _stand_for(one.low))):
        return near
    half = _grain(one.low) // 2
    found = [(span, weight * (1 - share)) for span, weight in near]
    if not half:
        return found
    around = range(one.low - half, one.low + half + 1)
    if Words.ONE_GRAIN not in words:
        return [*found, ((around[0], around[-1]), share)]
    return [*found, *(((x, x), share / _stand_for(x)) for x in around)]


@cache
def _stand_for(number: int) -> int:
    """Give how many round numbers a count may be rounded to."""
    rounds = range(max(_ROUND_FROM, number // 2), number * 2 + 1)
    return sum(abs(x - number) <= _grain(x) // 2 for x in rounds if _grain(x))


def _grain(number: int) -> int:
    """Give the coarsest grain of a number: five of ten or more, ten of twenty or more, and so on."""
    grain = 0
    for least, step in ((10, 5), (20, 10), (100, 50), (200, 100), (1000, 500)):
        if number >= least and number % step == 0:
            grain = step
    return grain
