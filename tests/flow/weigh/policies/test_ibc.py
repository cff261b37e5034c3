"""IBC-style: least and most civilians, how many sources it takes, and status on which voices part."""

import pytest

from sayso.domain.codes import Field, Group, Measure, VoiceClass
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh.counting.status import Settling
from sayso.flow.weigh.policies.ibc import Ibc, ibc
from tests.flow.weigh.examples import (
    ARMY,
    DAILY,
    HOSPITAL,
    REBELS,
    WIRE,
    a_count,
    a_word,
    an_actor,
    an_origin,
    say,
)
from tests.flow.weigh.policies.small import MONITOR, one, passed, said

AS_ONE = Ibc(sources=1)


def killed(*pairs: tuple[Voice, Claim], parameters: Ibc | None = None) -> Estimate:
    found = ibc(said(*pairs), parameters) if parameters else ibc(said(*pairs))
    return one(found, Measure.KILLED, Group.CIVILIAN)


def test_least_and_most_of_all_sources_and_no_best() -> None:
    found = killed((HOSPITAL, a_count("a", 20)), (WIRE, a_count("b", 12)), (ARMY, a_count("c", 3)))
    assert (found.low, found.best, found.high) == (3, None, 20)
    assert (found.because, found.how) == (("a", "b", "c"), ("3 sources",))
    assert "as we remember IBC's pages" in found.unchecked[0]


def test_officials_are_civilians_and_injuries_are_counted_too() -> None:
    told = said(
        (HOSPITAL, a_count("a", 5, measure=Measure.INJURED)),
        (WIRE, a_count("b", 7, measure=Measure.INJURED, group=Group.OFFICIAL)),
    )
    assert [(x.measure, x.low, x.high) for x in ibc(told)] == [(Measure.INJURED, 5, 7)]


def test_security_forces_and_militants_are_nobody_it_counts() -> None:
    told = said(
        (HOSPITAL, a_count("a", group=Group.MILITANT)), (WIRE, a_count("b", group=Group.SECURITY))
    )
    assert ibc(told) == ()


def test_one_source_is_too_few_and_says_so() -> None:
    found = killed((HOSPITAL, a_count("a", 20)))
    assert (found.low, found.best, found.high, found.because) == (None, None, None, ())
    assert found.how == ("no number: too few sources: 1, where 2 are needed",)
    assert passed(found) == {"a": "too few sources: 1, where 2 are needed"}


def test_a_case_says_how_many_sources_it_takes() -> None:
    assert killed((HOSPITAL, a_count("a", 20)), parameters=AS_ONE).high == 20
    two = (HOSPITAL, a_count("a", 20)), (WIRE, a_count("b", 12))
    assert killed(*two, parameters=Ibc(sources=3)).high is None


def test_a_reprint_is_no_second_source() -> None:
    first = say(HOSPITAL, a_count("a", 20), "Sample Wire")
    reprint = say(HOSPITAL, a_count("b", 20, origin=an_origin("Sample Wire")), "Sample Daily")
    other = say(MONITOR, a_count("c", 20, origin=an_origin("Sample Wire")), "Sample Daily")
    assert one(ibc([first, reprint, other]), Measure.KILLED, Group.CIVILIAN).low is None


def test_a_second_source_need_not_count() -> None:
    word = say(WIRE, a_word("w", Field.PERPETRATOR, actor=an_actor("The Rebels")), "Sample Daily")
    found = ibc([say(HOSPITAL, a_count("a", 20), "Sample Wire"), word])
    assert one(found, Measure.KILLED, Group.CIVILIAN).low == 20


@pytest.mark.parametrize("group", [Group.UNKNOWN, Group.MIXED])
def test_people_of_no_known_status_raise_the_most_and_make_the_least_nothing(group: Group) -> None:
    people = a_count("p", 30, group=group)
    alone = killed((HOSPITAL, people), parameters=AS_ONE)
    assert (alone.low, alone.high) == (0, 30)
    assert alone.how[1] == "nobody says that they were civilians: the least is 0"
    beside = killed((HOSPITAL, people), (WIRE, a_count("c", 12)))
    assert (beside.low, beside.high) == (12, 30)


CALLED = (
    (HOSPITAL, a_count("a", 12)),
    (WIRE, a_count("b", 12)),
    (ARMY, a_count("m", 12, group=Group.MILITANT)),
)


