"""The shipped parameters of the model say what anyone would expect of them."""

import pytest

from sayso.deriving import kernels
from sayso.flow.weigh.tolls.parameters import Role
from sayso.flow.weigh.tolls.posterior import believed, interval, middle
from tests.flow.weigh.tolls.small import heard, likely

SHIPPED = kernels(None)


def test_parties_overstate_their_enemys_losses_and_understate_their_own() -> None:
    lean = {role: manner.lean for role, manner in SHIPPED.tolls.manners.items()}
    assert lean[Role.OWN] < lean[Role.OFFICIAL] < lean[Role.ENEMY]


@pytest.mark.parametrize("number", [300, 1000, 5000])
def test_a_great_number_that_four_roles_agree_on_is_believed(number: int) -> None:
    roles = (Role.OFFICIAL, Role.MONITOR, Role.HEALTH, Role.OUTLET)
    belief = believed([heard(number, role=role) for role in roles], SHIPPED, "killed")
    assert number / 2 < middle(belief) < number * 2


def test_half_asks_for_less_than_nine_tenths() -> None:
    held = SHIPPED.tolls.held
    assert all(half < most for half, most in zip(held["50"], held["90"], strict=True))


@pytest.mark.parametrize("number", [2, 12, 30, 80])
def test_what_voices_of_different_roles_agree_on_is_the_best_estimate(number: int) -> None:
    roles = (Role.OFFICIAL, Role.MONITOR, Role.HEALTH)
    belief = believed([heard(number, role=role) for role in roles], SHIPPED, "killed")
    low, high = interval(belief, SHIPPED.tolls.held["90"])
    assert low <= number <= high
    assert middle(belief) == pytest.approx(number, rel=0.1)


@pytest.mark.parametrize("toll", [3, 12, 37, 100])
def test_some_plain_number_is_said_for_sure(toll: int) -> None:
    said = (likely(heard(number), toll, SHIPPED.tolls) for number in range(40 * toll + 400))
    assert sum(said) == pytest.approx(1, abs=0.05)
