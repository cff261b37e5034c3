"""Makes the parameters that the Sayso model ships with: `python -m training.weighing ../shared/data`.

What people say of conflict while the truth is known is not in any open data, so how roles lean is learned
in made-up worlds that differ from one another (`eval.tolls.madeup`). How often our reading errs is counted on
labelled texts (figures/dev, the part for tuning), how common tolls are on UCDP GED. Nothing is learned from
what `sayso bench tolls` tests on: other worlds, gun-violence incidents, MAVERICK.
"""

import csv
import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from eval.figures import document_of, hits, matched, number_overlap, rows
from eval.tolls.madeup import MadeUp, a_world, incidents
from eval.tolls.samples import Known, made_up, sample
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
_LEAST = 0.02
_WANTED = {"50": (0.5, 0.5, 0.5, 0.5), "90": (0.89, 0.92, 0.93, 0.93)}
"""How many intervals are to hold the toll, by the size believed. Large tolls that look smaller need the room."""
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
# Clauset, Young and Gleditsch (2007): attacks that kill, worldwide, 1968 to 2006.
_TAIL = 2.4
_COURSES = ((0.0, 0.4), (0.1, 0.2), (0.2, 0.15), (0.35, 0.15), (0.55, 0.1))


def start(ged: Path) -> Tolls:
    """Give where the fit begins; how common tolls of killed are is that of GED's events."""
    shift = _common(ged, _TAIL)
    return Tolls(
        version="start",
        fitted_on="nothing",
        manners={
            role: Manner(lean=lean, spread=spread, exact=exact)
            for role, (lean, spread, exact) in _MANNERS.items()
        },
        priors={
            "killed": Prior(zero=0.04, shift=shift, tail=_TAIL),
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
        slips=Slips(slip=0.02, misread=0.05, doubted=0.6, repeat=0.3, reprint=0.6),
        held={"50": (0.5,) * 4, "90": (0.9,) * 4},
    )


def _common(ged: Path, tail: float) -> float:
    """Give the shift of the power law of a tail under which the deaths of GED's events are likeliest."""
    with gzip.open(ged, "rt", encoding="utf8") as lines:
        counts = Counter(int(row["best"]) for row in csv.DictReader(lines))
    deaths = np.array([n for n in counts if n > 0])
    events = np.array([counts[n] for n in deaths])
    numbers = np.arange(1, 100_001)

    def unlikely(at: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        total = np.log(((numbers + np.exp(at[0])) ** -tail).sum())
        return float((events * (tail * np.log(deaths + np.exp(at[0])) + total)).sum())

    return float(np.exp(least(unlikely, np.array([1.0])))[0])


def _erring(path: Path) -> tuple[float, float]:
    """Give how many of our figures are wrong, in bounds, measure or group, at certainty 1 and at 0.

    A straight line through all figures of the texts that may be tuned on.
    """
    read, surely, wrong = doors.reader(), list[float](), list[float]()
    for row in rows(path):
        if row["part"] == "tune":
            said = read(document_of(row)).figures
            pairs = matched(row["figures"], said, number_overlap)
            right = {other.id for one, other in pairs if all(hits(one, other)[:3])}
            surely += [one.p / 1000 for one in said]
            wrong += [float(one.id not in right) for one in said]
    slope, start_ = np.polyfit(1 - np.array(surely), np.array(wrong), 1)
    return max(_LEAST, float(start_)), float(start_ + slope)


def _worlds(seeds: range) -> list[MadeUp]:
    return [one for seed in seeds for one in incidents(_EACH, seed, a_world(seed))]


def main(data: Path) -> None:
    """Fit leans in made-up worlds, misreadings on real articles, widths in other worlds; write all."""
    tolls = start(data / "ged" / "pakistan_1989_2018.csv.gz")
    print(f"killed beforehand: {tolls.priors['killed']}", flush=True)
    taught = [sample(one) for one in _apart(made_up(_worlds(TAUGHT), Kernels(tolls)))]
    tolls = fitted(taught, tolls, least)
    misread, doubted = _erring(data / "figures" / "dev.jsonl.gz")
    tolls = tolls.but(slips=tolls.slips.but(misread=misread, doubted=doubted))
    widened = list(made_up(_worlds(WIDENED), Kernels(tolls)))
    beliefs, truth = [one.slice.belief for one in widened], [one.toll for one in widened]
    held = {name: held_for(beliefs, truth, wanted) for name, wanted in _WANTED.items()}
    tolls = tolls.but(
        held=held,
        version="2026-11-29",
        fitted_on=(
            f"{len(taught):,} tolls in {len(TAUGHT)} made-up worlds, {len(widened):,} in"
            f" {len(WIDENED)} others for the intervals; how often reading errs: labelled texts; how"
            " common tolls are: UCDP GED, Pakistan 1989 to 2018"
        ),
    )
    _TARGET.write_bytes(contract.parameters_file(tolls))


def _apart(found: Iterable[Known]) -> Iterator[Known]:
    return (one for one in found if not one.slice.of_all)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
