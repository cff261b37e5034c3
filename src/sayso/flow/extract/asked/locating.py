"""Where the words that a model gave stand in the text: exactly there, or nowhere."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import assert_never

from sayso.domain.document import Problem, Quote
from sayso.flow.extract.asked.answer import Given, problem, shown
from sayso.text.sentences import Span

# Marks that models write otherwise than the text; what is kept is always the text's own.
_ALIKE = {
    mark: f"[{marks}]" for marks in ("'’‘`´", '"“”„«»', "\\-‐‑–—") for mark in marks if mark != "\\"
}


class Which(Enum):
    """Which of several places is meant: the nearest, else the nearest outside, or behind."""

    NEAREST = auto()
    APART = auto()
    ONWARD = auto()


class Passage:
    """A stretch of a text that a model was given, to be asked where words are in it."""

    def __init__(self, text: str, span: Span, problems: list[Problem]) -> None:
        """Words that are not there become problems in `problems`."""
        self.text, self.span = text, span
        self._problems = problems

    def quote(
        self,
        one: Given,
        key: str,
        near: Span,
        *,
        within: Span | None = None,
        which: Which = Which.NEAREST,
    ) -> Quote | None:
        """Give the words of a field as they stand in the text, where they stand nearest to `near`.

        `within` is where to look first, `which` says what to prefer of several places. Words that are
        given and not there are a problem.
        """
        words = one.word(key)
        if words is None:
            return None
        inside = _nearest(self._places(words, within), near, which=which) if within else None
        return inside or self._found(one, key, words, near=near, which=which)

    def quotes(self, one: Given, key: str, near: Span) -> list[Quote]:
        """Give all words of a field that are there, each where it stands nearest to `near`."""
        found = (self._found(one, key, words, near=near) for words in one.words(key))
        return [quote for quote in found if quote is not None]

    def run(self, one: Given, key: str, near: Span) -> list[Quote]:
        """Give the words of a field as stretches, each near the last; none where one is missing."""
        found = list[Quote]()
        for words in one.words(key):
            quote = self._found(one, key, words, near=near, which=Which.ONWARD)
            if quote is None:
                return []
            found.append(quote)
            near = hull(quote)
        return found

    def _found(
        self, one: Given, key: str, words: str, *, near: Span, which: Which = Which.NEAREST
    ) -> Quote | None:
        quote = _nearest(self._places(words, self.span), near, which=which)
        if quote is None:
            message = f"{one.kind}: {key} {shown(words)} is not in the text word for word; left out"
            self._problems.append(problem(code="unverified-quote", message=message))
        return quote

    def _places(self, words: str, span: Span) -> Iterator[Quote]:
        for match in _pattern(words).finditer(self.text, span.start, span.end):
            yield Quote(text=match.group(), start=match.start(), end=match.end())


def _nearest(places: Iterator[Quote], near: Span, *, which: Which) -> Quote | None:
    def far(quote: Quote) -> tuple[bool, int, int]:
        gap = max(quote.start - near.end, near.start - quote.end, 0)
        match which:
            case Which.NEAREST:
                second = False
            case Which.APART:
                second = quote.start < near.end and near.start < quote.end
            case Which.ONWARD:
                second = quote.start < near.end
            case _:
                assert_never(which)
        return second, gap, quote.start

    return min(places, key=far, default=None)


def _pattern(words: str) -> re.Pattern[str]:
    # Blanks may be any; a word is a whole one, and "12" is neither in "1,712" nor in "12.5".
    body = r"\s+".join(
        "".join(_ALIKE.get(mark, re.escape(mark)) for mark in word) for word in words.split()
    )
    before = r"(?<!\w)(?<!\d[.,])" if words[0].isalnum() else ""
    after = r"(?!\w)(?![.,]\d)" if words[-1].isalnum() else ""
    return re.compile(before + body + after)


def hull(*quotes: Quote | None) -> Span:
    """Give the stretch from the first to the last of quotes; at least one must be there."""
    there = [quote for quote in quotes if quote is not None]
    return Span(min(quote.start for quote in there), max(quote.end for quote in there))


def quoted(text: str, span: Span) -> Quote:
    """Give a stretch of a text as a quote."""
    return Quote(text=text[span.start : span.end], start=span.start, end=span.end)
