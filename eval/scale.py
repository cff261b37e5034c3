"""How linking grows: `python -m eval.scale 10000 100000 1000000`.

Each number of made-up reports (`eval/crowd.py`) is linked by `sayso link` in a process of its own:
wall and CPU seconds, peak memory, pair F1, and the growth from one number to the next.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from eval import crowd
from eval.linking import Scores, score

SAYSO = Path(sys.executable).parent / "sayso"


class Run(NamedTuple):
    """One run of `sayso link`: reports, seconds by the clock and of the processor, memory, scores."""

    reports: int
    wall: float
    cpu: float
    megabytes: int
    scores: Scores


def measured(folder: Path, size: int) -> Run:
    """Link so many made-up reports. Raises `RuntimeError` where `sayso link` fails."""
    rows, found = folder / "rows.jsonl", folder / "found.jsonl"
    gold = crowd.written(rows, size)
    start = time.monotonic()
    with found.open("wb") as out:
        process = subprocess.Popen([SAYSO, "link", str(rows)], stdout=out)  # noqa: S603 - our own
        _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"sayso link failed with {process.returncode}")
    with found.open(encoding="utf8") as lines:
        home = {row["report"]: row["incident"] for row in map(json.loads, lines)}
    cpu = used.ru_utime + used.ru_stime
    return Run(size, wall, cpu, used.ru_maxrss // 1024, score(gold, home))


def told(runs: Sequence[Run]) -> Iterator[str]:
    """Give the runs in words, each after the first with how it grew."""
    for at, run in enumerate(runs):
        precision, recall = run.scores.pairs
        grown = f"; {run.cpu / runs[at - 1].cpu:.1f} times the CPU of the last" if at else ""
        yield (
            f"{run.reports:>9,} reports: {run.wall:.1f} s, {run.cpu:.1f} CPU-s, {run.megabytes:,} MB,"
            f" pair F1 {run.scores.pair_f1:.3f} (precision {precision:.3f}, recall {recall:.3f}){grown}"
        )


def main(arguments: Sequence[str]) -> None:
    """Measure each size that is asked for."""
    runs: list[Run] = []
    for size in map(int, arguments):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(measured(Path(folder), size))
        print([*told(runs)][-1], flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
