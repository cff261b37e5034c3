"""One document with something to hide: its text before and after, and the words to hide."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sayso.domain.document import Quote
from sayso.domain.judgement import Spot

INK = "█"
_NOTHING = re.compile(r"(?!)")


class Page(NamedTuple):
    """A document's text before and after hiding, and what is hidden in all derived from it.

    `words` are those the spots name; `names` find whom and where hidden words `stood` for.
    """

    before: str
    after: str
    words: re.Pattern[str]
    names: re.Pattern[str] = _NOTHING
    stood: frozenset[str] = frozenset()

    def hides(self, quote: Quote) -> bool:
        """Say whether some of a quote's words are hidden."""
        span = slice(quote.start, quote.end)
        return self.before[span] == quote.text and self.after[span] != quote.text


def page_of(text: str, spots: Iterable[Spot]) -> Page:
    """Give the page of a text: each spot hidden, and its words wherever else they stand."""
    ink = [False] * len(text)
    words: set[str] = set()
    for spot in spots:
        start, end = _span(spot, text)
        ink[start:end] = [True] * len(ink[start:end])
        if spot.start is not None:
            words |= {text[start:end].strip(), (spot.text or "").strip()}
    pattern = pattern_of(words)
    for match in pattern.finditer(text):
        ink[match.start() : match.end()] = [True] * (match.end() - match.start())
    pairs = zip(ink, text, strict=True)
    after = "".join(INK if hide and not sign.isspace() else sign for hide, sign in pairs)
    return Page(text, after, pattern)


def inked(words: str, patterns: Iterable[re.Pattern[str]]) -> str:
    """Give words with what the patterns find hidden, as long as it was."""
    for pattern in patterns:
        words = pattern.sub(lambda match: blacked(match[0]), words)
    return words


def blacked(words: str) -> str:
    """Give ink for every sign of the words but the spaces between them."""
    return re.sub(r"\S", INK, words)


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Give what finds these phrases as whole words, in any case and however set apart.

    The longest comes first, so that a name is hidden whole; in a file name a dash or underscore
    stands for the space.
    """
    each = (
        r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", phrase)))
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )
    found = "|".join(one for one in each if one)
    if not found:
        return _NOTHING
    return re.compile(rf"(?<![^\W_])(?:{found})(?![^\W_])", re.IGNORECASE)


def _span(spot: Spot, text: str) -> tuple[int, int]:
    start = spot.start or 0
    end = len(text) if spot.end is None else spot.end
    if spot.text and text[start:end] != spot.text:
        # The text was made anew since: the nearest place that has the words is meant.
        found = [match.start() for match in re.finditer(re.escape(spot.text), text)]
        if found:
            start = min(found, key=lambda at: (abs(at - start), at))
            end = start + len(spot.text)
    return start, end
