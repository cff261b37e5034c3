"""Parameters are learned from claims: leans come back, silence changes nothing."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from sayso.adapters.optimiser import least
from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.fitting import Sample, Surface, fitted
from sayso.flow.weigh.tolls.grid import Floats
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Role, Tolls
from tests.flow.weigh.examples import TOLLS
from tests.flow.weigh.tolls.small import SETTLED, STILL, at_least, heard, up_to

PLAIN = STILL.but(manners=dict.fromkeys(Role, TOLLS.manners[Role.OFFICIAL]))
"""Everything known at once, and nobody leans."""


def said(count: int, *, lean: float, known: bool = False, seed: int = 0) -> Iterator[Sample]:
    """Made-up tolls: a monitor who is about right, and a party e to the `lean` times over."""
    random = np.random.default_rng(seed)
    for _ in range(count):
        toll = 2 + int(random.exponential(15))
        monitor = max(0, toll + int(random.integers(-1, 2)))
        party = int(np.rint(toll * np.exp(lean + random.normal(0, 0.3))))
        told = (heard(monitor, role=Role.MONITOR), heard(party, role=Role.ENEMY))
        yield Sample(measure="killed", heard=told, toll=toll if known else None)


def turned(*turns: float) -> Callable[[Callable[[Floats], float], Floats], Floats]:
    """An optimiser that has found where the function is least before it looked."""
    return lambda function, start: np.array([*turns, *[0.0] * (len(start) - len(turns))])


@pytest.mark.parametrize("lean", [0.6, -0.6])
@pytest.mark.parametrize("known", [True, False])
def test_the_lean_of_a_party_is_learned(lean: float, known: bool) -> None:
    samples = list(said(200, lean=lean, known=known))
    found = fitted(samples, PLAIN, least, only=("manners.enemy.lean",))
    assert found.manners[Role.ENEMY].lean == pytest.approx(lean, abs=0.3)
    assert found.but(manners=PLAIN.manners) == PLAIN


def test_a_role_that_nobody_speaks_in_keeps_its_manner() -> None:
    found = fitted(list(said(30, lean=0.6)), PLAIN, least, only=("manners.enemy", "manners.own"))
    own, enemy, before = (
        tolls.manners[role].lean
        for tolls, role in ((found, Role.OWN), (found, Role.ENEMY), (PLAIN, Role.OWN))
    )
    assert own == pytest.approx(before, abs=1e-3)
    assert enemy > before + 0.1


def knobs(known: bool) -> set[tuple[str, ...]]:
    return {knob.at for knob in Surface(list(said(1, lean=0, known=known)), TOLLS).knobs}


def test_where_no_toll_is_known_those_who_stand_between_lean_nowhere() -> None:
    lean = {at[1] for at in knobs(known=False) if at[0] == "manners" and at[2] == "lean"}
    assert lean == set(Role) - {Role.MONITOR, Role.HEALTH, Role.OFFICIAL, Role.OUTLET}
    assert ("manners", "monitor", "lean") in knobs(known=True)


def test_known_tolls_make_a_leaning_monitor_come_to_light() -> None:
    samples = [
        Sample(measure="killed", heard=(heard(toll * 2, role=Role.MONITOR),), toll=toll)
        for toll in range(5, 45)
    ]
    found = fitted(samples, PLAIN, least, only=("manners.monitor.lean",))
    assert found.manners[Role.MONITOR].lean > 0.4


def test_only_those_named_may_change() -> None:
    surface = Surface(list(said(3, lean=0)), TOLLS, ("slips.", "growth.1"))
    assert {".".join(knob.at) for knob in surface.knobs} == {
        *("slips.slip", "slips.misread", "slips.doubted", "slips.repeat", "slips.reprint"),
        *("growth.1.early", "growth.1.share"),
    }


def test_where_nothing_is_turned_the_parameters_stay() -> None:
    surface = Surface(list(said(3, lean=0)), TOLLS)
    assert surface.tolls(np.zeros(len(surface.knobs))) == TOLLS


def test_every_knob_moves_one_thing_and_shares_stay_shares() -> None:
    surface = Surface(list(said(3, lean=0, known=True)), TOLLS)
    for at in range(len(surface.knobs)):
        for turn in (-3.0, 3.0):
            turns = np.zeros(len(surface.knobs))
            turns[at] = turn
            found = surface.tolls(turns)
            assert found != TOLLS
            assert sum(course.share for course in found.growth.courses) == pytest.approx(1)


def test_a_share_of_nothing_or_of_all_stays_what_it_is() -> None:
    never = TOLLS.but(slips=TOLLS.slips.but(repeat=0.0, reprint=1.0))
    found = fitted(list(said(3, lean=0)), never, turned(1.0, 1.0), only=("slips.re",))
    assert found == never


def test_what_is_turned_is_measured_from_the_start() -> None:
    found = fitted(list(said(3, lean=0)), TOLLS, turned(1.0), only=("hedging.vague",))
    assert found.hedging.vague == pytest.approx(TOLLS.hedging.vague * np.exp(0.7))


def test_straying_from_the_start_costs() -> None:
    surface = Surface([Sample(measure="killed", heard=(heard(3),))], TOLLS, ("manners.own.lean",))
    here, there = surface.cost(np.array([0.0])), surface.cost(np.array([2.0]))
    assert there - here == pytest.approx(2.0)


@pytest.mark.parametrize("knob", ["slips.misread", "slips.doubted"])
def test_how_surely_numbers_were_read_is_learned(knob: str) -> None:
    told = (heard(3, p=500), heard(90, p=500, role=Role.MONITOR))
    surface = Surface([Sample(measure="killed", heard=told)] * 5, TOLLS, (knob,))
    costs = [surface.cost(np.array([turn])) - turn**2 / 2 for turn in (0.0, 1.0)]
    assert costs[0] != pytest.approx(costs[1])


def test_an_echo_explains_that_a_number_is_said_again() -> None:
    def cost(tolls: Tolls, *told: Heard) -> float:
        return Surface([Sample(measure="killed", heard=told)], tolls, ("none",)).cost(np.zeros(0))

    again = (heard(73, days=SETTLED), heard(73, role=Role.OUTLET))
    silent = TOLLS.but(slips=TOLLS.slips.but(reprint=0.01))
    assert cost(TOLLS, *again) < cost(silent, *again)
    apart = (heard(73), heard(3, role=Role.OUTLET))
    assert cost(TOLLS, *apart) > cost(silent, *apart)


def test_a_surface_that_was_walked_long_forgets_and_gives_the_same() -> None:
    surface = Surface(list(said(1, lean=0.5)), TOLLS, ("manners.enemy.lean",))
    first = surface.cost(np.array([0.5]))
    for turn in np.linspace(-1, 1, 90):
        surface.cost(np.array([turn]))
    assert surface.cost(np.array([0.5])) == first


def test_what_was_worked_out_before_never_stands_in_for_what_changed() -> None:
    told = (
        heard(12),
        at_least(9, p=400, days=1),
        heard(20, None, hedge=Hedge.EXACT, days=2),
        up_to(30),
        heard(24, None, hedge=Hedge.VAGUE),
        heard(30, hedge=Hedge.APPROX, p=900, role=Role.OUTLET),
        heard(5, part=True, measure="injured"),
    )
    samples = [Sample(measure="killed", heard=told)]
    walked = Surface(samples, TOLLS)
    walked.cost(np.zeros(len(walked.knobs)))
    for at, knob in enumerate(walked.knobs):
        turns = np.zeros(len(walked.knobs))
        turns[at] = 1.0
        assert walked.cost(turns) == Surface(samples, TOLLS).cost(turns), knob.at
