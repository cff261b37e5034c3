"""Word patterns."""

import pytest

from sayso.flow.extract.events.patterns import matched, patterns
from tests.flow.extract.events.told import clause_of

_KNOWN = patterns("a 900: took ~ hostage/hostages, took part\nb 500: took")


@pytest.mark.parametrize(
    ("text", "sort", "after"),
    [
        ("took 20 people hostage", "a", 4),
        ("took hostages", "a", 2),
        ("took part", "a", 2),
        ("took the very old train hostage", "b", 1),
        ("took them, hostage", "b", 1),
        ("took", "b", 1),
        ("took them", "b", 1),
    ],
)
def test_the_longest_pattern_is_found(text: str, sort: str, after: int) -> None:
    found = matched(clause_of(text), 0, _KNOWN)
    assert found is not None
    assert (found[0].sort, found[1]) == (sort, after)


def test_other_words_match_nothing() -> None:
    assert matched(clause_of("gave"), 0, _KNOWN) is None
