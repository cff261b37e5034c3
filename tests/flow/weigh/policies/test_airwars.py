"""Airwars-style ranges: what bounds everybody who was there, and what only some of them."""

import pytest

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Claim
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policies.airwars import Airwars, airwars
from tests.flow.weigh.examples import (
    ARMY,
    DAILY,
    HOSPITAL,
    SOMEBODY,
    WIRE,
    a_count,
    a_word,
    an_actor,
    say,
    words,
)

VOICES = (HOSPITAL, WIRE, DAILY, SOMEBODY)
SIX = a_count("six", 6, counted="civilians")
BOYS = a_count("boys", 2, counted="boys")


def killed(*claims: Claim) -> tuple[int | None, int | None, set[str]]:
    """Give the range of civilians killed, each claim by another voice, and who is passed over."""
    told = [say(voice, claim) for voice, claim in zip(VOICES, claims, strict=False)]
    [found] = [
        one
        for one in airwars(told)
        if one.measure is Measure.KILLED and one.group is Group.CIVILIAN
    ]
    return found.low, found.high, {one.claim for one in found.passed_over}


def test_two_boys_said_by_another_are_less_than_everybody() -> None:
    assert killed(SIX, BOYS) == (6, 6, {"boys"})
    assert killed(a_count("kin", 8, counted="family members"), BOYS) == (8, 8, {"boys"})


def test_more_boys_than_others_count_in_all_stand() -> None:
    assert killed(SIX, BOYS.but(low=7, high=7)) == (6, 7, set())


def test_where_nobody_counts_everybody_parts_are_all_there_is() -> None:
    assert killed(BOYS, a_count("women", 3, counted="women")) == (2, 3, set())


def test_somebody_who_is_mentioned_is_no_toll_and_one_who_is_counted_is() -> None:
    young = a_count("young", 1, counted="civilian", quote=words("a civilian was killed"))
    assert killed(SIX, young) == (6, 6, {"young"})
    assert killed(SIX, young.but(quote=words("only one civilian was killed"))) == (1, 6, set())
    assert killed(young) == (1, 1, set())


def test_a_vague_word_is_no_number_where_others_give_one() -> None:
    many = a_count("many", 3, None, counted="people", hedge=Hedge.VAGUE)
    assert killed(SIX, many) == (6, 6, {"many"})
    assert killed(many) == (3, 3, set())


@pytest.mark.parametrize("counted", ["civilian members", "martyrs", "people", None])
def test_a_lower_count_of_everybody_bounds_from_below(counted: str | None) -> None:
    assert killed(SIX, a_count("four", 4, counted=counted)) == (4, 6, set())


def test_where_only_militants_are_counted_the_harm_to_civilians_is_discounted() -> None:
    found = airwars([say(HOSPITAL, a_count("m", group=Group.MILITANT))])
    assert {one.grade for one in found} == {"Discounted"}


def grade(*told: Spoken) -> set[str | None]:
    return {one.grade for one in airwars([say(HOSPITAL, a_count("c")), *told])}


BLAMED = a_word("b", Field.BLAMED_ON, actor=an_actor("The Army", "army"))


def test_harm_that_its_culprit_admits_is_confirmed() -> None:
    assert grade(say(ARMY, BLAMED.but(stance=Stance.ADMITS))) == {"Confirmed"}
    assert grade(say(ARMY, BLAMED)) == {"Confirmed"}


def test_harm_that_is_laid_to_two_is_contested() -> None:
    other = a_word("o", Field.BLAMED_ON, actor=an_actor("The Rebels", "rebels"))
    assert grade(say(WIRE, BLAMED), say(DAILY, other)) == {"Contested"}


def test_harm_laid_to_one_by_two_credible_origins_is_fair_and_by_one_weak() -> None:
    second = say(WIRE, BLAMED, "Sample Wire")
    assert grade(second) == {"Fair"}
    told = [say(HOSPITAL, a_count("c")), second]
    assert {one.grade for one in airwars(told, Airwars(credible=3))} == {"Weak"}
    assert grade() == {"Weak"}
    with pytest.raises(BrokenRecord):
        Airwars(credible=0)


def test_a_party_is_no_credible_origin() -> None:
    assert grade(say(ARMY, a_count("own", 3)), say(HOSPITAL, BLAMED, "d-c")) == {"Weak"}


def test_what_a_belligerent_itself_concedes_stands_beside() -> None:
    told = [
        say(HOSPITAL, a_count("c", 9)),
        say(ARMY, a_count("own", 2, 3, hedge=Hedge.RANGE)),
        say(ARMY, a_count("all", 8, group=Group.MIXED)),
        say(ARMY, a_count("enemy", 4, group=Group.MILITANT)),
    ]
    laid = say(WIRE, BLAMED)
    assert {one.group: one.how for one in airwars([*told, laid])} == {
        Group.CIVILIAN: ("conceded by The Army: 2 to 3",),
        Group.MILITANT: (),
    }
    # Whom nobody holds to have done it concedes nothing.
    assert {one.how for one in airwars(told)} == {()}
    exact = [told[0], say(ARMY, a_count("own", 2)), laid]
    assert airwars(exact)[0].how == ("conceded by The Army: 2",)
