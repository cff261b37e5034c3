"""UCDP-style: whose word is reliable, how best is chosen, and what makes an event."""

import pytest

from sayso.domain.codes import Group, Hedge, Measure, Side, Stance
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh.policies.ucdp import Ucdp, ucdp
from tests.flow.weigh.examples import ARMY, DAILY, HOSPITAL, REBELS, SOMEBODY, WIRE, a_count, say
from tests.flow.weigh.policies.small import passed, said

SIDES = {Group.SECURITY: Side.A, Group.MILITANT: Side.B, Group.CIVILIAN: Side.CIVILIAN}


def side(which: Side, *pairs: tuple[Voice, Claim]) -> Estimate:
    [found] = [one for one in ucdp(said(*pairs)) if one.side is which]
    return found


def bounds(found: Estimate) -> tuple[int | None, int | None, int | None]:
    return found.low, found.best, found.high


def test_low_and_high_are_the_lowest_and_highest_and_best_what_most_allow() -> None:
    told = (HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 9)), (DAILY, a_count("c", 9))
    assert bounds(side(Side.CIVILIAN, *told)) == (5, 9, 9)


def test_of_two_numbers_equally_supported_the_lower_is_best() -> None:
    told = (HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 9))
    assert bounds(side(Side.CIVILIAN, *told)) == (5, 5, 9)
    about = (HOSPITAL, a_count("a", 5, hedge=Hedge.APPROX)), (WIRE, a_count("b", 6))
    assert bounds(side(Side.CIVILIAN, *about)) == (5, 6, 6)


@pytest.mark.parametrize("group", SIDES)
def test_each_side_has_its_own_dead(group: Group) -> None:
    assert bounds(side(SIDES[group], (HOSPITAL, a_count("a", 5, group=group)))) == (5, 5, 5)


def test_officials_who_are_not_military_are_civilians() -> None:
    told = (HOSPITAL, a_count("a", 5)), (HOSPITAL, a_count("b", 1, group=Group.OFFICIAL))
    assert bounds(side(Side.CIVILIAN, *told)) == (6, 6, 6)


def test_an_unnamed_voice_gives_way_to_a_named_one_and_stands_alone() -> None:
    both = side(Side.CIVILIAN, (HOSPITAL, a_count("a", 5)), (SOMEBODY, a_count("b", 9)))
    assert (bounds(both), passed(both)) == (
        (5, 5, 5),
        {"b": "an unnamed voice, where a named one speaks"},
    )
    assert bounds(side(Side.CIVILIAN, (SOMEBODY, a_count("b", 9)))) == (9, 9, 9)


@pytest.mark.parametrize("voice", [ARMY, REBELS])
@pytest.mark.parametrize("group", [Group.SECURITY, Group.MILITANT])
def test_a_party_gives_way_on_losses_of_the_fighting_and_stands_alone(
    voice: Voice, group: Group
) -> None:
    told = (HOSPITAL, a_count("a", 5, group=group)), (voice, a_count("b", 9, group=group))
    both = side(SIDES[group], *told)
    why = "a party on its own or its enemy's losses, where another voice speaks"
    assert (bounds(both), passed(both)) == ((5, 5, 5), {"b": why})
    assert bounds(side(SIDES[group], told[1])) == (9, 9, 9)


def test_a_party_counts_on_civilians() -> None:
    told = (HOSPITAL, a_count("a", 5)), (ARMY, a_count("b", 9))
    assert bounds(side(Side.CIVILIAN, *told)) == (5, 5, 9)


def test_what_its_own_teller_doubts_gives_way_and_stands_alone() -> None:
    doubted = a_count("b", 9, document="d")
    doubt = say(DAILY, doubted.but(id="x", stance=Stance.UNVERIFIABLE))
    told = said((HOSPITAL, a_count("a", 5)), (WIRE, doubted))
    [found] = [one for one in ucdp([*told, doubt]) if one.side]
    assert bounds(found) == (5, 5, 5)
    assert passed(found)["b"] == "doubted by who tells it, where others are not"
    [alone] = [one for one in ucdp([told[1], doubt]) if one.side]
    assert bounds(alone) == (9, 9, 9)


def test_people_of_no_known_side_are_what_is_left_beyond_those_told_apart() -> None:
    told = (HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 9, group=Group.UNKNOWN))
    assert bounds(side(Side.UNKNOWN, *told)) == (4, 4, 4)


def test_totals_are_sums_of_the_sides() -> None:
    told = (HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 2, 4, group=Group.MILITANT))
    [total] = [one for one in ucdp(said(*told)) if one.side is None]
    assert (bounds(total), total.because) == ((7, 7, 9), ("a", "b"))


def test_no_event_without_a_death_and_no_injuries() -> None:
    assert ucdp(said((HOSPITAL, a_count("a", 0)))) == ()
    assert ucdp(said((HOSPITAL, a_count("a", 5, measure=Measure.INJURED)))) == ()


def test_a_case_may_set_how_many_deaths_make_an_event() -> None:
    told = said((HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 9)))
    assert ucdp(told, Ucdp(threshold=9)) == ucdp(told)
    assert ucdp(told, Ucdp(threshold=10)) == ()
    with pytest.raises(BrokenRecord):
        Ucdp(threshold=0)
