"""Feasts and national days: which days "Eid al-Fitr 2023" or "Pakistan's Independence Day" were."""

import re
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.calendar import Answer, Miss, between, interval, one_day
from sayso.flow.ground.times.parts import NUMBER, count, year_named
from sayso.text.countries import code_of

# The calendar of Umm al-Qura is computed ahead; moon sightings that moved a feast (Saudi announcements).
_SIGHTED = {
    date(2013, 7, 9): date(2013, 7, 10),
    date(2015, 9, 23): date(2015, 9, 24),
    date(2018, 5, 16): date(2018, 5, 17),
}
_FIRST_HIJRI, _LAST_HIJRI = 1344, 1499
_FIXED = {
    "new year's day": (1, 1), "new year day": (1, 1), "new year's eve": (12, 31), "new year eve": (12, 31),
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "orthodox christmas": (1, 7), "coptic christmas": (1, 7), "epiphany": (1, 6), "valentine's day": (2, 14),
    "valentine day": (2, 14), "may day": (5, 1), "labour day": (5, 1), "victory day": (5, 9), "halloween": (10, 31),
    "all saints' day": (11, 1), "all saints day": (11, 1), "international women's day": (3, 8),
    "international women day": (3, 8), "quds day": None, "bastille day": (7, 14), "anzac day": (4, 25),
    "republic day": None, "independence day": None, "nowruz": None, "newroz": None, "navruz": None,
}  # fmt: skip
_EASTER = {
    "good friday": -2, "holy saturday": -1, "easter saturday": -1, "easter": 0, "easter sunday": 0,
    "easter day": 0, "easter monday": 1, "palm sunday": -7, "maundy thursday": -3, "pentecost": 49,
}  # fmt: skip
_INDEPENDENCE = {
    "PK": (8, 14), "IN": (8, 15), "NG": (10, 1), "US": (7, 4), "UA": (8, 24), "KE": (12, 12), "SO": (7, 1),
    "SD": (1, 1), "SS": (7, 9), "LB": (11, 22), "AF": (8, 19), "BD": (3, 26), "ID": (8, 17), "PH": (6, 12),
    "CO": (7, 20), "MX": (9, 16), "PE": (7, 28), "SV": (9, 15), "GT": (9, 15), "HN": (9, 15), "NI": (9, 15),
    "CR": (9, 15), "ML": (9, 22), "NE": (8, 3), "BF": (8, 5), "TD": (8, 11), "CF": (8, 13), "CD": (6, 30),
    "CG": (8, 15), "MZ": (6, 25), "MM": (1, 4), "LK": (2, 4), "SY": (4, 17), "DZ": (7, 5), "TN": (3, 20),
    "MA": (11, 18), "LY": (12, 24), "GH": (3, 6), "SN": (4, 4), "CI": (8, 7), "CM": (1, 1), "UG": (10, 9),
    "RW": (7, 1), "BI": (7, 1), "AO": (11, 11), "ZW": (4, 18), "ZM": (10, 24), "TZ": (12, 9), "ER": (5, 24),
    "JO": (5, 25), "IQ": (10, 3), "HT": (1, 1), "EC": (8, 10), "VE": (7, 5), "BO": (8, 6), "CL": (9, 18),
    "AR": (7, 9), "BR": (9, 7), "GE": (5, 26), "AM": (9, 21), "AZ": (10, 18), "PL": (11, 11), "BY": (7, 3),
    "MY": (8, 31), "KH": (11, 9), "VN": (9, 2), "TL": (5, 20), "PG": (9, 16),
}  # fmt: skip
_REPUBLIC = {
    "IN": (1, 26),
    "PK": (3, 23),
    "TR": (10, 29),
    "IT": (6, 2),
    "TN": (7, 25),
    "NP": (5, 28),
}
# The main day of Diwali by India's calendar of holidays.
_DIWALI = {
    2005: (11, 1), 2006: (10, 21), 2007: (11, 9), 2008: (10, 28), 2009: (10, 17), 2010: (11, 5), 2011: (10, 26),
    2012: (11, 13), 2013: (11, 3), 2014: (10, 23), 2015: (11, 11), 2016: (10, 30), 2017: (10, 19),
    2018: (11, 7), 2019: (10, 27), 2020: (11, 14), 2021: (11, 4), 2022: (10, 24), 2023: (11, 12),
    2024: (10, 31), 2025: (10, 20), 2026: (11, 8),
}  # fmt: skip
_HIJRI = {
    "islamic new year": (1, 1), "ashura": (1, 10), "ashoura": (1, 10), "mawlid": (3, 12), "milad": (3, 12),
    "eid milad-un-nabi": (3, 12), "eid al-fitr": (10, 1), "eid ul-fitr": (10, 1), "eid-ul-fitr": (10, 1),
    "eid al fitr": (10, 1), "eid": (10, 1), "eid al-adha": (12, 10), "eid ul-adha": (12, 10), "eid-ul-adha": (12, 10),
    "eid-ul-azha": (12, 10), "eid ul-azha": (12, 10), "eid al adha": (12, 10), "day of arafah": (12, 9),
}  # fmt: skip
_MONTHS = {"ramadan": 9, "ramazan": 9, "muharram": 1}
_NAMES = sorted({*_FIXED, *_EASTER, *_HIJRI, *_MONTHS, "diwali"}, key=len, reverse=True)
_NAMED = "|".join(re.escape(name) for name in _NAMES)
_FEAST = re.compile(
    rf"(?:the )?(?:(?P<day>first|second|third|last) (?P<unit>day|night|friday|week) of )?(?:the )?(?:(?:muslim|christian|hindu|holy|fasting|islamic|jewish) (?:month|feast|festival|holiday) of )?"
    rf"(?:(?P<whose>[a-z .\-]+?)(?:'s?)? )?(?P<name>{_NAMED})(?P<rest> (?:holidays?|celebrations|festivities|festival|feast|break|truce|prayers))?"
    r"(?: in (?P<where>[a-z .\-]+?))?(?:(?:,? (?:of |in )?)(?P<year>\d{4}|(?:this|last|next|that|the same) year))?(?: in (?P<where2>[a-z .\-]+))?"
)
_BEFORE = re.compile(
    rf"(?:(?P<n>{NUMBER}) days? |the (?P<one>day|eve) )(?P<side>before|after|of) (?P<feast>.+)"
)
_HOLIDAY_DAYS = 3
_ORDER = {"first": 1, "second": 2, "third": 3}


