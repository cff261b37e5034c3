"""Claims as the model hears them: by role, in the order of time, one number a voice."""

from datetime import date

import pytest

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance, VoiceClass
from sayso.domain.incident import Claim, Voice
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.tolls.hearing import Setting, Told, role, setting, tolds
from sayso.flow.weigh.tolls.parameters import Role
from sayso.text.spans import Span
from tests.flow.weigh.examples import (
    ARMY,
    HOSPITAL,
    REBELS,
    WIRE,
    a_count,
    a_word,
    an_actor,
    on,
    say,
)

NOWHERE = Setting(day=None, culprits=frozenset())
BLAMED = a_word("b1", Field.BLAMED_ON, actor=an_actor("The Army", "army"))


def of(voice: Voice, culprits: frozenset[str] = frozenset(), **changes: object) -> Role:
    return role(say(voice, a_count("c1").but(**changes)), culprits)


def told_by(voice: Voice, *claims: Claim, where: Setting = NOWHERE) -> Told:
    [told] = tolds([say(voice, claim) for claim in claims], [], where)
    return told


# --- who speaks


@pytest.mark.parametrize(
    ("cls", "expected"),
    [
        (VoiceClass.LOCAL_OFFICIAL, Role.OFFICIAL),
        (VoiceClass.RESCUE_HEALTH, Role.HEALTH),
        (VoiceClass.MONITOR, Role.MONITOR),
        (VoiceClass.OUTLET, Role.OUTLET),
        (VoiceClass.WITNESS, Role.WITNESS),
        (VoiceClass.FOREIGN_STATE, Role.FOREIGN),
        (VoiceClass.SPONSOR, Role.FOREIGN),
        (VoiceClass.ANONYMOUS, Role.UNNAMED),
    ],
)
def test_who_is_no_party_has_the_role_of_its_class(cls: VoiceClass, expected: Role) -> None:
    assert of(Voice(actor=None, name="They", cls=cls)) is expected


def test_every_class_of_voice_has_a_role() -> None:
    for cls in VoiceClass:
        assert of(Voice(actor=None, name="They", cls=cls)) in set(Role)


@pytest.mark.parametrize(
    ("voice", "group", "expected"),
    [
        (ARMY, Group.SECURITY, Role.OWN),
        (ARMY, Group.OFFICIAL, Role.OWN),
        (ARMY, Group.MILITANT, Role.ENEMY),
        (REBELS, Group.MILITANT, Role.OWN),
        (REBELS, Group.SECURITY, Role.ENEMY),
        (REBELS, Group.OFFICIAL, Role.ENEMY),
        (ARMY, Group.CIVILIAN, Role.CIVILIANS),
        (REBELS, Group.UNKNOWN, Role.CIVILIANS),
    ],
)
def test_a_party_counts_its_own_its_enemy_or_civilians(
    voice: Voice, group: Group, expected: Role
) -> None:
    assert of(voice, group=group) is expected


def test_fighters_of_another_side_are_enemies_though_they_are_militants_too() -> None:
    others = an_actor("The Others", "others")
    assert of(REBELS, group=Group.MILITANT, whose=others) is Role.ENEMY
    rebels = an_actor("The Rebels", "rebels")
    assert of(REBELS, group=Group.MILITANT, whose=rebels) is Role.OWN


def test_whose_civilians_they_are_makes_nobody_an_enemy() -> None:
    assert of(REBELS, whose=an_actor("The Others", "others")) is Role.CIVILIANS


def test_a_party_that_is_held_to_have_done_it_is_accused_where_it_counts_civilians() -> None:
    assert of(ARMY, frozenset({"army"})) is Role.ACCUSED
    assert of(REBELS, frozenset({"army"})) is Role.CIVILIANS
    assert of(ARMY, frozenset({"army"}), group=Group.MILITANT) is Role.ENEMY


@pytest.mark.parametrize("measure", [Measure.RESCUED, Measure.ABDUCTED, Measure.ESCAPED])
def test_what_became_of_people_whom_a_party_did_not_harm_is_a_fate(measure: Measure) -> None:
    assert of(ARMY, measure=measure) is Role.FATE
    assert of(HOSPITAL, measure=measure) is Role.HEALTH


# --- what the incident's other claims tell


