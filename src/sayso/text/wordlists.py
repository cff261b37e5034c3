"""Word lists written as running text, so that a hundred words stay a few lines."""

from collections.abc import Sequence


def listed(words: str) -> tuple[str, ...]:
    """Give the words of a text in order."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(words.split())


MONTHS = word_set(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_BEFORE_A_MONTH = word_set(
    "in on since by of until from during before after last this next early late mid"
)


_AFTER_A_VERB = word_set("have be not also still well yet never only")


def is_month(low: Sequence[str], at: int) -> bool:
    """Say whether the word at an index is the month of May, not what may be: "on May 12", "12 May", "in May"."""
    following = low[at + 1] if at + 1 < len(low) else ""
    before = low[at - 1] if at > 0 else ""
    dated = following[:1].isdigit() or before[:1].isdigit()
    verb = low[at] != "may" or following in _AFTER_A_VERB
    return not verb and (dated or before in _BEFORE_A_MONTH)
