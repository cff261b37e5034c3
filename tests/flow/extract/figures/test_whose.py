"""Whose people are counted where the words for them stand apart: beside casualties, in lists, in names."""

import pytest

from tests.flow.extract.figures.test_figures import read


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The rebels inflicted 261 casualties on the armed forces.", "security"),
        ("The attack inflicted 40 casualties on the troops and guerrillas.", "mixed"),
        ("The army inflicted 40 casualties on the rebels and seized weapons.", "militant"),
        ("The fight brought 40 casualties among guerrillas and soldiers.", "mixed"),
        ("The fight brought 40 casualties among soldiers.", "security"),
        ("There were 35 wounded among soldiers and civilians.", "mixed"),
        ("There were no casualties on either side.", "mixed"),
        ("They reported five casualties on both sides.", "mixed"),
    ],
)
def test_whose_casualties_they_are(text: str, group: str) -> None:
    assert read(text)[0].split()[-1] == group


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thirteen were hurt -- including soldiers, rebels, and civilians.", "Thirteen injured mixed"),
        ("Violence took 60 lives this year, including civilians and military.", "60 killed mixed"),
        ("About 900 persons, both soldiers and rebels, were killed.", "About 900 killed mixed"),
        ("Both soldiers and rebels were killed.", None),
        ("Both soldiers were killed.", "Both killed security"),
        ("Both policemen and a teacher were killed.", "Both killed security"),
        ("Ten people were killed, including women and children.", "Ten killed unknown"),
        ("Ten people were killed in Quetta", "Ten killed unknown"),
        ("Ten people were hurt, including soldiers, rebels, police, guards, children, farmers, teachers.", "Ten injured mixed"),
        ("Ten people were killed, while 13 were hurt including soldiers and rebels.", "Ten killed unknown"),
    ],
)  # fmt: skip
def test_people_of_several_groups_are_mixed(text: str, wanted: str | None) -> None:
    found = read(text)
    assert (found[0] if found else None) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A local Hizb ul Mujahideen HM militant was killed.", "A killed militant"),
        ("A local leader of Tehreek e Taliban Pakistan was killed.", "A killed militant"),
        ("A local leader was killed.", "A killed civilian"),
        ("Two locals were killed.", "Two killed civilian"),
        ("Two cadres of the People's Liberation Front were killed.", "Two killed militant"),
        ("Two Students Islamic Movement of India members were killed.", "Two killed militant"),
        ("The militants said one of their leaders was killed.", "one killed militant"),
        ("The army said three of its members were killed.", "three killed security"),
        ("The militant and two of his associates were killed.", "two killed militant"),
        ("Police said Khan and two of his associates were killed.", "two killed unknown"),
        ("The miners said three of their members were killed.", "three killed civilian"),
        ("Two newsmen were injured.", "Two injured civilian"),
        ("Three watchmen were injured.", "Three injured security"),
        ("A passer by woman was injured.", "A injured civilian"),
        ("Rebels killed one of the fidayeens.", "one killed militant"),
    ],
)
def test_names_of_groups_say_whose_people(text: str, wanted: str) -> None:
    assert wanted in read(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three unidentified men shot and killed Minister Antonio Porth.", ["Three attackers unknown"]),
        ("Three unidentified militants on bikes shot dead Ali Rehman Khan.", ["Three attackers militant"]),
        ("Three unidentified men were shot dead.", ["Three killed civilian"]),
        ("Three unidentified men were shot and killed.", ["Three killed civilian"]),
        ("Three unidentified men shot and killed in Karachi.", ["Three killed civilian"]),
        ("Around 15 armed extremists swooped on the depot.", ["Around 15 attackers militant"]),
        ("The murder of 6 soldiers raised the toll.", ["6 killed security"]),
        ("The minister raised the death toll to 12.", ["12 killed unknown"]),
    ],
)  # fmt: skip
def test_who_did_it_and_what_it_did(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("There were 15 casualties on Monday, police said.", "unknown"),
        ("There were 12 casualties on the road after a military truck overturned.", "unknown"),
        ("There were 15 casualties among the civilians and the soldiers.", "mixed"),
        ("Three members of the Revolutionary Guard were killed.", "security"),
        ("Two officials of the Palestine Liberation Organization were killed.", "official"),
        ("Two cadres of the National Liberation Front were killed.", "militant"),
        ("At least 12 members of the armed forces were killed.", "security"),
        ("The opposition party said police arrested 12 of its leaders.", "unknown"),
        ("The BJP said militants killed two of its leaders.", "unknown"),
        ("Police busted a ring and arrested three of its members.", "civilian"),
        ("Police busted a militant module and arrested three of its members.", "militant"),
        ("The mayor was killed by militants with two of his aides.", "unknown"),
        ("Fifty people were killed, including both civilians and soldiers.", "mixed"),
        ("Fifty people were killed, among them soldiers and civilians.", "mixed"),
        ("Fifty people were killed in 2003, including civilians and soldiers.", "mixed"),
        ("Fifty people were killed in attacks on targets including police and civilians.", "unknown"),
        ("Fifty people were killed in clashes between both soldiers and rebels.", "unknown"),
        ("Three unidentified people killed Baghdad.", "unknown"),
    ],
)  # fmt: skip
def test_whose_people_by_what_the_sentence_is_about(text: str, group: str) -> None:
    assert read(text)[-1].split()[-1] == group


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Armed outfits have lost 90 members to the offensives.", ["90 killed militant"]),
        ("Police busted a militant module by arresting its three members.", ["three detained militant"]),
        ("Police arrested a Maoist commander and his three associates.", ["a detained militant", "three detained militant"]),
        ("Police said Khan and his three associates were killed.", ["three killed unknown"]),
        ("The Taliban killed a politician and his three associates.", ["a killed official", "three killed unknown"]),
        ("The militants kidnapped its three members.", ["three abducted civilian"]),
        ("Families living under Taliban rule have lost 90 members to cholera.", ["90 killed civilian"]),
        ("Police fired at the attackers, injuring one of them.", ["one injured militant"]),
        ("Police fired, injuring one of them.", ["one injured unknown"]),
        ("Two vans were hit when a mine planted by militants went off, killing one of them.", ["one killed unknown"]),
        ("The buses of the pilgrims were fired upon by unidentified gunmen, killing ten of them.", ["ten killed unknown"]),
        ("Militants attacked a police vehicle, killing one of them.", ["one killed unknown"]),
        ("Five casualties were inflicted on the 1st Infantry Brigade.", ["Five casualties security"]),
        ("A member of the Ansarullah from Kasba under the police lines was arrested.", ["A detained militant"]),
        ("A member of the hit squad from Hezbollah was arrested.", ["A detained militant"]),
        ("Two cadres of the Purba Bangla Communist Party were killed.", ["Two killed militant"]),
        ("Two cadres of the Communist Party of India (Marxist) were killed.", ["Two killed civilian"]),
        ("Three members of the peasant defense patrols were murdered.", ["Three killed security"]),
    ],
)  # fmt: skip
def test_whose_people_by_who_lost_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five soldiers were among seven killed in Quetta.", ["Five killed security", "seven killed mixed"]),
        ("Five soldiers among seven killed", ["Five killed security", "seven killed mixed"]),
        ("Two soldiers were among 15 soldiers killed in Quetta.", ["Two killed security", "15 killed security"]),
        ("Two soldiers were killed, and fighting among 30 prisoners broke out.", ["Two killed security", "30 escaped unknown"]),
        ("Two boys were among seven killed in Quetta.", ["Two killed civilian", "seven killed civilian"]),
        ("Two policemen were killed and 10 others including five policemen were injured.",
         ["Two killed security", "10 injured mixed", "five injured security of 1"]),
        ("Two policemen were killed and three others including two policemen and a constable were injured.",
         ["Two killed security", "three injured security", "two injured security of 1", "a injured security of 1"]),
        ("Two policemen were killed and three others including two officers were injured.",
         ["Two killed security", "three injured security", "two injured security of 1"]),
        ("Two policemen were killed and three others including an officer were injured.",
         ["Two killed security", "three injured security", "an injured security of 1"]),
    ],
)  # fmt: skip
def test_more_than_those_who_fight_are_mixed(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
