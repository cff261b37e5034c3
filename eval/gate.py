"""The gate: nothing may read worse than before. `python -m eval.gate` compares with floors.json.

Both readers are held to their own floors. Our own sentences are always read. The labelled articles are not ours to publish: they are read
where they lie beside the checkout, and the gate says so where they do not.

    python -m eval.gate                  compare; exit 1 below a floor
    python -m eval.gate --raise          lift the floors to what was measured
    python -m eval.gate --lower REASON   set them to what was measured, and write the reason down
"""

import datetime as dt
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from eval import (
    actors,
    acts,
    attribution,
    copies,
    copying,
    disputes,
    figures,
    gva,
    link,
    maverick,
    muc4,
    newswire,
    places,
    scale,
    ties,
    times,
)
from eval.own import marks
from eval.tolls.madeup import HOME, incidents
from eval.tolls.report import SEED, rivals, scored
from eval.tolls.samples import made_up
from eval.tolls.scores import covered
from sayso import doors
from sayso.config import Config
from sayso.deriving import kernels
from sayso.domain.codes import Tie
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.flow.weigh.tolls.posterior import interval

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
DATA = Path(os.environ.get("SAYSO_DATA", HERE.parents[1] / "shared" / "data"))
# A floor is what was measured, cut off here: no rounding up.
_DIGITS = 1000
_SLACK = 0.01
"""Another processor rounds another way, the tagger's eight bits above all: so much lower is still the same."""
_EVERY = 5
"""Of the many gun-violence articles the gate reads one in so many."""
_MADE_UP, _COPIES, _TOLLS = 10_000, 600, 1_000
Read = Callable[[Document], Reading]
Scores = Mapping[str, float]


def _figures(path: Path, read: Read, part: str | None = None) -> Scores:
    rows = [row for row in figures.rows(path) if part in (None, row.get("part"))]
    tallies = figures.score(rows, read).tallies
    return {
        "figures kind F1": tallies["kind"].f1,
        "figures full F1": tallies["full"].f1,
        "figures voiced F1": tallies["voiced"].f1,
        "statements full recall": tallies["statements"].recall,
    }


def _attribution(path: Path, read: Read) -> Scores:
    counts = attribution.score(path, read)
    return {f"{name} F1": figures.tally(counts, name).f1 for name in ("token", "whole")}


def _muc4(path: Path, read: Read) -> Scores:
    counts = muc4.score(newswire.texts(path), read)
    dates = figures.tally(counts, "dates")
    told = {f"{name} F1": figures.tally(counts, name).f1 for name in ("entities", "counts")}
    return {**told, "dates right": dates.recall}


def _gva(path: Path, read: Read) -> Scores:
    counts = gva.score(gva.articles(path, "report")[::_EVERY], read)
    return {"both right": counts["both"] / counts["articles"]}


def _acts(path: Path, read: Read) -> Scores:
    return {"acts macro-F1": acts.macro(acts.score(marks.texts(path), read))}


def _places(path: Path, ground: doors.Grounding) -> Scores:
    found = places.score(places.articles(path, "report"), ground)
    return {"within 161 km": found.within()}


def _times(path: Path, ground: doors.Grounding) -> Scores:
    counts, _ = times.score(times.cases(path), times.resolver(ground))
    return {"right": counts["right"] / counts["cases"]}


def _speakers(path: Path, ground: doors.Grounding) -> Scores:
    counts = actors.score(actors.texts(path), actors.grounder(ground))
    return {
        "precision": counts["right"] / counts["grounded"],
        "recall": counts["right"] / counts["labelled"],
    }


def _ties(path: Path, read: Read) -> Scores:
    found = ties.cases(path)
    labelled, whole = ties.score(found, None), ties.score(found, read)
    scores = {}
    for name in Tie:
        one = figures.tally(labelled, name)
        scores[f"labelled, {name.value}: precision"] = one.precision
        scores[f"labelled, {name.value}: recall"] = one.recall
    road = figures.tally(whole, "all")
    return {**scores, "read: precision": road.precision, "read: F1": road.f1}


def _linked_articles(path: Path, read: Read) -> Scores:
    found = link.linked(*link.articles(path, "report", read, every=_EVERY))
    return {"pair F1": found.pair_f1, "B3 F1": found.b3_f1}


