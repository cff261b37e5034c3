"""The Sayso estimate: a toll for each group and for all, with the claims that it rests on."""

import pytest

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance, VoiceClass
from sayso.domain.incident import Claim, Estimate, Voice
from sayso.flow.weigh import samples
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policies.sayso import sayso, slices
from sayso.flow.weigh.tolls.parameters import Role
from tests.flow.weigh.examples import (
    ARMY,
    DAILY,
    HOSPITAL,
    MODEL,
    REBELS,
    SOMEBODY,
    WIRE,
    a_count,
    a_word,
    an_actor,
    an_origin,
    on,
    say,
)

MONITOR = Voice(actor=None, name="A Monitor", cls=VoiceClass.MONITOR)
LATE = "2025-04-20"


def count(id: str, low: int | None = 12, high: int | None = -1, **changes: object) -> Claim:
    return a_count(id, low, high).but(reported=LATE).but(**changes)


def weighed(*told: Spoken) -> list[Estimate]:
    return list(sayso([say(WIRE, a_word("w", Field.WHEN, when=on("2025-03-11"))), *told], MODEL))


def only(*told: Spoken) -> Estimate:
    [found] = weighed(*told)
    return found


def width(found: Estimate, level: str = "90") -> int:
    assert found.intervals is not None
    low, high = found.intervals[level]
    return high - low


def test_one_officials_number_is_the_best_estimate_with_its_intervals() -> None:
    found = only(say(HOSPITAL, count("c1")))
    assert (found.policy, found.measure, found.group) == ("sayso", Measure.KILLED, Group.CIVILIAN)
    assert found.best == 12
    assert found.intervals is not None
    assert sorted(found.intervals) == ["50", "90"]
    assert (found.low, found.high) == found.intervals["90"]
    assert found.because == ("c1",)
    assert found.why == ("one voice only: Central Hospital",)


def test_a_second_independent_voice_narrows_the_intervals() -> None:
    one = only(say(HOSPITAL, count("c1")))
    two = only(say(HOSPITAL, count("c1")), say(MONITOR, count("c2")))
    assert width(two) < width(one)
    assert two.because == ("c1", "c2")


def test_a_contradiction_widens_the_intervals_and_says_who_parts() -> None:
    agreed = only(say(HOSPITAL, count("c1")), say(MONITOR, count("c2")))
    apart = only(say(HOSPITAL, count("c1")), say(MONITOR, count("c2", 20)))
    assert width(apart) > width(agreed)
    assert apart.why[0] == "accounts part: Central Hospital and A Monitor by 8"


def test_a_copy_changes_nothing_but_who_is_passed_over() -> None:
    own = say(WIRE, count("c1"), "Sample Wire")
    copy = say(WIRE, count("c2", origin=an_origin("Sample Wire")), "Sample Daily")
    once, twice = only(own), only(own, copy)
    assert twice.but(passed_over=()) == once
    assert [(one.claim, one.why) for one in twice.passed_over] == [("c2", "copy of c1")]


def test_what_a_voice_no_longer_says_is_passed_over() -> None:
    old = count("c1", 30, superseded_by="c2", reported="2025-03-12")
    found = only(say(HOSPITAL, old), say(HOSPITAL, count("c2")))
    assert found.best == 12
    assert [one.claim for one in found.passed_over] == ["c1"]


def test_who_denies_a_number_counts_nobody() -> None:
    denied = say(ARMY, count("c1", stance=Stance.DENIES))
    assert weighed(denied) == []
    found = only(denied, say(HOSPITAL, count("c2")))
    assert (found.because, found.passed_over[0].claim) == (("c2",), "c1")


def test_a_group_that_only_denials_name_has_no_estimate() -> None:
    denied = say(ARMY, count("c1", stance=Stance.DENIES, group=Group.SECURITY))
    assert [one.group for one in weighed(denied, say(HOSPITAL, count("c2")))] == [Group.CIVILIAN]
    of_all = say(ARMY, count("c3", stance=Stance.DENIES, group=Group.UNKNOWN))
    killed = say(HOSPITAL, count("c2", measure=Measure.INJURED))
    assert [one.measure for one in weighed(of_all, killed)] == [Measure.INJURED]


