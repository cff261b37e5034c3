"""Makes the parameters that the Sayso model ships with: `python -m training.weighing ../shared/data`.

What people say of conflict while the truth is known is not in any open data, so how roles lean is learned
in made-up worlds that differ from one another (`eval.tolls.madeup`), how often our reading errs from
gun-violence incidents (the half for tuning), and how common tolls are from UCDP GED. The tests of
`sayso bench tolls` use other worlds and the other half.
"""

import csv
import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from eval.tolls.gva import shot
from eval.tolls.madeup import MadeUp, a_world, incidents
from eval.tolls.samples import Known, made_up, real, sample
from eval.tolls.scores import held_for

from sayso import doors
from sayso.adapters.optimiser import least
from sayso.flow.weigh.tolls.fitting import fitted
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.tolls.parameters import (
    Course,
    Growth,
    Hedging,
    Manner,
    Prior,
    Role,
    Slips,
    Tolls,
)
from sayso.store import contract

TAUGHT, WIDENED = range(100, 140), range(200, 240)
"""Seeds of the worlds that parameters, and widths of intervals, are learned in; tests use others."""
_EACH = 60
_TARGET = Path("src/sayso/codebook/tolls.json")

# Where the fit begins: our judgement, from which roles that the worlds lack do not move.
_MANNERS = {
    Role.OWN: (-0.35, 0.35, 0.4),
    Role.ENEMY: (0.45, 0.35, 0.3),
    Role.ACCUSED: (-0.4, 0.4, 0.35),
    Role.CIVILIANS: (0.1, 0.3, 0.4),
    Role.FATE: (0.1, 0.3, 0.5),
    Role.OFFICIAL: (0.0, 0.15, 0.7),
    Role.HEALTH: (0.0, 0.15, 0.6),
    Role.MONITOR: (0.0, 0.12, 0.6),
    Role.OUTLET: (0.0, 0.2, 0.6),
    Role.WITNESS: (0.0, 0.35, 0.35),
    Role.FOREIGN: (0.0, 0.25, 0.5),
    Role.UNNAMED: (0.0, 0.3, 0.5),
}
_COURSES = ((0.0, 0.4), (0.1, 0.2), (0.2, 0.15), (0.35, 0.15), (0.55, 0.1))


def start(ged: Path) -> Tolls:
    """Give where the fit begins; how common tolls of killed are is that of GED's events."""
    shift, tail = _common(ged)
    return Tolls(
        version="start",
        fitted_on="nothing",
        manners={
            role: Manner(lean=lean, spread=spread, exact=exact)
            for role, (lean, spread, exact) in _MANNERS.items()
        },
        priors={
            "killed": Prior(zero=0.04, shift=shift, tail=tail),
            "injured": Prior(zero=0.04, shift=2.0, tail=1.8),
            "rest": Prior(zero=0.7, shift=1.0, tail=2.0),
            "other": Prior(zero=0.02, shift=5.0, tail=1.6),
        },
        growth=Growth(
            days=2.5,
            undated=2.0,
            courses=tuple(Course(early=early, share=share) for early, share in _COURSES),
        ),
        hedging=Hedging(at_least=6.0, at_most=6.0, vague=1.5, round=0.3, about=0.7),
        slips=Slips(slip=0.02, misread=0.1, doubted=0.6, repeat=0.3, reprint=0.6),
        held={"50": (0.5,) * 4, "90": (0.9,) * 4},
    )


def _common(ged: Path) -> tuple[float, float]:
    """Give shift and tail of the power law under which the deaths of GED's events are likeliest."""
    with gzip.open(ged, "rt", encoding="utf8") as lines:
        counts = Counter(int(row["best"]) for row in csv.DictReader(lines))
    deaths = np.array([n for n in counts if n > 0])
    events = np.array([counts[n] for n in deaths])
    numbers = np.arange(1, 100_001)

    def unlikely(at: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        shift, tail = np.exp(at)
        total = np.log(((numbers + shift) ** -tail).sum())
        return float((events * (tail * np.log(deaths + shift) + total)).sum())

    shift, tail = np.exp(least(unlikely, np.array([1.0, 0.7])))
    return float(shift), float(tail)


def _worlds(seeds: range) -> list[MadeUp]:
    return [one for seed in seeds for one in incidents(_EACH, seed, a_world(seed))]


def main(data: Path) -> None:
    """Fit leans in made-up worlds, misreadings on real articles, widths in other worlds; write all."""
    tolls = start(data / "ged" / "pakistan_1989_2018.csv.gz")
    print(f"killed beforehand: {tolls.priors['killed']}", flush=True)
    taught = [sample(one) for one in _apart(made_up(_worlds(TAUGHT), Kernels(tolls)))]
    tolls = fitted(taught, tolls, least)
    articles = list(shot(data / "gva" / "incidents.jsonl.gz", "tune", doors.reader()))
    read = [sample(one) for one in _apart(real(articles, Kernels(tolls)))]
    tolls = fitted(read, tolls, least, only=("slips.misread", "slips.doubted"))
    widened = list(made_up(_worlds(WIDENED), Kernels(tolls)))
    beliefs, truth = [one.slice.belief for one in widened], [one.toll for one in widened]
    held = {name: held_for(beliefs, truth, int(name) / 100) for name in ("50", "90")}
    tolls = tolls.but(
        held=held,
        version="2026-11-29",
        fitted_on=(
            f"{len(taught):,} tolls in {len(TAUGHT)} made-up worlds, {len(read):,} of gun-violence"
            f" incidents (tuning half), {len(widened):,} in {len(WIDENED)} other worlds for the"
            " intervals; how common tolls are: UCDP GED, Pakistan 1989 to 2018"
        ),
    )
    _TARGET.write_bytes(contract.parameters_file(tolls))


def _apart(found: Iterable[Known]) -> Iterator[Known]:
    return (one for one in found if not one.slice.of_all)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
