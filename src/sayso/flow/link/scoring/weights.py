"""What every feature is worth, in log-odds, and how the worth is learned from known pairs."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.domain.record import Record
from sayso.flow.link.comparing.says import FEATURES
from sayso.flow.link.comparing.wording import EDGES
from sayso.flow.link.facts.columns import Floats, Truths

NAMES: Mapping[str, int] = {
    **{name: len(said) for name, said in FEATURES.items()},
    **{name: len(edges) + 2 for name, edges in EDGES.items()},
}
"""Every feature in the order of its column, and how many things it can say."""
Said: TypeAlias = npt.NDArray[np.int8]
_CLOSE = 1e-7
SILENT: Mapping[str, int] = {
    **{name: len(said) - 1 for name, said in FEATURES.items() if said[-1] == "not known"},
    "document": 1,
    **dict.fromkeys(EDGES, 0),
}
"""What each feature says that says nothing: worth nothing, whoever may have left what out."""
_IN_ORDER: Mapping[str, tuple[int, int]] = {
    **dict.fromkeys(("killed", "injured", "others"), (0, 7)),
    **dict.fromkeys(("any day", "first day"), (0, 6)),
    "published": (0, 5),
    "time": (4, 9),
    **{name: (1, len(edges) + 2) for name, edges in EDGES.items()},
}
"""Of which features the things from one to another go in order: neighbours are worth alike."""


class Weights(Record):
    """The log-odds of a pair that nothing is known of, and what each thing a feature says adds."""

    prior: float
    features: dict[str, tuple[float, ...]]

    def tables(self) -> list[Floats]:
        """Give the weights of each feature, in the order of the columns."""
        return [np.array(self.features[name], dtype=np.float64) for name in NAMES]


class Fit(Record):
    """How weights are learned: how closely, from where, and what is left out.

    The larger `strength`, the closer the fit; the larger `smooth`, the nearer are things that go in
    order. What the pairs do not show stays as `start` has it; features in `without` get no weight.
    """

    start: Weights
    strength: float
    smooth: float
    without: tuple[str, ...] = ()


def fitted(said: Said, same: Truths, fit: Fit) -> Weights:
    """Give the weights under which known pairs are likeliest (logistic regression, ridge penalty).

    `said` has a row for each pair, a column for each feature; `same` says which pairs are one
    incident.
    """
    rows, counts, hits = _grouped(said, same)
    design = _design(rows, fit.without)
    penalty = _penalty(fit.strength, fit.smooth)
    centre = _flat(fit.start, fit.without)
    at = centre.copy()

    def cost(trial: Floats) -> float:
        odds = design @ trial
        away = trial - centre
        lost = counts * np.logaddexp(0, odds) - hits * odds
        return float(lost.sum() + 0.5 * away @ penalty @ away)

    worst, gain = cost(at), np.inf
    while gain > _CLOSE * max(1.0, abs(worst)):
        chance = 1 / (1 + np.exp(-np.clip(design @ at, -30, 30)))
        slope = design.T @ (counts * chance - hits) + penalty @ (at - centre)
        spread = counts * chance * (1 - chance)
        step = np.linalg.solve((design * spread[:, None]).T @ design + penalty, slope)
        # A full step may overshoot: halve it until it helps.
        size = 1.0
        while (now := cost(at - size * step)) > worst and size > _CLOSE:
            size /= 2
        at, gain, worst = at - size * step, worst - now, now
    return _weights(at)


def _flat(weights: Weights, without: Sequence[str]) -> Floats:
    parts = [
        table * (name not in without) for name, table in zip(NAMES, weights.tables(), strict=True)
    ]
    return np.concatenate([np.array([weights.prior]), *parts])


def _penalty(strength: float, smooth: float) -> Floats:
    size = 1 + sum(NAMES.values())
    penalty = np.eye(size) / strength
    penalty[0, 0] = 1e-9
    start = 1
    for name, count in NAMES.items():
        first, last = _IN_ORDER.get(name, (0, 0))
        for at in range(start + first, start + last - 1):
            penalty[at, at] += smooth
            penalty[at + 1, at + 1] += smooth
            penalty[at, at + 1] -= smooth
            penalty[at + 1, at] -= smooth
        start += count
    return penalty


def _grouped(said: Said, same: Truths) -> tuple[Said, Floats, Floats]:
    """Give every distinct row once, how many pairs have it, and how many of those are the same."""
    rows, where = np.unique(said, axis=0, return_inverse=True)
    where = where.ravel()
    counts = np.bincount(where).astype(np.float64)
    return rows, counts, np.bincount(where, same.astype(np.float64)).astype(np.float64)


def _design(rows: Said, without: Sequence[str]) -> Floats:
    parts = [np.ones((len(rows), 1))]
    for at, (name, size) in enumerate(NAMES.items()):
        part = np.zeros((len(rows), size))
        if name not in without:
            part[np.arange(len(rows)), rows[:, at]] = 1.0
            if name in SILENT:
                part[:, SILENT[name]] = 0.0
        parts.append(part)
    return np.concatenate(parts, axis=1)


def _weights(found: Floats) -> Weights:
    features, start = {}, 1
    for name, size in NAMES.items():
        features[name] = tuple(round(float(one), 3) for one in found[start : start + size])
        start += size
    return Weights(prior=round(float(found[0]), 3), features=features)
