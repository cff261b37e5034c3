"""What is believed of a toll: voices narrow it, contradictions widen it, echoes add little."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.grid import FIRST, LAST, MOST, stretch
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Role
from sayso.flow.weigh.tolls.posterior import (
    Belief,
    believed,
    both,
    expected,
    interval,
    middle,
    normed,
    prior,
    shortest,
    within,
)
from sayso.text.spans import Span
from tests.flow.weigh.examples import MODEL, TOLLS
from tests.flow.weigh.tolls.small import at_least, heard, up_to

KILLED = "killed"
voices = st.lists(
    st.builds(
        lambda low, role, hedge, days: heard(low, role=role, hedge=hedge, days=days),
        st.integers(0, 300),
        st.sampled_from(Role),
        st.sampled_from([Hedge.EXACT, Hedge.APPROX, Hedge.AT_MOST]),
        st.sampled_from([None, 0, 5]),
    ),
    max_size=5,
)


def of(*told: Heard) -> Belief:
    return believed(told, MODEL, KILLED)


def width(belief: Belief, share: float = 0.9) -> int:
    low, high = shortest(belief, share)
    return high - low


def certain(number: int) -> Belief:
    belief = np.zeros(len(FIRST))
    belief[stretch(number)] = 1
    return belief


@given(voices)
@settings(max_examples=50)
def test_what_is_believed_adds_up_to_one(told: list[Heard]) -> None:
    belief = of(*told)
    assert belief.sum() == pytest.approx(1)
    assert (belief >= 0).all()


def test_before_anybody_speaks_the_prior_is_believed() -> None:
    assert of() == pytest.approx(np.exp(prior(TOLLS, KILLED)))


def test_a_measure_without_a_prior_of_its_own_takes_that_of_the_others() -> None:
    assert (prior(TOLLS, "escaped") == prior(TOLLS, "other")).all()
    assert (prior(TOLLS, "escaped") != prior(TOLLS, KILLED)).any()


def test_what_is_known_before_stands_in_for_the_prior() -> None:
    before = np.log(normed(-np.abs(np.arange(len(FIRST)) - 20.0)))
    assert middle(believed([], MODEL, KILLED, before=before)) == 20


def test_one_officials_plain_number_is_the_middle() -> None:
    for number in (3, 12, 21):
        assert middle(of(heard(number))) == number


def test_a_second_independent_voice_narrows() -> None:
    assert width(of(heard(12), heard(12, role=Role.HEALTH))) < width(of(heard(12)))


def test_an_outlet_that_prints_the_number_again_narrows_less_than_a_speaker_who_says_it() -> None:
    one = heard(12)
    spoken, printed = (of(one, heard(12, role=role))[12] for role in (Role.HEALTH, Role.OUTLET))
    assert of(one)[12] < printed < spoken


def test_contradictions_widen() -> None:
    assert width(of(heard(12), heard(30))) > width(of(heard(12), heard(12)))


def test_a_number_that_nobody_else_comes_near_is_left_behind() -> None:
    others = [heard(12, role=role) for role in (Role.HEALTH, Role.MONITOR, Role.FOREIGN)]
    assert middle(of(heard(120), *others)) == 12


def test_at_least_and_up_to_bound_from_both_sides() -> None:
    belief = of(at_least(10), up_to(20))
    assert within(belief, 10, 20) > 0.8


@given(st.permutations([heard(12), heard(15), heard(20, role=Role.WITNESS)]))
@settings(max_examples=6)
def test_where_nobody_says_the_same_the_order_matters_only_for_who_had_others_to_echo(
    told: list[Heard],
) -> None:
    one, other = of(*told), of(*sorted(told, key=lambda x: x.low))
    assert one == pytest.approx(other, abs=1e-9)


def test_an_outlet_is_an_echo_only_where_it_comes_later() -> None:
    official, outlet = heard(12), heard(12, role=Role.OUTLET)
    first, later = of(outlet, official), of(official, outlet)
    assert first[12] > later[12]


@given(voices.filter(bool))
@settings(max_examples=50)
def test_half_of_it_lies_inside_nine_tenths_of_it_and_each_holds_what_it_should(
    told: list[Heard],
) -> None:
    belief = of(*told)
    for share in (0.5, 0.9):
        low, high = shortest(belief, share)
        assert within(belief, low, high) >= share - 1e-6
    assert width(belief, 0.5) <= width(belief, 0.9)


def test_half_of_a_belief_with_one_top_lies_inside_nine_tenths_of_it() -> None:
    narrow, wide = (shortest(of(at_least(12)), share) for share in (0.5, 0.9))
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]


@pytest.mark.parametrize("share", [0.5, 0.9, 0.999])
def test_no_shorter_interval_around_the_median_holds_as_much(share: float) -> None:
    belief = of(heard(4), heard(7))
    found = shortest(belief, share)
    shorter = [
        (FIRST[a], LAST[b])
        for a in range(middle(belief) + 1)
        for b in range(middle(belief), 80)
        if LAST[b] - FIRST[a] < found[1] - found[0]
    ]
    assert all(within(belief, int(low), int(high)) < share for low, high in shorter)


def test_an_interval_of_what_is_certain_is_that_number() -> None:
    for number in (0, 12, 60):
        assert shortest(certain(number), 0.9) == (number, number)


def test_an_interval_holds_what_its_size_of_toll_has_to() -> None:
    belief = of(heard(30))
    assert interval(belief, (0.9, 0.9, 0.3, 0.9)) == shortest(belief, 0.3)
    assert interval(of(heard(2)), (0.3, 0.9, 0.9, 0.9)) == shortest(of(heard(2)), 0.3)
    assert interval(certain(300), (0.9, 0.9, 0.9, 0.4)) == shortest(certain(300), 0.4)


def test_two_voices_that_say_the_same_may_both_be_right() -> None:
    twelve = Span(low=12, high=12)
    assert both(of(heard(12)), twelve, twelve) == pytest.approx(of(heard(12))[12])


def test_two_voices_whose_numbers_do_not_meet_are_never_both_right() -> None:
    assert both(of(heard(12)), Span(low=12, high=12), Span(low=13, high=15)) == 0


@given(voices, st.integers(0, 400), st.integers(0, 400), st.none() | st.integers(0, 400))
@settings(max_examples=50)
def test_that_both_are_right_is_a_probability(
    told: list[Heard], low: int, other: int, wide: int | None
) -> None:
    one = Span(low=low, high=None if wide is None else low + wide)
    assert 0 <= both(of(*told), one, Span(low=other)) <= 1 + 1e-9
    assert both(of(*told), one, Span(low=other)) == both(of(*told), Span(low=other), one)


def test_open_spans_meet_above() -> None:
    assert both(of(heard(12)), Span(low=0), Span(low=0)) == pytest.approx(1)


def test_how_much_lies_within_counts_shares_of_wide_stretches() -> None:
    belief = certain(1000)
    first, last = int(FIRST[stretch(1000)]), int(LAST[stretch(1000)])
    half = (first + last) // 2
    assert within(belief, first, half) + within(belief, half + 1, last) == pytest.approx(1)
    assert 0 < within(belief, first, half) < 1


def test_what_is_next_said_is_expected_with_a_probability() -> None:
    others = [heard(12), heard(14, role=Role.OUTLET)]
    chances = [expected(heard(number), others, MODEL, KILLED) for number in range(300)]
    assert all(0 < chance < 1 for chance in chances)
    assert max(range(300), key=chances.__getitem__) == 12


def test_after_odd_small_numbers_the_next_numbers_add_up_to_one_at_most() -> None:
    chances = [expected(heard(n), [heard(4), heard(3)], MODEL, KILLED) for n in range(2000)]
    assert 0.9 < sum(chances) <= 1.02


@pytest.mark.parametrize("number", [MOST, 150_000, 10**12])
def test_numbers_beyond_the_grid_are_weighed(number: int) -> None:
    belief = of(heard(number), at_least(number), heard(number, part=True))
    assert belief.sum() == pytest.approx(1)
    assert 0 <= middle(belief) <= MOST


@given(voices.filter(bool))
@settings(max_examples=30)
def test_every_interval_lies_around_the_median(told: list[Heard]) -> None:
    belief = of(*told)
    for share in (0.02, 0.5, 0.999):
        low, high = shortest(belief, share)
        assert low <= middle(belief) <= high
