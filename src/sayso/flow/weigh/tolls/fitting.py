"""Parameters learned from claims alone: those under which all that was said is likeliest.

The tolls stay unknown and are summed over (marginal likelihood); parameters that the claims say little
of stay where they started, held by a normal prior on their scale.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Hedge
from sayso.domain.record import Record
from sayso.flow.weigh.tolls.grid import Floats, stretch
from sayso.flow.weigh.tolls.kernels import Heard, likelihood
from sayso.flow.weigh.tolls.parameters import Growth, Prior, Role, Tolls
from sayso.flow.weigh.tolls.posterior import prior

Optimiser = Callable[[Callable[[Floats], float], Floats], Floats]
"""A function of a vector and where to begin → where the function is least."""
_UNBIASED = frozenset({Role.MONITOR, Role.HEALTH, Role.OFFICIAL, Role.OUTLET})
"""Roles that lean nowhere: without them nobody could tell a lean of all from a greater toll."""
_KEPT = 12  # kernels for every number said: of the knobs as they stand, and as they are tried
_TRUST = 0.3
"""What claims of unknown tolls weigh: voices depend on one another in ways no model knows of."""


class Sample(Record):
    """All numbers of different voices about one measure of one group of one incident, in order of time.

    `toll` is what it was in truth, where that is known.
    """

    measure: str
    heard: tuple[Heard, ...]
    toll: int | None = None


class Knob(NamedTuple):
    """One parameter: where it stands in the record, on which scale it moves, how far it may stray."""

    at: tuple[str, ...]
    scale: str
    stray: float


def fitted(
    samples: Sequence[Sample], start: Tolls, optimiser: Optimiser, *, only: tuple[str, ...] = ("",)
) -> Tolls:
    """Give the parameters under which the samples are likeliest, beginning from others.

    Where a toll is known, those count under which it is likeliest given what was said. `only` names
    the parameters that may change by how they begin, as ("slips.",); intervals hold what they held.
    """
    surface = Surface(samples, start, only)
    best = optimiser(surface.cost, np.zeros(len(surface.knobs)))
    return surface.tolls(best)


class Surface:
    """How unlikely the samples are for every setting of the knobs, measured from a start."""

    def __init__(
        self, samples: Sequence[Sample], start: Tolls, only: tuple[str, ...] = ("",)
    ) -> None:
        self._start = start
        known = any(sample.toll is not None for sample in samples)
        knobs = _knobs(start, frozenset() if known else _UNBIASED)
        self.knobs = [knob for knob in knobs if ".".join(knob.at).startswith(only)]
        said = dict.fromkeys(one for sample in samples for one in sample.heard)
        self._said = list(said)
        rank = {one: at for at, one in enumerate(self._said)}
        self._claims = np.array([rank[one] for sample in samples for one in sample.heard])
        sizes = np.array([len(sample.heard) for sample in samples])
        self._starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._again = np.array([share for sample in samples for share in _again(sample.heard)])
        self._later = np.ones(len(self._claims), dtype=bool)
        self._later[self._starts] = False
        self._outlet = np.array(
            [one.role is Role.OUTLET for sample in samples for one in sample.heard]
        )
        self._measures = [sample.measure for sample in samples]
        tolls = [None if sample.toll is None else stretch(sample.toll) for sample in samples]
        self._known = np.array([toll is not None for toll in tolls])
        self._tolls = np.array([0 if toll is None else toll for toll in tolls])
        self._rows: dict[object, tuple[Floats, ...]] = {}

    def cost(self, at: Floats) -> float:
        """Give how unlikely all that was said is, with what straying from the start costs."""
        away = float((at**2).sum()) / 2
        return away - self._likely(self.tolls(at))

    def tolls(self, at: Floats) -> Tolls:
        """Give the parameters of a setting of the knobs: 0 is the start, 1 is one `stray` away."""
        found = self._start
        for knob, turn in zip(self.knobs, at, strict=True):
            if turn:
                found = _turned(found, knob, float(turn))
        return found

    def _likely(self, tolls: Tolls) -> float:
        given = np.stack([self._kernel(one, tolls) for one in self._said])[self._claims]
        slips = tolls.slips
        echo = np.where(self._later, np.where(self._outlet, slips.reprint, slips.repeat), 0.0)
        given = (1 - echo)[:, None, None] * given + (echo * self._again)[:, None, None]
        logs = np.add.reduceat(np.log(given), self._starts, axis=0)
        logs += np.log([[course.share] for course in tolls.growth.courses])
        logs += np.stack([prior(tolls, measure) for measure in self._measures])[:, None, :]
        top = logs.max(axis=(1, 2))
        shares = np.exp(logs - top[:, None, None]).sum(axis=1)
        said = top + np.log(shares.sum(axis=1))
        truth = shares[np.arange(len(shares)), self._tolls] / shares.sum(axis=1)
        return float(np.where(self._known, np.log(truth), _TRUST * said).sum())

    def _kernel(self, one: Heard, tolls: Tolls) -> Floats:
        # Most knobs leave most kernels as they are.
        rests_on = (one, *_rests_on(one, tolls))
        found = self._rows.get(rests_on)
        if found is None:
            if len(self._rows) > _KEPT * len(self._said):
                self._rows.clear()
            found = self._rows[rests_on] = (likelihood(one, tolls),)
        return found[0]


def _rests_on(one: Heard, tolls: Tolls) -> tuple[object, ...]:
    """Give all parameters that a kernel is made of, few enough that most knobs change few kernels."""
    slips = tolls.slips
    plain = one.hedge is Hedge.EXACT and one.high is not None
    hedging = tolls.hedging.round if plain else tolls.hedging
    doubt = None if one.p is None else (slips.misread, slips.doubted)
    prior_ = tolls.prior_of(one.measure)
    return tolls.manners[one.role], tolls.growth, hedging, slips.slip, doubt, prior_


def _again(heard: Sequence[Heard]) -> Iterator[float]:
    """Give for each number what share of the earlier ones it says again."""
    for at, one in enumerate(heard):
        same = sum((one.low, one.high) == (other.low, other.high) for other in heard[:at])
        yield same / at if at else 0.0


def _knobs(tolls: Tolls, unbiased: Collection[Role]) -> Iterator[Knob]:
    for role in Role:
        if role not in unbiased:
            yield Knob(("manners", role, "lean"), "plain", 0.25)
        yield Knob(("manners", role, "spread"), "log", 0.5)
        yield Knob(("manners", role, "exact"), "logit", 1.0)
    for measure in tolls.priors:
        yield from (Knob(("priors", measure, name), *how) for name, how in _COMMON.items())
    for at, course in enumerate(tolls.growth.courses):
        if course.early:
            yield Knob(("growth", str(at), "early"), "logit", 0.4)
            yield Knob(("growth", str(at), "share"), "odds", 0.7)
    yield from _SINGLE


_COMMON = {"zero": ("logit", 0.4), "shift": ("log", 0.2), "tail": ("log", 0.1)}
_SINGLE = (
    Knob(("growth", "days"), "log", 0.3),
    *(Knob(("hedging", name), "log", 0.7) for name in ("at_least", "at_most", "vague")),
    *(Knob(("hedging", name), "logit", 1.0) for name in ("round", "about")),
    Knob(("slips", "slip"), "logit", 0.4),
    *(Knob(("slips", name), "logit", 1.0) for name in ("misread", "doubted", "repeat", "reprint")),
)


def _turned(tolls: Tolls, knob: Knob, turn: float) -> Tolls:
    """Give the parameters with one knob turned by so many of its strays."""
    head, *path, name = knob.at
    if head == "growth" and path:
        return tolls.but(growth=_newsed(tolls.growth, int(path[0]), name, knob, turn))
    if not path:
        part = getattr(tolls, head)
        return tolls.but(**{head: part.but(**{name: _moved(getattr(part, name), knob, turn)})})
    parts: Mapping[str, Prior] = getattr(tolls, head)
    part = parts[path[0]]
    moved = part.but(**{name: _moved(getattr(part, name), knob, turn)})
    return tolls.but(**{head: {**parts, path[0]: moved}})


def _newsed(growth: Growth, at: int, name: str, knob: Knob, turn: float) -> Growth:
    """Give the growth with one course turned; the shares of all still add up to 1."""
    courses = list(growth.courses)
    if name == "early":
        courses[at] = courses[at].but(early=_moved(courses[at].early, knob, turn))
    else:
        courses[at] = courses[at].but(share=float(courses[at].share * np.exp(knob.stray * turn)))
    total = sum(one.share for one in courses)
    return growth.but(courses=tuple(one.but(share=one.share / total) for one in courses))


def _moved(value: float, knob: Knob, turn: float) -> float:
    by = knob.stray * turn
    if knob.scale == "log":
        return float(value * np.exp(by))
    if knob.scale == "logit" and value in (0, 1):
        return value  # what never or always happens leaves nothing to turn
    if knob.scale == "logit":
        return float(1 / (1 + np.exp(-(np.log(value / (1 - value)) + by))))
    return value + by
