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
        ("BLX", "The Balochistan Liberation Army (BLX) spoke.", "bla"),
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


IN_LAGOS = "Two people died in Lagos. Nigerian troops came. Nigerians fled. "


@pytest.mark.parametrize(
    "said",
    [
        "The mother of a slain police officer",
        "The widow of the police officer",
        "The man who shot the police inspector",
        "Victims of police officer Khan",
        "The police officer's brother",
        "Protesters outside the home of the police commissioner",
        "Relatives of the police officer",
        "the police chief\u2019s home",
        "Slain police officer Khan",
        "police victims",
        "The lawyer for the police chief",
        "The brother of the army spokesman",
        "The army spokesman's brother",
        "the army chief's convoy",
        "The wife of the Director General of Military Operations",
        "the killer of Police Inspector Khan",
        "people near the police station",
    ],
)
def test_whoever_is_near_to_somebody_does_not_speak_for_them(said: str) -> None:
    assert who(said, IN_LAGOS) is None


@pytest.mark.parametrize(
    "said",
    [
        "the police chief",
        "the police inspector",
        "Lagos State police commissioner Abiodun",
        "police commissioner of Lagos",
        "Senior Superintendent of Police (SSP) Malir Khan",
        "Station House Officer of Ikeja, Khan",
        "Karim Khan, the district police chief",
        "the Lagos police chief, who spoke on Monday",
        "Nigeria's police chief",
        "Police Inspector General Khan",
    ],
)
def test_who_holds_a_rank_of_the_police_speaks_for_it(said: str) -> None:
    assert who(said, IN_LAGOS) == "nigeria-police"


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("The Houthi rebels", "houthis"),
        ("the Iran-backed Houthi rebels", "houthis"),
        ("The Hezbollah fighters", "hezbollah"),
        ("A spokesman for the ELN guerrillas", "eln"),
        ("The Taliban fighters", "afghan-taliban"),
        ("The ISWAP fighters", "iswap"),
        ("The M23 rebels", "m23"),
        ("fighters of the M23", "m23"),
        ("the Islamic State group", "islamic-state"),
        ("the Elm rebels", None),
        ("the dissident FARC rebels", None),
        ("the anti-Taliban fighters", None),
        ("Pakistani militants", None),
        ("militants from Pakistan", None),
        ("men from Pakistan", None),
        ("Syrian rebels", None),
        ("the unidentified gunmen", None),
    ],
)
def test_fighters_are_of_the_group_that_their_words_name(said: str, actor: str | None) -> None:
    assert who(said, "Hamas fired rockets. Boko Haram gunmen left.") == actor


def test_words_that_are_too_many_for_a_name_say_by_their_beginning_who_it_is() -> None:
    assert who("the BLA, " + "which is " * 100, TEXT) == "bla"
    assert who("A" * 5000, TEXT) is None


@pytest.mark.parametrize("said", ["Soldiers", "The army", "The military", "The security forces"])
def test_in_lands_that_others_hold_bare_forces_are_nobodys(said: str) -> None:
    held = scene(f"It rained. {said} spoke.", REGISTRY)._replace(
        countries={"PS": 1.0}, regions={("PS", "Gaza"): 1.0}
    )
    assert identity(said, 11, held, REGISTRY).actor is None
    ministry = identity("the health ministry", 11, held, REGISTRY)
    assert ministry.actor == "palestine-health-ministry"
    theirs = identity("Palestinian security forces", 11, held, REGISTRY)
    assert theirs.actor == "palestine-security-forces"


def test_in_lands_that_others_hold_the_army_is_the_one_named() -> None:
    text = "Israeli soldiers entered Jenin. The army spoke."
    held = scene(text, REGISTRY)._replace(regions={("PS", "Jenin"): 1.0})
    assert identity("The army", text.index("The army"), held, REGISTRY).actor == "israel-army"


def test_no_army_is_invented_for_a_country_without_one() -> None:
    assert who("the Palestinian army", TEXT) is None
    assert who("the Palestinian police", TEXT) == "palestine-police"


def of(said: str, text: str, **votes: float) -> str | None:
    found = scene(text, REGISTRY)
    found = found._replace(countries={**found.countries, **votes})
    return identity(said, text.index(said), found, REGISTRY).actor


