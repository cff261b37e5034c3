"""Scores tolls of gun-violence articles against the frame of their incident: how many dead, how many hurt.

An article is right when both are: the sum of `low` over the killed, and over the injured, figures
of its first report, without those that are part of another or say it again; none is 0.
"""

import gzip
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from eval.rows import rows
from sayso.domain.codes import Measure
from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Figure, Reading

T = TypeVar("T")
Read = Callable[[Document], Reading]
HALVES = ("tune", "report")
"""The first half of the incidents may be tuned on, the second is reported."""


class Article(NamedTuple):
    """The text of an article, when it was published, and the dead and injured of its incident."""

    name: str
    text: str
    published: str | None
    killed: int
    injured: int


def half(incidents: Sequence[T], part: str) -> Sequence[T]:
    """Give the first half of the incidents ("tune") or the second."""
    middle = len(incidents) // 2
    return incidents[:middle] if part == "tune" else incidents[middle:]


def articles(path: Path, part: str) -> list[Article]:
    """Give the articles of a half. Raises `BadInput` for a line that is no incident, or no half."""
    if part not in HALVES:
        raise BadInput(
            f"--part {part}", expected=f"one of {HALVES}", found=part, remedy="name one of them"
        )
    with gzip.open(path, "rt", encoding="utf8") as lines:
        found = rows(
            lines,
            path,
            _articles,
            expected='an incident with "articles" and a "frame" that counts killed and injured',
            remedy="give a file as shared/data/gva holds",
        )
    return [article for incident in half(found, part) for article in incident]


def _articles(row: dict[str, Any]) -> list[Article]:
    frame = row["frame"]
    killed, injured = int(frame["num_killed"]), int(frame["num_injured"])
    return [
        Article(one["id"], one["content"], one["dct"], killed, injured) for one in row["articles"]
    ]


def tolls(reading: Reading) -> tuple[int, int]:
    """Give the killed and the injured of a reading's first report."""
    first = reading.reports[0].id if reading.reports else None
    kept = [
        one
        for one in reading.figures
        if one.part_of is None and (first is None or first in one.reports)
    ]
    return _sum(kept, Measure.KILLED), _sum(kept, Measure.INJURED)


def _sum(figures: Sequence[Figure], measure: Measure) -> int:
    return sum(one.low or 0 for one in figures if one.measure is measure)


def score(found: Sequence[Article], read: Read) -> Counter[str]:
    """Give how many articles there were, and how many had dead, injured and both right."""
    counts: Counter[str] = Counter()
    for one in found:
        document = Document(
            id=one.name,
            uri=one.name,
            blob="",
            text=one.text,
            language="en",
            published=one.published,
        )
        killed, injured = tolls(read(document))
        counts["articles"] += 1
        counts["killed"] += killed == one.killed
        counts["injured"] += injured == one.injured
        counts["both"] += (killed, injured) == (one.killed, one.injured)
    return counts


def report(path: Path, read: Read, part: str | None = None) -> str:
    """Give the scores of a half in words."""
    counts = score(articles(path, part or "report"), read)
    told = ", ".join(
        f"{name} {counts[name] / max(counts['articles'], 1):.3f}"
        for name in ("killed", "injured", "both")
    )
    return f"part {part or 'report'}, {counts['articles']} articles: {told}"
