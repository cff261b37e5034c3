import pytest

from sayso.adapters.language import LanguageGuess

ENGLISH = "At least twelve people were killed in the attack, police said on Tuesday."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        ("Al menos doce personas murieron en el ataque, informó el martes la policía.", "es"),
        ("قتل اثنا عشر شخصا على الأقل في الهجوم، حسبما قالت الشرطة يوم الثلاثاء.", "ar"),
        ("Twelve killed", None),
        ("", None),
        ("123 456 " * 100, None),
    ],
)
def test_the_language_of_a_text_is_told_unless_it_is_too_short(
    text: str, language: str | None
) -> None:
    assert LanguageGuess()(text) == language


def test_words_of_no_language_have_none() -> None:
    assert LanguageGuess()("xq zv kj wpt qqz vvx jjk zzt qpx wkv " * 2) is None


def test_half_a_character_does_not_matter() -> None:
    assert LanguageGuess()(ENGLISH + "\ud800") == "en"