def test_whoever_is_blamed_is_held_to_have_done_it() -> None:
    nobody = a_word("b2", Field.PERPETRATOR, actor=an_actor("gunmen"))
    claimed = a_word("b3", Field.CLAIMED_BY, actor=an_actor("The Rebels", "rebels"))
    where = setting([say(REBELS, BLAMED), say(WIRE, nobody), say(WIRE, claimed)])
    assert where.culprits == {"army", "rebels"}


def test_a_blame_that_was_taken_back_holds_nobody() -> None:
    assert setting([say(REBELS, BLAMED.but(superseded_by="b9"))]).culprits == frozenset()


def day_of(*claims: Claim) -> str:
    return str(setting([say(WIRE, claim) for claim in claims]).day)


def test_the_day_is_the_first_reports_where_nobody_names_one() -> None:
    later = a_count("c2", reported="2025-03-14")
    assert day_of(later, a_count("c1", reported="2025-03-12")) == "2025-03-12"


def test_the_day_is_the_one_that_a_claim_names() -> None:
    assert day_of(a_count("c1"), a_word("w1", Field.WHEN, when=on("2025-03-10"))) == "2025-03-10"


def test_of_several_named_days_the_last_before_the_first_report_is_the_day() -> None:
    named = [a_word(f"w{day}", Field.WHEN, when=on(f"2025-03-{day}")) for day in ("01", "11", "13")]
    assert day_of(a_count("c1"), *named) == "2025-03-11"


def test_a_day_that_was_reported_before_it_came_is_not_believed() -> None:
    assert day_of(a_count("c1"), a_word("w1", Field.WHEN, when=on("2025-03-20"))) == "2025-03-12"


def test_a_week_names_no_day() -> None:
    week = a_word("w1", Field.WHEN, when=on("2025-03-03", "2025-03-09"))
    assert day_of(a_count("c1"), week) == "2025-03-12"


def test_a_named_day_is_believed_where_no_report_has_a_date() -> None:
    assert day_of(a_word("w1", Field.WHEN, when=on("2025-03-10"), reported=None)) == "2025-03-10"


@pytest.mark.parametrize("reported", [None, "", "lately", "2025-13-40"])
def test_without_any_date_there_is_no_day(reported: str | None) -> None:
    assert day_of(a_count("c1", reported=reported)) == "None"


def test_who_denies_a_blame_makes_nobody_a_culprit() -> None:
    blamed = a_word("w1", Field.BLAMED_ON, actor=an_actor("The Rebels", "rebels"))
    assert setting([say(WIRE, blamed)]).culprits == {"rebels"}
    assert setting([say(WIRE, blamed.but(stance=Stance.DENIES))]).culprits == set()


# --- when it was said


def days(*claims: Claim, day: str | None = "2025-03-10") -> int | None:
    where = Setting(day=date.fromisoformat(day), culprits=frozenset()) if day else NOWHERE
    return told_by(HOSPITAL, *claims, where=where).heard.days


def test_days_are_counted_from_the_incident_to_the_report() -> None:
    assert days(a_count("c1", reported="2025-03-12T08:00:00+00:00")) == 2


def test_what_was_said_before_it_was_reported_counts_from_when_it_was_said() -> None:
    assert days(a_count("c1", said=on("2025-03-11"), reported="2025-03-20")) == 1


def test_nobody_speaks_before_the_incident_or_more_than_two_months_after_it() -> None:
    assert days(a_count("c1", reported="2025-03-01")) == 0
    assert days(a_count("c1", reported="2026-03-01")) == 60


def test_without_a_day_or_a_date_nobody_knows_how_many_days_after() -> None:
    assert days(a_count("c1"), day=None) is None
    assert days(a_count("c1", reported=None)) is None


def test_of_several_claims_the_last_tells_when_the_voice_spoke() -> None:
    first = a_count("c1", 3, group=Group.SECURITY, counted="soldiers", reported="2025-03-11")
    later = a_count("c2", 4, group=Group.SECURITY, counted="policemen", reported="2025-03-15")
    assert days(first, later) == 5


# --- what a voice says in sum


def bounds(*claims: Claim) -> tuple[int, int | None, Hedge]:
    heard = told_by(HOSPITAL, *claims).heard
    return heard.low, heard.high, heard.hedge


def soldiers(low: int | None, high: int | None = -1, hedge: Hedge = Hedge.EXACT) -> Claim:
    return a_count("c1", low, high, group=Group.SECURITY, counted="soldiers", hedge=hedge)


