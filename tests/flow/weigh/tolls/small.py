"""Numbers as the model hears them: name only what the test is about."""

import numpy as np

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.grid import stretch
from sayso.flow.weigh.tolls.kernels import Heard, likelihood
from sayso.flow.weigh.tolls.parameters import Course, Role, Tolls
from tests.flow.weigh.examples import TOLLS

SETTLED = 60
"""So many days after, everything is known."""
STILL = TOLLS.but(growth=TOLLS.growth.but(courses=(Course(early=0.0, share=1.0),)))
"""The parameters to test with, where everything is known at once."""
SLIPLESS = STILL.but(slips=TOLLS.slips.but(slip=1e-12))
"""And where hardly anybody slips."""


def heard(low: int, high: int | None = -1, **changes: object) -> Heard:
    """An official's plain number long after; `high` is `low` unless told otherwise."""
    one = Heard(
        measure="killed",
        role=Role.OFFICIAL,
        low=low,
        high=low if high == -1 else high,
        hedge=Hedge.EXACT,
        days=SETTLED,
    )
    return one.but(**changes) if changes else one


def at_least(number: int, **changes: object) -> Heard:
    return heard(number, None, hedge=Hedge.AT_LEAST, **changes)


def up_to(number: int) -> Heard:
    return heard(0, number, hedge=Hedge.AT_MOST)


def likely(one: Heard, toll: int, tolls: Tolls = TOLLS) -> float:
    """How probable the words are where so many died, whichever course the news takes."""
    shares = np.array([course.share for course in tolls.growth.courses])
    return float(shares @ likelihood(one, tolls)[:, stretch(toll)])
