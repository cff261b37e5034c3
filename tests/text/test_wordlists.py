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
        ("ON MAY 12 THEY", True),
        ("on 12 May they", True),
        ("EARLY IN MAY THEY", True),
        ("the May attack", True),
        ("May", False),
        ("May they", False),
        ("Rebels May Attack", False),
        ("they may have", False),
        ("like this may kill", False),
        ("THE 12 MAY KILL", False),
        ("IN 2024 MAY KILL", False),
        ("the 12 militants may have", False),
        ("the 12 may have been", False),
        ("june 12", False),
    ],
)
def test_may_is_a_month_by_what_stands_beside_it(words: str, *, month: bool) -> None:
    raw = words.split()
    at = next((at for at, word in enumerate(raw) if word.lower() == "may"), 0)
    assert is_month(raw, at) is month