def _maverick(path: Path, _: Read) -> Scores:
    found = maverick.folded(*maverick.maverick(path))
    return {"pair F1": found.pair_f1, "calibrated": 1 - found.error, "blocking": found.blocking}


def _made_up(_: Path, __: Read) -> Scores:
    with tempfile.TemporaryDirectory() as folder:
        return {"pair F1": scale.measured(Path(folder), _MADE_UP).scores.pair_f1}


def _copies(_: Path, __: Read) -> Scores:
    found = copies.score(copying.corpus(_COPIES))
    return {name: score for name, score in found.items() if name.endswith(("precision", "recall"))}


def _disputes(path: Path, _: Read) -> Scores:
    """Score the own pairs of the half that no rule was written beside; the others are not ours to publish."""
    found = figures.tally(disputes.score(disputes.pairs(path, "held")), "all")
    return {"precision": found.precision, "recall": found.recall, "F1": found.f1}


def _tolls(_: Path, __: Read) -> Scores:
    """Score beliefs about made-up tolls: how near to 90 of 100 intervals hold theirs, and how far off they are."""
    model = kernels(None)
    known = list(made_up(incidents(_TOLLS, SEED, HOME), model))
    held = covered(
        [interval(one.slice.belief, model.tolls.held["90"]) for one in known],
        [one.toll for one in known],
    )
    found, beside = scored(known, model.tolls), rivals(known)
    return {
        "90 % intervals, near 0.9": 1 - abs(held.share - 0.9),
        "CRPS below the median of claims": 1 - found.crps / beside["median of claims"],
        "CRPS below the UCDP-like rule": 1 - found.crps / beside["UCDP-like"],
    }


OWN = HERE / "own"
_REPORT = partial(_figures, part="report")
# Name, who reads, what is read, how. The part `tune` of the articles is tuned on and proves nothing.
SETS: tuple[tuple[str, str, Path, Callable[[Path, Read], Scores]], ...] = (
    ("own sentences", "rules", OWN / "sentences.jsonl", _figures),
    ("own pairs of claims, held", "rules", OWN / "disputes" / "pairs.jsonl", _disputes),
    ("articles, part report", "rules", DATA / "figures" / "dev.jsonl.gz", _REPORT),
    ("the article of March 2025", "rules", DATA / "figures" / "article-2025-03.jsonl.gz", _figures),
    ("tagged: own sentences", "tagged", OWN / "sentences.jsonl", _figures),
    ("tagged: own hard cases", "tagged", OWN / "hard.jsonl", _figures),
    ("tagged: own acts", "tagged", OWN / "acts.txt", _acts),
    ("tagged: own ties held back", "tagged", OWN / "ties" / "held.jsonl", _ties),
    ("tagged: articles, part report", "tagged", DATA / "figures" / "dev.jsonl.gz", _REPORT),
    (
        "tagged: the article of March 2025",
        "tagged",
        DATA / "figures" / "article-2025-03.jsonl.gz",
        _figures,
    ),
    ("tagged: PolNeAR dev", "tagged", DATA / "polnear" / "dev.jsonl.gz", _attribution),
    ("tagged: MUC-4 tst2", "tagged", DATA / "muc4" / "tst2", _muc4),
    (
        "linked: MAVERICK in folds",
        "rules",
        DATA / "maverick" / "civ_event_reports.csv.gz",
        _maverick,
    ),
    ("linked: 10,000 made-up reports", "rules", HERE / "crowd.py", _made_up),
    ("weighed: 1,000 made-up tolls", "rules", HERE / "tolls" / "madeup.py", _tolls),
    ("linked: 600 made-up documents with copies", "rules", HERE / "copying.py", _copies),
    (
        "tagged: gun violence linked, part report, every fifth",
        "tagged",
        DATA / "gva" / "incidents.jsonl.gz",
        _linked_articles,
    ),
    (
        "tagged: gun violence, part report, every fifth",
        "tagged",
        DATA / "gva" / "incidents.jsonl.gz",
        _gva,
    ),
)


