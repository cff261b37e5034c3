"""What parts two voices, and what only looks as if it did."""

import pytest

from sayso.domain.codes import Field, Group, Measure, Outcome, PlacePrecision, Stance
from sayso.flow.weigh.evidence import Spoken
from tests.flow.weigh.disputes.small import a_place, at, blames, ended, found, parted
from tests.flow.weigh.examples import (
    ARMY,
    HOSPITAL,
    REBELS,
    WIRE,
    a_count,
    a_word,
    on,
    say,
    words,
)

PARTING: list[tuple[str, list[Spoken], list[tuple[str, int]]]] = [
    (
        "figures that do not meet",
        [say(ARMY, a_count("a", 12)), say(REBELS, a_count("b", 50))],
        [("the numbers do not meet", 38)],
    ),
    (
        "the same figure twice is one quarrel",
        [
            say(ARMY, a_count("a", 12)),
            say(REBELS, a_count("b", 50)),
            say(REBELS, a_count("c", 50, reported="2025-03-13")),
        ],
        [("the numbers do not meet", 38)],
    ),
    (
        "all attackers killed, yet some got away",
        [
            say(
                ARMY,
                a_count("a", 33, quote=words("all 33 attackers were killed"), group=Group.MILITANT),
            ),
            say(
                HOSPITAL,
                a_count(
                    "b", 70, 80, measure=Measure.ESCAPED, counted="militants", group=Group.MILITANT
                ),
            ),
        ],
        [("all attackers killed, yet some escaped or were caught", 70)],
    ),
    (
        "all killed, yet more attacked",
        [
            say(ARMY, a_count("a", 33, quote=words("all 33 were killed"), group=Group.MILITANT)),
            say(WIRE, a_count("b", 50, measure=Measure.ATTACKERS, group=Group.MILITANT)),
        ],
        [("all attackers killed, yet another number attacked", 17)],
    ),
    (
        "more met a fate than were there",
        [
            say(
                WIRE,
                a_count(
                    "a", 40, counted="passengers", measure=Measure.PRESENT, group=Group.UNKNOWN
                ),
            ),
            say(ARMY, a_count("b", 30, measure=Measure.RESCUED, counted="passengers")),
            say(ARMY, a_count("c", 20, counted="passengers")),
        ],
        [("more met a fate than were there", 10)],
    ),
    (
        "rival culprits",
        [
            say(ARMY, blames("a", "The Rebels", "rebels")),
            say(REBELS, blames("b", "The Army", "army")),
        ],
        [("another is held to have done it", 0)],
    ),
    (
        "two claim it, each for itself",
        [
            say(REBELS, blames("a", "The Rebels", "rebels", Field.CLAIMED_BY)),
            say(WIRE, blames("b", "The Others", "others", Field.CLAIMED_BY)),
        ],
        [("two claim it, each for itself", 0)],
    ),
    (
        "places far apart",
        [say(ARMY, at("a", a_place("Quetta", 30.2))), say(WIRE, at("b", a_place("Sibi", 29.5)))],
        [("the places lie apart", 0)],
    ),
    (
        "places in two countries",
        [say(ARMY, at("a", a_place("Quetta"))), say(WIRE, at("b", a_place("Herat", country="AF")))],
        [("the places lie apart", 0)],
    ),
    (
        "places in two provinces",
        [
            say(ARMY, at("a", a_place("Balochistan", admin1="Balochistan"))),
            say(WIRE, at("b", a_place("Sindh", admin1="Sindh"))),
        ],
        [("the places lie apart", 0)],
    ),
    (
        "days apart",
        [
            say(ARMY, a_word("a", Field.WHEN, when=on("2025-03-11"), quote=words("March 11"))),
            say(WIRE, a_word("b", Field.WHEN, when=on("2025-03-20"), quote=words("March 20"))),
        ],
        [("the times do not meet", 0)],
    ),
    (
        "killed to the last man, and gone",
        [say(ARMY, ended("a", Outcome.ALL_KILLED)), say(WIRE, ended("b", Outcome.ESCAPED))],
        [("it cannot have ended both ways", 0)],
    ),
    (
        "over, and going on later",
        [
            say(ARMY, ended("a", Outcome.OVER)),
            say(WIRE, ended("b", Outcome.ONGOING, "2025-03-13")),
        ],
        [("it cannot have ended both ways", 0)],
    ),
    (
        "a denial",
        [
            say(ARMY, a_count("a", 50, stance=Stance.DENIES, denies="b")),
            say(REBELS, a_count("b", 50)),
        ],
        [("one denies what the other says", 0)],
    ),
]


@pytest.mark.parametrize(
    ("claims", "wanted"), [(c, w) for _, c, w in PARTING], ids=[n for n, _, _ in PARTING]
)
def test_two_voices_part(claims: list[Spoken], wanted: list[tuple[str, int]]) -> None:
    assert found(*claims) == wanted
    assert found(*reversed(claims)) == wanted


