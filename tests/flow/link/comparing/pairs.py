"""Two reports to compare, and what one feature says of them."""

import numpy as np

from sayso.flow.link.comparing.features import compared
from sayso.flow.link.comparing.says import FEATURES
from sayso.flow.link.facts.columns import Floats, Ints, columns
from sayso.flow.link.facts.facts import Facts, Where, where

BOTH: tuple[Ints, Ints] = (np.array([0]), np.array([1]))


def a_fact(id: str = "1") -> Facts:
    return Facts(id=id, order=("", "", "", id))


def a_place_fact(id: str, place: Where | None) -> Facts:
    return a_fact(id).but(places=(where(place),) if place else ())


def pair(one: Facts, other: Facts) -> tuple[Facts, Facts]:
    return one, other


def compared_on(feature: str, facts: tuple[Facts, Facts]) -> str:
    said = compared(columns(facts), *BOTH)[0, list(FEATURES).index(feature)]
    return FEATURES[feature][int(said)]


def points(*places: Where) -> Floats:
    return columns([a_place_fact(str(at), one) for at, one in enumerate(places)]).places.points
