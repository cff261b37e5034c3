"""Word lists written as running text, so that a hundred words stay a few lines."""


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
