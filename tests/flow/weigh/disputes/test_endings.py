"""All met one end, yet some met another; and ends that leave room."""

import pytest

from sayso.domain.codes import Group, Measure, Outcome
from sayso.domain.incident import Claim
from tests.flow.weigh.disputes.small import Wanted, between, counted, ended, found, militants
from tests.flow.weigh.examples import ARMY, WIRE, say

KILLED, ESCAPED, DETAINED, MISSING = (
    Measure.KILLED, Measure.ESCAPED, Measure.DETAINED, Measure.MISSING,
)  # fmt: skip
ALL_KILLED = "all attackers killed, yet some escaped or were caught"
ALL_GONE = "all attackers gave up or got away, yet some did not"
ALL_FREED = "all were freed, yet some are dead, missing or still held"
NOBODY = "it ended so, yet nobody met that end"
ALL_DEAD = militants("a", "all of the more than 50 attackers were killed", 51, KILLED)
FREED = ended("a", Outcome.ALL_RESCUED, quote="all the pupils were rescued")
FLED = ended("a", Outcome.ESCAPED, quote="all of the gunmen got away")
GAVE_UP = ended("a", Outcome.SURRENDERED, quote="the gunmen all surrendered")

PARTING: list[tuple[str, Claim, Claim, Wanted]] = [
    (
        "all killed, and they withdrew",
        ALL_DEAD,
        ended("b", Outcome.ESCAPED),
        [(ALL_KILLED, 0)],
    ),
    (
        "gunmen of an unknown group, all killed, and three of them fled",
        counted("a", "all five gunmen were killed", 5, group=Group.UNKNOWN),
        counted("b", "three gunmen fled", 3, measure=ESCAPED, group=Group.UNKNOWN),
        [(ALL_KILLED, 3)],
    ),
    (
        "all killed, and some still there",
        ended("a", Outcome.ALL_KILLED),
        militants("b", "three attackers are still inside", 3, Measure.PRESENT),
        [(ALL_KILLED, 3)],
    ),
    (
        "all got away, and six were killed",
        FLED,
        militants("b", "six of the gunmen were killed", 6, KILLED),
        [(ALL_GONE, 6)],
    ),
    (
        "all gave up, and some escaped",
        GAVE_UP,
        militants("b", "12 fighters escaped", 12, ESCAPED),
        [(ALL_GONE, 12)],
    ),
    (
        "all arrested, and they got away",
        militants("a", "all five attackers were arrested", 5, DETAINED),
        ended("b", Outcome.ESCAPED),
        [(ALL_GONE, 0)],
    ),
    (
        "all freed, and some missing",
        FREED,
        counted("b", "14 pupils are missing", 14, measure=MISSING),
        [(ALL_FREED, 14)],
    ),
    (
        "all freed, and some still held",
        counted("a", "all 20 pupils were freed", 20, measure=Measure.RESCUED),
        counted("b", "12 pupils are still held", 12, measure=Measure.ABDUCTED),
        [(ALL_FREED, 12)],
    ),
    (
        "all freed, and some of them dead",
        FREED,
        counted("b", "two pupils were killed", 2),
        [(ALL_FREED, 2)],
    ),
    (
        "all freed, and others were taken",
        counted("a", "all 20 pupils were freed", 20, measure=Measure.RESCUED),
        counted("b", "32 pupils were taken", 32, measure=Measure.ABDUCTED),
        [("all were freed, yet another number was taken", 12)],
    ),
    (
        "they got away, and nobody did",
        ended("a", Outcome.ESCAPED),
        militants("b", "no attacker escaped", 0, ESCAPED),
        [(NOBODY, 0)],
    ),
    (
        "all freed, and nobody was",
        FREED,
        counted("b", "no pupil was freed", 0, measure=Measure.RESCUED),
        [(NOBODY, 0)],
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [p[1:] for p in PARTING], ids=[p[0] for p in PARTING]
)
def test_not_all_can_have_met_that_end(one: Claim, other: Claim, wanted: Wanted) -> None:
    assert between(one, other) == wanted


MEETING: list[tuple[str, Claim, Claim]] = [
    (
        "they got away, which may be some",
        ended("a", Outcome.ESCAPED, quote="the gunmen got away"),
        militants("b", "six of the gunmen were killed", 6, KILLED),
    ),
    (
        "killed after they had all got away",
        FLED,
        militants("b", "six of the gunmen were killed", 6, KILLED, reported="2025-03-14"),
    ),
    (
        "bombers who blew themselves up",
        FLED,
        militants("b", "two suicide bombers died", 2, KILLED),
    ),
    ("all got away, and so they escaped", FLED, ended("b", Outcome.ESCAPED)),
    (
        "held before all were freed",
        FREED,
        counted("b", "12 are still held", 12, measure=Measure.ABDUCTED, reported="2025-03-11"),
    ),
    (
        "taken, and then all freed",
        FREED,
        counted("b", "12 pupils were kidnapped", 12, measure=Measure.ABDUCTED),
    ),
    ("missing attackers", FREED, militants("b", "five are missing", 5, MISSING)),
    ("all who lived", FREED.but(quote=FREED.quote.but(text="all surviving pupils were freed",
        end=31)), counted("b", "two pupils were killed", 2)),
    ("all freed, and others killed", FREED, counted("b", "two drivers were killed", 2)),
    ("all freed, and none of them killed", FREED, counted("b", "no pupils were killed", 0)),
    (
        "nobody had escaped the day before",
        ended("a", Outcome.ESCAPED),
        militants("b", "no attacker escaped", 0, ESCAPED, reported="2025-03-11"),
    ),
    (
        "all attackers killed, and no civilian",
        ended("a", Outcome.ALL_KILLED),
        counted("b", "no civilian was killed", 0),
    ),
    ("all killed, and nothing settled", ALL_DEAD, ended("b", Outcome.UNRESOLVED)),
    (
        "all killed, of another number still there the day before",
        ended("a", Outcome.ALL_KILLED),
        militants("b", "three are still inside", 3, Measure.PRESENT, reported="2025-03-11"),
    ),
    (
        "attackers who killed all hostages",
        militants("a", "they killed all three hostages", 3, KILLED),
        militants("b", "five got away", 5, ESCAPED),
    ),
    (
        "all freed of an unknown number",
        FREED,
        counted("b", "32 pupils were taken", 32, measure=Measure.ABDUCTED),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [p[1:] for p in MEETING], ids=[p[0] for p in MEETING])
def test_both_ends_leave_room(one: Claim, other: Claim) -> None:
    assert between(one, other) == []


def test_a_voice_that_tells_of_dead_means_all_who_lived() -> None:
    told = (
        say(ARMY, FREED),
        say(ARMY, counted("b", "two pupils were killed", 2)),
        say(WIRE, counted("c", "two pupils were killed", 2)),
    )
    assert found(*told) == []