# What is grounded alone: gold spans, so that reading is no part of the score.
GROUNDED: tuple[tuple[str, Path, Callable[[Path, doors.Grounding], Scores]], ...] = (
    ("grounded: times held back", OWN / "times" / "held.txt", _times),
    ("grounded: LGL, part report", DATA / "geoparsing" / "lgl.xml.gz", _places),
    ("grounded: GeoVirus, part report", DATA / "geoparsing" / "GeoVirus.xml.gz", _places),
    ("grounded: speakers of dev", DATA / "figures" / "dev.jsonl.gz", _speakers),
)


def measured() -> Iterator[tuple[str, Scores | None]]:
    """Give the scores of each set by name, or nothing for a set that is not there."""
    read = {name: doors.reader(Config(reader=name)) for name in ("rules", "tagged")}
    for name, reader, path, score in SETS:
        if not path.exists():
            yield name, None
        else:
            yield name, {key: _cut(value) for key, value in score(path, read[reader]).items()}
    ground = doors.grounding()
    for name, path, grounds in GROUNDED:
        here = path.exists()
        found = grounds(path, ground) if here else {}
        yield name, {key: _cut(value) for key, value in found.items()} if here else None


def _cut(score: float) -> float:
    return int(score * _DIGITS) / _DIGITS


def hashes() -> dict[str, str]:
    """Give a hash of what each set that is here holds: a floor is of one corpus, and of no other."""
    all_ = [(name, path) for name, _, path, _ in SETS] + [
        (name, path) for name, path, _ in GROUNDED
    ]
    return {name: _hash(path) for name, path in all_ if path.exists()}


def _hash(path: Path) -> str:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def same_corpora(kept: Mapping[str, str], found: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Give a line for each set that is another than its floors were measured on."""
    for name, digest in found.items():
        if kept.get(name, digest) != digest:
            yield f"{name}: another corpus than its floors were measured on", False


def compared(
    floors: Mapping[str, Mapping[str, float]], found: Mapping[str, Mapping[str, float] | None]
) -> Iterator[tuple[str, bool]]:
    """Give a line a score, and whether it holds its floor; one without a floor is no gate yet."""
    for name, scores in found.items():
        if scores is None:
            yield f"{name}: not here, so not measured", True
            continue
        for score, value in scores.items():
            floor = floors.get(name, {}).get(score)
            if floor is None:
                yield f"{name}, {score}: {value:.3f} (no floor yet)", False
                continue
            holds = value >= floor - (
                _SLACK if name.startswith(("tagged", "grounded", "linked")) else 0
            )
            mark = "" if holds else "  BELOW ITS FLOOR"
            yield f"{name}, {score}: {value:.3f} (floor {floor:.3f}){mark}", holds


def lifted(
    floors: Mapping[str, Mapping[str, float]],
    found: Mapping[str, Mapping[str, float] | None],
    *,
    lower: bool,
) -> dict[str, dict[str, float]]:
    """Give the floors that the scores found allow; they only rise unless told to `lower`."""
    new = {name: dict(scores) for name, scores in floors.items()}
    for name, scores in found.items():
        for score, value in (scores or {}).items():
            before = new.setdefault(name, {}).get(score, 0.0)
            new[name][score] = value if lower else max(before, value)
    return new


def main(arguments: list[str]) -> int:
    """Measure, compare, and write the floors where asked."""
    match arguments:
        case [] | ["--raise"]:
            reason = None
        case ["--lower", reason] if reason.strip():
            pass
        case _:
            print((__doc__ or "").strip(), file=sys.stderr)
            return 2
    kept: dict[str, Any] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    floors, lowered = kept.get("floors", {}), kept.get("lowered", [])
    found = dict(measured())
    here = hashes()
    lines = [*same_corpora(kept.get("corpora", {}), here), *compared(floors, found)]
    print("\n".join(line for line, _ in lines))
    if not arguments:
        return 0 if all(holds for _, holds in lines) else 1
    if reason is not None:
        lowered = [
            *lowered,
            {"when": dt.datetime.now(dt.UTC).date().isoformat(), "why": reason},
        ]
    new = {
        "floors": lifted(floors, found, lower=reason is not None),
        "corpora": {**kept.get("corpora", {}), **here},
        "lowered": lowered,
    }
    FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
