"""Whether NumPyro believes what the model of tolls believes: `python -m eval.tolls.numpyro_check`.

Run by hand: needs numpyro and funsor. What it last said is in `numpyro.md` beside it. A number after it
is how many draws NUTS takes (200).
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from eval.tolls.again.cases import corners
from eval.tolls.again.comparing import HELD, Compared, compared, kind, narrowest
from eval.tolls.again.incident import library, likely
from eval.tolls.again.many import TURNED, Telling, likeliest, sampled
from eval.tolls.again.words import Array, Words
from eval.tolls.madeup import incidents
from eval.tolls.samples import made_up, sample
from sayso.adapters.optimiser import least
from sayso.deriving import kernels as shipped
from sayso.flow.weigh.tolls.fitting import Sample, Surface
from sayso.flow.weigh.tolls.grid import LAST, stretch
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.tolls.parameters import Tolls

_SEED, _MADE_UP, _FITTED = 77, 50, 300
_SMALL, _SMALL_MOST = 100, 400
_SINGLE = 60
_READINGS = (
    ("counts to the nearest number", Words.NEAREST),
    ("bounds shared among what may be said of the number meant", Words.SHARED),
    ("one grain a count", Words.ONE_GRAIN),
    ("the last two", Words.STRICT),
)


def heard_of(seed: int, tolls: Tolls) -> Iterator[Sample]:
    """Give what is heard of made-up tolls without end, one group each."""
    for known in made_up(incidents(4 * _FITTED, seed), Kernels(tolls)):
        if not known.slice.of_all:
            yield sample(known)


def varied(found: Sequence[Sample], count: int) -> list[Sample]:
    """Give so many, spread evenly from the smallest toll and the fewest claims to the largest and most."""
    ranked = sorted(found, key=lambda one: (one.toll or 0, len(one.heard)))
    return [ranked[at] for at in np.linspace(0, len(ranked) - 1, count).astype(int)]


def posteriors(tolls: Tolls) -> Iterator[str]:
    """Say how far our posteriors are from NumPyro's: made-up tolls together, corner cases one by one."""
    mine = [
        compared(f"toll {one.toll}", one, tolls)
        for one in varied([*heard_of(_SEED, tolls)], _MADE_UP)
    ]
    hand = [compared(name, one, tolls) for name, one in corners()]
    yield (
        "| slices | TVD: median, 90 %, most | medians: the same, 1 apart, most apart"
        " | ends of 90 % most apart | strict words, TVD: median, most |"
    )
    yield "|---|---|---|---|---|"
    kinds = sorted({one.kind for one in (*mine, *hand)})
    for name in kinds:
        yield _summed(name, [one for one in (*mine, *hand) if one.kind == name])
    yield ""
    yield "| case | TVD | over the top | medians | 90 % intervals | strict words, TVD |"
    yield "|---|---|---|---|---|---|"
    for one in [*hand, *sorted(mine, key=lambda x: -x.apart)[:6]]:
        (low, high), (low2, high2) = one.intervals
        yield (
            f"| {one.name} | {one.apart:.4f} | {one.beyond:.0e} | {one.middles[0]:,}, {one.middles[1]:,}"
            f" | {low:,}–{high:,}, {low2:,}–{high2:,} | {one.strict:.3f} |"
        )


def _summed(name: str, found: Sequence[Compared]) -> str:
    tvd = np.quantile([one.apart for one in found], (0.5, 0.9, 1))
    strict = np.quantile([one.strict for one in found], (0.5, 1))
    off = [_off(*one.middles) for one in found]
    ends = max(_off(a, b) for one in found for a, b in zip(*one.intervals, strict=True))
    return (
        f"| {name}: {len(found)} | {tvd[0]:.4f}, {tvd[1]:.4f}, {tvd[2]:.4f} |"
        f" {sum(x[0] == 0 for x in off)}, {sum(x[0] == 1 for x in off)}, {_told(max(off))}"
        f" | {_told(ends)} | {strict[0]:.3f}, {strict[1]:.3f} |"
    )


