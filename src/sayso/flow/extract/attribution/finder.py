"""From a text to its statements: clause by clause, then who "he" is and who goes on speaking."""

from collections.abc import Sequence

from sayso.domain.document import Quote
from sayso.domain.reading import Statement
from sayso.flow.extract.attribution.clauses import clauses
from sayso.flow.extract.attribution.frames.avowals import avowed
from sayso.flow.extract.attribution.frames.fixed import sourced
from sayso.flow.extract.attribution.frames.frame import Frame
from sayso.flow.extract.attribution.frames.headlines import headline
from sayso.flow.extract.attribution.frames.retracting import withdrawn
from sayso.flow.extract.attribution.frames.spoken import spoken
from sayso.flow.extract.attribution.going_on import Said, gone_on
from sayso.flow.extract.attribution.speakers.after import agent
from sayso.flow.extract.attribution.speakers.names import Names
from sayso.flow.extract.attribution.speakers.stretch import Stretch, speaks
from sayso.flow.extract.figures.words.tokens import Tokens, tokens
from sayso.text.sentences import Span

_HEADLINE = 200


def statements(text: str, sentences: Sequence[Span]) -> list[Statement]:
    """Give who says what, in text order; `id` and `about` are left empty.

    No speaker is the document's own word: "the figures could not be verified".
    """
    spans = clauses(text, sentences)
    names = Names()
    said: list[Said] = []
    for rank, span in enumerate(spans):
        words = tokens(text, span)
        frames = _frames(words, alone=len(spans) <= 2 and len(text) <= _HEADLINE)
        if not frames and (told_of := agent(words, len(words))) and speaks(words, told_of):
            names.mention(_quote(text, words, told_of).text)
        said += [Said(_statement(text, words, one, names), one.outer, rank) for one in frames]
    said += gone_on(text, spans, said)
    return sorted((one.statement for one in said), key=_place)


def _frames(words: Tokens, *, alone: bool) -> list[Frame]:
    """Give the frames of a clause; where two share words of their cue, the more fixed form stands."""
    titled = headline(words) if alone else None
    if titled is not None:
        return [titled]
    kept: list[Frame] = []
    back = withdrawn(words)
    for frame in (*back, *sourced(words), *avowed(words), *spoken(words, back)):
        taken = (frame.cue, *([frame.speaker] if frame.speaker else []))
        # No cue is another's, nor part of a speaker: "the ministry retracted its report" names nobody.
        if not any(_overlap(words_, other.cue) for words_ in taken for other in kept):
            kept.append(frame)
    return sorted(kept, key=lambda frame: (frame.cue, frame.content))


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.first < other.after and other.first < one.after


def _statement(text: str, words: Tokens, frame: Frame, names: Names) -> Statement:
    who = None if frame.speaker is None else _quote(text, words, frame.speaker)
    return Statement(
        id="",
        speaker=None if who is None else names.speaker(who, outlet=frame.outer),
        cue=_quote(text, words, frame.cue),
        content=tuple(_quote(text, words, piece) for piece in frame.content),
        stance=frame.stance,
    )


def _quote(text: str, words: Tokens, stretch: Stretch) -> Quote:
    start, end = words.starts[stretch.first], words.ends[stretch.after - 1]
    return Quote(text=text[start:end], start=start, end=end)


def _place(statement: Statement) -> tuple[int, int, int]:
    cue = 0 if statement.cue is None else statement.cue.start
    return statement.content[0].start, -statement.content[-1].end, cue
