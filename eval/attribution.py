"""Scores statements against PolNeAR, in which all attribution is labelled: sources, cues, contents.

Tokens are words and marks. *token* counts (token, role) pairs over all three roles. *whole* counts
attributions: cue and source share a word with those of the gold (or both have no source), and the
contents overlap by half of the longer one; each is used once, in text order.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from eval.figures import tally
from sayso.domain.document import Document, Quote
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading, Statement

Span = tuple[int, int]
Read = Callable[[Document], Reading]
_TOKEN = re.compile(r"\w+|[^\w\s]")
ROLES = ("source", "cue", "content")


class Attributed(NamedTuple):
    """The spans of one attribution by role, each perhaps empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def gold(notes: str) -> tuple[dict[str, list[Span]], list[Attributed]]:
    """Give the spans by role, and the attributions, of a brat stand-off file."""
    spans: dict[str, tuple[Span, ...]] = {}
    tags: dict[str, list[Span]] = {role: [] for role in ROLES}
    found = []
    for line in notes.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            kind, _, where = rest.partition("\t")[0].partition(" ")
            spans[name] = tuple(_offsets(where))
            tags.get(kind.lower(), []).extend(spans[name])
        elif name.startswith("E"):
            found.append(_event(rest, spans))
    return tags, [one for one in found if one.content]


def _offsets(where: str) -> Iterable[Span]:
    for pair in where.split(";"):
        ends = pair.split()
        if len(ends) == 2:
            yield int(ends[0]), int(ends[1])


def _event(rest: str, spans: dict[str, tuple[Span, ...]]) -> Attributed:
    held: dict[str, list[Span]] = {role: [] for role in ROLES}
    for pair in rest.split():
        role, _, name = pair.partition(":")
        held.get(role.rstrip("0123456789").lower(), []).extend(spans.get(name, ()))
    return Attributed(*(tuple(held[role]) for role in ROLES))


def score(path: Path, read: Read) -> Counter[tuple[str, str]]:
    """Give how much was right, in the gold, and said, by role, for tokens and whole attributions.

    Raises `BadInput` for a line that is no labelled text.
    """
    counts: Counter[tuple[str, str]] = Counter()
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for number, line in enumerate(lines, start=1):
            counts += scored(_row(line, f"{path}, line {number}"), read)
    return counts


def scored(row: dict[str, Any], read: Read) -> Counter[tuple[str, str]]:
    """Give the same counts of one article."""
    counts: Counter[tuple[str, str]] = Counter()
    document = Document(id=row["id"], uri=row["id"], blob="", text=row["text"], language="en")
    _score(counts, row["text"], row["annotations"][0], read(document).statements)
    return counts


def report(path: Path, read: Read) -> str:
    """Give the scores of a file in words."""
    counts = score(path, read)
    told = []
    for name in (*ROLES, "token", "whole"):
        found = tally(counts, name)
        told.append(f"{name:8} P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}")
    return "\n".join(told)


def _row(line: str, where: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = json.loads(line)
        return {key: row[key] for key in ("id", "text", "annotations")}
    except (ValueError, TypeError, KeyError) as error:
        raise BadInput(
            where,
            expected='an object with "id", "text" and "annotations"',
            found=str(error),
            remedy="give a file as shared/data/polnear holds",
        ) from error


def _score(
    counts: Counter[tuple[str, str]], text: str, notes: str, said: Sequence[Statement]
) -> None:
    tags, wanted = gold(notes)
    found = [_of(one) for one in said]
    for rank, role in enumerate(ROLES):
        mine = _tokens(text, [span for one in found for span in one[rank]])
        theirs = _tokens(text, tags[role])
        for name in (role, "token"):
            counts[name, "right"] += len(mine & theirs)
            counts[name, "gold"] += len(theirs)
            counts[name, "said"] += len(mine)
    counts["whole", "gold"] += len(wanted)
    counts["whole", "said"] += len(found)
    left = [_covered(text, one) for one in found]
    for one in wanted:
        match = next((other for other in left if _same(_covered(text, one), other)), None)
        if match is not None:
            left.remove(match)
            counts["whole", "right"] += 1


def _of(one: Statement) -> Attributed:
    def spans(quotes: Iterable[Quote]) -> tuple[Span, ...]:
        return tuple((quote.start, quote.end) for quote in quotes)

    source = (one.speaker.quote,) if one.speaker else ()
    return Attributed(spans(source), spans((one.cue,) if one.cue else ()), spans(one.content))


def _covered(text: str, one: Attributed) -> tuple[set[int], set[int], set[int]]:
    return _tokens(text, one.source), _tokens(text, one.cue), _tokens(text, one.content)


def _same(one: tuple[set[int], ...], other: tuple[set[int], ...]) -> bool:
    source = bool(one[0] & other[0]) or not (one[0] or other[0])
    cue = bool(one[1] & other[1]) or not (one[1] or other[1])
    return source and cue and 2 * len(one[2] & other[2]) >= max(len(one[2]), len(other[2]))


def _tokens(text: str, spans: Iterable[Span]) -> set[int]:
    return {
        start + match.start() for start, end in spans for match in _TOKEN.finditer(text[start:end])
    }
