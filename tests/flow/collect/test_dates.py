from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.collect.dates import real_date


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2200, 12, 31)))
def test_every_day_stands_as_written(day: date) -> None:
    assert real_date(day.isoformat()) == day.isoformat()


@given(st.datetimes(min_value=datetime(1600, 1, 1), max_value=datetime(2200, 12, 31)))  # noqa: DTZ001
def test_every_moment_stands_as_written(moment: datetime) -> None:
    written = moment.isoformat() + "Z"
    assert real_date(f" {written}\n") == written


@pytest.mark.parametrize(
    "written",
    [
        "", "yesterday", "2025", "2025-03", "2025-13-01", "2025-02-29", "0000-01-01", "0001-01-01",
        "9999-12-31", "20250311", "11/03/2025", "2025-03-11 10:00", "2025-03-11T25:00Z",
        "2025-03-11T10:00:00+99:00", "２０２５-03-11", "2025-W11-2",
    ],
)  # fmt: skip
def test_what_is_no_real_date_is_refused(written: str) -> None:
    assert real_date(written) is None
