"""Scores of the model of tolls in words: in made-up worlds, on gun-violence incidents, on MAVERICK."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import numpy as np

from eval.tolls import gva, maverick
from eval.tolls.madeup import HOME, MadeUp, a_world, incidents
from eval.tolls.samples import Known, made_up, real
from eval.tolls.scores import covered, crps
from sayso.deriving import kernels
from sayso.domain.codes import Measure
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.flow.weigh import Kernels, Tolls
from sayso.flow.weigh.counting import point, usable
from sayso.flow.weigh.history.moments import moment
from sayso.flow.weigh.policies.sayso import sayso
from sayso.flow.weigh.policies.ucdp import ucdp
from sayso.flow.weigh.tolls.parameters import Course
from sayso.flow.weigh.tolls.posterior import interval

Read = Callable[[Document], Reading]
SIZE, SEED = 5_000, 2
OTHERS, EACH = range(500, 520), 250
"""Seeds of worlds that nothing was learned in, and incidents of each."""
_LARGE = 15


class Scores(NamedTuple):
    """Of how many tolls: the coverage of intervals in words, and the mean CRPS."""

    tolls: int
    held: dict[str, str]
    large: str
    crps: float


def scored(found: Sequence[Known], tolls: Tolls) -> Scores:
    """Give how often intervals hold the tolls, also of 15 and more, and how far beliefs lie off."""
    truth = [one.toll for one in found]
    intervals = {
        name: [interval(one.slice.belief, shares) for one in found]
        for name, shares in tolls.held.items()
    }
    large = [at for at, toll in enumerate(truth) if toll >= _LARGE]
    far = covered([intervals["90"][at] for at in large], [truth[at] for at in large])
    return Scores(
        tolls=len(found),
        held={name: str(covered(found_, truth)) for name, found_ in intervals.items()},
        large=str(far),
        crps=float(np.mean([crps(one.slice.belief, one.toll) for one in found])),
    )


def rivals(found: Sequence[Known]) -> Mapping[str, float]:
    """Give how far the numbers of simple rules lie off, in people; the same score as the CRPS."""
    off: dict[str, list[float]] = {}
    for one in found:
        for name, number in _numbers(one).items():
            off.setdefault(name, []).append(abs(number - one.toll))
    return {name: float(np.mean(values)) for name, values in off.items()}


def _numbers(one: Known) -> Mapping[str, float]:
    kept = usable([claim for claim in one.claims if claim.counts]).kept
    middles = [sum(point(told.claim)) / 2 for told in sorted(kept, key=lambda x: moment(x.claim))]
    by_side = [x for x in ucdp(one.claims) if x.side is not None]
    return {
        "median of claims": median(middles),
        "UCDP-like": float(by_side[0].best or 0) if by_side else 0.0,
        "lowest": min(middles),
        "highest": max(middles),
        "latest": middles[-1],
    }


def without(tolls: Tolls) -> Mapping[str, Tolls]:
    """Give the parameters with one thing that the model knows taken away each."""
    plain = {role: manner.but(lean=0.0) for role, manner in tolls.manners.items()}
    alike = dict.fromkeys(tolls.manners, tolls.manners[next(iter(tolls.manners))])
    still = tolls.growth.but(courses=(Course(early=0.0, share=1.0),))
    return {
        "leans": tolls.but(manners=plain),
        "roles": tolls.but(manners=alike),
        "growth": tolls.but(growth=still),
        "echoes": tolls.but(slips=tolls.slips.but(repeat=0.0, reprint=0.0)),
        "slips": tolls.but(slips=tolls.slips.but(slip=1e-6)),
    }


def report(data: Path, read: Read) -> str:
    """Give all scores in words; what is not in the folder is left out, and that is said."""
    return "\n".join(_lines(data, read))


def _lines(data: Path, read: Read) -> Iterator[str]:
    model = kernels(None)
    yield f"parameters {model.tolls.version}: {model.tolls.fitted_on}"
    yield from _home(list(incidents(SIZE, SEED, HOME)), model)
    worlds = [one for seed in OTHERS for one in incidents(EACH, seed, a_world(seed))]
    found = list(made_up(worlds, model))
    yield _said(f"{len(OTHERS)} other worlds", scored(found, model.tolls))
    yield _beside(found, scored(found, model.tolls).crps)
    shots, reports = data / "gva" / "incidents.jsonl.gz", data / "maverick"
    if shots.is_file():
        yield from _gva(list(gva.shot(shots, "report", read)), model)
    else:
        yield f"gun-violence incidents: left out, {shots} is not there"
    file = reports / "civ_event_reports.csv.gz"
    if file.is_file():
        yield maverick.report(file, model)
    else:
        yield f"MAVERICK: left out, {file} is not there"


def _home(found: Sequence[MadeUp], model: Kernels) -> Iterator[str]:
    known = list(made_up(found, Kernels(model.tolls)))
    begun, fresh = time.process_time(), Kernels(model.tolls)
    for one in known:
        sayso(one.claims, fresh)
    seconds = time.process_time() - begun
    scores = scored(known, model.tolls)
    yield _said("made-up incidents", scores)
    yield _beside(known, scores.crps)
    yield f"  {len(known):,} weighed in {seconds:.1f} CPU-seconds"
    for name, tolls in without(model.tolls).items():
        less = scored(list(made_up(found, Kernels(tolls))), tolls)
        yield f"  without {name}: CRPS {less.crps:.3f}, 90 % held {less.held['90']}"


def _gva(found: Sequence[gva.Shot], model: Kernels) -> Iterator[str]:
    known = list(real(found, model))
    for measure in (Measure.KILLED, Measure.INJURED):
        told = [one for one in known if one.slice.measure is measure]
        silent = f"  {len(found) - len(told)} incidents without any figure of them"
        if told:
            yield _said(f"gun-violence incidents, {measure.value}", scored(told, model.tolls))
            yield f"{silent}; {_beside(told, None)}"
        else:
            yield f"gun-violence incidents, {measure.value}:{silent}"


def _said(name: str, scores: Scores) -> str:
    held = "; ".join(f"{level} % held {share}" for level, share in sorted(scores.held.items()))
    return f"{name}: {held}; tolls of 15 or more {scores.large}; CRPS {scores.crps:.3f}"


def _beside(found: Sequence[Known], ours: float | None) -> str:
    def told(name: str, off: float) -> str:
        less = f" (model {1 - ours / off:.1%} below)" if ours is not None else ""
        return f"{name} {off:.3f}{less}"

    return "  beside it: " + ", ".join(told(*pair) for pair in rivals(found).items())
