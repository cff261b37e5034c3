"""Whatever is typed is a question, and words are found without case, accents and vowel signs."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sayso.store.searching import asked, spans, words
from sayso.store.searching.index import SORTS, tables


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("Bolan Pass", '("bolan" AND "pass")'),
        ('"Bolan Pass" train', '("bolan pass" AND "train")'),
        ("balo* -army", '("balo" *) NOT "army"'),
        ('"never shut', '("never shut")'),
        ("-army", ""),
        ('!!! "" * - ""', ""),
        ("NEAR(a b) OR x:y", '("near a" AND "b" AND "or" AND "x y")'),
        ("Duékoué", '("duekoue")'),
        ("مُحَمَّد", '("محمد")'),
        ("أحـمد", '("احمد")'),
    ],
)
def test_a_question_is_asked_in_words(typed: str, expression: str) -> None:
    assert asked(typed).expression() == expression


@given(some.text(max_size=60))
def test_no_question_is_an_error(typed: str) -> None:
    question = asked(typed)
    if question.wanted:
        database = sqlite3.connect(":memory:")
        database.executescript(tables())
        for sort in SORTS:
            found = f"SELECT rowid FROM {sort}_words WHERE {sort}_words MATCH ?"  # noqa: S608 - our words
            database.execute(found, (question.expression(),)).fetchall()
        database.close()


@given(some.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.text in {one.text for one in words(text[word.start : word.end])}


def test_words_are_found_one_after_another_and_by_their_beginning() -> None:
    found = words("In Duékoué the Baloch Liberation Army said")
    assert spans(found, ("duekoue",), prefix=False) == [(3, 10)]
    assert spans(found, ("baloch", "liber"), prefix=True) == [(15, 32)]
    assert spans(found, ("baloch", "liber"), prefix=False) == []
