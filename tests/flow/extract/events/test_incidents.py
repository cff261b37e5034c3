"""Which mentions are of one incident."""

import pytest

from sayso.domain.codes import Kind
from tests.flow.extract.events.told import one, read, words


def test_a_separate_attack_is_another_incident() -> None:
    first, second = read(
        "A bomb exploded in Tank on Monday. In a separate incident, gunmen attacked a post in Bannu."
    )
    assert words(first, "places") == ["Tank"]
    assert words(second, "places") == ["Bannu"]


def test_another_attack_told_of_twice_is_one_incident() -> None:
    first, second = read(
        "A bomb exploded in Tank on Monday.\n\nA separate attack in Bannu killed four.\n\n"
        "The earlier bombing in Bannu was claimed by the TTP."
    )
    assert words(second, "claimed_by") == ["the TTP"]
    assert first.claimed_by == ()


def test_a_second_blast_at_the_same_place_is_the_same_incident() -> None:
    assert len(read("A bomb exploded in Tank. A second blast hurt rescuers.")) == 1


def test_a_second_blast_elsewhere_is_another() -> None:
    assert len(read("A bomb exploded in Tank. Another blast in Bannu killed two.")) == 2


def test_news_of_another_sort_from_another_town_is_another_incident() -> None:
    found = read(
        "A bomb exploded in Tank. Five people died.\n\nA shooting in Bannu left two policemen dead."
        "\n\nRebels kidnapped two engineers in Kohat."
    )
    assert [report.kind.value for report in found] == [
        Kind.BOMBING,
        Kind.SHOOTING,
        Kind.ABDUCTION,
    ]


def test_what_follows_in_the_same_town_is_the_same_incident() -> None:
    report = one(
        "A bomb exploded in Tank. Five people died.\n\nGunmen then opened fire in Tank bazaar in Tank."
    )
    assert report.kind.value is Kind.BOMBING


def test_an_arrest_is_told_apart_from_what_it_is_for() -> None:
    found = read("A suicide bombing killed 12 in Tank. Police arrested two men in Bannu.")
    assert [report.kind.value for report in found] == [Kind.SUICIDE_BOMBING, Kind.ARREST]


def test_an_arrest_told_of_again_is_one_incident() -> None:
    found = read(
        "Police arrested two men in Tank.\n\nA blast killed six in Bannu.\n\n"
        "Two were killed at once.\n\nPolice arrested the men at night."
    )
    assert [report.kind.value for report in found] == [Kind.ARREST, Kind.BOMBING]


def test_an_arrest_in_a_raid_is_one_incident() -> None:
    assert len(read("Police raided a house in Tank and arrested two men.")) == 1


def test_the_attack_is_the_one_of_its_kind() -> None:
    first, second = read(
        "Gunmen kidnapped two engineers in Kohat on Monday.\n\n"
        "A bombing in March 2019 killed six soldiers.\n\nThe bombing was claimed by the TTP."
    )
    assert words(second, "claimed_by") == ["the TTP"]
    assert first.claimed_by == ()


def test_a_tally_names_no_ending_of_the_attack() -> None:
    first, second = read(
        "Since January 2020 there have been several bombings in Tank. Gunmen attacked a bus in Bannu."
    )
    assert (first.aggregates, second.aggregates) == (True, False)


@pytest.mark.parametrize(
    ("text", "aggregates"),
    [
        ("Rebels carried out 74 attacks in Tank.", True),
        ("Dozens of blasts shook Tank.", True),
        ("Twelve soldiers were killed in 2 attacks in Tank.", False),
        ("10 soldiers were killed in attacks in Tank.", False),
        ("The two blasts killed 12 soldiers.", False),
        ("Attacks killed 12 soldiers.", False),
    ],
)
def test_many_attacks_are_a_tally(text: str, aggregates: bool) -> None:
    assert one(text).aggregates is aggregates


def test_places_and_times_told_for_long_do_not_add_up_for_ever() -> None:
    text = "Gunmen attacked a bus in Tank on Tuesday. " * 12
    report = one(text)
    assert words(report, "places") == ["Tank"]
    assert words(report, "when") == ["Tuesday"]


def test_many_places_of_one_incident_are_all_told() -> None:
    towns = ["Tank", "Bannu", "Kohat", "Hangu", "Swabi", "Mardan", "Dir", "Thal", "Sibi", "Mach"]
    report = one(" ".join(f"Gunmen attacked a post in {town}." for town in towns))
    assert words(report, "places") == towns


def test_where_it_will_be_talked_about_is_not_where_it_happened() -> None:
    report = one("The hijacking in Tank will be discussed in Beijing on Friday.")
    assert words(report, "places") == ["Tank"]
    assert report.when == ()


