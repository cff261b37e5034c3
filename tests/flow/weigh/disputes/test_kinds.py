"""Kinds that exclude each other, and those that may both be."""

import pytest

from sayso.domain.codes import Field, Kind
from tests.flow.weigh.disputes.small import between
from tests.flow.weigh.examples import a_word, words

Told = tuple[Kind, str]
GAS: Told = (Kind.OTHER, "a gas leak caused the blast")

PARTING: list[tuple[Told, Told]] = [
    ((Kind.AIRSTRIKE, "a jet struck"), (Kind.SHELLING, "a rocket fell short")),
    ((Kind.AIRSTRIKE, "a jet struck"), (Kind.BOMBING, "a bomb in a car went off")),
    ((Kind.EXECUTION, "shot in custody"), (Kind.BATTLE, "died in a gun battle")),
    ((Kind.ABDUCTION, "gunmen took him"), (Kind.ARREST, "he was arrested")),
    ((Kind.BOMBING, "a device left in a bag"), (Kind.SUICIDE_BOMBING, "a bomber blew himself up")),
    ((Kind.SHOOTING, "fired into the crowd"), (Kind.BATTLE, "an exchange of fire")),
    ((Kind.BOMBING, "a bomb went off"), GAS),
]
BOTH: list[tuple[Told, Told]] = [
    ((Kind.RAID, "a raid"), (Kind.BATTLE, "a gun battle")),
    ((Kind.BOMBING, "a bombing at the gate"), (Kind.SUICIDE_BOMBING, "a suicide bombing")),
    ((Kind.AIRSTRIKE, "an air strike"), (Kind.BOMBING, "the bombing of the town")),
    ((Kind.AIRSTRIKE, "an air strike"), (Kind.SHELLING, "a missile hit it")),
    ((Kind.SHOOTING, "they opened fire"), (Kind.BATTLE, "a clash")),
    ((Kind.OTHER, "a dead body was found"), (Kind.SHOOTING, "they opened fire")),
    (GAS, (Kind.OTHER, "an accident, they said")),
]


def told(one: Told, other: Told) -> list[tuple[str, int]]:
    claims = [
        a_word(name, Field.KIND, word=str(kind), quote=words(quote))
        for name, (kind, quote) in zip("ab", (one, other), strict=True)
    ]
    return between(*claims)


@pytest.mark.parametrize(("one", "other"), PARTING)
def test_it_cannot_have_been_both(one: Told, other: Told) -> None:
    assert told(one, other) == [("it cannot have been both", 0)]


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_it_may_have_been_both(one: Told, other: Told) -> None:
    assert told(one, other) == []
