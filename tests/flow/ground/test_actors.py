"""Words → whom they mean."""

import pytest

from sayso.flow.ground.actors import identity, is_pronoun
from sayso.flow.ground.scene import scene
from tests.flow.ground.world import REGISTRY, words

TEXT = (
    "Pakistani officials met in Quetta. The Balochistan Liberation Army (BLA) claimed the attack."
    " The Green Hill Council (GHC) condemned it. Pakistan is at war."
)


def who(said: str, text: str = TEXT) -> str | None:
    whole = f"{text} Then {said} spoke."
    quote = words(whole, f"Then {said}")
    return identity(said, quote.start + 5, scene(whole, REGISTRY), REGISTRY).actor


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("the BLA", "bla"),
        ("the Balochistan Liberation Army (BLA)", "bla"),
        ("a spokesman for the BLA", "bla"),
        ("BLA spokesperson Jeeyand", "bla"),
        ("the group", "bla"),
        ("the militants", "bla"),
        ("the army", "pakistan-army"),
        ("the Pakistani military", "pakistan-army"),
        ("the country\u2019s security forces", "pakistan-security-forces"),
        ("the government", "pakistan-government"),
        ("police", "pakistan-police"),
        ("the police chief", "pakistan-police"),
        ("officials", "pakistan-government"),
        ("Indian officials", "india-government"),
        ("Pakistan", "pakistan-government"),
        ("Interior Minister Nobody Inparticular", "pakistan-interior-ministry"),
        ("the military\u2019s media wing", "ispr"),
        ("Inter-Services Public Relations (ISPR)", "ispr"),
        ("a police official", None),
        ("two army officers", None),
        ("the former interior minister", None),
        ("the Green Hill Council", None),
        ("GHC", None),
        ("hospital sources", None),
        ("is", None),
        ("(x)", None),
    ],
)
def test_words_mean_the_actor_that_the_document_makes_of_them(said: str, actor: str | None) -> None:
    assert who(said) == actor


def test_without_a_country_the_army_is_anyones() -> None:
    assert who("the army", "Nothing is known.") is None


def test_without_a_group_before_it_the_group_is_nobody() -> None:
    assert who("the group", "Nothing is known.") is None


def test_a_name_of_several_is_the_one_of_the_country_spoken_of() -> None:
    assert who("JEM", "Sudanese troops left. Sudanese people returned.") == "jem-sudan"


def test_an_unknown_name_loses_its_article_only() -> None:
    found = identity("the Green Hill Council", 0, scene(TEXT, REGISTRY), REGISTRY)
    assert found.name == "Green Hill Council"


def test_pronouns_are_told_from_names() -> None:
    assert is_pronoun("He")
    assert is_pronoun("the spokesman")
    assert not is_pronoun("Hezbollah")


def test_an_acronym_that_its_long_name_does_not_spell_is_not_one() -> None:
    assert not scene("The Green Hill Council (XYZ) met.", REGISTRY).acronyms


def test_a_countrys_name_that_is_also_a_persons_tells_no_country() -> None:
    assert scene("Jordan met Chad in Georgia.", REGISTRY).country is None


def test_the_group_is_the_armed_one_named_last_before() -> None:
    text = (
        "The BLA left. The TTP came. The group spoke. Boko Haram did not. Hospital staff at the UN"
    )
    group = scene(text, REGISTRY).militant_before(text.index("The group"))
    assert group is not None
    assert group.id == "ttp"
    late = scene(text, REGISTRY).militant_before(len(text))
    assert late is not None
    assert late.id == "boko-haram"
