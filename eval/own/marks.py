"""Reads our own sentences, marked inline; `python -m eval.own.marks FILE...` checks them.

See training/own/README.md for the marks.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sayso.domain.codes import Group, Kind, Measure, Plover, Stance

Span = tuple[int, int]
_OPENS = re.compile(r"\[([a-z]+[0-9]+):")
_ROLES = ("perpetrator", "target", "victim", "weapon", "place", "time")


class Marked(NamedTuple):
    """A text without its marks: spans by label, and what each record line says of them."""

    text: str
    spans: dict[str, Span]
    records: list[list[str]]
    line: int


class BadMarks(Exception):
    """Marks that contradict themselves, and the line they start on."""


def texts(path: Path) -> Iterator[Marked]:
    """Give the texts of a file. Raises `BadMarks` for the first that is not as the README says."""
    for number, block in _blocks(path.read_text(encoding="utf8")):
        told = [line for line in block if not line.startswith("=")]
        records = [line[1:].split() for line in block if line.startswith("=")]
        text, spans = _unmarked("\n".join(told), f"{path}:{number}")
        one = Marked(text, spans, records, number)
        for record in records:
            try:
                check(one, record)
            except (ValueError, KeyError, IndexError, TypeError) as error:
                raise BadMarks(f"{path}:{number}: = {' '.join(record)}: {error!r}") from error
        used = {label for record in records for word in record for label in _labels(word, spans)}
        if left := set(spans) - used:
            raise BadMarks(f"{path}:{number}: no record line uses {sorted(left)}")
        yield one


def check(one: Marked, record: list[str]) -> None:
    """Raise `ValueError`, `KeyError`, `IndexError` or `TypeError` for a record line that makes no sense."""
    kind, first, *rest = record
    match kind:
        case "say":
            _say(one, first, *rest)
        case "count":
            measure, group, speaker, *more = rest
            Measure(measure), Group(group)
            _known(one, speaker, none=True)
            _pairs(one, more, ("of", "whose", "event"))
        case "event":
            Kind(rest[0])
            _pairs(one, rest[1:], _ROLES)
        case "act":
            Plover(rest[0])
            _pairs(one, rest[1:], ("who", "toward"))
        case "same":
            _known(one, rest[0])
        case "nocount":
            pass
        case _:
            raise ValueError(f"no such record: {kind}")
    _known(one, first, none=kind == "say")


def _say(one: Marked, cue: str, speaker: str, content: str, stance: str) -> None:
    Stance(stance)
    for name in (cue, speaker):
        _known(one, name, none=True)
    for name in content.split(","):
        _known(one, name)


def _known(one: Marked, name: str, *, none: bool = False) -> None:
    if not (none and name == "-") and name not in one.spans:
        raise KeyError(name)


def _pairs(one: Marked, words: list[str], keys: tuple[str, ...]) -> None:
    for word in words:
        key, equals, labels = word.partition("=")
        if not equals or key not in keys:
            raise ValueError(f"{word}: expected one of {keys} and a label")
        for label in labels.split(","):
            _known(one, label)


def _labels(word: str, spans: dict[str, Span]) -> Iterator[str]:
    for part in re.split(r"[=,]", word):
        if part in spans:
            yield part


def _blocks(body: str) -> Iterator[tuple[int, list[str]]]:
    block: list[str] = []
    first = 1
    for number, line in enumerate([*body.splitlines(), ""], start=1):
        if line.startswith("#"):
            continue
        if line.strip():
            if not block:
                first = number
            block.append(line.rstrip())
        elif block:
            yield first, block
            block = []


def _unmarked(marked: str, where: str) -> tuple[str, dict[str, Span]]:
    text, spans, open_ = "", {}, list[tuple[str, int]]()
    at = 0
    while at < len(marked):
        found = _OPENS.match(marked, at)
        if found:
            open_.append((found.group(1), len(text)))
            at = found.end()
        elif marked[at] == "]" and open_:
            label, start = open_.pop()
            if label in spans or start == len(text):
                raise BadMarks(f"{where}: {label} is there twice, or holds nothing")
            spans[label] = (start, len(text))
            at += 1
        else:
            text += marked[at]
            at += 1
    if open_:
        raise BadMarks(f"{where}: {open_[-1][0]} is never closed")
    return text, spans


def main() -> int:
    """Check files and count what is in them."""
    counts: Counter[str] = Counter()
    for name in sys.argv[1:]:
        try:
            for one in texts(Path(name)):
                counts["texts"] += 1
                for record in one.records:
                    counts[record[0]] += 1
                    what = {"say": 4, "count": 2, "event": 2, "act": 2}.get(record[0])
                    if what:
                        counts[f"{record[0]} {record[what]}"] += 1
                        if record[0] == "count":
                            counts[f"group {record[3]}"] += 1
        except (BadMarks, OSError) as error:
            print(error)
            return 1
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
