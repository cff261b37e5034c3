"""How likely a voice is to say what it says, for every toll it may be about."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from sayso.domain.codes import Hedge
from sayso.domain.record import Record
from sayso.flow.weigh.tolls.grid import MIDDLE, MOST, WIDTH, Floats, up_to
from sayso.flow.weigh.tolls.parameters import Prior, Role, Tolls

_KEPT = 100_000
_ENDLESS = 10**15  # what is more than this is alike, and no float holds all of it
_FEWEST = 0.15  # what is reported of a toll of 0: now and then one
_UP = (1.05, 1.15, 1.3, 1.6, 2.2, 4.0, 10.0)
_DOWN = (0.95, 0.85, 0.7, 0.5, 0.25, 0.0)
_GRAINS = ((1000, 500), (200, 100), (100, 50), (20, 10), (10, 5))
_ROUNDED = 10
_TYPOS = 0.02
_ROOM = np.log(MOST + 2)


class Heard(Record):
    """One number as it was said: of what, by which role, between what bounds, how many days after.

    `days` is None where nobody tells when it was said; `p` is how surely our reader took it from a
    text, in thousandths, None where it did not.
    `part`: it counts some of the people only.
    """

    measure: str
    role: Role
    low: int
    high: int | None
    hedge: Hedge
    days: int | None = None
    p: int | None = None
    part: bool = False


class Kernels:
    """The likelihood of every number said, under one set of parameters; each is worked out once."""

    def __init__(self, tolls: Tolls) -> None:
        self.tolls = tolls
        self._known: dict[Heard, Floats] = {}

    def of(self, heard: Heard) -> Floats:
        """Give how probable the words are: a row a course of the news, a column a stretch of the grid."""
        found = self._known.get(heard)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[heard] = likelihood(heard, self.tolls)
        return found


def likelihood(heard: Heard, tolls: Tolls) -> Floats:
    """Give how probable the words are: a row a course of the news, a column a stretch of the grid."""
    slips, low = tolls.slips, min(heard.low, _ENDLESS)
    high = None if heard.high is None else min(heard.high, _ENDLESS)
    heard = heard.but(low=low, high=high)
    # Of open bounds the kernel gives the probability of the number said: a stray's too.
    said = high if high and heard.hedge is Hedge.AT_MOST else low
    stray = _stray(said, low if high is None else high, tolls.prior_of(heard.measure))
    if heard.part:
        stray = 1.0  # a part of something else bounds nothing
    doubt = 0.0
    if heard.p is not None:
        doubt = slips.misread + (slips.doubted - slips.misread) * (1 - heard.p / 1000)
    strays = slips.slip + doubt - slips.slip * doubt
    found: Floats = strays * stray + (1 - strays) * _Saying(heard, tolls).given()
    return found


class _Saying:
    """What a role makes of every toll of the grid: a share of it exact, the others around it.

    Arrays have a row for each course of the news, a column for each stretch of the grid.
    """

    def __init__(self, heard: Heard, tolls: Tolls) -> None:
        self._heard, self._hedging = heard, tolls.hedging
        manner, growth = tolls.manners[heard.role], tolls.growth
        days = growth.undated if heard.days is None else heard.days
        early = np.array([course.early for course in growth.courses])
        self._known = (1 - early * np.exp(-days / growth.days))[:, None]
        self._exact, self._spread = manner.exact, manner.spread
        self._around = np.log(np.maximum(MIDDLE * self._known, _FEWEST)) + manner.lean

    def given(self) -> Floats:
        """Give the probability of the words; of open bounds, that of the number said, over all meant."""
        low, high = self._heard.low, self._heard.high
        if self._heard.part:
            above: Floats = self._within([(low, max(low, MOST))])[0]
            return above
        if high is None:
            vague = self._heard.hedge is Hedge.VAGUE
            power = self._hedging.vague if vague else self._hedging.at_least
            return self._bounded(low, power, _above(low))
        if self._heard.hedge is Hedge.AT_MOST and high:
            return self._bounded(high, self._hedging.at_most, _below(high))
        return self._plain(low, high)

    def _plain(self, low: int, high: int) -> Floats:
        about = self._heard.hedge is Hedge.APPROX
        tenth = max(1, high // 10) if about else 0
        near: Floats = self._within([(max(0, low - tenth), high + tenth)])[0] / (2 * tenth + 1)
        if low != high or low < _ROUNDED:
            return near
        share = self._hedging.about if about else self._hedging.round
        half = _grain(low) // 2
        found: Floats = (1 - share) * near
        if half:
            found += share * self._within([(low - half, high + half)])[0]
        return found

    def _bounded(self, number: int, power: float, meant: Sequence[tuple[int, int]]) -> Floats:
        """Add up over what may be meant: all that lies above "at least 12", below "up to 12"."""
        middles = np.array([(a + b) / 2 if b < MOST else a * 1.5 for a, b in meant])
        away = np.minimum(middles, number) / np.maximum(np.maximum(middles, number), 1)
        # The one number said, among all that might have been said of the one meant.
        one_of = max(1.0, number / power + 0.5)
        found: Floats = np.tensordot(away**power / one_of, self._within(meant), axes=1)
        return found

    def _within(self, bounds: Sequence[tuple[int, int]]) -> Floats:
        """Give for each pair of bounds how probable it is that what is counted lies within."""
        ends = self._up_to([end for low, high in bounds for end in (low - 1, high)])
        between: Floats = ends[1::2] - ends[::2]
        return between

    def _up_to(self, numbers: Sequence[int]) -> Floats:
        """Give for each number how probable a count up to it is."""
        tops = np.array(numbers, dtype=np.float64)[:, None, None]
        # Who counts right counts what is known, one of the two numbers beside it.
        width = np.maximum(WIDTH * self._known, 1.0)
        exact = np.clip((tops + 0.5 - MIDDLE * self._known) / width + 0.5, 0, 1)
        odds = (self._around - np.log(np.maximum(tops, 0) + 0.5)) / self._spread
        around = 1 / (1 + np.exp(np.clip(odds, -60, 60)))
        return np.where(tops < 0, 0.0, self._exact * exact + (1 - self._exact) * around)


def _above(number: int) -> list[tuple[int, int]]:
    """Give what "at least" leaves open, nearest first: the number, then ever wider stretches."""
    edges = [number, *(max(number, int(number * by)) for by in _UP), MOST]
    return [(number, number)] + [(a + 1, b) for a, b in pairwise(edges) if b > a]


def _below(number: int) -> list[tuple[int, int]]:
    edges = [number, *(int(number * by) for by in _DOWN)]
    return [(number, number)] + [(b, a - 1) for a, b in pairwise(edges) if b < a]


def _grain(number: int) -> int:
    """Give to what a number may be rounded: 150 to fifties, 300 to hundreds; 0 where it is not round."""
    return next((grain for least, grain in _GRAINS if number >= least and number % grain == 0), 0)


def _stray(low: int, high: int, prior: Prior) -> float:
    """Give the probability of numbers that have nothing to do with the toll.

    Most are the toll of something else, and so as common as tolls are; typos are alike on a log scale.
    """
    reached = up_to(prior)
    least, most = min(low, MOST), min(high, MOST)
    elsewhere = float(reached[most] - (reached[least - 1] if least else 0.0))
    # The difference of two logarithms would be 0 for the greatest numbers.
    typo = float(np.log1p((high - low + 1) / (low + 1)) / _ROOM)
    return (1 - _TYPOS) * elsewhere + _TYPOS * typo
