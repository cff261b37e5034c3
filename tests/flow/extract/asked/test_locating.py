"""A model's words count only where the text has them, and as the text has them."""

import pytest

from sayso.domain.document import Problem
from sayso.flow.extract.asked.answer import Given
from sayso.flow.extract.asked.locating import Passage, Which
from sayso.text.sentences import Span

HERE = Span(0, 0)


def found(
    text: str, words: str, near: Span = HERE, *, which: Which = Which.NEAREST
) -> tuple[int, str] | None:
    problems: list[Problem] = []
    passage = Passage(text, Span(0, len(text)), problems)
    quote = passage.quote(Given("figures", {"quote": words}, problems), "quote", near, which=which)
    assert (quote is None) == bool(problems)
    return None if quote is None else (quote.start, quote.text)


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        ("Killed 12\n  men.", "12 men", (7, "12\n  men")),
        ("the army’s “own” count", 'the army\'s "own" count', (0, "the army’s “own” count")),
        ("70–80 men", "70-80", (0, "70–80")),
        ("in 1,712 and 12.5 and 512, 12", "12", (27, "12")),
        ("women and men", "men", (10, "men")),
        ("say “12”.", "“12”", (4, "“12”")),
        ("12 dead.", "12 dead.", (0, "12 dead.")),
        ("Twelve men", "twelve men", None),
        ("12 killed men", "12 ... men", None),
        ("12 men", "13 men", None),
    ],
)
def test_words_are_found_whole_whatever_the_blanks_and_marks(
    text: str, words: str, where: tuple[int, str] | None
) -> None:
    assert found(text, words) == where


def test_of_several_places_the_nearest_is_meant() -> None:
    text = "50 men; 50 men; 50 men"
    assert found(text, "50", Span(9, 9)) == (8, "50")
    assert found(text, "50", Span(14, 15)) == (16, "50")
    assert found(text, "50", Span(8, 11), which=Which.APART) == (16, "50")
    assert found(text, "50", Span(8, 10), which=Which.ONWARD) == (16, "50")
    assert found(text, "50", Span(16, 18), which=Which.ONWARD) == (16, "50")
    assert found("50 men", "50", Span(0, 6), which=Which.APART) == (0, "50")


def test_a_passage_does_not_look_beyond_its_ends() -> None:
    problems: list[Problem] = []
    passage = Passage("50 men; 60 men", Span(0, 7), problems)
    one = Given("figures", {"quote": "60"}, problems)
    assert passage.quote(one, "quote", HERE, within=Span(0, 7)) is None
    assert [(one.code, one.message) for one in problems] == [
        ("unverified-quote", "figures: quote '60' is not in the text word for word; left out")
    ]
