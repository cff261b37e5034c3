"""Scores linking: the reports of one incident together, and no others.

*Pair F1* over all pairs of reports or articles; *B3 F1* (Bagga & Baldwin 1998) the mean over them;
*ECE* the expected calibration error of the probability of a pair, in ten bins, over the pairs that
share a block.

Gun-violence articles are read by our own reading; an article is where its first report is, one
without a report stands alone. MAVERICK's event reports go through the same code as `sayso link`,
with weights learned on the other four fifths of its events; beside them stands a window on date
and place alone, as MELTT joins (Donnay et al. 2019), on the same rows.
"""

import csv
import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np

from eval import crowd
from eval.gva import HALVES
from sayso.adapters.rarity import rarity
from sayso.domain.codes import Group, Kind, Measure, PlacePrecision, TimePrecision
from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading
from sayso.domain.world import When
from sayso.flow.link import ReportRow, Tally, Where, incidents, linked_rows
from sayso.flow.link.facts.columns import Floats, Ints, Truths, columns
from sayso.flow.link.facts.facts import Facts, all_facts
from sayso.flow.link.facts.rows import row_facts
from sayso.flow.link.matching.blocks import candidate_pairs
from sayso.flow.link.scoring.cold import COLD
from sayso.flow.link.scoring.scoring import Scorer
from sayso.flow.link.scoring.weights import Fit, Said, Weights, fitted
from sayso.store import contract

Read = Callable[[Document], Reading]
Linked = Mapping[str, Hashable]
"""Report or article → the incident it was put into."""
FOLDS = 5
MADE_UP, PAIRS, _SEED = 50_000, 8_000, 101
# What coders write beside a row is short: its opening is all of it.
CODED_FIT = Fit(start=COLD, strength=0.3, smooth=5.0, without=("opening",))
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+/")
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


class Scores(NamedTuple):
    """Precision and recall over pairs, and over reports (B3)."""

    pairs: tuple[float, float]
    b3: tuple[float, float]

    @property
    def pair_f1(self) -> float:
        """Give the harmonic mean of both over pairs."""
        return _f1(*self.pairs)

    @property
    def b3_f1(self) -> float:
        """Give the harmonic mean of both over reports."""
        return _f1(*self.b3)


class Known(NamedTuple):
    """Reports, and the incident of each as a number."""

    facts: Sequence[Facts]
    incidents: Sequence[int]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(gold: Linked, found: Linked) -> Scores:
    """Give how well the groups found are those of the gold; what was not found stands alone."""
    theirs = {report: found.get(report, ("alone", report)) for report in gold}
    both = Counter((gold[report], theirs[report]) for report in gold)
    golds, founds = Counter(gold.values()), Counter(theirs.values())
    right = sum(map(_pairs, both.values()))
    precision = right / max(sum(map(_pairs, founds.values())), 1)
    recall = right / max(sum(map(_pairs, golds.values())), 1)
    size = max(len(gold), 1)
    b3_precision = sum(n * n / founds[group] for (_, group), n in both.items()) / size
    b3_recall = sum(n * n / golds[group] for (group, _), n in both.items()) / size
    return Scores((precision, recall), (b3_precision, b3_recall))


def _pairs(size: int) -> int:
    return size * (size - 1) // 2


def calibration(
    chance: Floats, same: Truths, *, above: float = 0.0, weight: Floats | None = None
) -> float:
    """Give the expected calibration error over the pairs that are given more than `above`."""
    kept = chance > above
    told, true = chance[kept], same[kept].astype(np.float64)
    counts = np.ones(len(told)) if weight is None else weight[kept]
    bins = np.minimum((told * 10).astype(int), 9)
    gaps = np.abs(np.bincount(bins, counts * (told - true), minlength=10))
    return float(gaps.sum() / max(counts.sum(), 1e-9))


def _errors(chance: Floats, same: Truths, weight: Floats | None = None) -> str:
    every = calibration(chance, same, weight=weight)
    doubtful = calibration(chance, same, above=0.01, weight=weight)
    return (
        f"ECE {every:.3f} of all pairs compared, {doubtful:.3f} of those given more than 1 in 100"
    )


def report(gold: Path, read: Read, part: str | None = None) -> str:
    """Give the scores in words, of a file of gun-violence incidents or of MAVERICK's reports."""
    if gold.name.endswith(".csv.gz"):
        return _on_maverick(gold)
    return _on_articles(gold, part or "report", read)


