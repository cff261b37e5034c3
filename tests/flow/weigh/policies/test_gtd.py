"""GTD-style: which of several numbers is taken, in the order in which its rules are asked."""

import pytest

from sayso.domain.codes import Field, Group, Measure, Stance
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh.policies.gtd import Gtd, gtd
from tests.flow.weigh.examples import (
    ARMY,
    DAILY,
    HOSPITAL,
    REBELS,
    SOMEBODY,
    WIRE,
    a_count,
    a_word,
    an_actor,
    say,
)
from tests.flow.weigh.policies.small import MONITOR, one, passed, said, vague


def on_day(id: str, low: int, day: int, **changes: object) -> Claim:
    return a_count(id, low, reported=f"2025-03-{day}").but(**changes)


def killed(*pairs: tuple[Voice, Claim], parameters: Gtd | None = None) -> Estimate:
    found = gtd(said(*pairs), parameters) if parameters else gtd(said(*pairs))
    return one(found, Measure.KILLED, Group.MIXED)


def test_the_most_recent_source_decides() -> None:
    found = killed(
        (HOSPITAL, on_day("a", 20, 12)), (WIRE, on_day("b", 12, 14)), (DAILY, on_day("c", 9, 13))
    )
    assert (found.low, found.best, found.high) == (12, 12, 12)
    assert (found.because, found.how) == (("b",), ("civilians: the most recent source's",))
    assert passed(found) == {"a": "another number is taken", "c": "another number is taken"}


def test_one_source_is_all_there_is() -> None:
    assert killed((HOSPITAL, on_day("a", 20, 12))).how == ("civilians: the one source's",)


def test_several_of_the_same_day_that_agree_decide_together() -> None:
    found = killed(
        (HOSPITAL, on_day("a", 20, 12)), (WIRE, on_day("b", 12, 14)), (DAILY, on_day("c", 12, 14))
    )
    assert (found.best, found.because) == (12, ("b", "c"))


def test_where_several_are_the_most_recent_the_majority_decides() -> None:
    found = killed(
        (HOSPITAL, on_day("a", 20, 12)), (WIRE, on_day("b", 20, 12)), (DAILY, on_day("c", 12, 12))
    )
    assert (found.best, found.because) == (20, ("a", "b"))
    assert found.how == ("civilians: the majority's",)


def test_without_a_majority_the_lowest_stands() -> None:
    found = killed((HOSPITAL, on_day("a", 20, 12)), (WIRE, on_day("b", 15, 12)))
    assert (found.best, found.how) == (15, ("civilians: no majority: the lowest",))


def test_voices_of_one_origin_are_no_majority() -> None:
    told = [
        say(HOSPITAL, on_day("a", 20, 12), "Sample Wire"),
        say(MONITOR, on_day("b", 20, 12), "Sample Wire"),
        say(DAILY, on_day("c", 12, 12), "Sample Daily"),
    ]
    found = one(gtd(told), Measure.KILLED, Group.MIXED)
    assert (found.best, found.how) == (12, ("civilians: no majority: the lowest",))


@pytest.mark.parametrize("voice", [REBELS, SOMEBODY])
def test_a_recent_source_in_doubt_gives_way_to_the_majority(voice: Voice) -> None:
    found = killed(
        (HOSPITAL, on_day("a", 20, 12)), (WIRE, on_day("b", 20, 12)), (voice, on_day("c", 3, 14))
    )
    assert (found.best, found.how) == (20, ("civilians: the majority's",))


def test_a_source_in_doubt_is_no_lowest_either() -> None:
    found = killed(
        (HOSPITAL, on_day("a", 20, 12)), (WIRE, on_day("b", 15, 12)), (REBELS, on_day("c", 3, 14))
    )
    assert (found.best, found.how) == (15, ("civilians: no majority: the lowest",))


def test_a_source_in_doubt_that_says_the_same_decides_nothing() -> None:
    found = killed((HOSPITAL, on_day("a", 20, 14)), (REBELS, on_day("b", 20, 12)))
    assert (found.best, found.because) == (20, ("a",))
    assert passed(found) == {"b": "in doubt, where a source that is not gives a number"}


def test_a_case_may_hold_unnamed_voices_credible() -> None:
    told = (HOSPITAL, on_day("a", 20, 12)), (SOMEBODY, on_day("c", 3, 14))
    assert killed(*told).best == 20
    assert killed(*told, parameters=Gtd(unnamed=True)).best == 3


