"""MAVERICK's deaths left out one report at a time: how probable the others make the number it gives.

The model is asked how probable the next voice's number is; a simple rule (least, most, mean … of the
others) is made a forecast by a kernel around its number: a share exactly on it, the others log-logistic
about it, a few anywhere, fitted on the events of the other folds. The model's parameters are the shipped
ones, which never saw MAVERICK.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import mean, median, mode
from typing import NamedTuple

import numpy as np

from eval.maverick import FOLDS, coded
from sayso.adapters.optimiser import least
from sayso.domain.codes import Hedge, Measure
from sayso.flow.weigh.tolls.kernels import Heard, Kernels
from sayso.flow.weigh.tolls.parameters import Role
from sayso.flow.weigh.tolls.posterior import expected

_CREDIT = re.compile(r"\((\d{4}-\d\d-\d\d)\)")
_ROLES = {
    "International news agency": Role.OUTLET,
    "International news media": Role.OUTLET,
    "National news media": Role.OUTLET,
    "International civil society organization": Role.MONITOR,
    "Human rights commission": Role.MONITOR,
    "International organization": Role.MONITOR,
    "National government agency": Role.OFFICIAL,
    "Other": Role.UNNAMED,
}
_TOP = 100_000


class Told(NamedTuple):
    """How many deaths one report gives: the best number, and what the model hears."""

    event: str
    day: str
    best: int
    heard: Heard


Rule = Callable[[Sequence[Told]], float]
RULES: Mapping[str, Rule] = {
    "least": lambda told: min(one.best for one in told),
    "most": lambda told: max(one.best for one in told),
    "mean": lambda told: mean(one.best for one in told),
    "median": lambda told: median(one.best for one in told),
    "mode": lambda told: mode(sorted(one.best for one in told)),
    "latest": lambda told: told[-1].best,
    "first": lambda told: told[0].best,
}


def events(path: Path) -> list[list[Told]]:
    """Give the events of which two reports or more count the dead, in the order they were published."""
    told: dict[str, list[Told]] = {}
    for found in coded(path, _told):
        if found is not None:
            told.setdefault(found.event, []).append(found)
    several = (sorted(one, key=lambda x: (x.day, x.best)) for one in told.values())
    return [one for one in several if len(one) > 1]


def _told(row: Mapping[str, str]) -> Told | None:
    if not row["deaths_best"]:
        return None
    low, best, high = (int(float(row[f"deaths_{end}"])) for end in ("low", "best", "high"))
    credit = _CREDIT.search(row["source"])
    day = credit.group(1) if credit else row["date_end"]
    days = (date.fromisoformat(day) - date.fromisoformat(row["date_start"])).days
    hedge = Hedge.EXACT if low == high else Hedge.RANGE
    role = _ROLES[row["source_type"]]
    heard = Heard(
        measure=Measure.KILLED,
        role=role,
        low=low,
        high=high,
        hedge=hedge,
        days=min(max(0, days), 60),
    )
    return Told(row["event_id"], day, best, heard)


def left_out(told: Sequence[Sequence[Told]]) -> Iterator[tuple[Told, list[Told]]]:
    """Give every report with the others of its event."""
    for event in told:
        for at, one in enumerate(event):
            yield one, [*event[:at], *event[at + 1 :]]


def by_model(one: Told, others: Sequence[Told], kernels: Kernels) -> float:
    """Give the logarithm of how probable the model makes the number, given the others."""
    next_ = one.heard.but(low=one.best, high=one.best, hedge=Hedge.EXACT)
    return float(np.log(expected(next_, [other.heard for other in others], kernels, "killed")))


def by_rules(told: Sequence[Sequence[Told]]) -> dict[str, list[float]]:
    """Give the logarithms for every rule, each from a kernel fitted to the other folds."""
    fold = np.random.default_rng(0).integers(0, FOLDS, len(told)).tolist()
    found: dict[str, list[float]] = {}
    for name, rule in RULES.items():
        pairs = [
            (fold[at], one.best, rule(others))
            for at, event in enumerate(told)
            for one, others in left_out([event])
        ]
        fits = {at: _fitted([(n, x) for of, n, x in pairs if of != at]) for at in range(FOLDS)}
        found[name] = [_around(fits[of], n, x) for of, n, x in pairs]
    return found


def _fitted(pairs: Sequence[tuple[int, float]]) -> tuple[float, ...]:
    def unlikely(at: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        return -sum(_around(tuple(at), number, rule) for number, rule in pairs)

    return tuple(least(unlikely, np.array([0.0, 0.0, -0.5, -2.0])).tolist())


def _around(kernel: Sequence[float], number: int, rule: float) -> float:
    """Give the logarithm of how probable a number is where a rule gives another."""
    exact, lean, spread, stray = kernel
    share, slip = 1 / (1 + np.exp(-exact)), 1 / (1 + np.exp(-stray))
    middle, scale = np.log(max(rule, 0.15)) + lean, np.exp(spread)

    def up_to(n: int) -> float:
        return 0.0 if n < 0 else float(1 / (1 + np.exp((middle - np.log(n + 0.5)) / scale)))

    around = up_to(number) - up_to(number - 1)
    anywhere = float(np.log((number + 2) / (number + 1)) / np.log(_TOP + 2))
    on_it = share if number == round(rule) else 0.0
    return float(np.log(slip * anywhere + (1 - slip) * (on_it + (1 - share) * around)))


def report(path: Path, kernels: Kernels) -> str:
    """Give the mean log scores in words, the best of the rules first."""
    told = events(path)
    ours = float(np.mean([by_model(one, others, kernels) for one, others in left_out(told)]))
    rules = {name: float(np.mean(logs)) for name, logs in by_rules(told).items()}
    ranked = sorted(rules.items(), key=lambda pair: -pair[1])
    size = sum(map(len, told))
    beside = ", ".join(f"{name} {score:.3f}" for name, score in ranked)
    return f"MAVERICK, {size} reports of {len(told)} events: model {ours:.3f}; {beside}"
