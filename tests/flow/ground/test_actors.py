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
        ("officials", None),
        ("Indian officials", "india-government"),
        ("Pakistan", "pakistan-government"),
        ("Interior Minister Nobody Inparticular", "pakistan-interior-ministry"),
        ("the military\u2019s media wing", "ispr"),
        ("Inter-Services Public Relations (ISPR)", "ispr"),
        ("members of the BLA", "bla"),
        ("BLA fighters", "bla"),
        ("A spokesman for the group", "bla"),
        ("police in Pakistan", "pakistan-police"),
        ("police in India", "india-police"),
        ("The Taliban authorities in Kabul", "afghan-taliban"),
        ("police in Kabul", None),
        ("The US president, on a visit to Tel Aviv", "united-states-president"),
        ("Pakistanis", None),
        ("the Philippines", "philippines-government"),
        ("Police official", None),
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


def test_a_branch_is_the_one_of_the_country_spoken_of_else_the_whole() -> None:
    branch = "the regional branch of Islamic State"
    assert who(branch, "Afghan and US troops met in Afghanistan.") == "is-khorasan"
    assert who(branch, "Nothing is known.") == "islamic-state"


def test_the_country_of_the_actors_named_is_a_scene_too() -> None:
    assert who("the army", "The BLA stopped a train.") == "pakistan-army"
    assert who("the army", "Human Rights Watch saw it.") is None


IN_GAZA = (
    "The Israeli military said it had struck. Israeli jets flew low. The health ministry in Gaza"
    " counted 12 dead. Israel denied it. The Israeli police came."
)


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("a military spokesman", "israel-army"),
        ("the military", "israel-army"),
        ("health officials", None),
        ("firefighters", None),
    ],
)
def test_away_from_home_the_army_is_the_one_named_before(said: str, actor: str | None) -> None:
    whole = f"{IN_GAZA} Then {said} spoke."
    quote = words(whole, f"Then {said}")
    away = scene(whole, REGISTRY)._replace(regions={("PS", "Gaza"): 1.0})
    assert away.home is None
    assert identity(said, 0, away, REGISTRY).actor is None
    assert identity(said, quote.start + 5, away, REGISTRY).actor == actor


def test_where_a_country_is_named_only_by_its_places_it_is_home() -> None:
    away = scene("It rained.", REGISTRY)._replace(
        countries={"PS": 1.0}, regions={("PS", "Gaza"): 1.0}
    )
    assert away.home == "PS"


def test_the_group_of_an_earlier_sentence_is_the_one_it_is_about() -> None:
    text = "Hamas is a rival of Islamic Jihad. US officials blamed the same group."
    group = scene(text, REGISTRY).militant_before(text.index("the same"))
    assert group is not None
    assert group.id == "hamas"
    text = "Hamas fought Islamic Jihad before the group left."
    group = scene(text, REGISTRY).militant_before(text.index("the group"))
    assert group is not None
    assert group.id == "palestinian-islamic-jihad"


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


@pytest.mark.parametrize(
    ("said", "text", "actor"),
    [
        ("a statement from the BLA", TEXT, "bla"),
        ("an army communique", TEXT, "pakistan-army"),
        ("SSP Malir", TEXT, "pakistan-police"),
        ("the DIG", "Nobody knows where this is.", None),
        ("the DGMO", TEXT, "pakistan-army"),
        ("Gulbahar Police", TEXT, "pakistan-police"),
        ("Levies sources", TEXT, None),
        ("railway officials", TEXT, "pakistan-railways"),
        ("PA", TEXT, None),
        ("Government Media Office", TEXT, "pakistan-government"),
        ("TTP splinter group Jamaat-ul-Ahrar", TEXT, "jamaat-ul-ahrar"),
        ("TTP JuA spokesman Ehsan", TEXT, "jamaat-ul-ahrar"),
        ("BLX", "The Balochistan Liberation Army (BLX) spoke.", None),
    ],
)
def test_ranks_papers_and_parts_lead_to_whom_they_speak_for(
    said: str, text: str, actor: str | None
) -> None:
    assert who(said, text) == actor


def test_what_told_it_is_said() -> None:
    def why(said: str) -> str:
        whole = f"{TEXT} Then {said} spoke."
        return identity(said, whole.index("Then") + 5, scene(whole, REGISTRY), REGISTRY).why

    assert why("the BLA") == "listed under that name"
    assert why("BLA spokesperson Jeeyand") == "the words hold a name it is listed under"
    assert why("the group") == "the armed group named last before"
    assert why("the army") == "the text speaks of Pakistan"
    text = "The Balochistan Liberation Army (BalLA) came to Peru."
    told = identity("BalLA", 40, scene(text, REGISTRY), REGISTRY)
    assert told.why == "the text says what it is short for: Balochistan Liberation Army"
    assert (
        identity("Pakistan", 40, scene(text, REGISTRY), REGISTRY).why
        == "the words name its country"
    )


def test_in_a_text_all_in_capitals_words_are_words() -> None:
    loud = scene("THE ARMY IS AT WAR. WHO WILL CAN. THE FMLN CAME.", REGISTRY)
    assert [mention.actor.id for mention in loud.mentions] == ["fmln"]
    assert [m.actor.id for m in scene("The IS and ISIS came.", REGISTRY).mentions]
