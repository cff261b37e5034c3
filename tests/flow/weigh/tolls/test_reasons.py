"""Why an interval is wide, in words: each reason where it holds, none where there is nothing to say."""

import pytest

from sayso.domain.codes import Group, Hedge
from sayso.flow.weigh.tolls.hearing import Told
from sayso.flow.weigh.tolls.parameters import Role
from sayso.flow.weigh.tolls.reasons import reasons
from sayso.text.spans import Span
from tests.flow.weigh.tolls.small import at_least, heard

WIDE = (10, 20)


def told(voice: str, low: int = 12, high: int | None = -1, **changes: object) -> Told:
    """An official's plain number long after, of its own origin."""
    one = heard(low, high)
    return Told(
        heard=one.but(**changes) if changes else one,
        group=Group.CIVILIAN,
        voice=voice,
        key=f"name {voice}",
        root=f"root of {voice}",
        claims=(f"c {voice}",),
        span=Span(low=one.low, high=one.high),
    )


A, B = told("A"), told("B")


def test_two_voices_of_two_origins_that_agree_long_after_need_no_excuse() -> None:
    assert reasons([A, B], WIDE) == ()


def test_a_single_number_needs_none() -> None:
    assert reasons([A], (12, 12)) == ()


def test_where_nobody_is_heard_there_is_nothing_to_say() -> None:
    assert reasons([], WIDE) == ()


def test_accounts_that_part_are_named_the_farthest_apart_first() -> None:
    found = reasons([A, told("B", 15), told("C", 30)], WIDE)
    assert found == ("accounts part: A and C by 18",)


def test_two_numbers_of_one_voice_are_no_dispute() -> None:
    again = told("A", 30)
    assert all("part" not in why for why in reasons([A, again], WIDE))


def test_numbers_of_different_people_are_no_dispute() -> None:
    soldiers = told("B", 40).but(group=Group.SECURITY)
    assert reasons([A, soldiers], WIDE) == ()


def test_one_voice_is_named() -> None:
    assert reasons([A], WIDE) == ("one voice only: A",)


def test_voices_of_one_origin_are_said_to_be() -> None:
    assert reasons([A, B.but(root=A.root)], WIDE) == ("all accounts reach us through one origin",)


@pytest.mark.parametrize("role", [Role.OWN, Role.ENEMY, Role.ACCUSED, Role.CIVILIANS, Role.FATE])
def test_where_only_parties_count_that_is_said(role: Role) -> None:
    parties = [told("A", role=role), told("B", role=Role.ENEMY)]
    assert reasons(parties, WIDE) == ("only parties to the violence count",)
    assert reasons([*parties, told("C", role=Role.WITNESS)], WIDE) == ()


def test_open_bounds_alone_leave_it_open_above() -> None:
    found = reasons([A.but(heard=at_least(12)), B.but(heard=at_least(10))], WIDE)
    assert found == ("nobody says how many at most",)


def test_hedged_numbers_alone_are_no_plain_ones() -> None:
    about = told("A", hedge=Hedge.APPROX)
    assert reasons([about, B.but(heard=at_least(12))], WIDE) == ("nobody gives a plain number",)
    assert reasons([about, B], WIDE) == ()


@pytest.mark.parametrize(
    ("last", "words"), [(0, "the day it happened"), (1, "a day after"), (2, "2 days after")]
)
def test_news_that_ends_early_is_early_news(last: int, words: str) -> None:
    early = [told("A", days=0), told("B", days=last)]
    assert reasons(early, WIDE) == (f"early news: nothing later than {words}",)


def test_news_of_three_days_after_or_of_no_date_is_not_early() -> None:
    assert reasons([told("A", days=0), told("B", days=3)], WIDE) == ()
    assert reasons([told("A", days=None), told("B", days=None)], WIDE) == ()


def test_numbers_that_were_all_read_badly_are_unsure() -> None:
    assert reasons([told("A", p=500), told("B", p=100)], WIDE) == (
        "no number was read with certainty",
    )
    assert reasons([told("A", p=500), told("B", p=900)], WIDE) == ()
    assert reasons([told("A", p=500), B], WIDE) == ()


def test_parts_are_left_out_unless_nobody_counts_a_whole() -> None:
    part = told("C", 3, part=True)
    assert reasons([A, B, part], WIDE) == ()
    assert reasons([part], WIDE) == ("one voice only: C",)


def test_the_weightiest_reason_goes_first() -> None:
    found = reasons(
        [told("A", role=Role.OWN, days=0), told("B", 40, role=Role.ENEMY, days=1)], WIDE
    )
    assert found == (
        "accounts part: A and B by 28",
        "only parties to the violence count",
        "early news: nothing later than a day after",
    )
