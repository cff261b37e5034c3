"""The toll of everybody: sums of what is believed of groups, held against counts of all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.flow.weigh.tolls.grid import FIRST, MOST, stretch
from sayso.flow.weigh.tolls.posterior import Belief, believed, logs_of, middle, shortest
from sayso.flow.weigh.tolls.summing import at_most, summed, together
from tests.flow.weigh.examples import MODEL
from tests.flow.weigh.tolls.small import heard

tolls = st.integers(0, 60)


def certain(number: int) -> Belief:
    belief = np.zeros(len(FIRST))
    belief[stretch(number)] = 1
    return belief


def of(number: int) -> Belief:
    return believed([heard(number)], MODEL, "killed")


@given(tolls, tolls)
def test_the_sum_of_two_certain_tolls_is_certain(one: int, other: int) -> None:
    found = summed(certain(one), certain(other))
    assert found[stretch(one + other)] == pytest.approx(1)


@given(tolls, tolls)
@settings(max_examples=20)
def test_a_sum_is_the_same_either_way(one: int, other: int) -> None:
    assert summed(of(one), of(other)) == pytest.approx(summed(of(other), of(one)))


def test_a_sum_of_beliefs_adds_up_to_one_and_their_means() -> None:
    found = summed(of(3), of(12))
    assert found.sum() == pytest.approx(1, abs=1e-6)
    assert middle(found) in range(14, 17)


def test_sums_beyond_the_grid_lie_in_its_last_stretch() -> None:
    assert summed(certain(MOST), certain(MOST))[-1] == 1


def test_where_nobody_counts_all_the_groups_are_everybody() -> None:
    found = together([of(3), of(12)], certain(5), None, MODEL)
    assert found == pytest.approx(summed(summed(of(3), of(12)), certain(5)))


def counted(number: int) -> Belief:
    return logs_of([heard(number)], MODEL)


def test_a_count_of_all_leaves_room_for_people_of_no_group() -> None:
    alone = together([certain(10)], None, None, MODEL)
    more = together([certain(10)], None, counted(14), MODEL)
    assert middle(alone) == 10
    assert middle(more) > 10


def test_a_count_of_all_that_is_less_than_a_group_is_not_followed() -> None:
    assert shortest(together([certain(10)], None, counted(4), MODEL), 0.9)[0] >= 10


def test_attackers_are_among_the_counted_where_that_fits() -> None:
    with_them = together([certain(10)], certain(5), counted(15), MODEL)
    assert middle(with_them) == 15


def test_attackers_are_beside_the_counted_where_that_fits() -> None:
    without_them = together([certain(10)], certain(5), counted(10), MODEL)
    assert middle(without_them) == 15


def test_attackers_alone_with_a_count_of_all_are_weighed() -> None:
    found = together([], certain(5), counted(5), MODEL)
    assert found.sum() == pytest.approx(1)
    assert found[:5].sum() == pytest.approx(0)


def test_no_more_are_killed_than_were_there() -> None:
    bounded = at_most(of(12), certain(12))
    assert bounded[stretch(13) :].sum() == 0
    assert bounded.sum() == pytest.approx(1)
    assert of(12)[stretch(13) :].sum() > 0


def test_a_crowd_that_contradicts_all_that_is_believed_bounds_nothing() -> None:
    assert (at_most(certain(12), certain(3)) == certain(12)).all()
