"""Whether two times can be one incident's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.extract.events.telling.moments import Moment, anchored, clash, dateline, moment

_TIMES = st.sampled_from(
    ["Tuesday", "March 11", "March 11, 2025", "in 2021", "last year", "November 2024", "today",
     "30 February 2025", "yesterday", "12 March"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Tuesday", "Wednesday", False),
        ("2021", "2024", True),
        ("March 11", "March 12", False),
        ("March 11", "March 30", True),
        ("November", "March 11", True),
        ("March", "March 11", False),
        ("last year", "Tuesday", True),
        ("Tuesday", "three months ago", True),
        ("November 2024", "Tuesday", True),
        ("March 11, 2025", "Tuesday", False),
        ("March 11, 2025", "Friday", True),
        ("March 11", "Friday", False),
        ("February 30, 2025", "Friday", False),
        ("March 11, 2025", "yesterday", False),
        ("", "Tuesday", False),
    ],
)
def test_times_that_cannot_be_one(one: str, other: str, apart: bool) -> None:
    assert clash(moment(one), moment(other)) is apart


@given(_TIMES, _TIMES)
def test_two_times_clash_both_ways(one: str, other: str) -> None:
    assert clash(moment(one), moment(other)) == clash(moment(other), moment(one))


@given(_TIMES)
def test_no_time_clashes_with_itself(one: str) -> None:
    assert not clash(moment(one), moment(one))


def test_a_dateline_gives_its_day() -> None:
    assert dateline("QUETTA, Pakistan, March 11, 2025 (Wire) - Gunmen") == date(2025, 3, 11)
    assert dateline("QUETTA, Pakistan - Gunmen") is None
    assert dateline("Gunmen") is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tuesday", (2025, 3, 11)),
        ("March 11", (2025, 3, 11)),
        ("November 9", (2024, 11, 9)),
        ("November", (None, 11, None)),
    ],
)
def test_a_time_without_a_year_is_the_last_one(
    words: str, day: tuple[int | None, int, int | None]
) -> None:
    found = anchored(moment(words), date(2025, 3, 12))
    assert (found.year, found.month, found.day) == day


def test_without_a_dateline_a_time_stays_as_it_is() -> None:
    assert anchored(moment("Tuesday"), None) == moment("Tuesday")
    assert anchored(moment("last month"), date(2025, 3, 12)) == Moment(past=True)
