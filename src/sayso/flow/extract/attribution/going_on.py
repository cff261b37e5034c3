"""Who goes on speaking where a sentence names nobody: "X said A. B. C, he added", "According to X, A. B."."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.domain.codes import Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Statement
from sayso.text.names import folded
from sayso.text.sentences import Span

_FURTHEST = 4
"""How many sentences somebody goes on for without being named again."""


class Said(NamedTuple):
    """A statement, whether it only credits a whole sentence to an outlet, and the clause it stands in."""

    statement: Statement
    outer: bool
    clause: int


def gone_on(text: str, spans: Sequence[Span], said: Sequence[Said]) -> list[Said]:
    """Give the statements that clauses without a speaker of their own continue."""
    by_clause: dict[int, list[Said]] = {}
    for one in said:
        by_clause.setdefault(one.clause, []).append(one)
    spoken = {rank: own for rank, own in by_clause.items() if not any(one.outer for one in own)}
    return [*_after_opening(text, spans, by_clause), *_between(text, spans, spoken)]


def _after_opening(
    text: str, spans: Sequence[Span], by_clause: Mapping[int, list[Said]]
) -> list[Said]:
    """Give the clauses that follow "According to X, …" in its line: they go on with what X tells."""
    found: list[Said] = []
    for rank, told in by_clause.items():
        opening = next((one.statement for one in told if _opens_account(one.statement)), None)
        following = rank + 1
        while (
            opening and following < min(len(spans), rank + _FURTHEST) and following not in by_clause
        ):
            if "\n" in text[spans[rank].end : spans[following].start]:
                break
            found.append(_continued(text, opening, spans, following))
            following += 1
    return found


def _opens_account(statement: Statement) -> bool:
    cue = statement.cue
    if cue is None or cue.text.lower() not in ("according to", "as per"):
        return False
    return len(statement.content) == 1 and cue.end < statement.content[0].start


def _between(text: str, spans: Sequence[Span], spoken: Mapping[int, list[Said]]) -> list[Said]:
    """Give the clauses between two that one speaker says."""
    found: list[Said] = []
    for first, last in pairwise(sorted(spoken)):
        before, after = spoken[first][-1].statement, spoken[last][0].statement
        parted = "\n\n" in text[spans[first].end : spans[last].start]
        if 1 < last - first <= _FURTHEST and not parted and _one_speaker(before, after):
            found += [_continued(text, before, spans, rank) for rank in range(first + 1, last)]
    return found


def _one_speaker(before: Statement, after: Statement) -> bool:
    if before.speaker is None or after.speaker is None:
        return False
    return folded(before.speaker.name) == folded(after.speaker.name)


def _continued(text: str, statement: Statement, spans: Sequence[Span], rank: int) -> Said:
    start, end = spans[rank]
    while end > start + 1 and text[end - 1] in '.!?”"':
        end -= 1
    content = Quote(text=text[start:end], start=start, end=end)
    return Said(statement.but(content=(content,), stance=Stance.ASSERTS), False, rank)
