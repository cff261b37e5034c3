"""The day that words of a text count from: its dateline's, its entry's, that of publication."""

from datetime import date

import pytest

from sayso.domain.world import When
from sayso.flow.ground import grounded
from sayso.flow.ground.times import dateline, days, in_passage
from tests.flow.ground.test_reading import a_report
from tests.flow.ground.world import (
    GAZETTEER,
    REGISTRY,
    a_document,
    a_reading,
    told_when,
    words,
)

PUBLISHED = date(2025, 3, 10)
BLOG = """Live: the siege
Posted at 10:15 10 March
Troops were seen today.
9 March 2025
09:15 GMT Ten were killed yesterday.
08:40 GMT
Shots were heard in the morning.

Saturday, 8 March

7.30pm Two were killed yesterday.
"""


def start(text: str, part: str, published: date | None = PUBLISHED, nth: int = 0) -> str | None:
    quote = words(text, part, nth)
    day = days(text, published).at(quote.start)
    when = in_passage(text, quote.start, quote.end, day)
    return when.start if isinstance(when, When) else None


@pytest.mark.parametrize(
    ("part", "nth", "day"),
    [
        ("today", 0, "2025-03-10"),
        ("09:15 GMT", 0, "2025-03-09"),
        ("yesterday", 0, "2025-03-08"),
        ("08:40 GMT", 0, "2025-03-09"),
        ("yesterday", 1, "2025-03-07"),
        ("8 March", 0, "2025-03-08"),
    ],
)
def test_an_entry_counts_from_its_own_day(part: str, nth: int, day: str) -> None:
    assert start(BLOG, part, nth=nth) == day


@pytest.mark.parametrize(
    "text",
    [
        "9 March 2025 09:15 GMT Ten killed yesterday",
        "9 March 2025 / 09:15 GMT\nTen killed yesterday",
        "09:15 GMT, 9 March 2025\nTen killed yesterday",
        "2025-03-09 0915 GMT - Ten killed yesterday",
        "March 9, 2025, 9 a.m.\n\nTen killed yesterday",
    ],
)
def test_a_header_is_a_date_and_a_clock(text: str) -> None:
    assert start(text, "yesterday") == "2025-03-08"
    assert start(text, "yesterday", None) == "2025-03-08"


@pytest.mark.parametrize(
    "text",
    [
        "9 March 2025\nTen killed yesterday",
        "On 9 March 2025 at 09:15 GMT a bomb went off. Ten killed yesterday",
        "Updated 9 March 2025 09:15 GMT\nTen killed yesterday",
        "9 March 2024 09:15 GMT\nTen killed yesterday",
        "15 March 2025 09:15 GMT\nTen killed yesterday",
        "31 February 2025 09:15 GMT\nTen killed yesterday",
        "9 March 2025\n1200 people marched. Ten killed yesterday",
    ],
)
def test_other_dates_head_no_entry(text: str) -> None:
    assert start(text, "yesterday") == "2025-03-09"


def test_a_header_without_a_year_needs_a_publication() -> None:
    assert start("9 March 09:15\nTen killed yesterday", "yesterday", None) is None


def test_a_reading_counts_from_the_day_of_the_entry_and_says_so() -> None:
    told = (told_when(BLOG, "yesterday"), told_when(BLOG, "today"))
    report = a_report().but(when=told, places=(), perpetrators=())
    document = a_document(BLOG, "2025-03-10")
    found = grounded(a_reading(reports=(report,)), document, GAZETTEER, REGISTRY)
    assert {(one.value.start, one.value.why) for one in found.reports[0].when} == {
        ("2025-03-08", "counted from the day of its entry, 2025-03-09"),
        ("2025-03-10", "counted from the day of its entry, 2025-03-10"),
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KABUL, 3 Jan 05 (AFP) - Two people were killed", date(2005, 1, 3)),
        ("BOGOTA, 3 JAN 90 (AP) - Two people were killed", date(1990, 1, 3)),
        ("KABUL, 3 Jan 29 (AFP) - Two people were killed", date(2029, 1, 3)),
        ("KABUL, 3 January 2005 (AFP) - Two people were killed", date(2005, 1, 3)),
    ],
)
def test_a_year_of_two_figures_is_the_nearer_one(text: str, day: date) -> None:
    assert dateline(text) == day
