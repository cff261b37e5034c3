"""Days as lists write them: ISO, "11 March 2025", "11/03/2025" where the order is known."""

import calendar
import re
from datetime import UTC, date, datetime
from typing import NamedTuple

from sayso.domain.codes import TimePrecision

_MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2})(?:[T ]\d{1,2}:\d{2}.{0,20})?)?)?", re.ASCII
)
_PACKED = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})", re.ASCII)
_DAY_FIRST = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[ -](?P<m>[A-Za-z]{3,9})\.?,?[ -](?P<y>\d{4})", re.ASCII
)
_MONTH_FIRST = re.compile(
    r"(?P<m>[A-Za-z]{3,9})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})", re.ASCII
)
_MONTH = re.compile(r"(?P<m>[A-Za-z]{3,9})\.? (?P<y>\d{4})", re.ASCII)
_SLASHED = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})[/.-](?P<y>\d{4})", re.ASCII)
_UNIX = re.compile(r"\d{9,10}", re.ASCII)
_EARLIEST, _LATEST = 1600, 2200


class Days(NamedTuple):
    """An interval of days, `last` included, and how closely it is known."""

    first: date
    last: date
    precision: TimePrecision


def days(written: str, order: str = "") -> Days | str:
    """Give the days that a cell names, or why it names none.

    `order` is "dmy" or "mdy" for dates of figures only; without it "11/03/2025" is refused, since
    it may be March or November.
    """
    words = " ".join(written.split())
    slashed = _SLASHED.fullmatch(words)
    if slashed:
        return _ordered(slashed, order)
    for form in (_ISO, _PACKED, _DAY_FIRST, _MONTH_FIRST, _MONTH):
        if match := form.fullmatch(words):
            return _read(match.groupdict())
    return "is no date we can read"


def unix_day(written: str) -> str | None:
    """Give the day of seconds since 1970 as an ISO date."""
    if not _UNIX.fullmatch(written):
        return None
    return datetime.fromtimestamp(int(written), UTC).date().isoformat()


def _ordered(match: re.Match[str], order: str) -> Days | str:
    one, two = int(match["one"]), int(match["two"])
    # Dots are written where the day comes first; above twelve is no month.
    if not order and one != two and match["sign"] != "." and max(one, two) <= 12:
        return "may be two days; say which with date.dmy or date.mdy in the mapping"
    month_first = order == "mdy" if order else two > 12
    day, month = (two, one) if month_first else (one, two)
    return _read({"y": match["y"], "m": str(month), "d": str(day)})


def _read(said: dict[str, str | None]) -> Days | str:
    year, month, day = int(said["y"] or 0), said.get("m"), said.get("d")
    number = _month(month) if month else 1
    if not _EARLIEST <= year <= _LATEST or number is None:
        return "is no day that news came from"
    try:
        first = date(year, number, int(day) if day else 1)
    except ValueError:
        return "is no day of the calendar"
    if day:
        return Days(first, first, TimePrecision.DAY)
    if month:
        return month_of(first)
    return Days(first, date(year, 12, 31), TimePrecision.YEAR)


def month_of(day: date) -> Days:
    """Give the whole month of a day."""
    last = calendar.monthrange(day.year, day.month)[1]
    return Days(day.replace(day=1), day.replace(day=last), TimePrecision.MONTH)


def _month(written: str) -> int | None:
    return int(written) if written.isdecimal() else _MONTHS.get(written.lower())