@pytest.mark.parametrize(
    ("status", "low", "high", "how"),
    [
        (Settling.RANGES, 0, 12, "others count the same people as militants: the least is 0"),
        (Settling.MAJORITY, 12, 12, "civilians by majority, which settles their status"),
        (Settling.HIERARCHY, 12, 12, "civilians by hierarchy, which settles their status"),
        (Settling.DISCUSSION, 0, 12, "their status awaits a judgement: the least is 0"),
    ],
)
def test_a_disputed_status_is_settled_as_a_case_says(
    status: Settling, low: int, high: int, how: str
) -> None:
    found = killed(*CALLED, parameters=Ibc(status=status))
    assert (found.low, found.high, found.how[-1]) == (low, high, how)
    settled = status in (Settling.MAJORITY, Settling.HIERARCHY)
    assert found.because == (("a", "b") if settled else ("a", "b", "m"))
    why = f"their status is settled otherwise by {status.value}"
    assert passed(found) == ({"m": why} if settled else {})


@pytest.mark.parametrize("way", [Settling.HIERARCHY, Settling.MAJORITY])
def test_civilians_on_whom_nobody_parts_stay_where_others_are_settled(way: Settling) -> None:
    told = (
        (WIRE, a_count("a", 12)),
        (MONITOR, a_count("m", 12, group=Group.MILITANT)),
        (ARMY, a_count("n", 12, group=Group.MILITANT)),
        (HOSPITAL, a_count("r", 3)),
    )
    found = killed(*told, parameters=Ibc(status=way))
    assert (found.low, found.high, found.because) == (3, 3, ("m", "n", "r"))
    assert passed(found) == {"a": f"their status is settled otherwise by {way.value}"}


def test_a_voice_of_two_classes_is_of_both_whichever_is_told_last() -> None:
    as_monitor = WIRE.but(cls=VoiceClass.MONITOR)
    word = say(as_monitor, a_word("w", Field.PERPETRATOR, actor=an_actor("The Rebels")))
    told = said(CALLED[1], CALLED[2])
    by_rank = Ibc(status=Settling.HIERARCHY, hierarchy=(VoiceClass.MONITOR,))
    for claims in ([*told, word], [word, *told]):
        assert one(ibc(claims, by_rank), Measure.KILLED, Group.CIVILIAN).low == 12


def test_a_majority_may_say_that_they_were_no_civilians() -> None:
    other = (DAILY, a_count("n", 12, group=Group.MILITANT))
    third = (MONITOR, a_count("o", 12, group=Group.MILITANT))
    by_most = Ibc(status=Settling.MAJORITY)
    found = killed(*CALLED, other, third, parameters=by_most)
    assert (found.low, found.high) == (0, 0)
    assert found.how[-1] == "no civilians by majority, which settles their status"
    people = (REBELS, a_count("p", 5, group=Group.UNKNOWN))
    assert killed(*CALLED, other, third, people, parameters=by_most).high == 5


def test_as_many_on_either_side_settle_nothing() -> None:
    told = CALLED[0], CALLED[2]
    assert killed(*told, parameters=Ibc(status=Settling.MAJORITY)).low == 0


@pytest.mark.parametrize(
    ("hierarchy", "low", "high"),
    [
        ((VoiceClass.PARTY_STATE, VoiceClass.OUTLET), 0, 0),
        ((VoiceClass.MONITOR, VoiceClass.OUTLET), 12, 12),
        ((VoiceClass.MONITOR,), 0, 12),
        ((), 0, 12),
    ],
)
def test_the_first_class_of_the_hierarchy_that_speaks_decides(
    hierarchy: tuple[VoiceClass, ...], low: int, high: int
) -> None:
    parameters = Ibc(status=Settling.HIERARCHY, hierarchy=hierarchy)
    found = killed(*CALLED, parameters=parameters)
    assert (found.low, found.high) == (low, high)


def test_a_class_that_parts_within_itself_decides_nothing() -> None:
    told = (WIRE, a_count("a", 12)), (DAILY, a_count("m", 12, group=Group.MILITANT))
    assert killed(*told, parameters=Ibc(status=Settling.HIERARCHY)).low == 0


def test_who_counts_both_and_who_counts_others_leaves_their_status_alone() -> None:
    both = (HOSPITAL, a_count("a", 12)), (HOSPITAL, a_count("m", 12, group=Group.MILITANT))
    assert killed(*both, (WIRE, a_count("b", 12))).low == 12
    others = (HOSPITAL, a_count("a", 12)), (ARMY, a_count("m", 40, group=Group.MILITANT))
    assert killed(*others).low == 12


def test_no_sources_at_all_cannot_be_asked_for() -> None:
    with pytest.raises(BrokenRecord):
        Ibc(sources=0)
