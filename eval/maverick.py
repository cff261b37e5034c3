"""MAVERICK's event reports linked by the same code as `sayso link`, with weights of other events.

Weights are learned on the pairs of the other four fifths of the events; all rows are linked, and what
touches the fifth is scored. Beside them stands a window on date and place alone, as MELTT joins
(Donnay et al. 2019), on the same rows.
"""

import csv
import gzip
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np

from eval.linking import (
    Known,
    Linked,
    blocked,
    blocking,
    calibration,
    chances,
    errors,
    f1,
    learned,
    made_up,
    pairs_of,
    score,
    shown,
)
from sayso.adapters.rarity import rarity
from sayso.domain.codes import Group, Kind, Measure, PlacePrecision, TimePrecision
from sayso.domain.errors import BadInput
from sayso.domain.world import When
from sayso.flow.link import ReportRow, Tally, Where, linked_rows
from sayso.flow.link.facts.columns import Floats, Truths, columns
from sayso.flow.link.facts.rows import row_facts
from sayso.flow.link.scoring.cold import COLD
from sayso.flow.link.scoring.scoring import Scorer
from sayso.flow.link.scoring.weights import Fit, Said, Weights

T = TypeVar("T")
FOLDS = 5
# What coders write beside a row is short: its opening is all of it.
CODED_FIT = Fit(start=COLD, strength=0.3, smooth=5.0, without=("opening",))
_CREDIT = re.compile(r"^.*?\((\d{4}-\d\d-\d\d)\)\s*")
_ACTORS = 6
_KINDS = {
    "shooting": Kind.SHOOTING,
    "bombing": Kind.BOMBING,
    "arson": Kind.ARSON,
    "abduction": Kind.ABDUCTION,
    "kidnapping": Kind.ABDUCTION,
    "arrest": Kind.ARREST,
    "execution": Kind.EXECUTION,
    "torture": Kind.TORTURE,
    "riot": Kind.RIOT,
    "clash": Kind.BATTLE,
}
WINDOWS = ((0, 0.01), (1, 0.05), (3, 0.25))


class Folded(NamedTuple):
    """Pairs within the folds: precision, recall, calibration errors, and how many could be joined."""

    precision: float
    recall: float
    error: float
    errors: str
    blocking: float

    @property
    def pair_f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)


def report(path: Path) -> str:
    """Give the scores in words."""
    rows, gold = maverick(path)
    found = folded(rows, gold)
    size = f"{len(rows)} event reports, {len(set(gold.values()))} events"
    how = "all rows linked, those of a fifth of the events scored, weights from the others"
    both = f"(precision {found.precision:.3f}, recall {found.recall:.3f})"
    scores = f"pair F1 {found.pair_f1:.3f} {both}, blocking recall {found.blocking:.3f}"
    lines = [f"MAVERICK: {size}; {how}", scores, found.errors]
    for days, degrees in WINDOWS:
        joined = score(gold, windowed(rows, days=days, degrees=degrees))
        lines.append(f"  window of {days} days and {degrees} degrees: {shown(joined)}")
    return "\n".join(lines)


def maverick(path: Path) -> tuple[list[ReportRow], dict[str, str]]:
    """Give MAVERICK's event reports as rows, and the event of each. Raises `BadInput`."""
    found = coded(path, lambda row: (_row(row), row["event_id"]))
    return [row for row, _ in found], {row.id: event for row, event in found}


def coded(path: Path, make: Callable[[Mapping[str, str]], T]) -> list[T]:
    """Give what `make` makes of each of MAVERICK's event reports. Raises `BadInput`, also for none."""
    try:
        with gzip.open(path, "rt", encoding="utf8") as file:
            found = [make(row) for row in csv.DictReader(file)]
    except (KeyError, ValueError, gzip.BadGzipFile) as error:
        raise BadInput(
            str(path),
            expected="MAVERICK's event reports",
            found=str(error),
            remedy="give maverick/civ_event_reports.csv.gz",
        ) from error
    if not found:
        raise BadInput(
            str(path), expected="event reports", found="none", remedy="give a whole file"
        )
    return found


def _row(row: Mapping[str, str]) -> ReportRow:
    published = _CREDIT.match(row["source"])
    return ReportRow(
        id=row["id"],
        when=_when(row["date_start"], row["date_end"]),
        place=_place(row),
        kind=next(_kinds(row), None),
        actors=tuple(row[f"actor{n}"] for n in range(1, _ACTORS + 1) if row[f"actor{n}"]),
        figures=tuple(_figures(row)),
        text=_CREDIT.sub("", row["source"]),
        outlet=row["source_author"] or None,
        published=published.group(1) if published else None,
    )


def _when(start: str, end: str) -> When | None:
    if not start:
        return None
    first, last = sorted((start, end or start))
    precision = TimePrecision.DAY if first == last else TimePrecision.RANGE
    return When(start=first, end=last, precision=precision)


def _place(row: Mapping[str, str]) -> Where | None:
    if not row["location"] and not row["city"]:
        return None
    return Where(
        name=row["location"] or row["city"],
        country="CI",
        lat=float(row["latitude"]) if row["latitude"] else None,
        lon=float(row["longitude"]) if row["longitude"] else None,
        precision=PlacePrecision.EXACT if row["location"] else PlacePrecision.ADMIN2,
    )


