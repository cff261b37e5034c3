"""Parameters that no model can weigh with are refused when they are made."""

import pytest

from sayso.domain.errors import BrokenRecord
from sayso.flow.weigh.tolls.parameters import Course, Manner, Prior, Role
from tests.flow.weigh.examples import TOLLS

PRIOR = TOLLS.priors["other"]
MANNER = TOLLS.manners[Role.OWN]


def test_a_role_without_a_manner_is_named() -> None:
    manners = {role: MANNER for role in Role if role not in (Role.OWN, Role.FATE)}
    with pytest.raises(BrokenRecord, match="nothing for own, fate"):
        TOLLS.but(manners=manners)


def test_some_prior_has_to_be_there_for_measures_not_named() -> None:
    with pytest.raises(BrokenRecord, match="nothing for the other measures"):
        TOLLS.but(priors={"killed": PRIOR})


@pytest.mark.parametrize(
    "held",
    [{}, {"90": (0.9,) * 4}, {"50": (0.5,) * 3, "90": (0.9,) * 4}],
    ids=["none", "one level", "a size short"],
)
def test_both_intervals_need_a_share_for_every_size(held: dict[str, tuple[float, ...]]) -> None:
    with pytest.raises(BrokenRecord, match="held needs 50 and 90, each with 4 shares"):
        TOLLS.but(held=held)


def test_courses_of_news_that_leave_some_open_are_refused() -> None:
    growth = TOLLS.growth.but(courses=(Course(early=0.0, share=0.7),))
    with pytest.raises(BrokenRecord, match="do not add up to 1"):
        TOLLS.but(growth=growth)


@pytest.mark.parametrize(
    "changed",
    [
        {"slips": TOLLS.slips.but(slip=1.5)},
        {"slips": TOLLS.slips.but(repeat=-0.1)},
        {"hedging": TOLLS.hedging.but(round=2.0)},
        {"priors": {"other": PRIOR.but(zero=-0.1)}},
        {"manners": {**TOLLS.manners, Role.OWN: MANNER.but(exact=1.1)}},
        {"growth": TOLLS.growth.but(courses=(Course(early=1.2, share=1.0),))},
        {
            "growth": TOLLS.growth.but(
                courses=(Course(early=0.1, share=1.5), Course(early=0.1, share=-0.5))
            )
        },
        {"held": {"50": (0.5,) * 4, "90": (90.0,) * 4}},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_share_that_is_none_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(BrokenRecord, match="a share is not between 0 and 1"):
        TOLLS.but(**changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"slips": TOLLS.slips.but(slip=0.0)},
        {"hedging": TOLLS.hedging.but(at_least=0.0)},
        {"hedging": TOLLS.hedging.but(vague=-1.0)},
        {"priors": {"other": PRIOR.but(shift=0.0)}},
        {"priors": {"other": PRIOR.but(tail=-2.0)}},
        {"manners": {**TOLLS.manners, Role.OWN: MANNER.but(spread=0.0)}},
        {"growth": TOLLS.growth.but(days=0.0)},
        {"growth": TOLLS.growth.but(undated=-1.0)},
        {"growth": TOLLS.growth.but(courses=(Course(early=0, share=0), Course(early=0, share=1)))},
        {"held": {"50": (0.0,) * 4, "90": (0.9,) * 4}},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_size_that_divides_by_nothing_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(BrokenRecord, match="a size that has to be above 0 is not"):
        TOLLS.but(**changed)


def test_the_ends_of_what_is_possible_are_taken() -> None:
    sure = Manner(lean=0.0, spread=0.1, exact=1.0)
    never = Prior(zero=0.0, shift=1.0, tail=2.0)
    found = TOLLS.but(
        manners=dict.fromkeys(Role, sure),
        priors={"other": never},
        slips=TOLLS.slips.but(misread=0.0, doubted=1.0, repeat=0.0, reprint=0.0),
        growth=TOLLS.growth.but(undated=0.0),
    )
    assert found.manners[Role.FATE] == sure