def feast(words: str, published: date | None) -> Answer:
    """Give the day or days of a feast; without a year, the latest one at or before publication."""
    apart = _BEFORE.fullmatch(words)
    if apart:
        return _apart(apart, published)
    found = _FEAST.fullmatch(words)
    if not found or (found.group("whose") and code_of(found.group("whose")) is None):
        return None
    if found.group("year") is None and published is None:
        return Miss.UNDATED
    year = _year(found.group("year"), published)
    if year is not None:
        return _part(_in_year(found, year), found)
    day = published or date.min
    for candidate in (day.year, day.year - 1):
        answer = _part(_in_year(found, candidate), found)
        if isinstance(answer, When) and str(answer.start) <= (day + timedelta(days=1)).isoformat():
            return answer
    return Miss.UNDATED


def _apart(found: re.Match[str], published: date | None) -> Answer:
    inner = feast(found.group("feast"), published)
    if not isinstance(inner, When):
        return inner
    days = count(found.group("n")) if found.group("n") else 1
    start, end = date.fromisoformat(str(inner.start)), date.fromisoformat(str(inner.end))
    if found.group("side") == "after":
        return one_day(end + timedelta(days=days))
    same = found.group("side") == "of" and found.group("one") == "day"
    return one_day(start - timedelta(days=0 if same else days))


def _year(named: str | None, published: date | None) -> int | None:
    return (
        None if named is None else year_named(int(named) if named.isdigit() else named, published)
    )


def _in_year(found: re.Match[str], year: int) -> Answer:
    name = found.group("name")
    if name in _EASTER:
        return one_day(easter(year) + timedelta(days=_EASTER[name]))
    if name in _HIJRI:
        return _hijri_day(year, *_HIJRI[name], holiday=bool(found.group("rest")))
    if name in _MONTHS:
        return _hijri_month(year, _MONTHS[name])
    where = next((found.group(one) for one in ("whose", "where", "where2") if found.group(one)), "")
    day = _civil(name, year, code_of(where) or "")
    return one_day(date(year, *day)) if day else None


def _civil(name: str, year: int, where: str) -> tuple[int, int] | None:
    """Give the month and day of a feast of the civil calendar, of a country where it has its own."""
    match name:
        case "diwali":
            return _DIWALI.get(year)
        case "nowruz" | "newroz" | "navruz":
            # The equinox at Tehran falls a day earlier in leap years of our time.
            return (3, 20 if year % 4 == 0 else 21)
        case "independence day":
            return _INDEPENDENCE.get(where)
        case "republic day":
            return _REPUBLIC.get(where)
        case _:
            return _FIXED[name]


def _part(answer: Answer, found: re.Match[str]) -> Answer:
    """Give "the first day of Ramadan" of the whole."""
    if not isinstance(answer, When) or not found.group("day"):
        return answer
    start, end = date.fromisoformat(str(answer.start)), date.fromisoformat(str(answer.end))
    which, unit = found.group("day"), found.group("unit")
    if unit in {"day", "night"}:
        return one_day(end if which == "last" else start + timedelta(days=_ORDER[which] - 1))
    if unit == "friday":
        first = start + timedelta(days=(4 - start.weekday()) % 7)
        last = end - timedelta(days=(end.weekday() - 4) % 7)
        return one_day(last if which == "last" else first + timedelta(days=7 * (_ORDER[which] - 1)))
    if which == "last":
        return between(end - timedelta(days=6), end)
    begin = start + timedelta(days=7 * (_ORDER[which] - 1))
    return between(begin, begin + timedelta(days=6))


def _hijri_day(year: int, month: int, day: int, *, holiday: bool) -> Answer:
    found = _gregorian(year, month, day)
    if found is None:
        return None
    return between(found, found + timedelta(days=_HOLIDAY_DAYS - 1)) if holiday else one_day(found)


def _hijri_month(year: int, month: int) -> Answer:
    start = _gregorian(year, month, 1)
    if start is None:
        return None
    after = _sighted(
        Hijri(*Gregorian.fromdate(start + timedelta(days=40)).to_hijri().datetuple()[:2], 1)
    )
    return interval(start, after - timedelta(days=1), TimePrecision.RANGE)


def _gregorian(year: int, month: int, day: int) -> date | None:
    """Give the last such day of the Muslim calendar in a year: its years are shorter than ours."""
    about = year - 622 + (year - 622) // 32
    for hijri in range(about + 2, about - 2, -1):
        if _FIRST_HIJRI <= hijri <= _LAST_HIJRI:
            found = _sighted(Hijri(hijri, month, day))
            if found.year == year:
                return found
    return None


def _sighted(day: Hijri) -> date:
    computed = day.to_gregorian()
    plain = date(computed.year, computed.month, computed.day)
    return _SIGHTED.get(plain, plain)


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches (the computus of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skipped = century // 4, century % 4
    lunar = (century + 8) // 25
    moon = (19 * golden + century - leap - (century - lunar + 1) // 3 + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