def police(low: int | None, high: int | None = -1, hedge: Hedge = Hedge.EXACT) -> Claim:
    return a_count("c2", low, high, group=Group.SECURITY, counted="policemen", hedge=hedge)


@pytest.mark.parametrize(
    ("low", "high", "hedge"),
    [
        (12, 12, Hedge.EXACT),
        (12, 12, Hedge.APPROX),
        (12, None, Hedge.AT_LEAST),
        (24, None, Hedge.VAGUE),
        (10, 15, Hedge.RANGE),
    ],
)
def test_one_claim_is_heard_as_it_was_said(low: int, high: int | None, hedge: Hedge) -> None:
    assert bounds(soldiers(low, high, hedge)) == (low, high, hedge)


def test_a_claim_without_a_lower_bound_is_heard_as_up_to() -> None:
    assert bounds(soldiers(None, 12, Hedge.APPROX)) == (0, 12, Hedge.AT_MOST)


def test_soldiers_and_police_of_one_voice_are_heard_as_one_number() -> None:
    told = told_by(HOSPITAL, soldiers(3), police(4))
    assert (told.heard.low, told.heard.high, told.heard.hedge) == (7, 7, Hedge.EXACT)
    assert told.claims == ("c1", "c2")
    assert told.span == Span(low=7, high=7)


def test_a_sum_of_which_a_part_is_approximate_is_approximate() -> None:
    assert bounds(soldiers(30, 30, Hedge.APPROX), police(4)) == (34, 34, Hedge.APPROX)


def test_a_sum_of_which_a_part_is_open_is_open() -> None:
    assert bounds(soldiers(3, None, Hedge.AT_LEAST), police(4)) == (7, None, Hedge.AT_LEAST)


def test_a_sum_of_vague_words_is_vague() -> None:
    assert bounds(soldiers(3, None, Hedge.VAGUE), police(24, None, Hedge.VAGUE)) == (
        27,
        None,
        Hedge.VAGUE,
    )


def test_a_sum_of_which_all_is_bounded_from_above_only_is_up_to() -> None:
    up_to = Hedge.AT_MOST
    assert bounds(soldiers(None, 3, up_to), police(None, 4, up_to)) == (0, 7, up_to)


def test_a_sum_of_which_a_part_is_bounded_from_above_only_is_a_range() -> None:
    assert bounds(soldiers(5), police(None, 4, Hedge.AT_MOST)) == (5, 9, Hedge.RANGE)


def test_two_numbers_of_one_voice_for_the_same_people_are_a_range() -> None:
    again = soldiers(5).but(id="c3", document="d-c3")
    assert bounds(soldiers(3), again)[:2] == (3, 5)


def test_a_number_is_as_sure_as_the_worst_read_of_its_claims() -> None:
    def read(*claims: Claim) -> int | None:
        return told_by(HOSPITAL, *claims).heard.p

    assert read(soldiers(3)) is None
    assert read(soldiers(3).but(figure="f1", p=872)) == 900
    both = soldiers(3).but(figure="f1", p=872), police(4).but(figure="f2", p=310)
    assert read(*both) == 300
    assert read(soldiers(3), police(4).but(figure="f2", p=310)) == 300


def test_a_told_number_says_whose_and_of_whom_it_is() -> None:
    told = told_by(HOSPITAL, a_count("c1", group=Group.MIXED))
    assert (told.voice, told.group, told.heard.role) == (
        "Central Hospital",
        Group.UNKNOWN,
        Role.HEALTH,
    )
    assert told_by(HOSPITAL, a_count("c1")).group is Group.CIVILIAN


# --- in which order


def said_on(voice: Voice, id: str, day: str) -> Spoken:
    return say(voice, a_count(id, reported=day))


def test_voices_are_heard_in_the_order_of_time() -> None:
    told = [
        said_on(HOSPITAL, "c1", "2025-03-14"),
        said_on(ARMY, "c2", "2025-03-11"),
        said_on(WIRE, "c3", "2025-03-12"),
    ]
    assert [one.claims for one in tolds(told, [], NOWHERE)] == [("c2",), ("c3",), ("c1",)]


def test_parts_stand_among_the_wholes_by_time_and_bound_only() -> None:
    part = said_on(WIRE, "c0", "2025-03-13")
    found = tolds([said_on(ARMY, "c1", "2025-03-11")], [part], NOWHERE)
    assert [(one.claims, one.heard.part) for one in found] == [(("c1",), False), (("c0",), True)]
