"""Scores readings against hand-made gold: who said how many of what, and who said what.

A figure and a gold figure are the same when their number spans overlap, each used once, the most
overlap first. Four levels, each needing the one before: number · bounds · kind (measure and group)
· full (speaker). `voiced` is full over gold figures with a speaker that is no outlet. A statement
is found when its content overlaps by half of the longer one; full with speaker and stance.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Figure, Reading, Speaker, Statement

Gold = Mapping[str, Any]
Read = Callable[[Document], Reading]
Said = TypeVar("Said", Figure, Statement)
LEVELS = ("number", "bounds", "kind", "full")
_FIGURE = ("start", "end", "low", "high", "hedge", "measure", "group", "speakers")
_STATEMENT = ("content_spans", "speakers", "stance")
_ARTICLES = {"the", "a", "an"}


class Tally(NamedTuple):
    """How many were right, of how many in the gold, among how many said."""

    right: int = 0
    gold: int = 0
    said: int = 0

    def plus(self, right: int, gold: int, said: int) -> "Tally":
        """Give the tally with more counted."""
        return Tally(self.right + right, self.gold + gold, self.said + said)

    @property
    def recall(self) -> float:
        """Give the share of the gold that was found."""
        return self.right / max(self.gold, 1)

    @property
    def precision(self) -> float:
        """Give the share of what was said that is right."""
        return self.right / max(self.said, 1)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of both."""
        return 2 * self.right / max(self.gold + self.said, 1)


def tally(counts: Counter[tuple[str, str]], name: str) -> Tally:
    """Give what was counted under a name as "right", "gold" and "said"."""
    return Tally(*(counts[name, kind] for kind in Tally._fields))


class Scores(NamedTuple):
    """Tallies by name, how many texts were read, and the CPU seconds that took."""

    tallies: Mapping[str, Tally]
    texts: int
    seconds: float


def rows(path: Path) -> list[Gold]:
    """Give the gold texts of a file. Raises `BadInput` for a line that is no labelled text."""
    found: list[Gold] = []
    with gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as lines:  # fmt: skip
        for number, line in enumerate(lines, start=1):
            try:
                found.append(_complete(json.loads(line)))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise BadInput(
                    f"{path}, line {number}",
                    expected='an object with "doc", "text", "figures" and "statements", each complete',
                    found=f"no {error}" if isinstance(error, KeyError) else str(error),
                    remedy="give a file of labelled texts",
                ) from error
    return found


def _complete(row: Gold) -> Gold:
    kept = {key: row[key] for key in ("doc", "text", "figures", "statements")}
    for figure in kept["figures"]:
        _ = [figure[key] for key in _FIGURE]
    for statement in kept["statements"]:
        _ = [statement[key] for key in _STATEMENT]
    return {**row, **kept}


def score(gold: Iterable[Gold], read: Read) -> Scores:
    """Read every text and give the tallies: each level, voiced, stance, content and statements."""
    names = [*LEVELS, "voiced", "stance", "content", "statements"]
    tallies = dict.fromkeys(names, Tally())
    texts, start = 0, time.process_time()
    for row in gold:
        reading = read(document_of(row))
        texts += 1
        for name, counted in (
            *_figures(row, reading.figures),
            *_statements(row, reading.statements),
        ):
            tallies[name] = tallies[name].plus(*counted)
    return Scores(tallies, texts, time.process_time() - start)


def report(gold: Path, read: Read, part: str | None = None) -> str:
    """Give the scores of a file in words, by part where it has parts; only `part` where one is named."""
    texts = rows(gold)
    parts = sorted({row["part"] for row in texts if "part" in row}) or [None]
    chosen = [one for one in parts if part in (None, one)]
    if not chosen:
        raise BadInput(
            f"--part {part}",
            expected=f"one of {parts}",
            found=str(part),
            remedy="name one of them",
        )
    return "\n\n".join(
        _told(name, score([row for row in texts if row.get("part") == name], read))
        for name in chosen
    )


def _told(part: str | None, scores: Scores) -> str:
    head = f"part {part}, " if part else ""
    speed = scores.texts / max(scores.seconds, 1e-9)
    lines = [f"{head}{scores.texts} texts, {speed:.0f} a CPU-second"]
    for name in (*LEVELS, "voiced"):
        tally = scores.tallies[name]
        lines.append(
            f"figures {name:8} P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"
            f"  ({tally.right} of {tally.gold} gold, {tally.said} said)"
        )
    stance, content, full = (scores.tallies[name] for name in ("stance", "content", "statements"))
    lines.append(f"figures stance   {stance.right} of {stance.gold} matched")
    lines.append(f"statements       content R {content.recall:.3f}  full R {full.recall:.3f}")
    return "\n".join(lines)


