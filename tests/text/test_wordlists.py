"""Word lists written as running text."""

from sayso.text.wordlists import listed, word_set


def test_running_text_is_a_list_in_order_and_a_set_without() -> None:
    assert listed("one two\n one") == ("one", "two", "one")
    assert word_set("one two\n one") == {"one", "two"}
    assert listed("") == ()