@pytest.mark.parametrize(
    ("votes", "actor"),
    [
        ({"CD": 3.0, "PH": 0.001}, "afp"),
        ({"CD": 3.0, "PH": 0.5}, "afp"),
        ({"CD": 1.0, "PH": 0.4}, "afp"),
        ({"CD": 1.0, "PH": 0.5}, "philippines-army"),
        ({"PH": 2.0}, "philippines-army"),
        ({}, "afp"),
    ],
)
def test_an_acronym_that_several_share_takes_more_than_a_hint_of_a_country(
    votes: dict[str, float], actor: str
) -> None:
    assert of("AFP", "Ten people were killed, AFP reported.", **votes) == actor


@pytest.mark.parametrize(
    ("votes", "actor"),
    [
        ({"PS": 1.0, "MZ": 0.2}, None),
        ({}, None),
        ({"SD": 1.0}, "rsf"),
        ({"RW": 1.0}, "rwanda-sf-mozambique"),
    ],
)
def test_an_acronym_of_nobody_near_is_nobodys(votes: dict[str, float], actor: str | None) -> None:
    assert of("RSF", "Five journalists were killed, RSF said.", **votes) == actor


PRESS = (
    "Reporters Without Borders (RSF) said two journalists were killed in Sudan. RSF left. RSF"
    " paramilitaries shot them, said an RSF spokesman."
)


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("RSF left", "rsf-press"),
        ("an RSF spokesman", "rsf-press"),
        ("RSF paramilitaries", None),
    ],
)
def test_what_a_text_introduces_in_brackets_holds_in_it(said: str, actor: str | None) -> None:
    text = " ".join(PRESS.split())
    found = identity(said.removesuffix(" left"), text.index(said), scene(text, REGISTRY), REGISTRY)
    assert found.actor == actor
    assert actor is None or found.why.endswith("short for: Reporters Without Borders")
    assert "rsf" not in {one.actor.id for one in scene(text, REGISTRY).mentions}


def test_a_text_that_says_what_rsf_is_leaves_its_people_known() -> None:
    text = "The Rapid Support Forces (RSF) came. RSF paramilitaries left."
    assert of("RSF paramilitaries", text) == "rsf"
    text = "The Rapid Swimming Federation (RSF) came to Sudan. RSF paramilitaries left."
    assert of("RSF paramilitaries", text) is None


@pytest.mark.parametrize(
    ("text", "said", "actor"),
    [
        ("Fighters of Hamas (AFP) left. AFP said.", "AFP said", "afp"),
        ("Islamic State (ISKP) left Afghanistan. ISKP said.", "ISKP said", "is-khorasan"),
        ("Amnesty International (UK) left. UK said.", "UK said", "united-kingdom-government"),
        ("Hamas left (BLA). BLA said.", "BLA said", "bla"),
        ("Boko Haram (JASX) left. Boko Haram (JASX) came. JASX said.", "JASX said", "boko-haram"),
    ],
)
def test_not_all_that_stands_in_brackets_is_a_name(text: str, said: str, actor: str) -> None:
    word = said.removesuffix(" said")
    assert identity(word, text.index(said), scene(text, REGISTRY), REGISTRY).actor == actor


def test_an_acronym_may_hold_a_number() -> None:
    assert of("M23", "M23 took Goma in DR Congo.") == "m23"
    assert of("M23", "The March 23 Movement (M23) took Goma. M23 left.") == "m23"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("al-Shabaab beheaded five people in Mozambique.", "is-mozambique"),
        (
            "al-Shabaab, not that of Somalia, beheaded five Mozambicans in Mozambique.",
            "is-mozambique",
        ),
        ("al-Shabaab of Somalia is not that of Mozambique.", "al-shabaab"),
        ("al-Shabaab beheaded five people in Somalia.", "al-shabaab"),
        ("al-Shabaab beheaded five people in Kenya.", "al-shabaab"),
        ("al-Shabaab beheaded five people.", "al-shabaab"),
    ],
)
def test_a_namesake_is_meant_where_its_own_country_is_spoken_of_more(text: str, actor: str) -> None:
    assert of("al-Shabaab", text) == actor