def _off(ours: int, theirs: int) -> tuple[int, float]:
    return abs(ours - theirs), abs(ours - theirs) / max(theirs, 1)


def _told(off: tuple[int, float]) -> str:
    return f"{off[0]} ({off[1]:.1%})" if off[0] else "0"


def kernels(tolls: Tolls) -> Iterator[str]:
    """Say how far each likelihood is from NumPyro's over tolls to 60, by hedge."""
    samples = [*varied([*heard_of(_SEED, tolls)], _MADE_UP), *(one for _, one in corners())]
    said = dict.fromkeys(one for x in samples for one in x.heard)
    off: dict[str, list[float]] = {}
    for one in said:
        ours = Kernels(tolls).of(one)[:, : _SINGLE + 1]
        ratio = np.abs(np.log(ours / likely(one, tolls, _SINGLE)))
        off.setdefault(kind(one), []).append(float(np.expm1(ratio.max())))
    yield "| hedge | claims | off by at most, the median claim | the worst claim |"
    yield "|---|---|---|---|"
    for name, found in off.items():
        yield f"| {name} | {len(found)} | {np.median(found):.1e} | {max(found):.1e} |"


def readings(tolls: Tolls) -> Iterator[str]:
    """Say what it would change to take words as they stand: beliefs, and how probable they find the truth."""
    found, most = _small(tolls), int(LAST[stretch(_SMALL_MOST)])
    truth = np.array([one.toll or 0 for one in found])
    same = _believed(found, tolls, Words.SAME, most)
    yield (
        "| words as they stand | TVD from the model's: median, 90 %, most"
        " | log of the probability of the toll, mean |"
    )
    yield "|---|---|---|"
    for name, words in (("none: as the model has them", Words.SAME), *_READINGS):
        other = _believed(found, tolls, words, most)
        tvd = np.quantile(np.abs(same - other).sum(axis=1) / 2, (0.5, 0.9, 1))
        said = np.log(other[np.arange(len(truth)), truth]).mean()
        yield f"| {name} | {tvd[0]:.3f}, {tvd[1]:.3f}, {tvd[2]:.3f} | {said:.4f} |"


def _believed(found: Sequence[Sample], tolls: Tolls, words: Words, most: int) -> Array:
    return Telling(found, tolls, most, words).beliefs(np.zeros(len(TURNED)))


def _small(tolls: Tolls) -> list[Sample]:
    """Give made-up tolls whose numbers are 100 at most."""
    return [one for one in heard_of(_SEED + 1, tolls) if _is_small(one)][:_FITTED]


