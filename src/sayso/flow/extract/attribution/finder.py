"""From a text to its statements: sentence by sentence, then who "he" is and who goes on speaking."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.domain.codes import Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Statement
from sayso.flow.extract.attribution.clauses import clauses
from sayso.flow.extract.attribution.fixed import fixed, headline
from sayso.flow.extract.attribution.frames import Frame, spoken
from sayso.flow.extract.attribution.names import Names
from sayso.flow.extract.attribution.speakers import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens, tokens
from sayso.text.sentences import Span

_HEADLINE = 200


class _Said(NamedTuple):
    statement: Statement
    outer: bool
    clause: int


def statements(text: str, sentences: Sequence[Span]) -> list[Statement]:
    """Give who says what, in text order; `id` and `about` are left empty.

    No speaker is the document's own word: "the figures could not be verified".
    """
    spans = clauses(text, sentences)
    names = Names()
    said: list[_Said] = []
    for rank, span in enumerate(spans):
        words = tokens(text, span)
        for frame in _frames(words, span, len(spans)):
            statement = _statement(text, words, frame, names)
            said.append(_Said(statement, frame.outer, rank))
    said += list(_continued(text, spans, said))
    return sorted((one.statement for one in said), key=_place)


def _place(statement: Statement) -> tuple[int, int, int]:
    return (
        statement.content[0].start,
        -statement.content[-1].end,
        statement.cue.start if statement.cue else 0,
    )


def _frames(words: Tokens, span: Span, sentences: int) -> list[Frame]:
    if sentences <= 2 and span.end - span.start <= _HEADLINE:
        found = headline(words)
        if found is not None:
            return [found]
    kept: list[Frame] = []
    for frame in (*fixed(words), *spoken(words)):
        if not any(_same(frame, other) for other in kept):
            kept.append(frame)
    return kept


def _same(one: Frame, other: Frame) -> bool:
    return one.cue.first < other.cue.after and other.cue.first < one.cue.after


def _statement(text: str, words: Tokens, frame: Frame, names: Names) -> Statement:
    who = None if frame.speaker is None else _quote(text, words, frame.speaker)
    return Statement(
        id="",
        speaker=None if who is None else names.speaker(who, outlet=frame.outer),
        cue=_quote(text, words, frame.cue),
        content=tuple(_quote(text, words, piece) for piece in frame.content),
        stance=frame.stance,
    )


def _continued(text: str, spans: Sequence[Span], said: Sequence[_Said]) -> list[_Said]:
    """Give the sentences without a speaker between two of the same one: "X said A. B. C, he added."."""
    by_clause: dict[int, list[_Said]] = {}
    for one in said:
        if not one.outer:
            by_clause.setdefault(one.clause, []).append(one)
    found: list[_Said] = []
    for first, last in pairwise(sorted(by_clause)):
        before, after = by_clause[first][-1].statement, by_clause[last][0].statement
        if not 1 < last - first <= 4 or not _goes_on(before, after):
            continue
        if "\n\n" in text[spans[first].end : spans[last].start]:
            continue
        for rank in range(first + 1, last):
            content = _bare(text, spans[rank])
            found.append(_Said(before.but(content=(content,), stance=Stance.ASSERTS), False, rank))
    return found


def _goes_on(before: Statement, after: Statement) -> bool:
    if before.speaker is None or after.speaker is None:
        return False
    return before.speaker.name == after.speaker.name


def _bare(text: str, span: Span) -> Quote:
    end = span.end
    while end > span.start + 1 and text[end - 1] in '.!?”"':
        end -= 1
    return Quote(text=text[span.start : end], start=span.start, end=end)


def _quote(text: str, words: Tokens, stretch: Stretch) -> Quote:
    start, end = words.starts[stretch.first], words.ends[stretch.after - 1]
    return Quote(text=text[start:end], start=start, end=end)
