"""Rival culprits, places, endings and accesses, and those that agree."""

import pytest

from sayso.domain.codes import Access, Field, Outcome, PlacePrecision, Stance
from sayso.domain.incident import Claim
from tests.flow.weigh.disputes.small import Wanted, a_place, at, between, blames, ended, found
from tests.flow.weigh.examples import ARMY, HOSPITAL, REBELS, WIRE, a_word, say

CULPRIT: Wanted = [("another is held to have done it", 0)]
PLACES: Wanted = [("the places lie apart", 0)]
ENDING: Wanted = [("it cannot have ended both ways", 0)]
ACCESS: Wanted = [("reporters were let in, or they were not", 0)]
DISTRICT = PlacePrecision.ADMIN2


def access(id: str, word: Access) -> Claim:
    return a_word(id, Field.ACCESS, word=str(word))


PARTING: list[tuple[str, Claim, Claim, Wanted]] = [
    ("rebels and soldiers", blames("a", "the rebels"), blames("b", "soldiers"), CULPRIT),
    ("a listed group and police", blames("a", "The Rebels", "rebels"), blames("b", "police"), CULPRIT),
    ("let in or not", access("a", Access.INDEPENDENT), access("b", Access.DENIED), ACCESS),
    ("two towns", at("a", a_place("Rafah", 31.29)), at("b", a_place("Jabalia", 31.53)), PLACES),
    (
        "two districts",
        at("a", a_place("Chagai", 29.0, precision=DISTRICT)),
        at("b", a_place("Zhob", 31.3, precision=DISTRICT)),
        PLACES,
    ),
    (
        "all gave up or all got away",
        ended("a", Outcome.SURRENDERED, quote="all surrendered"),
        ended("b", Outcome.ESCAPED),
        ENDING,
    ),
    (
        "over, and still going on that day",
        ended("a", Outcome.OVER),
        ended("b", Outcome.ONGOING, quote="they are still shooting"),
        ENDING,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [p[1:] for p in PARTING], ids=[p[0] for p in PARTING]
)
def test_two_values_exclude_each_other(one: Claim, other: Claim, wanted: Wanted) -> None:
    assert between(one, other) == wanted


FITTING: list[tuple[str, Claim, Claim]] = [
    ("gunmen may be anybody's", blames("a", "gunmen"), blames("b", "soldiers")),
    ("soldiers and the army", blames("a", "soldiers"), blames("b", "The Army", "army")),
    (
        "both sides of a battle",
        blames("a", "rebels", field=Field.PERPETRATOR, stance=Stance.ASSERTS),
        blames("b", "soldiers", field=Field.PERPETRATOR, stance=Stance.ASSERTS),
    ),
    ("nobody is named", a_word("a", Field.BLAMED_ON), blames("b", "soldiers")),
    (
        "one acronym",
        blames("a", "Party of the Just (PoJ)"),
        blames("b", "National Wing PoJ spokesman"),
    ),
    ("kept out, and not verified", access("a", Access.DENIED), access("b", Access.UNVERIFIED)),
    (
        "two towns nearby",
        at("a", a_place("Quetta", 30.2, precision=PlacePrecision.NEAR)),
        at("b", a_place("Mastung", 29.8)),
    ),
    (
        "a road through two provinces",
        at("a", a_place("the road to Jacobabad", precision=PlacePrecision.ROUTE, admin1="Sindh")),
        at("b", a_place("Sibi", admin1="Balochistan")),
    ),
    (
        "some gave up, others got away",
        ended("a", Outcome.SURRENDERED, quote="five surrendered"),
        ended("b", Outcome.ESCAPED),
    ),
    ("over and going on that day", ended("a", Outcome.OVER), ended("b", Outcome.ONGOING)),
    (
        "still going on in the morning of that day",
        ended("a", Outcome.OVER),
        ended("b", Outcome.ONGOING, quote="they were still shooting in the morning"),
    ),
]


@pytest.mark.parametrize(("one", "other"), [p[1:] for p in FITTING], ids=[p[0] for p in FITTING])
def test_two_values_fit(one: Claim, other: Claim) -> None:
    assert between(one, other) == []


def test_capitals_hide_acronyms() -> None:
    told = blames("a", "FRONT OF THE NORTH"), blames("b", "FRONT OF THE SOUTH")
    assert between(*told) == CULPRIT


def test_two_parties_part_over_whether_it_is_over_that_day() -> None:
    over, ongoing = ended("a", Outcome.OVER), ended("b", Outcome.ONGOING)
    assert found(say(ARMY, over), say(REBELS, ongoing)) == ENDING
    assert found(say(ARMY, over), say(HOSPITAL, ongoing)) == []


def test_who_claims_it_together_with_another_is_no_rival() -> None:
    one = blames("a", "The Rebels", "rebels", Field.CLAIMED_BY)
    other = blames("b", "The Others", "others", Field.CLAIMED_BY)
    jointly = other.but(quote=other.quote.but(text="we did it together", end=18))
    assert found(say(REBELS, one), say(WIRE, other)) == [("two claim it, each for itself", 0)]
    assert found(say(REBELS, one), say(WIRE, jointly)) == []
