"""Word lists written as running text."""

import pytest

from sayso.text.wordlists import is_month, listed, word_set


def test_running_text_is_a_list_in_order_and_a_set_without() -> None:
    assert listed("one two\n one") == ("one", "two", "one")
    assert word_set("one two\n one") == {"one", "two"}
    assert listed("") == ()


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("on may 12 they", True),
        ("on 12 may they", True),
        ("early in may they", True),
        ("may", False),
        ("they may have", False),
        ("the 12 militants may have", False),
        ("the 12 may have been", False),
        ("june 12", False),
    ],
)
def test_may_is_a_month_by_what_stands_beside_it(words: str, *, month: bool) -> None:
    low = words.split()
    at = low.index("may") if "may" in low else 0
    assert is_month(low, at) is month