def test_a_measure_of_which_every_claim_is_denied_or_replaced_has_no_estimate() -> None:
    assert weighed(say(HOSPITAL, count("c1", superseded_by="c9"))) == []


def test_enemies_are_overstated_and_own_losses_understated() -> None:
    def best(voice: Voice) -> int:
        found = only(say(voice, count("c1", 60, group=Group.SECURITY)))
        assert found.best is not None
        return found.best

    assert best(REBELS) < best(HOSPITAL) <= best(ARMY)


def test_a_part_bounds_the_whole_and_is_no_passed_over_claim() -> None:
    boys = say(MONITOR, count("c2", 9, counted="boys"))
    found = only(say(HOSPITAL, count("c1", 12, counted="civilians")), boys)
    assert found.because == ("c1", "c2")
    assert found.passed_over == ()
    assert found.both_right == ()


def test_a_vague_word_beside_a_number_is_passed_over() -> None:
    many = say(WIRE, count("c2", 3, None, hedge=Hedge.VAGUE))
    found = only(say(HOSPITAL, count("c1")), many)
    assert (found.because, found.passed_over[0].claim) == (("c1",), "c2")


def test_the_smaller_of_two_kinds_that_may_overlap_is_passed_over() -> None:
    more = say(HOSPITAL, count("c1", 12, counted="passengers"))
    fewer = say(HOSPITAL, count("c2", 5, counted="teachers"))
    found = only(more, fewer)
    assert found.because == ("c1",)
    assert [(one.claim, one.why) for one in found.passed_over] == [
        ("c2", "the same voice counts more people in another figure")
    ]


# --- groups and everybody


def test_groups_told_apart_have_an_estimate_each_and_one_together() -> None:
    civilians = say(HOSPITAL, count("c1", 12))
    guards = say(MONITOR, count("c2", 3, group=Group.SECURITY))
    found = {one.group: one for one in weighed(civilians, guards)}
    assert sorted(found) == [Group.CIVILIAN, Group.MIXED, Group.SECURITY]
    assert found[Group.MIXED].best in range(14, 17)
    assert found[Group.MIXED].because == ("c1", "c2")
    assert found[Group.MIXED].both_right == ()


def test_those_who_count_different_groups_do_not_part() -> None:
    civilians = say(HOSPITAL, count("c1", 40))
    guards = say(MONITOR, count("c2", 3, group=Group.SECURITY))
    of_all = next(one for one in weighed(civilians, guards) if one.group is Group.MIXED)
    assert not any("part" in why for why in of_all.why)


def test_a_count_of_all_is_held_against_the_groups() -> None:
    civilians = say(HOSPITAL, count("c1", 12))
    everybody = say(MONITOR, count("c2", 15, group=Group.UNKNOWN))
    found = {one.group: one for one in weighed(civilians, everybody)}
    assert sorted(found) == [Group.CIVILIAN, Group.MIXED]
    assert (found[Group.MIXED].best or 0) > 12


def test_one_group_alone_is_everybody() -> None:
    assert [one.group for one in weighed(say(HOSPITAL, count("c1")))] == [Group.CIVILIAN]


def test_attackers_may_be_among_those_a_count_of_all_counts() -> None:
    told = [
        say(HOSPITAL, count("c1", 10)),
        say(ARMY, count("c2", 5, group=Group.MILITANT)),
        say(MONITOR, count("c3", 15, group=Group.MIXED)),
    ]
    of_all = next(one for one in weighed(*told) if one.group is Group.MIXED)
    assert of_all.best in range(14, 17)


@pytest.mark.parametrize(
    ("groups", "named"),
    [
        ((Group.MIXED, Group.MIXED), Group.MIXED),
        ((Group.UNKNOWN, Group.UNKNOWN), Group.UNKNOWN),
        ((Group.MIXED, Group.UNKNOWN), Group.UNKNOWN),
    ],
)
def test_people_of_no_group_are_mixed_only_where_all_say_so(
    groups: tuple[Group, Group], named: Group
) -> None:
    found = only(
        say(HOSPITAL, count("c1", group=groups[0])), say(MONITOR, count("c2", group=groups[1]))
    )
    assert found.group is named


# --- who may be right