def fits(tolls: Tolls, draws: int, *, known: bool) -> Iterator[str]:
    """Say where the fitted parameters lie among NUTS's draws, and how much wider tolls get by them."""
    found = _small(tolls)
    if not known:
        found = [one.but(toll=None) for one in found]
    only = tuple(f"manners.{one.role}.{one.name}" for one in TURNED)
    surface = Surface(found, tolls, only)
    jax = library("jax")
    telling = Telling(found, tolls, int(LAST[stretch(_SMALL_MOST)]))
    cost = jax.jit(_cost(telling, found))
    ours, theirs = least(surface.cost, np.zeros(len(TURNED))), likeliest(cost)
    start = time.monotonic()
    chain = sampled(cost, theirs, warm=draws // 2, draws=draws)
    yield f"NUTS: {draws} draws in {time.monotonic() - start:.0f} s"
    yield from _surfaces(surface, cost, chain)
    yield ""
    yield (
        "| parameter, in strays from the start | fitted | NumPyro's mode | mean of the draws | deviation"
        " | (fitted − mean) / deviation | (fitted − mode) / deviation |"
    )
    yield "|---|---|---|---|---|---|---|"
    for at, (name, mean, wide) in enumerate(
        zip(only, chain.mean(axis=0), chain.std(axis=0), strict=True)
    ):
        yield (
            f"| {name} | {ours[at]:.3f} | {theirs[at]:.3f} | {mean:.3f} | {wide:.3f}"
            f" | {(ours[at] - mean) / wide:+.2f} | {(ours[at] - theirs[at]) / wide:+.2f} |"
        )
    yield ""
    yield from _widened(telling, ours, chain)


def _is_small(one: Sample) -> bool:
    return max(one.toll or 0, *(max(x.low, x.high or 0) for x in one.heard)) <= _SMALL


def _cost(telling: Telling, found: Sequence[Sample]) -> Callable[[Any], Any]:
    """Give what our fit makes least, without what straying costs: 0.3 of it where tolls are unknown."""
    tolls = [one.toll for one in found if one.toll is not None]
    trust = 0.3  # the fit's own; claims depend on one another in ways that no model knows of

    def cost(turns: Any) -> Any:
        logs = telling.logs(turns)
        said = telling.likely(logs)
        return said - telling.likely(logs, np.array(tolls)) if tolls else -trust * said

    return cost


def _surfaces(surface: Surface, cost: Callable[[Any], Any], chain: Array) -> Iterator[str]:
    """Say by how much our cost and NumPyro's part over the draws, apart from a constant."""
    points = chain[:: max(1, len(chain) // 25)]
    ours = np.array([surface.cost(at) for at in points])
    theirs = np.array([float(cost(at)) + float((at**2).sum()) / 2 for at in points])
    off = ours - theirs
    yield (
        f"cost at {len(points)} draws: ours varies by {np.ptp(ours):.2f}, NumPyro's by {np.ptp(theirs):.2f};"
        f" their difference has a deviation of {off.std():.3f}"
    )


def _widened(telling: Telling, ours: Array, chain: Array) -> Iterator[str]:
    """Say how much wider tolls are when parameters are drawn than when they are the fitted ones."""
    fixed = telling.beliefs(ours)
    points = chain[:: max(1, len(chain) // 100)]
    drawn = np.mean([telling.beliefs(at) for at in points], axis=0)
    tvd = np.abs(fixed - drawn).sum(axis=1) / 2
    widths = np.array([[np.ptp(narrowest(x, HELD)) for x in both] for both in (fixed, drawn)])
    numbers = np.arange(telling.most + 1)
    means = [both @ numbers for both in (fixed, drawn)]
    wide = [
        np.sqrt(both @ numbers**2 - mean**2)
        for both, mean in zip((fixed, drawn), means, strict=True)
    ]
    yield (
        f"tolls with parameters drawn ({len(points)} draws) against fixed at the fitted ones: TVD"
        f" {np.median(tvd):.4f} in the median, {tvd.max():.4f} at most; 90 % intervals"
        f" {widths[0].mean():.2f} wide on average fixed, {widths[1].mean():.2f} drawn"
        f" ({(widths[1] > widths[0]).sum()} wider, {(widths[1] < widths[0]).sum()} narrower of {len(tvd)});"
        f" deviation {np.mean(wide[1] / wide[0] - 1):+.2%} on average,"
        f" {np.max(wide[1] / wide[0] - 1):+.1%} at most"
    )


def main(arguments: Sequence[str]) -> None:
    """Run both checks and print what they find."""
    draws, tolls = int(arguments[0]) if arguments else 200, shipped(None).tolls
    for name in ("numpyro", "funsor", "jax"):
        print(name, library(name).__version__)
    parts: tuple[Callable[[], Iterator[str]], ...] = (
        lambda: kernels(tolls),
        lambda: posteriors(tolls),
        lambda: readings(tolls),
        lambda: fits(tolls, draws, known=False),
        lambda: fits(tolls, draws, known=True),
    )
    for part in parts:
        print()
        for line in part():
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
