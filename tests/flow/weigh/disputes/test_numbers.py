"""Numbers that no toll can satisfy together, and those that only look so."""

import pytest

from sayso.domain.codes import Group, Hedge, Measure, VoiceClass
from sayso.domain.incident import Claim, Voice
from tests.flow.weigh.disputes.small import Wanted, between, counted, found
from tests.flow.weigh.examples import ARMY, HOSPITAL, REBELS, WIRE, a_count, an_origin, say

UNKNOWN, SECURITY = Group.UNKNOWN, Group.SECURITY
PART, NUMBERS = "a part is greater than its whole", "the numbers do not meet"

PARTING: list[tuple[str, Claim, Claim, Wanted]] = [
    (
        "nobody against some",
        counted("a", "no one was killed", 0, group=UNKNOWN),
        counted("b", "12 villagers were killed", 12),
        [(PART, 12)],
    ),
    (
        "nobody against attackers",
        counted("a", "nobody was killed", 0, group=UNKNOWN),
        counted("b", "about 30 fighters were killed", 30, group=Group.MILITANT),
        [(PART, 30)],
    ),
    (
        "no casualties against dead",
        counted("a", "there were no casualties", 0, measure=Measure.CASUALTIES, group=UNKNOWN),
        counted("b", "five people were killed", 5, group=UNKNOWN),
        [(PART, 5)],
    ),
    (
        "fewer hurt in all than soldiers wounded",
        counted("a", "ten soldiers killed or hurt", 10, measure=Measure.CASUALTIES, group=SECURITY),
        counted("b", "25 soldiers were wounded", 25, measure=Measure.INJURED, group=UNKNOWN),
        [(PART, 15)],
    ),
    (
        "three dead in all and five dead soldiers",
        counted("a", "three people were killed", 3, group=UNKNOWN),
        counted("b", "five soldiers were killed", 5, group=SECURITY),
        [(PART, 2)],
    ),
    (
        "a toll and a greater part of it",
        counted("a", "the toll stands at 31", 31, group=UNKNOWN),
        counted("b", "214 hostages were killed", 214),
        [(PART, 183)],
    ),
    (
        "people, of whom one reader says that they are civilians",
        counted("a", "12 people were killed", 12),
        counted("b", "26 people were killed", 26, group=UNKNOWN),
        [(NUMBERS, 14)],
    ),
    (
        "attackers by their noun",
        counted("a", "a lone gunman came", 1, measure=Measure.ATTACKERS, group=UNKNOWN),
        counted("b", "three gunmen came", 3, measure=Measure.ATTACKERS, group=Group.MILITANT),
        [(NUMBERS, 2)],
    ),
    (
        "one kind among the dead",
        counted("a", "four women were among the dead", 4),
        counted("b", "six women were among the dead", 6),
        [(NUMBERS, 2)],
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [p[1:] for p in PARTING], ids=[p[0] for p in PARTING]
)
def test_two_counts_cannot_both_hold(one: Claim, other: Claim, wanted: Wanted) -> None:
    assert between(one, other) == wanted


MEETING: list[tuple[str, Claim, Claim]] = [
    (
        "some of the dead and all of them",
        counted("a", "12 people were killed", 12),
        counted("b", "four of the dead were women", 4),
    ),
    (
        "two who each count some of the dead",
        counted("a", "two of the dead were known", 2),
        counted("b", "the bodies of three people", 3),
    ),
    (
        "boys and children",
        counted("a", "three children were killed", 3),
        counted("b", "the death of two boys", 2),
    ),
    (
        "somebody is mentioned",
        counted("a", "five soldiers were hurt", 5, measure=Measure.INJURED, group=SECURITY),
        counted("b", "a soldier was hurt", 1, measure=Measure.INJURED, group=SECURITY),
    ),
    (
        "attackers are counted apart from people",
        counted("a", "12 people were killed", 12, group=UNKNOWN),
        counted("b", "33 militants were killed", 33, group=Group.MILITANT),
    ),
    (
        "a number of nobody knows whom",
        counted("a", "18 were wounded", 18, group=UNKNOWN),
        counted("b", "143 civilians were wounded", 143),
    ),
    (
        "others than those told before",
        counted("a", "two others were killed", 2, group=UNKNOWN),
        counted("b", "five soldiers were killed", 5, group=SECURITY),
    ),
    (
        "mixed people and all people",
        counted("a", "21 people were killed", 21, group=Group.MIXED),
        counted("b", "31 people were killed", 31, group=UNKNOWN),
    ),
    (
        "people of an unknown group and a side of its own",
        counted("a", "20 civilians were killed", 20, group=UNKNOWN),
        counted("b", "four of our citizens were killed", 4),
    ),
    (
        "dead and hurt in all hold the dead",
        counted("a", "30 people were hurt or killed", 30, measure=Measure.CASUALTIES),
        counted("b", "12 people were killed", 12),
    ),
    (
        "other people who are hurt or killed",
        counted("a", "3 policemen hurt or killed", 3, measure=Measure.CASUALTIES, group=SECURITY),
        counted("b", "12 people were killed", 12),
    ),
]


@pytest.mark.parametrize(("one", "other"), [p[1:] for p in MEETING], ids=[p[0] for p in MEETING])
def test_two_counts_may_both_hold(one: Claim, other: Claim) -> None:
    assert between(one, other) == []


def test_a_hospital_counts_its_own_patients() -> None:
    patients = counted("a", "60 people were hurt", 60, measure=Measure.INJURED, group=UNKNOWN)
    all_hurt = counted("b", "143 civilians were hurt", 143, measure=Measure.INJURED)
    assert found(say(HOSPITAL, patients), say(ARMY, all_hurt)) == []
    assert found(say(WIRE, patients), say(ARMY, all_hurt)) == [(PART, 83)]


def test_a_part_of_the_same_voices_numbers_is_no_second_quarrel() -> None:
    """That 214 dead are more than 31 in all says no more than that they are more than 26 civilians."""
    claims = (
        say(REBELS, counted("a", "214 civilians were killed", 214)),
        say(ARMY, counted("b", "26 civilians were killed", 26)),
        say(ARMY, counted("c", "the toll is 31", 31, group=UNKNOWN)),
    )
    assert found(*claims) == [(NUMBERS, 188)]


def test_a_part_greater_than_what_others_say_of_its_whole_parts() -> None:
    claims = (
        say(ARMY, a_count("a", 30, figure="f1")),
        say(ARMY, a_count("b", 20, part_of="f1", counted="women", figure="f2")),
        say(WIRE, a_count("c", 10)),
    )
    assert found(*claims) == [(PART, 10), (NUMBERS, 20)]


def test_a_copy_says_what_its_origin_says() -> None:
    ministry = Voice(actor=None, name="the interior ministry", cls=VoiceClass.PARTY_STATE)
    herald = Voice(actor=None, name="Sample Herald", cls=VoiceClass.OUTLET)
    first = say(ministry, a_count("a", 19))
    copied = a_count("b", 30, origin=an_origin("the interior ministry"))
    assert found(first, say(herald, copied)) == []
    assert found(first, say(herald, a_count("b", 30))) == [(NUMBERS, 11)]
    assert found(first, say(REBELS, copied)) == [(NUMBERS, 11)]


def test_two_prints_of_one_dispatch_are_one_voice() -> None:
    herald = Voice(actor=None, name="Sample Herald", cls=VoiceClass.OUTLET)
    dispatch = an_origin("Sample Agency")
    one, other = a_count("a", 19, origin=dispatch), a_count("b", 30, origin=dispatch)
    assert found(say(WIRE, one), say(herald, other)) == []


def test_a_range_is_widened_before_it_is_compared() -> None:
    about = counted("a", "about 85 people were killed", 85, hedge=Hedge.APPROX)
    assert between(about, counted("b", "80 people were killed", 80)) == []
    assert between(about, counted("b", "70 people were killed", 70)) == [(NUMBERS, 7)]
