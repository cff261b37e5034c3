"""Who denies what, and what a denial leaves possible."""

import pytest

from sayso.domain.codes import Field, Group, Hedge, Kind, Measure, Stance
from sayso.domain.incident import Claim
from tests.flow.weigh.disputes.small import a_place, at, between, blames, counted, found
from tests.flow.weigh.examples import ARMY, HOSPITAL, REBELS, WIRE, a_word, on, say

DENIAL = [("one denies what the other says", 0)]
DENIES = Stance.DENIES


def a_kind(
    id: str, kind: Kind, stance: Stance = Stance.ASSERTS, denies: str | None = None
) -> Claim:
    return a_word(id, Field.KIND, word=str(kind), stance=stance, denies=denies)


def a_denial(quote: str, low: int | None, high: int | None = -1, **changes: object) -> Claim:
    return counted("a", quote, low, high, stance=DENIES, **changes)


NO_REBELS = blames("a", "The Rebels", "rebels", stance=DENIES)

PARTING: list[tuple[str, Claim, Claim]] = [
    ("a deed", NO_REBELS, blames("b", "The Rebels", "rebels")),
    (
        "a deed by a name that nobody lists",
        blames("a", "the border guards", stance=DENIES, field=Field.PERPETRATOR),
        blames("b", "the border guards"),
    ),
    (
        "a deed that is claimed",
        NO_REBELS,
        blames("b", "The Rebels", "rebels", Field.CLAIMED_BY, Stance.CLAIMS_RESPONSIBILITY),
    ),
    (
        "a claim of it",
        blames("a", "The Rebels", "rebels", Field.CLAIMED_BY, DENIES),
        blames("b", "The Rebels", "rebels", Field.CLAIMED_BY, Stance.ASSERTS),
    ),
    (
        "a deed of the state by its press office",
        blames("a", "The Army", "army", stance=DENIES),
        blames("b", "the army's press office", "press"),
    ),
    ("a kind", a_kind("a", Kind.AIRSTRIKE, DENIES), a_kind("b", Kind.AIRSTRIKE)),
    ("a narrower kind", a_kind("a", Kind.BOMBING, DENIES), a_kind("b", Kind.SUICIDE_BOMBING)),
    (
        "a place",
        at("a", a_place("Sibi")).but(stance=DENIES),
        at("b", a_place("Sibi")),
    ),
    (
        "a toll",
        a_denial("denied that more than 100 were killed", 101, None, hedge=Hedge.AT_LEAST),
        counted("b", "118 were killed", 118),
    ),
    ("a toll that is greater still", a_denial("denied 30 dead", 30), counted("b", "45 dead", 45)),
    (
        "that anybody was hurt",
        a_denial("denied any casualties", 1, None, measure=Measure.CASUALTIES),
        counted("b", "five were killed", 5),
    ),
    ("that nobody died", a_denial("denied that nobody died", 0), counted("b", "nobody died", 0)),
]


@pytest.mark.parametrize(("no", "yes"), [p[1:] for p in PARTING], ids=[p[0] for p in PARTING])
def test_a_denial_parts_from_what_it_denies(no: Claim, yes: Claim) -> None:
    assert between(no, yes) == DENIAL


LEAVING_ROOM: list[tuple[str, Claim, Claim]] = [
    ("another doer", NO_REBELS, blames("b", "The Others", "others")),
    ("a faction of the group", NO_REBELS, blames("b", "Rebel Wing", "wing")),
    (
        "a claim that others report",
        NO_REBELS,
        blames("b", "The Rebels", "rebels", Field.CLAIMED_BY, Stance.ASSERTS),
    ),
    (
        "who never claimed it may be blamed",
        blames("a", "The Rebels", "rebels", Field.CLAIMED_BY, DENIES),
        blames("b", "The Rebels", "rebels"),
    ),
    ("fewer", a_denial("denied 100 dead", 100), counted("b", "21 were killed", 21)),
    ("no number", a_denial("denied up to 100 dead", None, 100), counted("b", "21 died", 21)),
    (
        "other people",
        a_denial("denied that civilians were killed", 1, None),
        counted("b", "12 fighters were killed", 12, group=Group.MILITANT),
    ),
    (
        "some, where it is denied that nobody died",
        a_denial("denied that nobody died", 0),
        counted("b", "five died", 5),
    ),
    ("a wider kind", a_kind("a", Kind.SUICIDE_BOMBING, DENIES), a_kind("b", Kind.BOMBING)),
    ("a toll by who denies a deed", NO_REBELS, counted("b", "six people were killed", 6)),
    (
        "a time",
        a_word("a", Field.WHEN, when=on("2025-03-11"), stance=DENIES),
        a_word("b", Field.WHEN, when=on("2025-03-11")),
    ),
    (
        "doubt is no denial",
        blames("a", "The Rebels", "rebels", stance=Stance.DOUBTS),
        blames("b", "The Rebels", "rebels"),
    ),
    (
        "nor is a refusal denied",
        NO_REBELS,
        blames("b", "The Rebels", "rebels", stance=Stance.DECLINES),
    ),
]


@pytest.mark.parametrize(
    ("no", "yes"), [p[1:] for p in LEAVING_ROOM], ids=[p[0] for p in LEAVING_ROOM]
)
def test_a_denial_leaves_possible_what_it_does_not_deny(no: Claim, yes: Claim) -> None:
    assert between(no, yes) == []


def test_a_denied_deed_is_denied_to_all_who_say_so() -> None:
    told = (
        say(REBELS, NO_REBELS.but(denies="b")),
        say(ARMY, blames("b", "The Rebels", "rebels")),
        say(WIRE, blames("c", "The Rebels", "rebels")),
    )
    assert found(*told) == [*DENIAL, *DENIAL]


def test_a_denied_kind_is_denied_to_whom_it_answers() -> None:
    """That a bomb fell, which all agree on, is not denied by who denies one statement on it."""
    told = (
        say(REBELS, a_kind("a", Kind.BOMBING, DENIES, "b")),
        say(ARMY, a_kind("b", Kind.BOMBING)),
        say(HOSPITAL, a_kind("c", Kind.BOMBING)),
    )
    assert found(*told) == DENIAL
