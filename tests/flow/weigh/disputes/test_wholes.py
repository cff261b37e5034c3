"""More people than there were, and people who may be others."""

import pytest

from sayso.domain.codes import Group, Measure
from sayso.domain.incident import Claim
from tests.flow.weigh.disputes.small import Wanted, between, counted, found, militants
from tests.flow.weigh.examples import ARMY, WIRE, say

PRESENT, ABDUCTED, RESCUED = Measure.PRESENT, Measure.ABDUCTED, Measure.RESCUED
ATTACKERS, ESCAPED, DETAINED = Measure.ATTACKERS, Measure.ESCAPED, Measure.DETAINED
FIVE = militants("b", "five attackers came", 5, ATTACKERS)

PARTING: list[tuple[str, Claim, Claim, Wanted]] = [
    (
        "more taken off a bus than it carried",
        counted("a", "20 passengers were kidnapped", 20, measure=ABDUCTED),
        counted("b", "it carried 11 passengers", 11, measure=PRESENT),
        [("more met a fate than were there", 9)],
    ),
    (
        "more guards killed than stood there",
        counted("a", "nine guards were killed", 9, group=Group.SECURITY),
        counted("b", "four guards stood there", 4, measure=PRESENT, group=Group.SECURITY),
        [("more met a fate than were there", 5)],
    ),
    (
        "more got away than came",
        militants("a", "eight of the militants got away", 8, ESCAPED),
        FIVE,
        [("more attackers met a fate than attacked", 3)],
    ),
    (
        "more were caught than came",
        militants("a", "eight of the attackers were caught", 8, DETAINED),
        FIVE,
        [("more attackers met a fate than attacked", 3)],
    ),
    (
        "more freed than taken",
        counted("a", "40 villagers were freed", 40, measure=RESCUED),
        counted("b", "30 villagers were kidnapped", 30, measure=ABDUCTED),
        [("more met a fate than were taken", 10)],
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [p[1:] for p in PARTING], ids=[p[0] for p in PARTING]
)
def test_more_met_a_fate_than_there_were(one: Claim, other: Claim, wanted: Wanted) -> None:
    assert between(one, other) == wanted


MEETING: list[tuple[str, Claim, Claim]] = [
    (
        "suspects who were caught",
        militants("a", "eight suspects were caught", 8, DETAINED),
        FIVE,
    ),
    (
        "militants who died may be others",
        militants("a", "eight militants were killed", 8, Measure.KILLED),
        FIVE,
    ),
    (
        "fewer freed than are still held",
        counted("a", "40 villagers were freed", 40, measure=RESCUED),
        counted("b", "30 villagers are still held", 30, measure=ABDUCTED),
    ),
    (
        "attackers were no passengers",
        militants("a", "50 attackers were killed", 50, Measure.KILLED),
        counted("b", "it carried 11 passengers", 11, measure=PRESENT),
    ),
    (
        "at least so many were there",
        counted("a", "20 passengers were kidnapped", 20, measure=ABDUCTED),
        counted("b", "it carried at least 11 passengers", 11, None, measure=PRESENT),
    ),
    (
        "some of those who were there",
        counted("a", "20 passengers were kidnapped", 20, measure=ABDUCTED),
        counted("b", "11 of them were on the bus", 11, measure=PRESENT),
    ),
]


@pytest.mark.parametrize(("one", "other"), [p[1:] for p in MEETING], ids=[p[0] for p in MEETING])
def test_no_more_met_a_fate_than_there_may_have_been(one: Claim, other: Claim) -> None:
    assert between(one, other) == []


def test_the_dead_and_injured_of_one_voice_add_up_to_casualties() -> None:
    told = (
        say(ARMY, counted("a", "60 civilians were killed", 60)),
        say(ARMY, counted("b", "143 civilians were hurt", 143, measure=Measure.INJURED)),
        say(
            WIRE,
            counted("c", "160 killed or hurt in all", 160, measure=Measure.CASUALTIES),
        ),
    )
    assert found(*told) == [("the dead and injured are more than all casualties", 43)]
