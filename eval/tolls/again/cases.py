"""Corner cases for the NumPyro check, by hand."""

from collections.abc import Iterator

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Heard
from sayso.flow.weigh.tolls.parameters import Role

_KILLED = "killed"


def corners() -> Iterator[tuple[str, Sample]]:
    """Give cases by name that made-up incidents rarely or never have."""
    for name, measure, heard in _CORNERS:
        yield name, Sample(measure=measure, heard=tuple(one.but(measure=measure) for one in heard))


def _said(role: Role, number: int, days: int | None = 3, p: int | None = None) -> Heard:
    return Heard(
        measure=_KILLED, role=role, low=number, high=number, hedge=Hedge.EXACT, days=days, p=p
    )


def _about(role: Role, number: int) -> Heard:
    return Heard(measure=_KILLED, role=role, low=number, high=number, hedge=Hedge.APPROX, days=1)


def _from(low: int, high: int | None, hedge: Hedge, role: Role = Role.OFFICIAL) -> Heard:
    return Heard(measure=_KILLED, role=role, low=low, high=high, hedge=hedge, days=1)


def _part(number: int, p: int | None = None) -> Heard:
    return Heard(
        measure=_KILLED,
        role=Role.HEALTH,
        low=number,
        high=number,
        hedge=Hedge.EXACT,
        days=1,
        p=p,
        part=True,
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
    ("503 by an official", "killed", (_said(Role.OFFICIAL, 503),)),
    ("1,000 and 640", "other", (_said(Role.FATE, 1000), _said(Role.CIVILIANS, 640))),
    ("a part of 12", "killed", (_part(12),)),
    ("a part of 12, read in doubt", "killed", (_part(12, 0),)),
    ("a part of 12, 9 in all", "killed", (_part(12), _said(Role.OFFICIAL, 9))),
)
