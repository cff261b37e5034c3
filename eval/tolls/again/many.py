"""Many incidents in NumPyro at once, and parameters sampled by NUTS while tolls are summed out."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from eval.tolls.again.incident import around, counts, density, echo, known, library
from eval.tolls.again.words import Array, Words, beforehand, steps, strayed
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Role, Tolls

_FINE = 1.05


class Turned(NamedTuple):
    """A parameter that is sampled: normal around where it starts, on its scale."""

    role: Role
    name: str
    stray: float


TURNED = (
    Turned(Role.OWN, "lean", 0.25),
    Turned(Role.OWN, "spread", 0.5),
    Turned(Role.ENEMY, "lean", 0.25),
    Turned(Role.ENEMY, "spread", 0.5),
    Turned(Role.OFFICIAL, "exact", 1.0),
)
Turns = Any
"""Where the sampled parameters stand, 0 the start: an array of JAX, which has no types here."""


class Telling:
    """Many incidents at once: how probable all that is said of each is, as a function of the turns."""

    def __init__(
        self, samples: Sequence[Sample], tolls: Tolls, most: int, words: Words = Words.SAME
    ) -> None:
        jnp = library("jax.numpy")
        self._tolls, self.most, self._words = tolls, most, words
        self.size = len(samples)
        said = list(dict.fromkeys(one for sample in samples for one in sample.heard))
        rank = {one: at for at, one in enumerate(said)}
        self._said = jnp.asarray([rank[one] for sample in samples for one in sample.heard])
        self._of = jnp.asarray([at for at, x in enumerate(samples) for _ in x.heard])
        echoes = [echo(x.heard, at, tolls) for x in samples for at in range(len(x.heard))]
        self._echo, self._again = (
            jnp.asarray(part)[:, None, None] for part in zip(*echoes, strict=True)
        )
        self._logits = jnp.asarray([beforehand(tolls, x.measure, most) for x in samples])
        self._shares = jnp.asarray([course.share for course in tolls.growth.courses])
        still = [one for one in said if one.role not in {turned.role for turned in TURNED}]
        self._still = jnp.asarray(np.array([self._fixed(one) for one in still]))
        self._rank_still = jnp.asarray([rank[one] for one in still])
        self._moving = []
        for role in dict.fromkeys(one.role for one in TURNED):
            of_role = [one for one in said if one.role is role]
            ranks = jnp.asarray([rank[one] for one in of_role])
            self._moving.append((role, ranks, _Flat(of_role, tolls, most, words)))
        self._claims = len(said)

    def _fixed(self, one: Heard) -> Array:
        flat = _Flat([one], self._tolls, self.most, self._words)
        given: Array = np.asarray(flat(self._tolls.manners[one.role]))[0]
        return given

    def logs(self, turns: Turns) -> Any:
        """Give the logarithm of how probable all that is said is, by incident, course and toll."""
        jax, jnp = library("jax"), library("jax.numpy")
        shape = (self._claims, *self._still.shape[1:])
        given = jnp.zeros(shape).at[self._rank_still].set(self._still)
        manners = turned(self._tolls, turns)
        for role, ranks, flat in self._moving:
            given = given.at[ranks].set(flat(manners[role]))
        said = jnp.log((1 - self._echo) * given[self._said] + self._echo * self._again)
        return jax.ops.segment_sum(said, self._of, self.size)

    def likely(self, logs: Any, tolls: npt.NDArray[np.int64] | None = None) -> Any:
        """Give the log density of all incidents together, course and, unless given, toll summed out."""
        numpyro, dist = library("numpyro"), library("numpyro.distributions")
        jnp = library("jax.numpy")

        def model() -> None:
            with numpyro.plate("incidents", self.size, dim=-1):
                toll = numpyro.sample("toll", dist.Categorical(logits=self._logits))
                course = numpyro.sample("course", dist.Categorical(probs=self._shares))
                numpyro.factor("said", logs[jnp.arange(self.size), course, toll])

        return density(model, {} if tolls is None else {"toll": jnp.asarray(tolls)})

    def beliefs(self, turns: Turns) -> Array:
        """Give for each incident how probable each toll is, under one setting of the turns."""
        logs = np.asarray(self.logs(turns)) + np.log(np.asarray(self._shares))[:, None]
        whole = np.logaddexp.reduce(logs, axis=1) + np.asarray(self._logits)
        shares = np.exp(whole - whole.max(axis=1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float64)


class _Flat:
    """The claims of one role in one array; what does not depend on its manner is worked out once."""

    def __init__(self, said: Sequence[Heard], tolls: Tolls, most: int, words: Words) -> None:
        jnp = library("jax.numpy")
        found = [steps(one, tolls.hedging, words, fine=_FINE) for one in said]
        self._of = jnp.asarray([at for at, one in enumerate(found) for _ in one])
        self._tops = jnp.asarray([float(top) for one in found for top in one])[:, None, None]
        self._weights = jnp.asarray([x for one in found for x in one.values()])[:, None, None]
        parts = [strayed(one, tolls, words) for one in said]
        self._strays, self._stray = (
            jnp.asarray(x)[:, None, None] for x in zip(*parts, strict=True)
        )
        shares = jnp.asarray(np.array([known(one, tolls) for one in said]))[:, :, None]
        self._counted = (shares * jnp.arange(most + 1))[self._of]
        self._right = self._sum(counts(self._tops, self._counted, words), len(said))
        self._many = len(said)

    def __call__(self, manner: Any) -> Any:
        upto = self._sum(around(self._tops, self._counted, manner), self._many)
        given = manner.exact * self._right + (1 - manner.exact) * upto
        return self._strays * self._stray + (1 - self._strays) * given

    def _sum(self, upto: Any, many: int) -> Any:
        jax = library("jax")
        return jax.ops.segment_sum(self._weights * upto, self._of, many)


class _Manner(NamedTuple):
    """A manner that may be traced."""

    lean: Any
    spread: Any
    exact: Any


def turned(tolls: Tolls, turns: Turns) -> dict[Role, _Manner]:
    """Give the manners of the sampled roles under a setting of the turns."""
    jnp, nn = library("jax.numpy"), library("jax.nn")
    found = {one.role: tolls.manners[one.role] for one in TURNED}
    manners = {role: _Manner(x.lean, x.spread, x.exact) for role, x in found.items()}
    for at, one in enumerate(TURNED):
        by, manner = one.stray * turns[at], manners[one.role]
        if one.name == "lean":
            manners[one.role] = manner._replace(lean=manner.lean + by)
        elif one.name == "spread":
            manners[one.role] = manner._replace(spread=manner.spread * jnp.exp(by))
        else:
            odds = jnp.log(manner.exact / (1 - manner.exact))
            manners[one.role] = manner._replace(exact=nn.sigmoid(odds + by))
    return manners


def likeliest(cost: Callable[[Turns], Any]) -> Array:
    """Give the turns under which a cost and what straying costs are least, by JAX's own gradient."""
    jax, minimize = library("jax"), library("scipy.optimize").minimize
    whole = jax.jit(jax.value_and_grad(lambda at: cost(at) + (at**2).sum() / 2))

    def at(turns: Array) -> tuple[float, Array]:
        value, slope = whole(turns)
        return float(value), np.asarray(slope)

    return np.asarray(minimize(at, np.zeros(len(TURNED)), jac=True, method="BFGS").x)


def sampled(cost: Callable[[Turns], Any], start: Array, *, warm: int, draws: int) -> Array:
    """Give draws of the turns by NUTS: a row a draw; normal beforehand, weighed by minus a cost."""
    jax, jnp = library("jax"), library("jax.numpy")
    numpyro, infer = library("numpyro"), library("numpyro.infer")
    dist = library("numpyro.distributions")

    def model() -> None:
        turns = numpyro.sample("turns", dist.Normal(0, 1).expand([len(TURNED)]).to_event(1))
        # The sites of what is enumerated within are none of the sampler's.
        with library("numpyro.handlers").block():
            said = cost(turns)
        numpyro.factor("said", -said)

    kernel = infer.NUTS(
        model, init_strategy=infer.init_to_value(values={"turns": jnp.asarray(start)})
    )
    chain = infer.MCMC(kernel, num_warmup=warm, num_samples=draws, progress_bar=False)
    chain.run(jax.random.PRNGKey(7))
    return np.asarray(chain.get_samples()["turns"], dtype=np.float64)
