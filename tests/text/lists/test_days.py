from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import TimePrecision as P
from sayso.text.lists.days import Days, days, unix_day

DAY = Days(date(2025, 3, 11), date(2025, 3, 11), P.DAY)


@pytest.mark.parametrize(
    "written",
    [
        "2025-03-11", "2025-3-11", "2025-03-11 00:00:00.000", "2025-03-11T14:30:00+05:00",
        "20250311", "11 March 2025", "11 Mar 2025", "11th March, 2025", "11-Mar-2025",
        "March 11, 2025", "Mar. 11 2025", " 11  March 2025 ",
    ],
)  # fmt: skip
def test_a_day_is_read_as_lists_write_it(written: str) -> None:
    assert days(written) == DAY


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("11/03/2025", "dmy", date(2025, 3, 11)),
        ("11/03/2025", "mdy", date(2025, 11, 3)),
        ("11.03.2025", "", date(2025, 3, 11)),
        ("25/03/2025", "", date(2025, 3, 25)),
        ("03/25/2025", "", date(2025, 3, 25)),
        ("03-03-2025", "", date(2025, 3, 3)),
    ],
)
def test_figures_alone_are_read_where_their_order_is_known(
    written: str, order: str, day: date
) -> None:
    assert days(written, order) == Days(day, day, P.DAY)


def test_what_may_be_two_days_is_refused_with_what_to_do() -> None:
    assert "date.dmy" in str(days("11/03/2025"))


def test_a_month_and_a_year_are_as_wide_as_they_are() -> None:
    assert days("2024-02") == Days(date(2024, 2, 1), date(2024, 2, 29), P.MONTH)
    assert days("February 2024") == days("2024-2")
    assert days("2024") == Days(date(2024, 1, 1), date(2024, 12, 31), P.YEAR)


@pytest.mark.parametrize(
    "written",
    ["", "soon", "31 June 2025", "2025-02-30", "11 Foo 2025", "0001-01-01", "9999-12-31", "2025-13",
     "99/99/2025", "2025-00-00", "45727"],
)  # fmt: skip
def test_what_is_no_day_says_so(written: str) -> None:
    assert isinstance(days(written), str)


@given(st.dates(date(1600, 1, 1), date(2200, 12, 31)))
def test_every_iso_day_is_read_as_itself(day: date) -> None:
    assert days(day.isoformat()) == Days(day, day, P.DAY)


@given(st.text(max_size=30))
def test_nothing_that_is_written_breaks_it(written: str) -> None:
    assert isinstance(days(written), Days | str)


def test_seconds_become_a_day() -> None:
    assert unix_day("1741651200") == "2025-03-11"
    assert unix_day("soon") is None