def _on_articles(gold: Path, part: str, read: Read) -> str:
    readings, documents, truth = articles(gold, part, read)
    linked = incidents(readings, documents, rarity=rarity())
    home = {member.id: one.id for one in linked.incidents for member in one.reports}
    found = {x.document: home[x.reports[0].id] for x in readings if x.reports}
    scores = score(truth, found)
    known = _known(readings, documents, truth)
    a, b, same = _blocked(known)
    error = _errors(_chances(known, a, b), same)
    silent = sum(not one.reports for one in readings)
    return (
        f"gun-violence articles, part {part}: {len(truth)} articles, {len(set(truth.values()))} incidents,"
        f" {silent} articles without a report\n{_shown(scores)}\n{error};"
        f" blocking recall {_blocking(known, same):.3f} of first reports"
    )


def _shown(scores: Scores) -> str:
    return (
        f"pair F1 {scores.pair_f1:.3f} (precision {scores.pairs[0]:.3f}, recall"
        f" {scores.pairs[1]:.3f}), B3 F1 {scores.b3_f1:.3f}"
    )


def articles(
    path: Path, part: str, read: Read
) -> tuple[list[Reading], dict[str, Document], dict[str, int]]:
    """Give the readings of a half, their documents, and the incident of each. Raises `BadInput`."""
    if part not in HALVES:
        raise BadInput(
            f"--part {part}", expected=f"one of {HALVES}", found=part, remedy="name one of them"
        )
    try:
        with gzip.open(path, "rt", encoding="utf8") as lines:
            rows = [json.loads(line) for line in lines]
        half = len(rows) // 2
        chosen = rows[:half] if part == "tune" else rows[half:]
        told = [(at, _document(one)) for at, row in enumerate(chosen) for one in row["articles"]]
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(
            str(path),
            expected="gun-violence incidents with their articles",
            found=str(error),
            remedy="give gva/incidents.jsonl.gz",
        ) from error
    documents = {document.id: document for _, document in told}
    truth = {document.id: at for at, document in told}
    return [read(document) for document in documents.values()], documents, truth


def _document(row: Mapping[str, str]) -> Document:
    # A page as a reader sees it: the headline, then the text.
    title, text = (row.get("title") or "").strip(), row["content"]
    whole = text if text.lstrip().startswith(title) else f"{title}\n\n{text}"
    site = urlsplit(_ARCHIVED.sub("", row["uri"])).netloc.removeprefix("www.").partition(":")[0]
    return Document(
        id=row["id"],
        uri=row["uri"],
        blob="",
        text=whole,
        language="en",
        published=row["dct"],
        outlet=site or None,
        title=title or None,
    )


def known_articles(path: Path, part: str, read: Read) -> Known:
    """Give the first reports of the articles of a half."""
    return _known(*articles(path, part, read))


def _known(
    readings: Sequence[Reading], documents: Mapping[str, Document], truth: Mapping[str, int]
) -> Known:
    first = {one.reports[0].id for one in readings if one.reports}
    facts = [one for one in all_facts(readings, documents) if one.id in first]
    return Known(facts, [truth[one.document or ""] for one in facts])


def _blocked(known: Known) -> tuple[Ints, Ints, Truths]:
    """Give the pairs that share a block, and which are of one incident."""
    a, b = candidate_pairs(known.facts, columns(known.facts), rarity())
    incident = np.array(known.incidents)
    return a, b, incident[a] == incident[b]


def _chances(known: Known, a: Ints, b: Ints, **weights: Weights) -> Floats:
    scorer = Scorer(known.facts, columns(known.facts), rarity(), **weights)
    return 1 / (1 + np.exp(-scorer.odds(a, b)))


def _blocking(known: Known, same: Truths) -> float:
    """Give the share of the true pairs that share a block: the ceiling of what can be joined."""
    return float(same.sum()) / max(sum(map(_pairs, Counter(known.incidents).values())), 1)


