"""Word patterns: "took ~ hostage/hostages" finds "took 20 people hostage"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sayso.flow.extract.events.clauses import Clause

_GAP = 3
_MARKS = frozenset('.,;:!?()"“”')

Step = frozenset[str] | None
"""The words that may stand here; nothing stands for a gap of up to three words."""


class Pattern(NamedTuple):
    """Words to look for, and what the line they stand in says of them."""

    steps: tuple[Step, ...]
    sort: str
    p: int


Patterns = Mapping[str, tuple[Pattern, ...]]
"""Patterns by their first word, longest first."""


def patterns(lines: str) -> Patterns:
    """Give the patterns of lines "sort p: words, words", by first word."""
    found: dict[str, list[Pattern]] = {}
    for line in lines.strip().splitlines():
        head, _, body = line.partition(": ")
        sort, p = head.split()
        for words in body.split(", "):
            pattern = Pattern(tuple(_step(word) for word in words.split()), sort, int(p))
            for first in sorted(pattern.steps[0] or ()):
                found.setdefault(first, []).append(pattern)
    return {
        first: tuple(sorted(group, key=lambda pattern: -len(pattern.steps)))
        for first, group in found.items()
    }


def _step(word: str) -> Step:
    return None if word == "~" else frozenset(word.split("/"))


def matched(clause: Clause, at: int, known: Patterns) -> tuple[Pattern, int] | None:
    """Give the longest pattern that begins with this word, and the word after its last."""
    for pattern in known.get(clause.low[at], ()):
        after = _after(clause, at + 1, pattern.steps[1:])
        if after is not None:
            return pattern, after
    return None


def matches(clause: Clause, known: Patterns) -> Iterator[tuple[int, Pattern, int]]:
    """Give the patterns of a clause in order, none inside another: first word, pattern, word after."""
    at = 0
    while at < len(clause.low):
        found = matched(clause, at, known)
        if found is not None:
            yield at, *found
        at = found[1] if found else at + 1


def _after(clause: Clause, at: int, steps: Iterable[Step]) -> int | None:
    gap = 0
    for step in steps:
        if step is None:
            gap = _GAP
            continue
        here = at
        while clause.word(here) not in step:
            if gap == 0 or here >= len(clause.low) or clause.low[here] in _MARKS:
                return None
            gap, here = gap - 1, here + 1
        at, gap = here + 1, 0
    return at
