"""From an answer to statements and figures, so far as the text bears them out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.domain.codes import Group, Measure, Stance
from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Figure, Speaker, Statement
from sayso.domain.world import Actor
from sayso.flow.extract.asked.answer import Given, problem, shown
from sayso.flow.extract.asked.locating import Passage, Which, hull, quoted
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.numbers import numbers
from sayso.flow.extract.figures.words.tokens import tokens
from sayso.text.sentences import Span

_WIDEST = 400


def statements(passage: Passage, answers: Iterable[Given]) -> Iterator[Statement]:
    """Give the statements of an answer that are in the passage.

    Without its speaker's words a statement goes: it would become the document's own word.
    """
    near = Span(passage.span.start, passage.span.start)
    for one in answers:
        if not one.needs("content"):
            continue
        content, stance = passage.run(one, "content", near), one.value("stance", Stance)
        if not content or stance is None:
            continue
        near, first = hull(*content), hull(content[0])
        speaker = _speaker(passage, one, first)
        if speaker is None and one.has("speaker"):
            continue
        cue = passage.quote(one, "cue", first, which=Which.APART)
        yield Statement(id="", speaker=speaker, cue=cue, content=tuple(content), stance=stance)


def _speaker(passage: Passage, one: Given, near: Span) -> Speaker | None:
    words = passage.quote(one, "speaker", near, which=Which.APART)
    if words is None:
        return None
    name = passage.quote(one, "name", hull(words)) or words
    return Speaker(text=words.text, start=words.start, end=words.end, name=name.text)


class Counted(NamedTuple):
    """A figure, and the words for what it was called and what it is part of in the answer."""

    figure: Figure
    called: tuple[str | None, ...]
    whole: str | None


def figures(
    passage: Passage, answers: Iterable[Given], sentences: Sequence[Span]
) -> Iterator[Counted | Problem]:
    """Give the figures of an answer that are in the passage.

    Bounds and hedge are read from the words by the grammar of numbers; what the model made of them
    is not asked.
    """
    near = Span(passage.span.start, passage.span.start)
    for one in answers:
        if not one.needs("quote", "number"):
            continue
        quote = passage.quote(one, "quote", near, which=Which.ONWARD)
        number = passage.quote(one, "number", hull(quote), within=hull(quote)) if quote else None
        if quote is None or number is None:
            continue
        near = hull(quote)
        figure = _figure(passage, one, (quote, number), sentences)
        if isinstance(figure, Figure):
            called = (one.word("quote"), one.word("number"))
            yield Counted(figure, called, one.word("part_of"))
        elif figure is not None:
            yield figure


def _figure(
    passage: Passage, one: Given, words: tuple[Quote, Quote], sentences: Sequence[Span]
) -> Figure | Problem | None:
    measure, group = one.value("measure", Measure), one.value("group", Group)
    if measure is None or group is None:
        return None
    quote, number = words
    read = _read(passage.text, number, sentences)
    if isinstance(read, Problem):
        return read
    whole = hull(quote, read.number)
    if whole.end - whole.start > _WIDEST:
        message = f"figures: {shown(number.text)} stands far from {shown(quote.text)}; left out"
        return problem(code="unverified-quote", message=message)
    whose = passage.quote(one, "whose", whole)
    return read.but(
        quote=quoted(passage.text, whole),
        counted=passage.quote(one, "counted", whole, within=whole),
        measure=measure,
        group=group,
        whose=None if whose is None else Actor(quote=whose, name=whose.text),
    )


def _read(text: str, number: Quote, sentences: Sequence[Span]) -> Figure | Problem:
    """Give what the grammar reads at a number: "at least 12" also where only "12" was given."""
    for sentence in sentences:
        if sentence.end <= number.start or number.end <= sentence.start:
            continue
        words = tokens(text, sentence)
        for found in numbers(words):
            span = Span(words.starts[found.first], words.ends[found.after - 1])
            if span.start >= number.end or number.start >= span.end:
                continue
            if found.form is Form.FRACTION:
                return _fraction(number)
            there = quoted(text, span)
            return Figure(
                id="", quote=there, number=there, counted=None, low=found.low, high=found.high,
                hedge=found.hedge, measure=Measure.KILLED, group=Group.UNKNOWN, stance=Stance.ASSERTS,
            )  # fmt: skip
    return _no_number(number)


def _no_number(words: Quote) -> Problem:
    message = f"figures: {shown(words.text)} holds no number of people that can be read; left out"
    return problem(code="no-number", message=message).but(start=words.start, end=words.end)


def _fraction(words: Quote) -> Problem:
    message = f"{shown(words.text)} is a share of people, not a count; no figure was made of it"
    return problem(code="fraction", message=message).but(start=words.start, end=words.end)


def ordered(found: Sequence[Counted], problems: list[Problem]) -> list[Figure]:
    """Give figures in text order, each once, a part with the index of its whole, as a string."""
    first = {
        (one.figure.number, one.figure.measure, one.figure.group): one for one in reversed(found)
    }
    kept = sorted(first.values(), key=lambda one: (one.figure.number.start, one.figure.measure))
    return [_part(one, kept, problems) for one in kept]


def _part(one: Counted, all_: Sequence[Counted], problems: list[Problem]) -> Figure:
    if one.whole is None:
        return one.figure
    wholes = [
        rank for rank, other in enumerate(all_) if one.whole in other.called and other is not one
    ]
    if not wholes:
        message = f"figures: part_of {shown(one.whole)} is no figure of this text; left out"
        problems.append(problem(code="unverified-quote", message=message))
        return one.figure
    here = one.figure.number.start
    near = min(wholes, key=lambda rank: abs(all_[rank].figure.number.start - here))
    return one.figure.but(part_of=str(near))
