"""Where sentences end, and where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.sentences import sentences, words

KEPT_WHOLE = [
    "Lt. Col. Ali Khan said the siege was over.",
    "Gen. Asif of the U.S. Army met Dr. Khan at 10 a.m. on Monday.",
    'He said: "It is over. Nobody got away." The end came late.',
    "The price rose by 3.5 percent.",
    "No. 4 company lost ten men.",
]


@pytest.mark.parametrize("text", KEPT_WHOLE[:2] + KEPT_WHOLE[3:])
def test_titles_abbreviations_and_numbers_do_not_end_a_sentence(text: str) -> None:
    assert [text[start:end] for start, end in sentences(text)] == [text]


def test_a_quotation_is_not_cut_in_two() -> None:
    text = KEPT_WHOLE[2]
    assert text[slice(*sentences(text)[0])].startswith('He said: "It is over. Nobody got away."')


def test_full_stops_and_blank_lines_end_sentences() -> None:
    text = "Gunmen stopped a train.  The army came\n\nIt was late."
    assert [text[s:e] for s, e in sentences(text)] == [
        "Gunmen stopped a train.", "The army came", "It was late.",
    ]  # fmt: skip


@given(st.text(max_size=400))
def test_every_word_is_in_one_sentence_in_order(text: str) -> None:
    spans = sentences(text)
    last = 0
    covered = []
    for start, end in spans:
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        covered.append(text[start:end])
        last = end
    assert "".join("".join(covered).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(
    ["Dr. ", "U.S. ", '"It is over." ', "Gen. A. Khan ", "\n\n", "\r\n", "No. 4 ", "3.5 ", "he said. ", "…", "It came! ", "("]
), max_size=30).map("".join))  # fmt: skip
def test_marks_of_every_sort_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[s:e] for s, e in spans).split()) == "".join(text.split())
    assert spans == sorted(spans)
    assert sentences(text) == spans


def test_a_text_of_blanks_has_no_sentence() -> None:
    assert sentences(" \n\n ") == sentences("") == []


def test_a_long_text_is_split_as_its_paragraphs_are() -> None:
    paragraph = "Dr. Khan said 12 died. He wept.\n\n"
    one = [text[start:end] for text in [paragraph] for start, end in sentences(text)]
    long = paragraph * 2000
    assert [long[start:end] for start, end in sentences(long)] == one * 2000


@pytest.mark.parametrize("mark", ["a", "“", "a ", "a\n", "é(“"])
def test_a_long_text_without_an_end_loses_nothing(mark: str) -> None:
    text = mark * 50_000
    spans = sentences(text)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == text.replace(
        " ", ""
    ).replace("\n", "")


def test_a_splitter_that_changes_a_character_loses_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.text.sentences.segment", lambda _, text: ["He won. ", "I did not."])
    text = "He won. It did not."
    assert [text[start:end] for start, end in sentences(text)] == ["He won.", "It did not."]


def test_words_are_quotes_of_the_text() -> None:
    text = "It’s 33, at-least."
    found = words(text)
    assert [quote.text for quote in found] == ["It’s", "33", ",", "at-least", "."]
    assert all(text[quote.start : quote.end] == quote.text for quote in found)
    assert [quote.text for quote in words(text, 5, 7)] == ["33"]