def maverick(path: Path) -> tuple[list[ReportRow], dict[str, str]]:
    """Give MAVERICK's event reports as rows, and the event of each. Raises `BadInput`."""
    try:
        with gzip.open(path, "rt", encoding="utf8") as file:
            rows = list(csv.DictReader(file))
        return [_row(row) for row in rows], {row["id"]: row["event_id"] for row in rows}
    except (KeyError, ValueError, gzip.BadGzipFile) as error:
        raise BadInput(
            str(path),
            expected="MAVERICK's event reports",
            found=str(error),
            remedy="give maverick/civ_event_reports.csv.gz",
        ) from error


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


def made_up() -> tuple[Said, Truths]:
    """Give some pairs of made-up reports of armed groups: election violence does not show those.

    Of another seed than is measured on.
    """
    rows, numbers = zip(*crowd.reports(MADE_UP, seed=_SEED), strict=True)
    body = b"\n".join(json.dumps(row).encode() for row in rows)
    facts = row_facts(contract.rows(body, "made up", ReportRow))
    of = {row["id"]: number for row, number in zip(rows, numbers, strict=True)}
    return pairs(Known(facts, [of[one.id] for one in facts]), at_most=PAIRS)


def pairs(known: Known, at_most: int | None = None) -> tuple[Said, Truths]:
    """Give what the features say of the pairs that share a block, and which are of one incident."""
    a, b, same = _blocked(known)
    chosen = np.random.default_rng(_SEED).permutation(len(same))[:at_most]
    scorer = Scorer(known.facts, columns(known.facts), rarity(), told=COLD, coded=COLD)
    return scorer.said(a[chosen], b[chosen]), same[chosen]


def learned(sets: Sequence[tuple[Said, Truths]], fit: Fit) -> Weights:
    """Give the weights fitted to all pairs of several sets."""
    said, same = zip(*sets, strict=True)
    return fitted(np.concatenate(said), np.concatenate(same), fit)


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


def _on_maverick(path: Path) -> str:
    rows, gold = maverick(path)
    found, error = _folded(rows, gold)
    size = f"{len(rows)} event reports, {len(set(gold.values()))} events"
    how = "all rows linked, those of a fifth of the events scored, weights from the others"
    lines = [f"MAVERICK: {size}; {how}\n{found}\n{error}"]
    for days, degrees in WINDOWS:
        joined = score(gold, windowed(rows, days=days, degrees=degrees))
        lines.append(f"  window of {days} days and {degrees} degrees: {_shown(joined)}")
    return "\n".join(lines)


def _folded(rows: Sequence[ReportRow], gold: Mapping[str, str]) -> tuple[str, str]:
    """Link all rows with weights that never saw a fold's events; score what touches that fold."""
    known = rendered(rows, gold, 0)
    fold = np.random.default_rng(0).integers(0, FOLDS, len(set(gold.values())))
    mine = {one.id: int(fold[event]) for one, event in zip(*known, strict=True)}
    a, b, same = _blocked(known)
    side = np.array([mine[one.id] for one in known.facts])
    said = Scorer(known.facts, columns(known.facts), rarity(), told=COLD, coded=COLD).said(a, b)
    others = made_up()
    right = joined = 0.0
    chances: list[Floats] = []
    truths: list[Truths] = []
    halves: list[Floats] = []
    for at in range(FOLDS):
        seen = (side[a] != at) & (side[b] != at)
        weights = _fitted([(said[seen], same[seen]), others])
        home = {x.report: x.incident for x in linked_rows(rows, rarity=rarity(), coded=weights)}
        hits, size = _touching(home, gold, mine, at)
        right, joined = right + hits, joined + size
        chances.append(_chances(known, a[~seen], b[~seen], coded=weights))
        truths.append(same[~seen])
        # A pair across two folds is looked at in both.
        halves.append(np.where(side[a[~seen]] == side[b[~seen]], 1.0, 0.5))
    total = sum(map(_pairs, Counter(gold.values()).values()))
    precision, recall = right / max(joined, 1), right / max(total, 1)
    error = _errors(np.concatenate(chances), np.concatenate(truths), np.concatenate(halves))
    words = f"pair F1 {_f1(precision, recall):.3f} (precision {precision:.3f}, recall {recall:.3f})"
    return f"{words}, blocking recall {_blocking(known, same):.3f}", error


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
    right = sum(map(_pairs, Counter((home[one], gold[one]) for one in inside).values()))
    own, all_of = Counter(home[one] for one in inside), Counter(home[one] for one in gold)
    joined = sum(_pairs(n) + n * (all_of[group] - n) / 2 for group, n in own.items())
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
