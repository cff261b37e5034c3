"""How likely words are for every toll: what is said leans, rounds, bounds and comes early."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.grid import MOST, stretch
from sayso.flow.weigh.tolls.kernels import Heard, Kernels, likelihood
from sayso.flow.weigh.tolls.parameters import Hedging, Role, Tolls
from tests.flow.weigh.examples import TOLLS
from tests.flow.weigh.tolls.small import SETTLED, SLIPLESS, STILL, at_least, heard, likely, up_to

UNROUNDED = SLIPLESS.but(hedging=TOLLS.hedging.but(round=0.0))
FEW = (0, 1, 3, 5, 8, 12, 20)

numbers = st.integers(0, 2 * MOST) | st.integers(0, 60) | st.sampled_from([10**9, 10**15, 10**18])
told = st.builds(
    lambda role, low, wide, hedge, days, p, part: Heard(
        measure="killed",
        role=role,
        low=low,
        high=None if wide is None else low + wide,
        hedge=hedge,
        days=days,
        p=p,
        part=part,
    ),
    st.sampled_from(Role),
    numbers,
    st.none() | st.sampled_from([0, 0, 5, 1000]),
    st.sampled_from(Hedge),
    st.none() | st.integers(0, 60),
    st.none() | st.integers(0, 1000),
    st.booleans(),
)


def of_all_numbers(toll: int, tolls: Tolls, role: Role = Role.OFFICIAL) -> float:
    """How probable it is that any plain number is said where so many died."""
    return sum(likely(heard(number, role=role), toll, tolls) for number in range(40 * toll + 400))


@given(told)
@settings(max_examples=60)
def test_whatever_is_said_has_a_probability_above_nothing(one: Heard) -> None:
    found = likelihood(one, TOLLS)
    assert found.shape == (len(TOLLS.growth.courses), stretch(MOST) + 1)
    assert (found > 0).all()
    assert (found <= 1).all()


@pytest.mark.parametrize("toll", FEW)
@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.ENEMY, Role.OWN])
def test_some_plain_number_is_said_for_sure(toll: int, role: Role) -> None:
    assert of_all_numbers(toll, UNROUNDED, role) == pytest.approx(1, abs=0.01)


def test_at_least_twelve_makes_thirteen_likelier_than_eleven() -> None:
    one = at_least(12)
    assert likely(one, 13, STILL) > likely(one, 11, STILL)
    assert likely(one, 13, STILL) > likely(heard(12), 13, STILL)


def test_at_least_bounds_from_below_and_near() -> None:
    one = at_least(12)
    assert likely(one, 12, STILL) > likely(one, 20, STILL) > likely(one, 80, STILL)


def test_the_nearer_at_least_is_meant_the_less_far_it_reaches() -> None:
    loose = STILL.but(hedging=TOLLS.hedging.but(at_least=0.5))
    far = [likely(at_least(12), 40, tolls) for tolls in (loose, STILL)]
    near = [likely(at_least(12), 13, tolls) for tolls in (loose, STILL)]
    assert far[0] / near[0] > far[1] / near[1]


def test_up_to_twelve_makes_eleven_likelier_than_thirteen() -> None:
    assert likely(up_to(12), 11, STILL) > likely(up_to(12), 13, STILL)


@pytest.mark.parametrize("number", [20, 100])
def test_up_to_many_says_that_it_was_not_a_few(number: int) -> None:
    assert likely(up_to(number), number - 2, STILL) > 10 * likely(up_to(number), 2, STILL)


def test_up_to_nobody_says_that_there_is_nobody() -> None:
    assert likely(up_to(0), 0, STILL) > 5 * likely(up_to(0), 3, STILL)


def test_a_vague_word_reaches_farther_up_than_at_least() -> None:
    dozens = heard(24, None, hedge=Hedge.VAGUE)
    assert likely(dozens, 60, STILL) / likely(dozens, 24, STILL) > (
        likely(at_least(24), 60, STILL) / likely(at_least(24), 24, STILL)
    )


def test_a_range_holds_all_that_lies_in_it_alike() -> None:
    one = heard(10, 20, hedge=Hedge.RANGE)
    assert likely(one, 12, STILL) == pytest.approx(likely(one, 17, STILL), rel=0.3)
    assert likely(one, 15, STILL) > 2 * likely(one, 30, STILL)


def test_an_approximate_number_spreads_wider_than_a_plain_one() -> None:
    about, plain = heard(21, hedge=Hedge.APPROX), heard(21)
    assert likely(about, 23, STILL) / likely(about, 21, STILL) > (
        likely(plain, 23, STILL) / likely(plain, 21, STILL)
    )


def test_about_a_few_spreads_by_one() -> None:
    about = heard(3, hedge=Hedge.APPROX)
    assert likely(about, 4, STILL) > likely(heard(3), 4, STILL)


def test_a_round_number_spreads_wider_than_an_odd_one() -> None:
    assert likely(heard(50), 53, STILL) / likely(heard(50), 50, STILL) > (
        likely(heard(51), 54, STILL) / likely(heard(51), 51, STILL)
    )


@pytest.mark.parametrize(("rounder", "less", "off"), [(15, 16, 2), (30, 35, 4), (200, 210, 35)])
def test_the_rounder_a_number_the_wider_it_spreads(rounder: int, less: int, off: int) -> None:
    shares = [
        likely(heard(number), number + off, STILL) / likely(heard(number), number, STILL)
        for number in (rounder, less)
    ]
    assert shares[0] > shares[1]


def best(one: Heard, tolls: Tolls) -> float:
    """The toll that the words point to: the mean on a log scale, all tolls alike beforehand."""
    weights = np.array([likely(one, toll, tolls) for toll in range(61)])
    return float(np.log(np.arange(61) + 1) @ weights / weights.sum())


def test_a_number_of_a_role_that_overstates_makes_lower_tolls_likelier() -> None:
    over, plain, under = (
        best(heard(12, role=role), SLIPLESS) for role in (Role.ENEMY, Role.OFFICIAL, Role.OWN)
    )
    assert over < plain < under


def test_early_news_leaves_room_above() -> None:
    early, late = heard(12, days=0), heard(12)
    assert likely(early, 17) / likely(early, 12) > likely(late, 17) / likely(late, 12)


def test_without_a_date_a_number_counts_as_said_on_the_day_of_the_undated() -> None:
    day = int(TOLLS.growth.undated)
    undated, dated = likelihood(heard(12, days=None), TOLLS), likelihood(heard(12, days=day), TOLLS)
    assert (undated == dated).all()


def test_a_part_bounds_from_below_only() -> None:
    part = heard(12, part=True)
    assert likely(part, 12, STILL) > 2 * likely(part, 8, STILL)
    assert likely(part, 1000, STILL) > likely(part, 40, STILL) > likely(part, 12, STILL)


@pytest.mark.parametrize("surer", [1000, 600])
def test_the_less_surely_a_number_was_read_the_flatter_it_is(surer: int) -> None:
    def told_apart(p: int | None) -> float:
        one = heard(12, p=p)
        return likely(one, 12, STILL) / likely(one, 40, STILL)

    assert told_apart(None) > told_apart(surer) > told_apart(surer - 500)


@pytest.mark.parametrize("number", [MOST - 1, MOST, 150_000, 10**9, 10**18, 10**400])
@pytest.mark.parametrize("hedge", Hedge)
@pytest.mark.parametrize("part", [False, True])
def test_beyond_the_grid_nothing_breaks(number: int, hedge: Hedge, part: bool) -> None:
    for high in (None, number, 2 * number):
        found = likelihood(heard(number, high, hedge=hedge, part=part), TOLLS)
        assert np.isfinite(np.log(found)).all()


def test_a_number_that_has_nothing_to_do_with_the_toll_is_as_common_as_tolls_are() -> None:
    small, great = likely(heard(3), 50_000, STILL), likely(heard(3000), 1, STILL)
    assert small > 100 * great > 0


def test_the_greatest_number_points_to_the_greatest_tolls() -> None:
    found = [likely(heard(90_000), toll, STILL) for toll in (100, 10_000, 90_000)]
    assert found == sorted(found)
    assert found[2] > 10 * found[0]


@pytest.mark.parametrize("power", [1e-6, 0.1, 1.0, 30.0])
def test_open_bounds_may_be_meant_as_near_or_as_far_as_one_likes(power: float) -> None:
    hedging = Hedging(at_least=power, at_most=power, vague=power, round=0.0, about=0.0)
    for one in (at_least(12), up_to(12), heard(12, None, hedge=Hedge.VAGUE)):
        found = likelihood(one, TOLLS.but(hedging=hedging))
        assert ((found > 0) & (found <= 1)).all()


def test_what_was_worked_out_once_is_known() -> None:
    kernels = Kernels(TOLLS)
    assert kernels.of(heard(12)) is kernels.of(heard(12))
    assert (kernels.of(heard(12)) == likelihood(heard(12), TOLLS)).all()


def test_no_more_is_kept_than_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.flow.weigh.tolls.kernels._KEPT", 1)
    kernels = Kernels(TOLLS)
    first = kernels.of(heard(12))
    kernels.of(heard(13))
    assert kernels.of(heard(12)) is not first
    assert (kernels.of(heard(12)) == first).all()


def test_long_after_every_course_of_the_news_says_the_same() -> None:
    slow, fast = likelihood(heard(12, days=SETTLED), TOLLS)
    assert slow == pytest.approx(fast)
