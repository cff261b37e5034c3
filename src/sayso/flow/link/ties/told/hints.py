"""What a text hints at: a tie between two of its own reports, or one to an incident told elsewhere."""

from typing import NamedTuple

from sayso.domain.codes import Kind, Tie
from sayso.flow.link.ties.told.scene import Deed


class Hint(NamedTuple):
    """One report of a document stands so to another of its reports, in these words."""

    tie: Tie
    one: str
    other: str
    words: str


class Search(NamedTuple):
    """A report follows, or is part of, something that its document does not tell of further.

    `kinds` are what it may be, `names` words for where, folded, `gap` how many days before it was
    (fewest and most), where the words say so.
    """

    one: str
    kinds: frozenset[Kind]
    names: frozenset[str]
    gap: tuple[int, int] | None
    words: str
    tie: Tie = Tie.FOLLOWS


_FAR = 1500
"""Deeds so many characters apart are not told together, whatever words stand by them."""


def before(earlier: Deed, later: Deed) -> bool:
    """Say whether one deed may have begun before the other; what is not known speaks for nothing."""
    if abs(earlier.start - later.start) > _FAR:
        return False
    return earlier.first is None or later.last is None or earlier.first <= later.last


def within(part: Deed, whole: Deed) -> bool:
    """Say whether a deed may lie within the days of another."""
    if abs(part.start - whole.start) > _FAR:
        return False
    if part.first is None or part.last is None or whole.first is None or whole.last is None:
        return True
    return whole.first <= part.first and part.last <= whole.last


def hint(tie: Tie, one: Deed, other: Deed, words: str) -> Hint:
    """Give a hint, its words on one line."""
    return Hint(tie, one.report, other.report, " ".join(words.split()))
