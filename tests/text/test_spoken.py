"""The countries that a text speaks of, and names that are a country's only at times."""

import re

import pytest

from sayso.text.countries import Spoken, code_asked, spoken

PHRASE = re.compile(r"[A-Z]\w*(?:(?: (?:of|the|and))? [A-Z]\w*)*")


def read(text: str) -> Spoken:
    return spoken(text, list(PHRASE.finditer(text)))


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Peru and Chile and Peru", {"PE": 2, "CL": 1}),
        ("the Peruvians of South Sudan", {"PE": 1, "SS": 1}),
        # Doubtful names that stand as a place does.
        ("In Chad the army spoke.", {"TD": 1}),
        ("across southern Lebanon", {"LB": 1}),
        ("a bomb in Tripoli, Lebanon", {"LB": 1}),
        # … or beside a neighbour, or another word for them.
        ("Israeli strikes hit Lebanon", {"IL": 1, "LB": 1}),
        ("Lebanon mourned, a Lebanese daily wrote", {"LB": 2}),
        ("Russian tanks; Georgia answered", {"RU": 1, "GE": 1}),
        ("Lake Chad floods Niger", {"NE": 1}),
        # … and what else they may be.
        ("Michael Jordan spoke", {}),
        ("Chad spoke", {}),
        ("the Jordan Valley in Israel", {"IL": 1}),
        ("police in Lebanon, Pa. and Ohio", {}),
        ("Israel, Ohio and Lebanon", {"IL": 1}),
        ("police in Georgia", {}),
        ("Americans in Jordan", {"US": 1}),
    ],
)
def test_countries_are_told_by_their_words(text: str, countries: dict[str, float]) -> None:
    assert read(text).countries == countries


def test_every_run_of_words_may_be_a_name() -> None:
    assert read("the Elms of Oakford").names >= {"elms", "elm", "elms of oakford", "oakford"}


@pytest.mark.parametrize(
    ("words", "code"),
    [("PK", "PK"), ("pk", "PK"), ("Pakistani", "PK"), ("vc", "VC"), ("Narnia", None)],
)
def test_a_country_asked_for_is_its_code(words: str, code: str | None) -> None:
    assert code_asked(words) == code
