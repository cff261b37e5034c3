from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Quote
from sayso.domain.judgement import Spot
from sayso.store.redacted.pages import INK, blacked, inked, page_of, pattern_of
from tests.examples import TEXT, a_quote


def _spot(words: str, text: str = TEXT) -> Spot:
    quote = a_quote(words, text)
    return Spot(document="d1", start=quote.start, end=quote.end, text=words)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_hidden_words_leave_their_length_and_the_spaces_between_them(
    text: str, one: int, other: int
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    page = page_of(text, [Spot(document="d1", start=start, end=end, text=text[start:end])])
    assert len(page.after) == len(text)
    assert all(sign == INK or sign.isspace() for sign in page.after[start:end])
    assert all(new in (INK, old) for old, new in zip(text, page.after, strict=True))


def test_a_word_is_hidden_wherever_it_stands_but_not_inside_others() -> None:
    text = "Sam spoke. SAM’s sister, Samira, met sam_s brother.\nSam  Doe left."
    page = page_of(text, [_spot("Sam", text)])
    assert page.after == "███ spoke. ███’s sister, Samira, met ███_s brother.\n███  Doe left."


def test_a_name_is_hidden_however_its_words_are_set_apart() -> None:
    pattern = pattern_of(["Jo Doe", "Jo Doe Smith", "…"])
    assert inked("jo-doe, Jo\nDoe, JO  DOE-SMITH", [pattern]) == "██████, ██\n███, ██  █████████"
    assert inked("Joe Doe", [pattern]) == "Joe Doe"


def test_nothing_to_hide_hides_nothing() -> None:
    assert inked(TEXT, [pattern_of(["", "…"])]) == TEXT
    assert page_of(TEXT, []).after == TEXT


def test_a_whole_document_is_hidden_word_by_word_of_no_other_one() -> None:
    page = page_of(TEXT, [Spot(document="d1")])
    assert page.after == blacked(TEXT)
    assert inked("the train", [page.words]) == "the train"


def test_words_whose_text_was_made_anew_are_found_nearest_to_where_they_were() -> None:
    text = "— 50 died. Of the 50, 33 were soldiers."
    page = page_of(text, [Spot(document="d1", start=16, end=24, text="33 were")])
    assert "33 were" not in page.after
    assert page_of(text, [Spot(document="d1", start=0, end=2, text="gone")]).after[:2] == f"{INK} "


def test_a_quote_is_hidden_when_it_is_of_this_page_and_touches_the_ink() -> None:
    page = page_of(TEXT, [_spot("The group")])
    assert page.hides(a_quote("The group said"))
    assert not page.hides(a_quote("train"))
    assert not page.hides(Quote(text="Of others", start=30, end=39))
