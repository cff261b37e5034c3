"""Sentences as words."""

from sayso.flow.extract.events.clauses import clauses
from sayso.text.sentences import Span
from tests.flow.extract.events.told import clause_of


def test_an_owner_is_a_word_apart_from_what_marks_him() -> None:
    assert clause_of("Pakistan's army").low == ["pakistan", "'s", "army"]


def test_the_us_is_not_us() -> None:
    assert clause_of("The US told us").low == ["the", "u.s.", "told", "us"]
    assert clause_of("THE US TOLD").low == ["the", "us", "told"]


def test_an_update_number_is_no_part_of_the_first_word() -> None:
    assert clause_of("UPDATE 3-Bomb kills 64").low == ["update", "3", "-", "bomb", "kills", "64"]


def test_a_dateline_is_left_out() -> None:
    clause = clause_of("QUETTA, Pakistan, March 11, 2025 (Wire) - Gunmen attacked a train.")
    assert clause.low[0] == "gunmen"


def test_there_is_no_word_beyond_the_ends() -> None:
    clause = clause_of("Gunmen attacked")
    assert clause.word(-1) == ""
    assert clause.word(2) == ""
    assert not clause.capital(5)
    assert clause.quote(0, 2).text == "Gunmen attacked"


def test_overlong_sentences_come_in_pieces_and_nothing_is_lost() -> None:
    text = "word " * 700 + "x" * 3200
    found = list(clauses(text, [Span(0, len(text))]))
    assert len(found) > 3
    assert [clause.rank for clause in found] == list(range(len(found)))
    assert "".join(word for clause in found for word in clause.low) == text.replace(" ", "")


def test_a_sentence_without_words_is_no_clause() -> None:
    assert list(clauses("   ", [Span(0, 3)])) == []