def test_the_month_of_may_is_nothing_to_come() -> None:
    report = one("The hijacking on 5 May in Tank was over within hours.")
    assert words(report, "places") == ["Tank"]


def test_what_came_days_before_is_another_incident() -> None:
    first, second = read(
        "A car bomb exploded in Tank on Friday. The blast came a day after five soldiers were killed"
        " by a roadside bomb in Bannu."
    )
    assert words(second, "victims") == ["soldiers"]
    assert words(first, "places") == ["Tank"]
    assert words(second, "places") == ["Bannu"]
    assert len(read("A car bomb exploded in Tank. Two died days after the bombing.")) == 1


def test_words_that_tell_little_tell_of_another_incident_elsewhere() -> None:
    text = "Missiles hit a house in Tank. In a separate incident two were killed in Bannu."
    assert [words(report, "places") for report in read(text)] == [["Tank"], ["Bannu"]]


def test_what_a_group_has_done_before_is_no_incident() -> None:
    text = "A bomb exploded in Tank. The TTP has carried out similar attacks."
    assert len(read(text)) == 1


def test_quarrels_are_no_incidents_and_the_same_words_beside_arms_are() -> None:
    assert read("The senator attacked the governor in Tank.") == []
    assert len(read("Armed men attacked the governor in Tank.")) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What answers, and what it answers, of which nothing else is told.
        ("Jets bombed a camp in Tank in retaliation for the ambush in Bannu.", ["airstrike", "battle"]),
        ("Jets bombed a camp two weeks after the ambush in Bannu.", ["airstrike", "battle"]),
        # What is answered was told of before.
        ("Gunmen ambushed a bus in Bannu. Jets bombed a camp in response to the ambush.",
         ["battle", "airstrike"]),
        # An answer told of again.
        ("Jets bombed a camp in revenge for the ambush. The airstrikes were an answer to the ambush.",
         ["airstrike", "battle"]),
        # What answers nothing that was told is one incident with it.
        ("Troops ambushed a bus in response to the attack in Tank.", ["battle"]),
    ],
)  # fmt: skip
def test_what_answers_an_attack_is_told_apart_from_it(text: str, kinds: list[str]) -> None:
    assert [report.kind.value.value for report in read(text)] == kinds


def test_another_incident_that_was_answered_is_known_by_its_place() -> None:
    found = read(
        "A bomb exploded in Tank.\n\nA separate ambush in Bannu killed four.\n\n"
        "Jets bombed a camp in retaliation for an ambush in Bannu."
    )
    assert [report.kind.value for report in found] == [Kind.BOMBING, Kind.BATTLE, Kind.AIRSTRIKE]


def test_one_attack_of_a_wave_in_a_place_of_its_own_is_told_apart() -> None:
    wave, camp, bus = read(
        "A wave of attacks killed 70 people in Balochistan. In Bela a bomb exploded at a camp. In Tank"
        " gunmen opened fire on a bus. The attacks were claimed by the BLA."
    )
    assert [words(one, "places") for one in (wave, camp, bus)] == [
        ["Balochistan"],
        ["Bela"],
        ["Tank"],
    ]
    assert words(wave, "claimed_by") == ["the BLA"]


def test_without_a_wave_or_another_place_it_is_the_same_incident() -> None:
    assert len(read("Gunmen attacked Bela. A bomb exploded in Bela.")) == 1
    assert len(read("A wave of attacks killed 70 in Bela. There a bomb exploded at a camp.")) == 1
    assert len(read("A wave of attacks killed 70 in Bela. A bomb exploded in Bela.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mission said 1,420 people were killed in violence in Iraq in August.",
        "At least 950 civilians died in attacks in Burkina Faso in 2021.",
        "The army killed 100 rebels in gun battles in Jharkhand in 2023.",
        "There were 99 attacks in Pakistan in August, a think tank said.",
        "At least 400 people were killed in the fighting in Mali in the first six months of 2021.",
    ],
)
def test_the_dead_of_a_month_or_a_year_are_a_tally(text: str) -> None:
    assert one(text).aggregates


def test_the_dead_of_a_day_are_none() -> None:
    assert not one("Twelve people were killed in fighting in Tank on August 3.").aggregates


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A car bomb killed 79 in Tank. It was the deadliest since the October 2017 bombing.", 2),
        ("A bomb exploded in Tank, eight months after the attacks in Bannu.", 2),
        ("A bomb exploded in Tank. Weeks after the attack in Tank people fled.", 1),
        ("A bomb exploded in Tank. Weeks after the attack people fled.", 1),
        ("Since the 2017 bombing in Tank many fled.", 1),
    ],
)
def test_an_old_attack_named_for_comparison_is_told_apart(text: str, number: int) -> None:
    assert len(read(text)) == number