def test_state_forces_are_in_doubt_where_they_are_held_to_have_done_it() -> None:
    told = said((HOSPITAL, on_day("a", 20, 12)), (ARMY, on_day("b", 3, 14)))
    blamed = say(WIRE, a_word("w", Field.PERPETRATOR, actor=an_actor("The Army", "army")))
    assert one(gtd(told), Measure.KILLED, Group.MIXED).best == 3
    assert one(gtd([*told, blamed]), Measure.KILLED, Group.MIXED).best == 20


@pytest.mark.parametrize("stance", [Stance.DOUBTS, Stance.UNVERIFIABLE])
def test_what_its_own_teller_doubts_is_in_doubt(stance: Stance) -> None:
    told = said((HOSPITAL, on_day("a", 20, 12)), (MONITOR, on_day("b", 3, 14, document="d")))
    doubt = say(WIRE, on_day("x", 3, 14, document="d", stance=stance))
    assert one(gtd(told), Measure.KILLED, Group.MIXED).best == 3
    assert one(gtd([*told, doubt]), Measure.KILLED, Group.MIXED).best == 20
    elsewhere = doubt.but(claim=doubt.claim.but(document="other"))
    assert one(gtd([*told, elsewhere]), Measure.KILLED, Group.MIXED).best == 3


def test_where_every_source_is_in_doubt_the_lowest_stands_and_is_said_to_be() -> None:
    found = killed((REBELS, on_day("a", 20, 12)), (SOMEBODY, on_day("b", 3, 12)))
    assert (found.best, found.how) == (
        3,
        ("civilians: no majority: the lowest; every source is in doubt",),
    )


def test_a_voice_that_nobody_dates_is_never_the_most_recent_alone() -> None:
    undated = a_count("b", 12, reported=None)
    found = killed((HOSPITAL, on_day("a", 20, 12)), (WIRE, undated))
    assert found.how == ("civilians: no majority: the lowest",)


def test_vague_words_leave_it_blank() -> None:
    found = killed((HOSPITAL, vague("a", "dozens", 24)))
    assert (found.low, found.best, found.high, found.because) == (None, None, None, ())
    assert found.how == ("civilians: only vague words: left blank",)
    assert passed(found) == {"a": "a vague word, for which the field stays blank"}


def test_a_vague_word_leaves_the_number_of_others() -> None:
    found = killed((HOSPITAL, vague("a", "dozens", 24)), (WIRE, a_count("b", 7)))
    assert (found.best, passed(found)) == (7, {"a": "no number, where others give one"})


def test_where_victims_are_told_of_vaguely_only_dead_attackers_are_counted() -> None:
    found = killed(
        (HOSPITAL, vague("a", "dozens", 24)), (WIRE, a_count("b", 2, group=Group.MILITANT))
    )
    assert found.best == 2


@pytest.mark.parametrize("group", [Group.UNKNOWN, Group.MIXED])
def test_people_told_of_vaguely_hide_no_count_of_nobody(group: Group) -> None:
    found = killed((HOSPITAL, vague("a", "dozens", 24, group=group)), (WIRE, a_count("b", 0)))
    assert (found.best, found.because) == (0, ("b",))


def test_dead_attackers_are_among_the_dead_and_apart() -> None:
    found = gtd(said((HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 2, group=Group.MILITANT))))
    assert one(found, Measure.KILLED, Group.MIXED).best == 7
    assert one(found, Measure.KILLED, Group.MILITANT).best == 2


def test_wounded_are_counted_alike() -> None:
    found = gtd(said((HOSPITAL, a_count("a", 5, measure=Measure.INJURED))))
    assert [(x.measure, x.group, x.best) for x in found] == [(Measure.INJURED, Group.MIXED, 5)]


@pytest.mark.parametrize(
    ("groups", "number"),
    [
        ({Group.UNKNOWN: 6, Group.CIVILIAN: 10}, 10),
        ({Group.UNKNOWN: 20, Group.SECURITY: 3}, 20),
        ({Group.UNKNOWN: 6, Group.CIVILIAN: 4, Group.SECURITY: 4, Group.MILITANT: 1}, 9),
        ({Group.MIXED: 8, Group.MILITANT: 3}, 8),
        ({Group.MIXED: 2, Group.MILITANT: 3}, 3),
    ],
)
def test_of_everybody_and_those_told_apart_the_greater_stands(
    groups: dict[Group, int], number: int
) -> None:
    told = [(HOSPITAL, a_count(f"c{n}", low, group=g)) for n, (g, low) in enumerate(groups.items())]
    assert killed(*told).best == number


def test_every_number_is_marked_as_unchecked() -> None:
    for found in gtd(
        said((HOSPITAL, a_count("a", 5)), (WIRE, a_count("b", 2, group=Group.MILITANT)))
    ):
        assert "as we remember GTD's codebook" in found.unchecked[0]
