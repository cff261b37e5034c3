"""Counts made comparable: what was said, widened by how firmly it was said."""

import re
from collections.abc import Mapping

from sayso.domain.codes import Hedge
from sayso.domain.errors import BrokenRecord
from sayso.domain.record import Record

ACLED: Mapping[str, int] = {"tens": 10, "dozens": 12, "hundreds": 100}
"""How ACLED reads vague words (its FAQ on fatalities, May 2024)."""

_AS_SAID: Mapping[str, int] = {}
_SHORT_OF = re.compile(r"\b(?:nearly|almost|close to|just under|just short of)\b", re.IGNORECASE)
# "Tens of thousands" are no tens.
_OF_MORE = re.compile(r"\b(?:tens|dozens|scores|hundreds)\s+of\s+(?:hundreds|thousands|millions)\b")


class Span(Record):
    """All numbers a count can mean when compared: both ends included; no `high` = or more.

    "About 50" is `Span(low=45, high=55)`, "at least 12" is `Span(low=12)`.
    """

    low: int
    high: int | None = None

    def __post_init__(self) -> None:
        """Reject a span that no number is in."""
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise BrokenRecord("Span", f"no number is in {self.low} to {self.high}")

    def meets(self, other: "Span") -> bool:
        """Say whether one number could be in both."""
        return self.apart(other) == 0

    def apart(self, other: "Span") -> int:
        """Give by how many the two miss each other; 0 where they meet."""
        if self.high is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and other.high < self.low:
            return self.low - other.high
        return 0

    def holds(self, number: int) -> bool:
        """Say whether the number is in the span."""
        return self.low <= number and (self.high is None or number <= self.high)


def span(
    low: int | None,
    high: int | None,
    hedge: Hedge,
    *,
    words: str = "",
    vague: Mapping[str, int] = _AS_SAID,
) -> Span:
    """Give what a count can mean: an approximate one is widened by a tenth, at least by one.

    "Nearly" and "almost" in `words` widen only down. `vague` is a policy's own reading of words
    such as "dozens", found in `words`. DESIGN, section 4.
    """
    if hedge is Hedge.VAGUE and (read := _read(words, vague)) is not None:
        return Span(low=read)
    if hedge is not Hedge.APPROX:
        return Span(low=low or 0, high=high)
    below = max(0, (low or 0) - _tenth(low or 0))
    if high is None or _SHORT_OF.search(words):
        return Span(low=below, high=high)
    return Span(low=below, high=high + _tenth(high))


def _tenth(number: int) -> int:
    return max(1, number // 10)


def _read(words: str, vague: Mapping[str, int]) -> int | None:
    said = re.findall(r"\w+", _OF_MORE.sub(" ", words.lower()))
    return next((vague[word] for word in said if word in vague), None)
