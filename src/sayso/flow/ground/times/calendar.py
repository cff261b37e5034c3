"""Intervals of the calendar as `When`s: a day, a week, a third of a month, a decade."""

import calendar
from datetime import date, timedelta
from enum import StrEnum

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When


class Miss(StrEnum):
    """Why words give no time: nobody knows them, they need a date to count from, or cannot be."""

    UNKNOWN = "unknown"
    UNDATED = "undated"
    IMPOSSIBLE = "impossible"


Answer = When | Miss | None
"""A time, why there is none, or nothing where a rule does not speak of such words."""

# News speaks of no year outside these, and arithmetic at the calendar's ends would overflow.
FIRST_YEAR, LAST_YEAR = 1500, 2200
_THIS_CENTURY = 30
_PARTS = {"early": 0, "mid": 1, "late": 2}


def in_full(short: int) -> int:
    """Give the year that two figures name: one of this century up to 29, else of the last."""
    return short + (2000 if short < _THIS_CENTURY else 1900)


def possible(year: int) -> bool:
    """Say whether a year is one that news may speak of."""
    return FIRST_YEAR <= year <= LAST_YEAR


def interval(start: date | None, end: date | None, precision: TimePrecision) -> When:
    """Give the interval between two days, both included; null is open."""
    return When(
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
        precision=precision,
    )


def one_day(day: date) -> When:
    """Give a single day."""
    return interval(day, day, TimePrecision.DAY)


def between(start: date, end: date) -> When:
    """Give the days from one to the other, in whichever order they come."""
    first, last = min(start, end), max(start, end)
    return one_day(first) if first == last else interval(first, last, TimePrecision.RANGE)


def week_of(day: date) -> When:
    """Give the week from Monday to Sunday that holds a day (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return interval(monday, monday + timedelta(days=6), TimePrecision.WEEK)


def month_of(year: int, month: int, part: str | None = None) -> When:
    """Give a month, or its first ten days, its second ten or the rest ("early", "mid", "late")."""
    last = calendar.monthrange(year, month)[1]
    if part is None:
        return interval(date(year, month, 1), date(year, month, last), TimePrecision.MONTH)
    start, end = ((1, 10), (11, 20), (21, last))[_PARTS[part]]
    return interval(date(year, month, start), date(year, month, end), TimePrecision.RANGE)


def quarter_of(year: int, quarter: int) -> When:
    """Give three months, counted from 1."""
    last = quarter * 3
    return interval(
        date(year, last - 2, 1),
        date(year, last, calendar.monthrange(year, last)[1]),
        TimePrecision.QUARTER,
    )


def year_of(year: int, part: str | None = None) -> When:
    """Give a year, or four months of it ("early", "mid", "late")."""
    if part is None:
        return interval(date(year, 1, 1), date(year, 12, 31), TimePrecision.YEAR)
    last = 4 * (_PARTS[part] + 1)
    return interval(
        date(year, last - 3, 1),
        date(year, last, calendar.monthrange(year, last)[1]),
        TimePrecision.RANGE,
    )


def months_before(day: date, count: int) -> tuple[int, int]:
    """Give the year and month that lie `count` months before a day's."""
    whole = day.year * 12 + day.month - 1 - count
    return whole // 12, whole % 12 + 1


def same_day(year: int, month: int, day: int) -> date:
    """Give that day of a month, or the month's last one where it is too short."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def day_of(when: When, *, last: bool = False) -> date | None:
    """Give the first (or last) day of an interval, or whichever end is known."""
    known = (when.end or when.start) if last else (when.start or when.end)
    return date.fromisoformat(known) if known else None


def ends(when: When) -> list[date]:
    """Give the ends of an interval that are known: none, one or both, the earlier first."""
    return [date.fromisoformat(day) for day in (when.start, when.end) if day]