def test_two_accounts_that_meet_may_both_be_right() -> None:
    found = only(say(HOSPITAL, count("c1")), say(MONITOR, count("c2", 10, None)))
    [pair] = found.both_right
    assert pair.claims == ("c1", "c2")
    assert 0 < pair.p <= 1000


def test_two_accounts_that_do_not_meet_are_never_both_right() -> None:
    found = only(say(HOSPITAL, count("c1")), say(MONITOR, count("c2", 13)))
    assert [pair.p for pair in found.both_right] == [0]


def test_every_two_voices_are_held_against_one_another() -> None:
    voices = (HOSPITAL, MONITOR, DAILY)
    found = only(*(say(voice, count(f"c{at}", 12 + at)) for at, voice in enumerate(voices)))
    assert [pair.claims for pair in found.both_right] == [
        ("c0", "c1"),
        ("c0", "c2"),
        ("c1", "c2"),
    ]


# --- the words that came early, and what is fitted to


def test_early_news_leaves_room_above() -> None:
    early = only(say(HOSPITAL, count("c1", reported="2025-03-11")))
    late = only(say(HOSPITAL, count("c1")))
    assert early.high is not None
    assert late.high is not None
    assert early.high > late.high
    assert "early news: nothing later than the day it happened" in early.why


def test_to_whom_civilian_losses_are_laid_counts_as_accused() -> None:
    blame = say(REBELS, a_word("w2", Field.BLAMED_ON, actor=an_actor("The Army", "army")))
    [free] = slices([say(ARMY, count("c1"))], MODEL)
    [accused] = slices([say(ARMY, count("c1")), blame], MODEL)
    assert free.told[0].heard.role is Role.CIVILIANS
    assert accused.told[0].heard.role is Role.ACCUSED


def test_a_sample_is_what_is_heard_of_one_measure_and_group() -> None:
    told = [
        (HOSPITAL, count("c1")),
        (MONITOR, count("c2", 3, group=Group.SECURITY)),
        (SOMEBODY, count("c3", 20, measure=Measure.INJURED)),
        (SOMEBODY, count("c4", 16, group=Group.UNKNOWN)),
    ]
    found = [(one.measure, [x.low for x in one.heard], one.toll) for one in samples(told, MODEL)]
    assert found == [("killed", [12], None), ("killed", [3], None), ("injured", [20], None)]


@pytest.mark.parametrize("number", [99_999, 100_000, 250_000, 10**9, 10**15])
def test_the_greatest_numbers_are_weighed(number: int) -> None:
    for found in weighed(
        say(HOSPITAL, count("c1", number)), say(MONITOR, count("c2", number, None))
    ):
        assert found.low is not None
        assert found.high is not None
        assert found.best in range(found.low, found.high + 1)


def found_of(measure: Measure, *told: Spoken) -> Estimate:
    [found] = [one for one in weighed(*told) if one.measure is measure]
    return found


def test_those_who_were_there_bound_what_became_of_them_and_decide_with_it() -> None:
    loose = say(SOMEBODY, count("k", 40, None, hedge=Hedge.VAGUE))
    there = say(HOSPITAL, count("p", 45, measure=Measure.PRESENT))
    alone, bounded = found_of(Measure.KILLED, loose), found_of(Measure.KILLED, loose, there)
    assert (alone.high or 0) > 60
    assert (bounded.high or 0) <= 60
    assert bounded.because == ("k", "p")


def test_a_crowd_that_bounds_nothing_decides_nothing() -> None:
    there = say(HOSPITAL, count("p", 4000, measure=Measure.PRESENT))
    assert found_of(Measure.KILLED, say(HOSPITAL, count("k")), there).because == ("k",)


def test_militants_are_bounded_by_how_many_attacked_not_by_passengers() -> None:
    loose = say(SOMEBODY, count("k", 40, None, group=Group.MILITANT, hedge=Hedge.VAGUE))
    there = say(HOSPITAL, count("p", 45, measure=Measure.PRESENT))
    came = say(HOSPITAL, count("a", 45, group=Group.MILITANT, measure=Measure.ATTACKERS))
    assert found_of(Measure.KILLED, loose, there).because == ("k",)
    assert found_of(Measure.KILLED, loose, came).because == ("a", "k")
