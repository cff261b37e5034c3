"""Countries by their words."""

from sayso.text.countries import COUNTRIES, code_of, country, name_of


def test_a_country_is_known_by_code_name_adjective_and_people() -> None:
    words = ("PK", "pk", "Pakistan", "Pakistani", "Pakistanis")
    assert {code_of(word) for word in words} == {"PK"}
    assert code_of("U.S.") == code_of("the United States") == "US"


def test_a_code_that_is_an_english_word_is_no_name() -> None:
    assert code_of("IN") == "IN"
    assert code_of("it is") is None


def test_unknown_words_are_no_country() -> None:
    assert code_of("Atlantis") is None
    assert country("ZZ") is None
    assert name_of("ZZ") == "ZZ"
    assert name_of("RU") == "Russia"


def test_codes_are_told_apart() -> None:
    assert len({state.code for state in COUNTRIES}) == len(COUNTRIES)
