"""How probable every toll is, given all that was said of it: the middle, intervals, and who may be right."""

from collections.abc import Sequence

import numpy as np

from sayso.flow.weigh.tolls.grid import FIRST, LAST, MIDDLE, WIDTH, Floats, beforehand
from sayso.flow.weigh.tolls.kernels import Heard, Kernels
from sayso.flow.weigh.tolls.parameters import SIZES, Role, Tolls
from sayso.text.spans import Span

_CLOSE = 1e-9
Belief = Floats
"""How probable each stretch of the grid is; sums to 1."""


def believed(
    heard: Sequence[Heard], kernels: Kernels, measure: str, *, before: Floats | None = None
) -> Belief:
    """Give how probable every toll is, given numbers of different voices in the order of time.

    A later number that only says an earlier one again may be its echo, and then says nothing more:
    of a speaker's `repeat`, of an outlet's `reprint`. `before` stands in for the prior of the measure.
    """
    logs = logs_of(heard, kernels) + (prior(kernels.tolls, measure) if before is None else before)
    return normed(logs)


def expected(one: Heard, others: Sequence[Heard], kernels: Kernels, measure: str) -> float:
    """Give how probable it is that a voice says a number next, given what others said of the toll."""
    before = prior(kernels.tolls, measure)
    with_it = logs_of([*others, one], kernels) + before
    return float(np.exp(_total(with_it) - _total(logs_of(others, kernels) + before)))


def prior(tolls: Tolls, measure: str) -> Floats:
    """Give the logarithm of how probable every toll of a measure is before anybody speaks."""
    return beforehand(tolls.prior_of(measure))


def logs_of(heard: Sequence[Heard], kernels: Kernels) -> Floats:
    """Give the logarithm of how probable all the numbers are together, for every toll."""
    slips, courses = kernels.tolls.slips, kernels.tolls.growth.courses
    logs = np.log([[course.share] for course in courses]) + np.zeros_like(MIDDLE)
    for at, one in enumerate(heard):
        given = kernels.of(one)
        if at:
            # Who had an earlier number to repeat did so with this probability.
            echo = slips.reprint if one.role is Role.OUTLET else slips.repeat
            same = sum((one.low, one.high) == (other.low, other.high) for other in heard[:at])
            given = (1 - echo) * given + echo * same / at
        logs = logs + np.log(given)
    summed: Floats = np.logaddexp.reduce(logs, axis=0)
    return summed


def normed(logs: Floats) -> Belief:
    """Give probabilities that sum to 1 from their logarithms."""
    weights = np.exp(logs - logs.max())
    belief: Belief = weights / weights.sum()
    return belief


def _total(logs: Floats) -> float:
    return float(np.logaddexp.reduce(logs))


def middle(belief: Belief) -> int:
    """Give the toll that is as probably passed as not reached: the median."""
    return _quantile(belief, 0.5)


def interval(belief: Belief, held: Sequence[float]) -> tuple[int, int]:
    """Give the shortest interval that holds so much of the probability, by the size of the toll."""
    size = sum(middle(belief) >= least for least in SIZES)
    return shortest(belief, held[size])


def shortest(belief: Belief, share: float) -> tuple[int, int]:
    """Give the shortest interval around the median that holds at least a share of the probability."""
    before = np.concatenate([[0.0], np.cumsum(belief)])
    middle_ = int(np.searchsorted(before[1:], 0.5))
    starts = np.arange(middle_ + 1)
    ends = np.searchsorted(before[1:], before[starts] + share - _CLOSE)
    enough = ends < len(belief)
    ends = np.clip(ends, middle_, len(belief) - 1)
    lengths = np.where(enough, LAST[ends] - FIRST[starts], LAST[-1] + 1)
    start = int(np.argmin(lengths))
    return int(FIRST[start]), int(LAST[ends[start]])


def both(belief: Belief, one: Span, other: Span) -> float:
    """Give how probable it is that the toll lies in both spans: that both voices are right."""
    low = max(one.low, other.low)
    tops = [span.high for span in (one, other) if span.high is not None]
    return within(belief, low, min(tops) if tops else int(LAST[-1]))


def within(belief: Belief, low: int, high: int) -> float:
    """Give how probable it is that the toll lies between two numbers, both included."""
    overlap = np.minimum(LAST, high) - np.maximum(FIRST, low) + 1
    return float((belief * np.clip(overlap / WIDTH, 0, 1)).sum())


def _quantile(belief: Belief, share: float) -> int:
    at = int(np.searchsorted(np.cumsum(belief), share))
    return round(float(MIDDLE[min(at, len(belief) - 1)]))
