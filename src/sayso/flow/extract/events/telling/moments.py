"""Whether two times can be the same incident's, as far as their words alone tell."""

import re
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_LONG_AGO = re.compile(
    r"\b(?:last|previous|past) (?:week|month|year)|\b(?:weeks?|months?|years?|decades?) ago"
    r"|earlier (?:this|last) (?:week|month|year)|last (?:" + "|".join(_MONTHS) + r")"
)
_NOW = re.compile(
    r"today|tonight|yesterday|this (?:morning|afternoon|evening)|last (?:night|evening)|overnight"
)
# An operation may take days; a text that names two days so close speaks of one incident.
_APART = 4


_DATELINE = re.compile(
    r"^[A-Z][A-Z.’'\- ]{2,40}(?:\([^)\n]{0,40}\))?,[^\n]{0,70}?(?:[-–—])", re.MULTILINE
)


class Moment(NamedTuple):
    """A time as far as it is spelled out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    past: bool = False
    fresh: bool = False


def moment(words: str) -> Moment:
    """Give what words spell out of a time: "November 2024", "last year", "on Tuesday"."""
    low = words.lower()
    year, month, weekday = _YEAR.search(low), _MONTH.search(low), _WEEKDAY.search(low)
    bare = _YEAR.sub(" ", low)
    day = _DAY.search(bare) if month else None
    return Moment(
        year=int(year.group()) if year else None,
        month=_MONTHS.index(month.group(1)[:3]) + 1 if month else None,
        day=int(day.group(1)) if day else None,
        weekday=_WEEKDAYS.index(weekday.group(1)[:3]) if weekday else None,
        past=bool(_LONG_AGO.search(low)),
        fresh=bool(weekday and not month) or bool(_NOW.search(low)),
    )


def dateline(text: str) -> date | None:
    """Give the day on which a text says it was written: "GAZA CITY, Oct 17, 2023 (Wire) -"."""
    found = _DATELINE.search(text[:600])
    read = moment(found.group()) if found else Moment()
    return _day(read)


def anchored(one: Moment, written: date | None) -> Moment:
    """Give "Tuesday" as the last Tuesday at or before the day of writing, a bare date its year."""
    if written is None or one.past:
        return one
    if one.weekday is not None and one.month is None:
        day = written - timedelta(days=(written.weekday() - one.weekday) % 7)
        return one._replace(year=day.year, month=day.month, day=day.day)
    if one.month is not None and one.day is not None and one.year is None:
        later = (one.month, one.day) > (written.month, written.day + 1)
        return one._replace(year=written.year - later)
    return one


def _day(one: Moment) -> date | None:
    try:
        return date(one.year or 0, one.month or 0, one.day or 0)
    except ValueError:
        return None


def clash(one: Moment, other: Moment) -> bool:
    """Say whether two times cannot be those of one incident."""
    if one.year and other.year and one.year != other.year:
        return True
    if one.month and other.month:
        return _apart(one, other)
    if (one.past and other.fresh) or (other.past and one.fresh):
        return True
    return _not_that_day(one, other) or _not_that_day(other, one)


def _apart(one: Moment, other: Moment) -> bool:
    if one.day is None or other.day is None:
        return one.month != other.month
    first = (one.month or 0) * 31 + one.day
    last = (other.month or 0) * 31 + other.day
    return abs(first - last) > _APART


def _not_that_day(dated: Moment, named: Moment) -> bool:
    """Say whether a date is not near the weekday of a fresh report: "in November 2024", "Tuesday"."""
    if not named.fresh or dated.fresh or not (dated.month or dated.year):
        return False
    if dated.day is None or dated.month is None:
        return True
    if dated.year is None or named.weekday is None:
        return False
    known = _day(dated)
    if known is None:
        return False
    real = known.weekday()
    # The day after is named where the end of it is told.
    return (named.weekday - real) % 7 > 1 and (real - named.weekday) % 7 > 1
