"""What the NumPyro check compares on: parameters near those that the fit begins from, and corner cases."""

from collections.abc import Iterator

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import (
    Course,
    Growth,
    Hedging,
    Manner,
    Prior,
    Role,
    Slips,
    Tolls,
)

_MANNERS = {
    Role.OWN: (-0.35, 0.35, 0.4),
    Role.ENEMY: (0.45, 0.35, 0.3),
    Role.ACCUSED: (-0.4, 0.4, 0.35),
    Role.CIVILIANS: (0.1, 0.3, 0.4),
    Role.FATE: (0.1, 0.3, 0.5),
    Role.OFFICIAL: (0.0, 0.15, 0.7),
    Role.HEALTH: (0.0, 0.15, 0.6),
    Role.MONITOR: (0.0, 0.12, 0.6),
    Role.OUTLET: (0.0, 0.2, 0.6),
    Role.WITNESS: (0.0, 0.35, 0.35),
    Role.FOREIGN: (0.0, 0.25, 0.5),
    Role.UNNAMED: (0.0, 0.3, 0.5),
}
_COURSES = ((0.0, 0.4), (0.1, 0.2), (0.2, 0.15), (0.35, 0.15), (0.55, 0.1))
PARAMETERS = Tolls(
    version="numpyro check",
    fitted_on="nothing",
    manners={role: Manner(lean=a, spread=b, exact=c) for role, (a, b, c) in _MANNERS.items()},
    priors={
        "killed": Prior(zero=0.04, shift=9.9, tail=3.48),
        "injured": Prior(zero=0.04, shift=2.0, tail=1.8),
        "other": Prior(zero=0.02, shift=5.0, tail=1.6),
    },
    growth=Growth(
        days=2.5,
        undated=2.0,
        courses=tuple(Course(early=early, share=share) for early, share in _COURSES),
    ),
    hedging=Hedging(at_least=6.0, at_most=6.0, vague=1.5, round=0.3, about=0.7),
    slips=Slips(slip=0.02, misread=0.1, doubted=0.6, repeat=0.3, reprint=0.6),
    held={"50": (0.5,) * 4, "90": (0.9,) * 4},
)


def corners() -> Iterator[tuple[str, Sample]]:
    """Give cases by name that made-up incidents rarely or never have."""
    for name, measure, heard in _CORNERS:
        yield name, Sample(measure=measure, heard=heard)


def _said(role: Role, number: int, days: int | None = 3, p: int | None = None) -> Heard:
    return Heard(role=role, low=number, high=number, hedge=Hedge.EXACT, days=days, p=p)


def _about(role: Role, number: int) -> Heard:
    return Heard(role=role, low=number, high=number, hedge=Hedge.APPROX, days=1)


def _from(low: int, high: int | None, hedge: Hedge, role: Role = Role.OFFICIAL) -> Heard:
    return Heard(role=role, low=low, high=high, hedge=hedge, days=1)


def _part(number: int, p: int | None = None) -> Heard:
    return Heard(
        role=Role.HEALTH, low=number, high=number, hedge=Hedge.EXACT, days=1, p=p, part=True
    )


_CORNERS: tuple[tuple[str, str, tuple[Heard, ...]], ...] = (
    ("0 by an official", "killed", (_said(Role.OFFICIAL, 0),)),
    ("1 by a witness", "killed", (_said(Role.WITNESS, 1),)),
    ("12 by an official on the day", "killed", (_said(Role.OFFICIAL, 12, 0),)),
    ("12 by an official, no date", "killed", (_said(Role.OFFICIAL, 12, None),)),
    ("12 two months after", "killed", (_said(Role.OFFICIAL, 12, 60),)),
    ("12, read with half certainty", "killed", (_said(Role.OUTLET, 12, 1, 500),)),
    ("10 and 20 by witnesses", "killed", (_said(Role.WITNESS, 10), _said(Role.WITNESS, 20))),
    ("3 of its own, 40 of its enemy's", "killed", (_said(Role.OWN, 3), _said(Role.ENEMY, 40))),
    ("4 against 90", "killed", (_said(Role.OFFICIAL, 4), _said(Role.MONITOR, 90))),
    ("7, 7, 7 by outlets", "killed", (_said(Role.OUTLET, 7),) * 3),
    (
        "5, 8, 8, 11 as days pass",
        "killed",
        tuple(
            _said(Role.OFFICIAL, number, day) for number, day in ((5, 0), (8, 1), (8, 2), (11, 5))
        ),
    ),
    ("several (3 or more)", "killed", (_from(3, None, Hedge.VAGUE),)),
    ("dozens (24 or more)", "killed", (_from(24, None, Hedge.VAGUE, Role.WITNESS),)),
    ("dozens, injured", "injured", (_from(24, None, Hedge.VAGUE, Role.WITNESS),)),
    ("hundreds (200 or more)", "killed", (_from(200, None, Hedge.VAGUE, Role.OUTLET),)),
    ("several, dozens", "killed", (_from(3, None, Hedge.VAGUE), _from(24, None, Hedge.VAGUE))),
    ("at least 1", "killed", (_from(1, None, Hedge.AT_LEAST),)),
    ("at least 12", "killed", (_from(12, None, Hedge.AT_LEAST),)),
    ("at least 0", "killed", (_from(0, None, Hedge.AT_LEAST),)),
    ("up to 15", "killed", (_from(0, 15, Hedge.AT_MOST),)),
    ("up to 0", "killed", (_from(0, 0, Hedge.AT_MOST),)),
    (
        "at least 8, up to 15",
        "killed",
        (_from(8, None, Hedge.AT_LEAST), _from(0, 15, Hedge.AT_MOST)),
    ),
    ("10 to 20", "killed", (_from(10, 20, Hedge.RANGE),)),
    ("about 8", "killed", (_about(Role.UNNAMED, 8),)),
    ("about 50, 47", "killed", (_about(Role.UNNAMED, 50), _said(Role.MONITOR, 47))),
    ("100 by a foreign state", "killed", (_said(Role.FOREIGN, 100),)),
    ("300, about 350", "injured", (_said(Role.ACCUSED, 300), _about(Role.OFFICIAL, 350))),
    ("1,000 and 640", "other", (_said(Role.FATE, 1000), _said(Role.CIVILIANS, 640))),
    ("a part of 12", "killed", (_part(12),)),
    ("a part of 12, read in doubt", "killed", (_part(12, 0),)),
    ("a part of 12, 9 in all", "killed", (_part(12), _said(Role.OFFICIAL, 9))),
)
