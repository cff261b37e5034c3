"""What each rule of event-report research makes of accounts, and what it says of how they part."""

import pytest

from sayso.domain.codes import Group, Hedge, Measure
from sayso.domain.incident import Claim, Estimate
from sayso.flow.weigh.policies.aggregation import NAMES, aggregated
from tests.flow.weigh.examples import ARMY, DAILY, HOSPITAL, REBELS, WIRE, a_count
from tests.flow.weigh.policies.small import MONITOR, one, passed, said, vague

VOICES = (HOSPITAL, WIRE, DAILY, MONITOR, ARMY, REBELS)


def killed(name: str, *claims: Claim) -> Estimate:
    found = aggregated(said(*zip(VOICES, claims, strict=False)), name)
    return one(found, Measure.KILLED, Group.CIVILIAN)


def counts(*numbers: int) -> list[Claim]:
    return [a_count(f"c{n}", low) for n, low in enumerate(numbers)]


@pytest.mark.parametrize(
    ("name", "number", "because"),
    [
        ("minimum", 3, {"c3"}),
        ("maximum", 20, {"c2"}),
        ("mode", 5, {"c0", "c1"}),
        ("median", 5, {"c0", "c1"}),
        ("mean", 8, {"c0", "c1", "c2", "c3"}),
        ("most_consistent", 5, {"c0", "c1"}),
        ("most_precise", 5, {"c0", "c1"}),
    ],
)
def test_each_rule_takes_its_number(name: str, number: int, because: set[str]) -> None:
    found = killed(name, *counts(5, 5, 20, 3))
    assert (found.low, found.best, found.high) == (number, number, number)
    assert set(found.because) == because
    assert set(passed(found)) == {"c0", "c1", "c2", "c3"} - because


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *(("mode", 3), ("most_consistent", 3), ("most_precise", 3)),
        *(("median", 5), ("mean", 9)),
    ],
)
def test_ties_go_to_the_smallest_and_fractions_are_rounded_down(name: str, number: int) -> None:
    assert killed(name, *counts(3, 5, 20)).best == number
    assert ("9.333, rounded down" in killed("mean", *counts(3, 5, 20)).how) is True


def test_a_median_of_two_lies_between_and_rests_on_both() -> None:
    found = killed("median", *counts(16, 33))
    assert (found.best, found.because) == (24, ("c0", "c1"))
    assert found.how[0] == "24.5, rounded down"


@pytest.mark.parametrize(
    ("name", "low", "high"), [("minimum", 10, 12), ("maximum", 70, 80), ("mean", 40, 46)]
)
def test_of_ranges_each_end_goes_its_own_way(name: str, low: int, high: int) -> None:
    told = (
        a_count("a", 10, 12, hedge=Hedge.RANGE),
        a_count("b", 70, 80, hedge=Hedge.RANGE),
    )
    found = killed(name, *told)
    assert (found.low, found.best, found.high) == (low, low, high)


def test_a_range_that_is_the_mode_keeps_its_upper_end() -> None:
    told = (a_count("a", 10, 12, hedge=Hedge.RANGE), a_count("b", 10), a_count("c", 4))
    found = killed("mode", *told)
    assert (found.low, found.high, found.because) == (10, 12, ("a", "b"))


def test_a_plain_number_is_more_precise_than_one_that_is_hedged() -> None:
    plain = a_count("a", 20)
    for hedge in (Hedge.APPROX, Hedge.RANGE, Hedge.AT_LEAST, Hedge.AT_MOST):
        assert killed("most_precise", plain, a_count("b", 5, hedge=hedge)).because == ("a",)
    at_least = a_count("b", 5, None, hedge=Hedge.AT_LEAST)
    assert killed("most_precise", a_count("a", 9, hedge=Hedge.APPROX), at_least).because == ("a",)


def test_the_most_consistent_account_agrees_with_most_on_both_ends() -> None:
    told = (
        a_count("a", 10, 12, hedge=Hedge.RANGE),
        a_count("b", 10, 12, hedge=Hedge.RANGE),
        a_count("c", 10),
        a_count("d", 4),
    )
    assert killed("most_consistent", *told).because == ("a", "b")


def test_how_accounts_part_is_said_in_the_words_of_that_research() -> None:
    assert killed("maximum", *counts(5, 5, 20, 3)).how == (
        "4 accounts: d-score 2, range 17",
        "modal confidence 0.50",
    )


def test_one_account_parts_with_nobody_and_rests_on_no_rule() -> None:
    for name in NAMES:
        found = killed(name, a_count("a", 5))
        assert (found.best, found.how, found.unchecked) == (5, (), ())


@pytest.mark.parametrize("name", NAMES)
def test_what_the_research_leaves_open_is_marked(name: str) -> None:
    unchecked = killed(name, *counts(5, 20)).unchecked
    assert bool(unchecked) == (name in ("most_consistent", "most_precise"))


def test_wounded_and_each_group_stand_apart() -> None:
    told = said(
        (HOSPITAL, a_count("a", 5)),
        (HOSPITAL, a_count("b", 6, measure=Measure.INJURED)),
        (HOSPITAL, a_count("c", 7, group=Group.MILITANT)),
        (HOSPITAL, a_count("d", 8, measure=Measure.ESCAPED)),
    )
    found = {(x.measure, x.group): x.best for x in aggregated(told, "median")}
    assert found == {
        (Measure.KILLED, Group.CIVILIAN): 5,
        (Measure.KILLED, Group.MILITANT): 7,
        (Measure.INJURED, Group.CIVILIAN): 6,
    }


def test_vague_words_count_only_where_nobody_gives_a_number() -> None:
    assert killed("minimum", vague("a", "several", 3), a_count("b", 12)).best == 12
    assert killed("most_precise", vague("a", "several", 3)).best == 3
