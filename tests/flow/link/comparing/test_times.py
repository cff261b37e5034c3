"""How the times of two reports compare."""

from datetime import date

import pytest

from sayso.flow.link.facts.facts import Facts
from tests.flow.link.comparing.pairs import a_fact, compared_on, pair


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def dated(first: str | None, last: str | None = None, **more: object) -> Facts:
    span = (day(first), day(last or first)) if first else (None, None)
    return a_fact().but(first=span[0], last=span[1], **more)


EVENT = dated("2025-03-11")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (dated("2025-03-11"), "same day"),
        (dated("2025-03-10", "2025-03-12"), "same day"),
        (dated("2025-03-08", "2025-03-14"), "days meet"),
        (dated("2025-03-01", "2025-03-31"), "same month"),
        (dated("2025-01-01", "2025-12-31"), "long periods meet"),
        (dated("2025-03-01", "2025-03-31", recalled=True), "within its month"),
        (dated("2025-01-01", "2025-12-31", recalled=True), "within its year"),
        (dated("2025-03-12"), "next day"),
        (dated("2025-03-14"), "days apart"),
        (dated("2025-03-17"), "a week apart"),
        (dated("2025-03-30"), "weeks apart"),
        (dated("2024-03-11"), "months apart"),
        (dated(None), "no time"),
        (dated(None, published=day("2025-03-12")), "published at once"),
        (dated(None, published=day("2025-03-15")), "published within days"),
        (dated(None, published=day("2025-04-01")), "published within weeks"),
        (dated(None, published=day("2025-08-01")), "published later"),
        (dated(None, published=day("2025-03-01")), "published before"),
    ],
)
def test_times_are_compared_by_how_closely_they_meet(other: Facts, expected: str) -> None:
    assert compared_on("time", pair(EVENT, other)) == expected
    assert compared_on("time", pair(other, EVENT)) == expected


def test_two_without_a_time_say_nothing() -> None:
    undated = dated(None, published=day("2025-03-12"))
    assert compared_on("time", pair(undated, undated)) == "no time"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "same day"),
        (3, "within days"),
        (21, "within weeks"),
        (90, "within months"),
        (91, "later"),
    ],
)
def test_publication_is_compared_by_the_days_between(days: int, expected: str) -> None:
    one = a_fact().but(published=1000)
    assert compared_on("published", pair(one, one.but(published=1000 + days))) == expected


def test_what_is_recalled_may_be_published_at_any_time() -> None:
    one = a_fact().but(published=1000)
    assert compared_on("published", pair(one, one.but(recalled=True))) == "not known"
    assert compared_on("published", pair(one, a_fact())) == "not known"


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (0, "same day"),
        (1, "next day"),
        (3, "days apart"),
        (7, "a week apart"),
        (31, "weeks apart"),
        (32, "months apart"),
    ],
)
def test_of_all_days_told_the_closest_two_count(gap: int, expected: str) -> None:
    one, other = a_fact().but(days=(100, 900)), a_fact().but(days=(900 + gap, 2000))
    assert compared_on("any day", pair(one, other)) == expected
    assert compared_on("first day", pair(one, other)) == "months apart"


def test_no_day_says_nothing() -> None:
    one = a_fact().but(days=(100,))
    assert compared_on("any day", pair(one, a_fact())) == "not known"
    assert compared_on("first day", pair(one, a_fact())) == "not known"
