"""What the NumPyro check works out without NumPyro, which the tests do not have."""

import numpy as np
import pytest
from eval.tolls.again.comparing import apart, median, narrowest
from eval.tolls.again.words import Steps, Words, steps, strayed

from sayso.deriving import kernels
from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.grid import FIRST, LAST
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Role

PARAMETERS = kernels(None).tolls


def _said(low: int, high: int | None, hedge: Hedge, *, part: bool = False) -> Heard:
    return Heard(measure="killed", role=Role.OFFICIAL, low=low, high=high, hedge=hedge, part=part)


def _of(count: int, found: Steps) -> float:
    """Give how probable the words of some steps are when this is counted."""
    return sum(weight for top, weight in found.items() if count <= top)


def _strict(count: int, said: list[Heard]) -> float:
    hedging = PARAMETERS.hedging
    return sum(_of(count, steps(one, hedging, Words.STRICT, fine=1.0)) for one in said)


@pytest.mark.parametrize("count", [1, 8, 9, 16, 18, 142, 160])
def test_plain_words_of_a_count_add_up_to_certainty_when_they_are_strict(count: int) -> None:
    assert _strict(count, [_said(n, n, Hedge.EXACT) for n in range(400)]) == pytest.approx(1)


def test_bounds_from_below_add_up_to_certainty_when_they_are_strict() -> None:
    said = [_said(n, None, Hedge.AT_LEAST) for n in range(31)]
    assert _strict(30, said) == pytest.approx(1, abs=1e-6)


def test_bounds_from_above_add_up_to_certainty_when_they_are_strict() -> None:
    said = [_said(0, n, Hedge.AT_MOST) for n in range(300)]
    assert _strict(12, said) == pytest.approx(1, abs=1e-4)


def test_a_part_is_as_probable_as_the_count_is_no_smaller() -> None:
    found = steps(_said(5, 5, Hedge.EXACT, part=True), PARAMETERS.hedging, Words.SAME, fine=1.0)
    assert [_of(count, found) for count in (4, 5, 90)] == [0, 1, 1]


def test_slips_of_all_numbers_add_up_to_certainty() -> None:
    found = [strayed(_said(n, n, Hedge.EXACT), PARAMETERS, Words.SAME) for n in (0, 9)]
    whole = strayed(_said(0, 100_000, Hedge.RANGE), PARAMETERS, Words.SAME)
    assert whole == pytest.approx((PARAMETERS.slips.slip, 1))
    assert found[0][1] > found[1][1]


def test_beliefs_are_compared_by_stretch() -> None:
    stretched = np.zeros(len(FIRST))
    stretched[[3, 61]] = 0.5
    single = np.zeros(LAST[70] + 1)
    single[[3, FIRST[61], LAST[61]]] = 0.25, 0.25, 0.5
    assert apart(stretched, single) == pytest.approx(0.25)


def test_middle_and_interval_of_single_numbers() -> None:
    single = np.array([0.1, 0.2, 0.4, 0.25, 0.05])
    assert (median(single), narrowest(single, 0.6)) == (2, (1, 2))


def test_an_interval_goes_round_the_median() -> None:
    single = np.array([0.45, 0.0, 0.0, 0.1, 0.0, 0.45])
    assert (median(single), narrowest(single, 0.45)) == (3, (3, 5))
    assert narrowest(np.array([0.6, 0.1, 0.3]), 0.3) == (0, 0)
