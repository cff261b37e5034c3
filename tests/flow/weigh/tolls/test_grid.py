"""The grid of tolls: every number lies in one stretch, and beforehand all are possible."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.weigh.tolls.grid import FIRST, LAST, MOST, WIDTH, beforehand, stretch, up_to
from sayso.flow.weigh.tolls.parameters import Prior


@given(st.integers(0, MOST))
def test_every_number_lies_in_its_stretch(number: int) -> None:
    assert FIRST[stretch(number)] <= number <= LAST[stretch(number)]


def test_stretches_lie_one_after_another_without_a_gap() -> None:
    assert (FIRST[1:] == LAST[:-1] + 1).all()
    assert (FIRST[0], LAST[-1], WIDTH.sum()) == (0, MOST, MOST + 1)


def test_every_number_to_sixty_has_a_stretch_of_its_own() -> None:
    assert [stretch(number) for number in range(61)] == list(range(61))


def test_what_is_beyond_the_last_lies_in_the_last() -> None:
    assert stretch(10**9) == stretch(MOST) == len(FIRST) - 1


@pytest.mark.parametrize("tail", [1.6, 3.3])
def test_beforehand_tolls_fall_by_a_power_law_and_add_up(tail: float) -> None:
    logs = beforehand(Prior(zero=0.1, shift=5.0, tail=tail))
    assert np.exp(logs).sum() == pytest.approx(1)
    assert np.exp(logs[0]) == pytest.approx(0.1)
    assert logs[1] - logs[10] == pytest.approx(tail * np.log(15 / 6))


def test_beforehand_it_is_certain_that_the_toll_is_at_most_the_greatest() -> None:
    reached = up_to(Prior(zero=0.1, shift=5.0, tail=2.0))
    assert reached[0] == pytest.approx(0.1)
    assert reached[-1] == pytest.approx(1)
    assert (np.diff(reached) > 0).all()