PEACEFUL: list[tuple[str, list[Spoken]]] = [
    (
        "a country and a town in it",
        [
            say(
                ARMY, at("a", a_place("Pakistan", precision=PlacePrecision.COUNTRY, admin1="Sindh"))
            ),
            say(WIRE, at("b", a_place("Sibi", admin1="Balochistan"))),
        ],
    ),
    (
        "half a point",
        [
            say(ARMY, at("a", a_place("Mach", precision=PlacePrecision.EXACT))),
            say(WIRE, at("b", a_place("Sibi", 29.5))),
        ],
    ),
    ("a range that meets", [say(ARMY, a_count("a", 10, 20)), say(WIRE, a_count("b", 15))]),
    ("an open bound", [say(ARMY, a_count("a", 10, None)), say(WIRE, a_count("b", 500))]),
    (
        "one voice over time",
        [say(ARMY, a_count("a")), say(ARMY, a_count("b", 20, reported="2025-03-14"))],
    ),
    ("other people", [say(ARMY, a_count("a")), say(WIRE, a_count("b", 40, group=Group.SECURITY))]),
    (
        "two nations",
        [
            say(ARMY, a_count("a", 13, counted="US nationals")),
            say(WIRE, a_count("b", 170, counted="Afghans")),
        ],
    ),
    (
        "a part and its whole",
        [
            say(WIRE, a_count("a", 26, figure="f1")),
            say(ARMY, a_count("b", 5, part_of="f1", counted="women")),
        ],
    ),
    (
        "days of one incident",
        [
            say(ARMY, a_word("a", Field.WHEN, when=on("2025-03-11"), quote=words("March 11"))),
            say(WIRE, a_word("b", Field.WHEN, when=on("2025-03-12"), quote=words("March 12"))),
        ],
    ),
    (
        "a loose time",
        [
            say(ARMY, a_word("a", Field.WHEN, when=on("2025-03-01"), quote=words("overnight"))),
            say(WIRE, a_word("b", Field.WHEN, when=on("2025-03-20"), quote=words("March 20"))),
        ],
    ),
    (
        "no day at all",
        [
            say(ARMY, a_word("a", Field.WHEN)),
            say(WIRE, a_word("b", Field.WHEN, when=on("2025-03-20"))),
        ],
    ),
    (
        "near places",
        [say(ARMY, at("a", a_place("Quetta", 30.2))), say(WIRE, at("b", a_place("Kuchlak", 30.3)))],
    ),
    (
        "a province unnamed",
        [
            say(ARMY, at("a", a_place("Mach"))),
            say(WIRE, at("b", a_place("Sibi", admin1="Balochistan"))),
        ],
    ),
    (
        "one place by one name",
        [say(ARMY, at("a", a_place("Sibi"))), say(WIRE, at("b", a_place("sibi", 29.5)))],
    ),
    ("no place at all", [say(ARMY, a_word("a", Field.PLACE)), say(WIRE, at("b", a_place("Sibi")))]),
    (
        "a culprit and its wing",
        [
            say(ARMY, blames("a", "The Rebels", "rebels")),
            say(WIRE, blames("b", "Rebel Wing", "wing")),
        ],
    ),
    (
        "a culprit without a name",
        [say(ARMY, blames("a", "The Rebels", "rebels")), say(WIRE, blames("b", "unknown gunmen"))],
    ),
    (
        "one name within the other",
        [say(ARMY, blames("a", "Northern Rebel Front")), say(WIRE, blames("b", "Rebel Front"))],
    ),
    (
        "going on before it was over",
        [say(WIRE, ended("a", Outcome.ONGOING, "2025-03-11")), say(ARMY, ended("b", Outcome.OVER))],
    ),
    (
        "killed of them, not all of them",
        [
            say(
                ARMY,
                a_count("a", 3, quote=words("killed all three hostages"), group=Group.MILITANT),
            ),
            say(WIRE, a_count("b", 5, measure=Measure.ESCAPED, group=Group.MILITANT)),
        ],
    ),
    (
        "a denial of what nobody said",
        [say(ARMY, a_count("a", 50, stance=Stance.DENIES, denies="zz"))],
    ),
]


@pytest.mark.parametrize("claims", [c for _, c in PEACEFUL], ids=[n for n, _ in PEACEFUL])
def test_nothing_parts(claims: list[Spoken]) -> None:
    assert found(*claims) == []


def test_a_side_that_rests_on_one_origin_is_told() -> None:
    (dispute,) = parted(say(ARMY, a_count("a", 12)), say(REBELS, a_count("b", 50)))
    assert dispute.one_origin is True
    assert dispute.claims == ("a", "b")