def document_of(row: Gold) -> Document:
    """Give the text of a row as the reader takes it."""
    return Document(
        id=row["doc"],
        uri=row["doc"],
        blob="",
        text=row["text"],
        published=row.get("published"),
        language="en",
    )


def _figures(row: Gold, said: Sequence[Figure]) -> Iterable[tuple[str, tuple[int, int, int]]]:
    gold: Sequence[Gold] = row["figures"]
    pairs = matched(gold, said, number_overlap)
    for name, right in zip(LEVELS, _sums(hits(one, other) for one, other in pairs), strict=True):
        yield name, (right, len(gold), len(said))
    voiced = [(one, other) for one, other in pairs if None not in one["speakers"]]
    taken = {id(other) for _, other in pairs}
    loose = [figure for figure in said if id(figure) not in taken and figure.speaker]
    right = sum(hits(one, other)[-1] for one, other in voiced)
    wanted = sum(None not in one["speakers"] for one in gold)
    yield "voiced", (right, wanted, len(voiced) + len(loose))
    same = sum(one.get("stance", "asserts") == other.stance for one, other in pairs)
    yield "stance", (same, len(pairs), len(pairs))


def _statements(row: Gold, said: Sequence[Statement]) -> Iterable[tuple[str, tuple[int, int, int]]]:
    gold: Sequence[Gold] = row["statements"]
    pairs = matched(gold, said, _content_overlap)
    full = sum(
        agrees(one["speakers"], other.speaker) and one["stance"] == other.stance
        for one, other in pairs
    )
    yield "content", (len(pairs), len(gold), len(said))
    yield "statements", (full, len(gold), len(said))


def _sums(hits: Iterable[tuple[bool, ...]]) -> list[int]:
    sums = [0] * len(LEVELS)
    for found in hits:
        sums = [one + more for one, more in zip(sums, found, strict=True)]
    return sums


def matched(
    gold: Sequence[Gold], said: Sequence[Said], overlap: Callable[[Gold, Said], float]
) -> list[tuple[Gold, Said]]:
    """Pair gold and said, each once: the largest overlap first, then the earlier."""
    scored = sorted(
        (-size, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(said)
        if (size := overlap(one, other)) > 0
    )
    left_gold, left_said = set(range(len(gold))), set(range(len(said)))
    pairs = []
    for _, i, j in scored:
        if i in left_gold and j in left_said:
            left_gold.discard(i)
            left_said.discard(j)
            pairs.append((gold[i], said[j]))
    return pairs


def number_overlap(gold: Gold, said: Figure) -> float:
    """Give by how much two numbers overlap, a little more where the rest agrees too."""
    shared: int = min(gold["end"], said.number.end) - max(gold["start"], said.number.start)
    if shared <= 0:
        return 0
    # Between two figures of one number, the likelier one.
    likeness = int(gold["measure"] == said.measure) + int(gold["group"] == said.group)
    return shared + (likeness + agrees(gold["speakers"], said.speaker) / 2) / 10


def hits(gold: Gold, said: Figure) -> tuple[bool, bool, bool, bool]:
    """Give which of the levels a figure gets right, each needing the one before."""
    bounds = (gold["low"], gold["high"]) == (said.low, said.high)
    kind = bounds and gold["measure"] == said.measure and gold["group"] == said.group
    return True, bounds, kind, kind and agrees(gold["speakers"], said.speaker)


def _content_overlap(gold: Gold, said: Statement) -> float:
    wanted = _covered(gold["content_spans"])
    found = _covered((quote.start, quote.end) for quote in said.content)
    share = len(wanted & found) / max(len(wanted), len(found), 1)
    return share if share >= 0.5 else 0


def _covered(spans: Iterable[Sequence[int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def agrees(wanted: Sequence[str | None], said: Speaker | None) -> bool:
    """Say whether a speaker is one of those wanted: both nobody, or half of their words the same."""
    if said is None:
        return None in wanted
    names = [name for name in (said.text, said.name) if name]
    return any(_close(one, name) for one in wanted if one is not None for name in names)


def _close(one: str, other: str) -> bool:
    mine, theirs = _words(one), _words(other)
    return bool(mine and theirs) and 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= 0.5


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - _ARTICLES