def _kinds(row: Mapping[str, str]) -> Iterator[Kind]:
    for n in range(1, _ACTORS + 1):
        for word in row[f"actor{n}_violence"].lower().split():
            if word in _KINDS:
                yield _KINDS[word]


def _figures(row: Mapping[str, str]) -> Iterator[Tally]:
    for measure, key in ((Measure.KILLED, "deaths"), (Measure.INJURED, "injuries")):
        low, high = row[f"{key}_low"], row[f"{key}_high"]
        if low and high:
            yield Tally(
                measure=measure, group=Group.UNKNOWN, low=int(float(low)), high=int(float(high))
            )


def rendered(rows: Sequence[ReportRow], gold: Mapping[str, str], style: int) -> Known:
    """Give coded rows as others may hand them in: whole (0), without precision (1), bare too (2)."""
    if style >= 1:
        rough = PlacePrecision.UNKNOWN
        rows = [row.but(place=row.place and row.place.but(precision=rough)) for row in rows]
    if style >= 2:
        rows = [row.but(text=None, outlet=None, kind=None) for row in rows]
    facts = row_facts(rows)
    numbers = {event: at for at, event in enumerate(dict.fromkeys(gold.values()))}
    return Known(facts, [numbers[gold[one.id]] for one in facts])


def folded(rows: Sequence[ReportRow], gold: Mapping[str, str]) -> Folded:
    """Link all rows with weights that never saw a fold's events; score what touches that fold."""
    known = rendered(rows, gold, 0)
    fold = np.random.default_rng(0).integers(0, FOLDS, len(set(gold.values())))
    mine = {one.id: int(fold[event]) for one, event in zip(*known, strict=True)}
    a, b, same = blocked(known)
    side = np.array([mine[one.id] for one in known.facts])
    said = Scorer(known.facts, columns(known.facts), rarity(), told=COLD, coded=COLD).said(a, b)
    others = made_up()
    right = joined = 0.0
    given: list[Floats] = []
    truths: list[Truths] = []
    halves: list[Floats] = []
    for at in range(FOLDS):
        seen = (side[a] != at) & (side[b] != at)
        weights = _fitted([(said[seen], same[seen]), others])
        home = {x.report: x.incident for x in linked_rows(rows, rarity=rarity(), coded=weights)}
        hits, size = _touching(home, gold, mine, at)
        right, joined = right + hits, joined + size
        given.append(chances(known, a[~seen], b[~seen], coded=weights))
        truths.append(same[~seen])
        # A pair across two folds is looked at in both.
        halves.append(np.where(side[a[~seen]] == side[b[~seen]], 1.0, 0.5))
    total = sum(map(pairs_of, Counter(gold.values()).values()))
    precision, recall = right / max(joined, 1), right / max(total, 1)
    told, true, weight = np.concatenate(given), np.concatenate(truths), np.concatenate(halves)
    error = calibration(told, true, above=0.01, weight=weight)
    words = errors(told, true, weight)
    return Folded(precision, recall, error, words, blocking(known, same))


def _fitted(sets: Sequence[tuple[Said, Truths]]) -> Weights:
    found = learned(sets, CODED_FIT)
    # Among fewer events a pair is likelier to be of one: what was seen is less than the whole.
    return found.but(prior=found.prior + math.log((FOLDS - 1) / FOLDS))


def _touching(
    home: Mapping[str, str], gold: Mapping[str, str], fold: Mapping[str, int], at: int
) -> tuple[int, float]:
    """Give how many pairs within a fold are rightly joined, and how many joins touch it.

    A join across two folds is judged in both, so it counts half in each.
    """
    inside = [one for one in gold if fold[one] == at]
    right = sum(map(pairs_of, Counter((home[one], gold[one]) for one in inside).values()))
    own, all_of = Counter(home[one] for one in inside), Counter(home[one] for one in gold)
    joined = sum(pairs_of(n) + n * (all_of[group] - n) / 2 for group, n in own.items())
    return right, joined


def windowed(rows: Iterable[ReportRow], *, days: int, degrees: float) -> Linked:
    """Give reports joined by a window on date and place alone, as MELTT does: a yardstick."""
    first: list[tuple[str, int, float, float]] = []
    found = {}
    for row in sorted(rows, key=lambda one: (str(one.when), one.id)):
        here = _here(row)
        near = (one for one in first if here and _meets(one[1:], here, days, degrees))
        found[row.id] = next(near, (row.id,))[0]
        if here and found[row.id] == row.id:
            first.append((row.id, *here))
    return found


def _here(row: ReportRow) -> tuple[int, float, float] | None:
    when, place = row.when, row.place
    if when is None or when.start is None or place is None or place.lat is None:
        return None
    return date.fromisoformat(when.start).toordinal(), place.lat, place.lon or 0.0


def _meets(
    one: tuple[int, float, float], other: tuple[int, float, float], days: int, degrees: float
) -> bool:
    near = abs(one[1] - other[1]) <= degrees and abs(one[2] - other[2]) <= degrees
    return near and abs(one[0] - other[0]) <= days
