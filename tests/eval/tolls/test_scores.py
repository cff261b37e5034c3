"""Scores of beliefs, against numbers worked out by hand."""

import numpy as np
import pytest
from eval.tolls.scores import Coverage, covered, crps, held_for

from sayso.flow.weigh.tolls.grid import FIRST, LAST, WIDTH, stretch
from sayso.flow.weigh.tolls.posterior import Belief, normed, shortest


def belief(**shares: float) -> Belief:
    """A belief by number, as `_3=0.5`."""
    found = np.zeros(len(FIRST))
    for number, share in shares.items():
        found[stretch(int(number.strip("_")))] = share
    return found


@pytest.mark.parametrize(("number", "toll"), [(12, 12), (12, 15), (12, 0), (0, 60), (60, 7)])
def test_a_single_number_is_off_by_its_distance(number: int, toll: int) -> None:
    assert crps(belief(**{f"_{number}": 1.0}), toll) == pytest.approx(abs(number - toll))


def test_a_belief_of_two_numbers_is_off_as_worked_out_by_hand() -> None:
    # Half on 2, half on 4; the toll is 3: (1/2)² at 2, (1/2 - 1)² at 3.
    assert crps(belief(_2=0.5, _4=0.5), 3) == pytest.approx(0.5)
    # A quarter on 0, the rest on 2; the toll is 2: (1/4)² at 0 and at 1.
    assert crps(belief(_0=0.25, _2=0.75), 2) == pytest.approx(0.125)


def test_a_wide_stretch_counts_as_if_its_numbers_were_alike() -> None:
    at = stretch(200)
    first, width = int(FIRST[at]), int(WIDTH[at])
    even = np.arange(1, width + 1) / width
    for toll in (first, first + width // 2, int(LAST[at]), first - 3, int(LAST[at]) + 5):
        numbers = np.arange(first, int(LAST[at]) + 1)
        inside = float(((even - (numbers >= toll)) ** 2).sum())
        outside = max(0, first - toll) + max(0, toll - int(LAST[at]) - 1)
        assert crps(belief(_200=1.0), toll) == pytest.approx(inside + outside)


def test_the_sharper_of_two_beliefs_about_the_toll_scores_better() -> None:
    assert crps(belief(_11=0.1, _12=0.8, _13=0.1), 12) < crps(belief(_5=0.5, _20=0.5), 12)


def test_intervals_that_hold_their_toll_are_counted() -> None:
    found = covered([(1, 3), (4, 9), (7, 7)], [3, 10, 7])
    assert (found.held, found.of) == (2, 3)
    assert found.share == pytest.approx(2 / 3)


def test_a_share_has_wilsons_interval() -> None:
    # 8 of 10: (0.8 + 0.19208) / 1.38416 = 0.71674; half 1.96 √(0.016 + 0.0096040) / 1.38416 = 0.22658.
    assert Coverage(8, 10).interval() == pytest.approx((0.49016, 0.94332), abs=1e-4)
    assert str(Coverage(8, 10)) == "0.800 (0.490 to 0.943) of 10"


def test_of_no_interval_nothing_is_known() -> None:
    nothing = covered([], [])
    assert nothing.share == 0
    assert nothing.interval() == (0.0, 1.0)


def test_intervals_are_asked_to_hold_what_holds_the_wanted_share() -> None:
    # Beliefs twice as narrow as the tolls lie: nine tenths hold only where more is asked for.
    random = np.random.default_rng(0)
    middles = random.integers(20, 40, 400)
    numbers = np.arange(len(FIRST))
    beliefs = [normed(-((numbers - at) ** 2) / (2 * 2.0**2)) for at in middles + random.random(400)]
    tolls = np.rint(middles + random.normal(0, 4, 400)).astype(int).tolist()
    shares = held_for(beliefs, tolls, [0.9] * 4)
    assert len(shares) == 4
    assert shares[2] > 0.95
    found = [shortest(one, shares[2]) for one in beliefs]
    assert covered(found, tolls).share == pytest.approx(0.9, abs=0.03)


def test_of_a_size_of_toll_that_nobody_believes_in_the_most_is_asked() -> None:
    shares = held_for([belief(_2=1.0)], [2], [0.9] * 4)
    assert shares[0] < 0.1
    assert shares[1:] == (shares[1],) * 3
