"""Which people a figure counts, as far as its words tell: so that parts meet no wholes."""

from sayso.flow.weigh.counted.nouns import kind_of, singular
from sayso.flow.weigh.counted.people import (
    DISJOINT,
    OPEN,
    WHOLE,
    alike,
    groups_meet,
    kind_counted,
    mentioned,
    narrow,
    same_people,
    side_named,
    some,
    whole,
    within,
)

__all__ = [
    "DISJOINT",
    "OPEN",
    "WHOLE",
    "alike",
    "groups_meet",
    "kind_counted",
    "kind_of",
    "mentioned",
    "narrow",
    "same_people",
    "side_named",
    "singular",
    "some",
    "whole",
    "within",
]
