"""The model of tolls in NumPyro: toll and course of the news are discrete, enumerated and summed out.

Needs numpyro and funsor, which nobody else needs (400 MB): they are imported when first asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np

from eval.tolls.again.words import Array, Words, beforehand, steps, strayed
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Manner, Role, Tolls

_LEAST_REPORTED = 0.15
_AT_ONCE = 64
_FINE = 1.005


@cache
def library(name: str) -> Any:
    """Give a library of this check. Raises `SystemExit` with a sentence where it is not installed."""
    try:
        found = import_module(name)
    except ImportError as error:
        raise SystemExit(
            "This check needs numpyro and funsor, which Sayso does not depend on: run"
            f" `pip install numpyro funsor` first ({error})."
        ) from error
    if name == "jax":
        found.config.update("jax_enable_x64", True)
    return found


def posterior(sample: Sample, tolls: Tolls, most: int, words: Words = Words.SAME) -> Array:
    """Give how probable each toll from 0 to `most` is, by NumPyro's density with courses summed out."""
    jax, jnp = library("jax"), library("jax.numpy")
    incident = _incident(sample, tolls, most, words)

    def at(toll: Any) -> Any:
        return density(incident, {"toll": toll})

    logs = np.asarray(jax.lax.map(at, jnp.arange(most + 1), batch_size=_AT_ONCE))
    shares = np.exp(logs - logs.max())
    return np.asarray(shares / shares.sum(), dtype=np.float64)


def likely(one: Heard, tolls: Tolls, most: int) -> Array:
    """Give how probable words are: a row a course, a column a toll from 0 to `most`."""
    jnp = library("jax.numpy")
    course = jnp.arange(len(tolls.growth.courses))[:, None]
    return np.asarray(_Claim(one, tolls, Words.SAME)(jnp.arange(most + 1)[None, :], course))


def _incident(sample: Sample, tolls: Tolls, most: int, words: Words) -> Callable[[], None]:
    numpyro, dist = library("numpyro"), library("numpyro.distributions")
    jnp = library("jax.numpy")
    claims = [_Claim(one, tolls, words) for one in sample.heard]
    echoes = [echo(sample.heard, at, tolls) for at in range(len(claims))]
    logits = jnp.asarray(beforehand(tolls, sample.measure, most))
    shares = jnp.asarray([course.share for course in tolls.growth.courses])

    def model() -> None:
        toll = numpyro.sample("toll", dist.Categorical(logits=logits))
        course = numpyro.sample("course", dist.Categorical(probs=shares))
        for at, (claim, (often, again)) in enumerate(zip(claims, echoes, strict=True)):
            said = (1 - often) * claim(toll, course) + often * again
            numpyro.factor(f"said{at}", jnp.log(said))

    return model


def density(model: Callable[[], None], values: Mapping[str, Any]) -> Any:
    """Give NumPyro's log density of a model with every discrete site summed out whose value is not given."""
    library("jax")
    enumerated = library("numpyro.contrib.funsor")
    whole = enumerated.enum(enumerated.config_enumerate(model), -2)
    return enumerated.log_density(whole, (), {}, values)[0]


def echo(heard: Sequence[Heard], at: int, tolls: Tolls) -> tuple[float, float]:
    """Give how probable it is that a number only says an earlier one again, and that it says this one."""
    if not at:
        return 0.0, 0.0
    bounds = [(one.low, one.high) for one in heard[: at + 1]]
    often = tolls.slips.reprint if heard[at].role is Role.OUTLET else tolls.slips.repeat
    return often, bounds[:at].count(bounds[at]) / at


class _Claim:
    """One claim as a function of toll and course."""

    def __init__(self, one: Heard, tolls: Tolls, words: Words) -> None:
        jnp = library("jax.numpy")
        self.strays, self.stray = strayed(one, tolls, words)
        found = steps(one, tolls.hedging, words, fine=_FINE)
        self._tops = jnp.asarray([float(top) for top in found])
        self._weights = jnp.asarray(list(found.values()))
        self._manner, self._words = tolls.manners[one.role], words
        self._known = jnp.asarray(known(one, tolls))

    def __call__(self, toll: Any, course: Any) -> Any:
        counted = (toll * self._known[course])[..., None]
        right = counts(self._tops, counted, self._words)
        share = self._manner.exact
        upto = share * right + (1 - share) * around(self._tops, counted, self._manner)
        return self.strays * self.stray + (1 - self.strays) * (self._weights * upto).sum(-1)


def known(one: Heard, tolls: Tolls) -> Array:
    """Give what share of a toll is known when something is said, for every course of the news."""
    day = tolls.growth.undated if one.days is None else one.days
    late = np.exp(-day / tolls.growth.days)
    return np.array([1 - float(course.early * late) for course in tolls.growth.courses])


def counts(tops: Any, counted: Any, words: Words) -> Any:
    """Give P(count ≤ top) of who counts right: the number itself, or one of the two whole ones beside it.

    4.3 is counted as 4 with probability 0.7, else as 5; `NEAREST` counts the nearest whole number.
    """
    jnp = library("jax.numpy")
    if Words.NEAREST in words:
        return jnp.where(counted <= tops + 0.5, 1.0, 0.0)
    return jnp.clip(tops + 1 - counted, 0, 1)


def around(tops: Any, counted: Any, manner: Manner) -> Any:
    """Give P(count ≤ top) of a log-logistic count around what is known times e to the lean."""
    jnp, special = library("jax.numpy"), library("jax.nn")
    median = jnp.maximum(counted, _LEAST_REPORTED) * jnp.exp(manner.lean)
    return special.sigmoid((jnp.log(tops + 0.5) - jnp.log(median)) / manner.spread)
