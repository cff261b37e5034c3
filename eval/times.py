"""Scores times: expressions of conflict reporting, in their passage, against the intervals they name.

A file holds cases apart by empty lines: `@` when the passage was published (`-` = not known), the
passage with the words for the time in square brackets, and `=` the first and last day (`..` = open)
with the precision, or `?` where no interval can be told. Right is a case whose first day, last day
and precision are all as expected.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from sayso import doors
from sayso.domain.errors import BadInput
from sayso.domain.world import When

Resolve = Callable[[str, int, int, str | None], When | None]
"""Text, where the words start and end, when published → the time, or nothing."""
NONE = "?"


class Case(NamedTuple):
    """A passage, where its words for a time stand, when it was published, what they name."""

    line: int
    text: str
    start: int
    end: int
    published: str | None
    expected: str

    @property
    def words(self) -> str:
        """Give the words for the time."""
        return self.text[self.start : self.end]


def cases(path: Path) -> list[Case]:
    """Give the cases of a file. Raises `BadInput` for a block that is none."""
    return list(_cases(path))


def _cases(path: Path) -> Iterator[Case]:
    block: list[str] = []
    lines = path.read_text(encoding="utf8").splitlines()
    for number, line in enumerate([*lines, ""], start=1):
        if line.startswith("#"):
            continue
        if line.strip():
            block.append(line)
        elif block:
            yield _case(block, path, number - len(block))
            block = []


def _case(block: list[str], path: Path, number: int) -> Case:
    first, last = block[0], block[-1]
    passage = "\n".join(block[1:-1])
    start, end = passage.find("["), passage.find("]")
    if not first.startswith("@ ") or not last.startswith("= ") or not 0 <= start < end:
        raise BadInput(
            f"{path}, line {number}",
            expected="@ date, a passage with [words], = interval",
            found=" / ".join(block)[:80],
            remedy="mend the block",
        )
    text = passage[:start] + passage[start + 1 : end] + passage[end + 1 :]
    published = first[2:].strip()
    return Case(
        line=number,
        text=text,
        start=start,
        end=end - 1,
        published=None if published == "-" else published,
        expected=last[2:].strip(),
    )


def told(when: When | None) -> str:
    """Give a time as a file writes it."""
    if when is None or (when.start is None and when.end is None):
        return NONE
    return f"{when.start or '..'}/{when.end or '..'} {when.precision.value}"


def score(found: list[Case], resolve: Resolve) -> tuple[Counter[str], list[tuple[Case, str]]]:
    """Give how many cases there are and how many were right, and the wrong ones with what was said."""
    counts: Counter[str] = Counter()
    wrong = []
    for case in found:
        said = told(resolve(case.text, case.start, case.end, case.published))
        counts["cases"] += 1
        counts["right"] += said == case.expected
        if said != case.expected:
            wrong.append((case, said))
    return counts, wrong


def resolver(ground: doors.Grounding) -> Resolve:
    """Give what resolves one expression as `sayso ground` does."""

    def resolve(text: str, start: int, end: int, published: str | None) -> When | None:
        [found] = ground(text, [(start, end, "time")], {"published": published})
        return next((meant for meant, _ in found if isinstance(meant, When)), None)

    return resolve


def report(path: Path, ground: doors.Grounding) -> str:
    """Give the score of a table in words."""
    counts, _ = score(cases(path), resolver(ground))
    return f"{counts['cases']} expressions: right {counts['right'] / max(counts['cases'], 1):.3f}"
