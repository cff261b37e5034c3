"""The gate: nothing may read worse than before. `python -m eval.gate` compares with floors.json.

Our own sentences are always read. The labelled articles are not ours to publish: they are read
where they lie beside the checkout, and the gate says so where they do not.

    python -m eval.gate                  compare; exit 1 below a floor
    python -m eval.gate --raise          lift the floors to what was measured
    python -m eval.gate --lower REASON   set them to what was measured, and write the reason down
"""

import datetime as dt
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from eval import figures
from sayso import doors

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
DATA = Path(os.environ.get("SAYSO_DATA", HERE.parents[1] / "shared" / "data"))
# Name, file, part. The part `tune` of the articles is tuned on and proves nothing.
SETS = (
    ("own sentences", HERE / "own" / "sentences.jsonl", None),
    ("articles, part report", DATA / "figures" / "dev.jsonl.gz", "report"),
    ("the article of March 2025", DATA / "figures" / "article-2025-03.jsonl.gz", None),
)
# A floor is what was measured, cut off here: no rounding up.
_DIGITS = 1000


def measured() -> Iterator[tuple[str, Mapping[str, float] | None]]:
    """Give the scores of each set by name, or nothing for a set that is not there."""
    read = doors.reader()
    for name, path, part in SETS:
        if not path.is_file():
            yield name, None
            continue
        rows = [row for row in figures.rows(path) if part in (None, row.get("part"))]
        tallies = figures.score(rows, read).tallies
        yield (
            name,
            {
                "figures kind F1": _cut(tallies["kind"].f1),
                "figures full F1": _cut(tallies["full"].f1),
                "figures voiced F1": _cut(tallies["voiced"].f1),
                "statements full recall": _cut(tallies["statements"].recall),
            },
        )


def _cut(score: float) -> float:
    return int(score * _DIGITS) / _DIGITS


def compared(
    floors: Mapping[str, Mapping[str, float]], found: Mapping[str, Mapping[str, float] | None]
) -> Iterator[tuple[str, bool]]:
    """Give a line a score, and whether it holds its floor; a score without a floor holds."""
    for name, scores in found.items():
        if scores is None:
            yield f"{name}: not here, so not measured", True
            continue
        for score, value in scores.items():
            floor = floors.get(name, {}).get(score, 0.0)
            mark = "" if value >= floor else "  BELOW ITS FLOOR"
            yield f"{name}, {score}: {value:.3f} (floor {floor:.3f}){mark}", value >= floor


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
    lines = list(compared(floors, found))
    print("\n".join(line for line, _ in lines))
    if not arguments:
        return 0 if all(holds for _, holds in lines) else 1
    if reason is not None:
        lowered = [
            *lowered,
            {"when": dt.datetime.now(dt.UTC).date().isoformat(), "why": reason},
        ]
    new = {"floors": lifted(floors, found, lower=reason is not None), "lowered": lowered}
    FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
