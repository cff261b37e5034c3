"""Sentences as words: what every rule of this package reads."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.domain.document import Quote
from sayso.text.sentences import Span
from sayso.text.wordlists import is_month

_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d+(?=-[A-Z])|['’]s\b|\w+(?:[\-‑'’](?!s\b)\w+)*|[^\w\s]")
# No rule looks further than this; text without full stops is cut so that work stays linear.
_LONGEST = 1500
# "QUETTA, Pakistan, March 11, 2025 (Wire) - " says where and when it was written.
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'\- ]{2,40}(?:\([^)\n]{0,40}\))?(?:, ?[^\n–—]{0,60}?)? ?(?:\([^)\n]{1,40}\) ?)?(?: -{1,2} |[–—]| ?-- ?)"
    r"(?: ?\[TEXT\])?"
)
_NAMES = {"US": "u.s.", "IS": "i.s.", "IT": "i.t.", "WHO": "w.h.o."}


class Clause(NamedTuple):
    """A sentence as words: where each starts and ends in the text, and the word in small letters."""

    text: str
    rank: int
    starts: list[int]
    ends: list[int]
    low: list[str]

    def quote(self, first: int, after: int) -> Quote:
        """Give the words from first up to, not including, after, as they stand in the text."""
        start, end = self.starts[first], self.ends[after - 1]
        return Quote(text=self.text[start:end], start=start, end=end)

    def word(self, at: int) -> str:
        """Give a word in small letters; nothing beyond either end."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def capital(self, at: int) -> bool:
        """Say whether the word begins with a capital letter."""
        return 0 <= at < len(self.low) and self.text[self.starts[at]].isupper()

    def month(self, at: int) -> bool:
        """Say whether the word is the month of May, not what may be."""
        near = range(max(0, at - 2), min(len(self.low), at + 2))
        return is_month([self.text[self.starts[k] : self.ends[k]] for k in near], at - near.start)

    def has(self, words: frozenset[str]) -> bool:
        """Say whether any of these words is in the clause."""
        return not words.isdisjoint(self.low)


def clauses(text: str, sentences: Sequence[Span]) -> Iterator[Clause]:
    """Give the sentences of a text as words, overlong ones in pieces."""
    rank = 0
    for sentence in sentences:
        for start, end in _pieces(text, sentence):
            clause = _clause(text, rank, start, end)
            if clause.low:
                yield clause
                rank += 1


def _clause(text: str, rank: int, start: int, end: int) -> Clause:
    starts: list[int] = []
    ends: list[int] = []
    low: list[str] = []
    names = {} if text[start:end].isupper() else _NAMES
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        starts.append(found.start())
        ends.append(found.end())
        low.append(names.get(word) or word.lower())
    return Clause(text, rank, starts, ends, low)


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    dateline = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + 160))
    start = dateline.end() if dateline else sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        end = cut if cut > start else start + _LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)
