"""When a claim was made: said, reported, captured; what cannot be told is no order."""

import pytest

from sayso.domain.incident import Claim
from sayso.flow.weigh.history.moments import before, dated, moment
from tests.flow.weigh.examples import a_count, on

DAY = "2025-03-12"


def told(**changes: object) -> Claim:
    return a_count("c").but(**changes)


def test_a_claim_was_made_when_it_was_said_though_it_was_reported_later() -> None:
    early = told(said=on("2025-03-10"), reported="2025-03-20")
    assert moment(early)[0] == "2025-03-10"
    assert before(early, told(reported=DAY))


def test_nobody_says_a_thing_after_it_was_reported() -> None:
    assert moment(told(said=on("2025-03-30"), reported=DAY))[0] == DAY


def test_without_a_report_s_day_what_was_said_stands() -> None:
    assert moment(told(said=on("2025-03-10"), reported=None))[0] == "2025-03-10"


def test_without_any_other_date_the_capture_stands_in() -> None:
    assert moment(told(reported=None, captured="2025-03-15T10:00:00Z"))[0] == "2025-03-15"


def test_a_claim_without_any_date_is_last_and_in_no_order() -> None:
    never = told(reported=None)
    assert not dated(never)
    assert dated(told())
    assert moment(never) > moment(told(reported="2199-12-31"))
    assert not before(never, told())
    assert not before(told(), never)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-03-11", DAY),
        ("2025-03-12T08:00:00Z", "2025-03-12T09:00:00Z"),
        ("2025-03-12T08:00:00", "2025-03-12T09:00:00Z"),
        ("2025-03-12T09:00:00+05:00", "2025-03-12T06:00:00+00:00"),
        # Half past eleven in New York is the next day in London.
        ("2025-03-13T01:00:00+00:00", "2025-03-12T23:30:00-05:00"),
    ],
)
def test_a_report_that_is_known_to_be_earlier_is_before(one: str, other: str) -> None:
    assert before(told(reported=one), told(reported=other))
    assert not before(told(reported=other), told(reported=one))


@pytest.mark.parametrize(
    ("one", "other"),
    [(DAY, DAY), (DAY, "2025-03-12T09:00:00Z"), ("2025-03-12T09:00:00Z", "2025-03-12T14:00+05:00")],
)
def test_two_reports_of_one_day_are_in_no_order_unless_both_tell_the_hour(
    one: str, other: str
) -> None:
    assert not before(told(reported=one), told(reported=other))
    assert not before(told(reported=other), told(reported=one))


def test_the_capture_decides_where_all_else_is_the_same() -> None:
    first, second = told(captured="2025-03-13T08:00:00Z"), told(captured="2025-03-13T09:00:00Z")
    assert before(first, second)
    assert not before(first, told(captured=None))


def test_said_on_one_day_the_reports_decide() -> None:
    said = on("2025-03-10")
    assert before(told(said=said, reported=DAY), told(said=said, reported="2025-03-13"))
    assert not before(told(said=said, reported=None), told(said=said, reported="2025-03-13"))


@pytest.mark.parametrize("stamp", ["2025-03-12 about noon", "0001-01-01T00:00:00+14:00"])
def test_a_stamp_that_is_no_time_is_taken_by_its_day(stamp: str) -> None:
    assert moment(told(reported=stamp))[1] == stamp[:10]
