"""What befell those counted where forms mislead: both harms at once, who is free again, the month of May."""

import pytest

from tests.flow.extract.figures.test_figures import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fire left dozens of dead and wounded.", ["dozens casualties unknown"]),
        ("There are several dead and wounded civilians.", ["several casualties civilian"]),
        ("About 900 people were either killed or wounded.", ["About 900 casualties unknown"]),
        (
            "Twelve dead and wounded 14 others.",
            ["Twelve killed unknown", "14 injured unknown"],
        ),
        ("The army suffered the loss of 22 soldiers.", ["22 killed security"]),
        ("There were no reports of any casualties.", ["no casualties unknown"]),
        ("There is no report of casualties.", ["no casualties unknown"]),
        ("Rebels hacked a villager to death.", ["a killed civilian"]),
        ("Rebels hacked a villager.", []),
    ],
)
def test_one_number_may_count_dead_and_injured(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two engineers, who had been kidnapped in May, were released.", "Two rescued civilian"),
        ("Eight men abducted by the rebels have been freed.", "Eight rescued civilian"),
        ("Six teachers, who were abducted in June, were not released.", "Six abducted civilian"),
        ("Two teachers were abducted on Monday and later released.", "Two abducted civilian"),
        ("Two teachers were abducted while others were freed.", "Two abducted civilian"),
        ("Two teachers abducted in June went missing.", "Two abducted civilian"),
        ("Two teachers abducted in June went missing", "Two abducted civilian"),
        ("They demanded the release of two teachers.", "two abducted civilian"),
        ("They announced the release of two teachers.", "two rescued civilian"),
        ("One of the injured later succumbed to his wounds.", "One killed unknown"),
        ("Police announced the capture of 12 guerrillas.", "12 detained militant"),
        ("The bus that carried 24 soldiers was bombed.", "24 present security"),
        ("The rebels had forcibly taken eight villagers.", "eight abducted civilian"),
    ],
)
def test_who_was_taken_may_be_free_again(text: str, wanted: str) -> None:
    assert read(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On May 12 militants killed three soldiers.", ["three killed security"]),
        ("ON 12 MAY REBELS KILLED THREE SOLDIERS.", ["THREE killed security"]),
        ("In May militants killed three soldiers.", ["three killed security"]),
        ("Militants may have killed three soldiers.", []),
        ("The bandh of February 15 and 16 over the killing was called off.", []),
        ("Police arrested Shahab Uddin 45 and Rahedul Islam 46 accused in a case.", []),
        ("In South Waziristan 40 militants were killed.", ["40 killed militant"]),
        ("In Karachi Police 30 accused were arrested.", ["30 detained unknown"]),
        ("Though no arrest was made, it is feared that he was killed.", []),
        ("He fired 13 shots killing him.", []),
        ("Police seized a Kalashnikov and two utensils.", []),
        ("Three bombs were planted and two of them exploded.", []),
    ],
)
def test_what_counts_nobody(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In another incident, a shopkeeper, named as Imran, was killed.", ["a killed civilian"]),
        ("Imran Ali, a resident of Swabi, was killed.", []),
        ("IMRAN ALI, A RESIDENT OF SWABI, WAS KILLED.", []),
        ("A resident of Swabi was killed.", ["A killed civilian"]),
        ("Imran (45) a resident of Swabi was killed.", []),
        ("A villager named Imran a resident of Swabi was killed.", ["A killed civilian"]),
        ("A journalist Imran Ali a correspondent was shot dead.", ["A killed civilian"]),
        (
            "A villager and a soldier were killed.",
            ["A killed civilian", "a killed security"],
        ),
        (
            "Two rebels each carrying a reward on their head were killed.",
            ["Two killed militant"],
        ),
    ],
)
def test_who_somebody_is_counts_nobody_anew(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blast left 12 dead and wounded more than 30.", ["12 killed unknown", "more than 30 injured unknown"]),
        ("The blast left 12 dead and injured a policeman.", ["12 killed unknown", "a injured security"]),
        ("The attack left six dead and wounded Colonel Ahmad.", ["six killed unknown"]),
        ("The attack left three killed and wounded 12.", ["three killed unknown", "12 injured unknown"]),
        ("The fighting left 450 wounded and dead.", ["450 casualties unknown"]),
        ("Seven workers who were kidnapped would be released soon.", ["Seven abducted civilian"]),
        ("Six teachers kidnapped in June have yet to be released.", ["Six abducted civilian"]),
        ("Two teachers kidnapped in June were never freed.", ["Two abducted civilian"]),
        ("Two students were forcibly taken away.", ["Two abducted civilian"]),
        ("Two youths were forcibly taken into custody.", ["Two detained civilian"]),
        ("Talks led to the release of 50 hostages on Sunday.", ["50 rescued civilian"]),
        ("They called for the release of six teachers.", ["six abducted civilian"]),
        ("Protesters demanded the release of five arrested activists.", ["five detained civilian"]),
        ("The rebels announced the capture of 25 soldiers.", ["25 abducted security"]),
        ("The court found he stabbed a woman and sentenced him to death.", []),
        ("Man stabs two women to death", ["two killed civilian"]),
        ("There were no immediate reports of casualties.", ["no casualties unknown"]),
        ("Three attackers came; one detonated his belt.", ["Three attackers militant", "one attackers militant"]),
        ("The loss of 200 jobs hurt the town.", []),
        ("Two gas wells were blown up.", []),
        ("12 well armed militants attacked the post.", ["12 attackers militant"]),
        ("Gaza City 23 dead after strike.", ["23 killed unknown"]),
        ("In Khan Younis 16 wounded were admitted.", ["16 injured unknown"]),
    ],
)  # fmt: skip
def test_forms_that_look_alike_are_told_apart(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Sunday Bashir Ahmad, a shopkeeper from Kulgam, was shot dead.", []),
        ("In Kabul, a police spokesman for the north was killed.", ["a killed security"]),
        ("In Hebron, a resident was injured by settlers.", ["a injured civilian"]),
        ("On Saturday, a resident was injured.", ["a injured civilian"]),
        ("In 2023 a resident of Kherson was killed.", ["a killed civilian"]),
        ("BNP activist Ali Khan a resident of Swat was killed.", []),
        ("Gunmen killed a local and wounded two.", ["a killed civilian", "two injured civilian"]),
        (
            "An explosion killed a man near a mosque a woman near a market.",
            ["a killed civilian", "a killed civilian"],
        ),
    ],
)
def test_names_and_places_before_somebody(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Attacks like this may kill 12 people.", []),
        ("An attack in 2024 may kill dozens.", []),
        ("THE 12 MAY KILL THREE HOSTAGES.", []),
        ("Rebels May Kill Three Hostages", []),
        ("The May attack killed three soldiers.", ["three killed security"]),
        ("From April to May police killed 12 rebels.", ["12 killed militant"]),
    ],
)
def test_may_by_its_capital_and_its_neighbours(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
