import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.pieces import WordPieces

VOCABULARY = [
    "[UNK]",
    "the",
    "army",
    "said",
    "un",
    "##armed",
    "##a",
    "##rmed",
    ".",
    "naive",
    "istanbul",
    "5",
]
cut = WordPieces(VOCABULARY)


def told(text: str) -> list[tuple[str, str]]:
    found = cut(text)
    return [
        (VOCABULARY[number], text[start:end])
        for number, start, end in zip(found.ids, found.starts, found.ends, strict=True)
    ]


def test_words_are_cut_into_the_longest_pieces_and_small_letters() -> None:
    assert told("The army said.") == [
        ("the", "The"),
        ("army", "army"),
        ("said", "said"),
        (".", "."),
    ]
    assert told("Unarmed") == [("un", "Un"), ("##armed", "armed")]


def test_a_word_that_no_pieces_make_up_is_unknown_as_a_whole() -> None:
    assert told("unarm the") == [("[UNK]", "unarm"), ("the", "the")]


def test_a_word_longer_than_any_is_unknown() -> None:
    assert told("a" * 101) == [("[UNK]", "a" * 101)]


def test_accents_fall_away_and_pieces_still_stand_on_the_whole_word() -> None:
    assert told("naïve") == [("naive", "naïve")]
    assert told("nai\u0308ve") == [("naive", "nai\u0308ve")]
    assert told("İstanbul") == [("istanbul", "İstanbul")]


def test_what_does_not_print_is_left_out() -> None:
    assert told("the\u200b army") == [("the", "the"), ("army", "army")]


def test_a_vocabulary_without_the_unknown_piece_is_refused() -> None:
    with pytest.raises(ValueError, match="no \\[UNK\\]"):
        WordPieces(["the"])


def test_a_cutter_forgets_rather_than_grows() -> None:
    small = WordPieces(VOCABULARY)
    small._known.update({str(number): () for number in range(50_000)})  # noqa: SLF001 - its bound
    assert small("the").ids == [1]
    assert len(small._known) == 1  # noqa: SLF001


@given(st.text(max_size=80))
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    found = cut(text)
    assert found.starts == sorted(found.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True)
    )
