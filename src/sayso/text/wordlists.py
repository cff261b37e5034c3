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
_BEFORE_A_MONTH = word_set("in since until during throughout of from early late mid")
_AFTER_A_VERB = word_set("have be not also still well yet never only")
_DAY = 2


def is_month(raw: Sequence[str], at: int) -> bool:
    """Say whether the word at an index is the month of May, not what may be: "on May 12", "12 MAY", "in May".

    A capital inside a sentence that has small letters says so too, but not where every word has one.
    """
    word, before = raw[at].lower(), raw[at - 1] if at > 0 else ""
    following = raw[at + 1] if at + 1 < len(raw) else ""
    if word != "may" or following.lower() in _AFTER_A_VERB:
        return False
    counted = at > 1 and raw[at - 2].lower() == "the"
    day = before.isdigit() and len(before) <= _DAY and not counted
    if following[:1].isdigit() or day or before.lower() in _BEFORE_A_MONTH:
        return True
    return raw[at] == "May" and before != "" and not (before.istitle() and following.istitle())
