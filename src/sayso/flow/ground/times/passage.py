"""A time in its passage: what it counts from is the time that the passage names beside it."""

import re
from bisect import bisect_right
from datetime import date
from typing import NamedTuple

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.calendar import Miss, ends, in_full, possible
from sayso.flow.ground.times.parts import MONTH, WEEKDAY, month_number
from sayso.flow.ground.times.resolve import resolved

_YEAR = r"(?:,? (?:of )?(?:\d{4}|this year|last year))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ONE = rf"(?:{MONTH} {_DAY}(?! ?\d{{3}})|(?:the )?{_DAY}(?: of)? {MONTH})(?!\w)"
_TIMES = re.compile(
    rf"(?<!\w)(?:from |between )?{_ONE}(?: ?[-\u2013] ?| to | and | through | until )(?:{_ONE}|{_DAY}){_YEAR}|"
    rf"(?<!\w)(?:from |between )?{_DAY}(?: ?[-\u2013] ?| to | and | through | until ){_DAY} {MONTH}{_YEAR}|"
    rf"(?<!\w){_ONE}{_YEAR}|(?<!\w)\d{{4}}-\d\d-\d\d(?!\d)|(?<!\w)\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}(?!\d)|"
    rf"(?<!\w)(?:(?:early|mid|late)[- ])?{MONTH},? \d{{4}}(?!\d)|(?<=\bin )\d{{4}}(?!\d)|(?<=\bin ){MONTH}(?!\w)(?! \d)|"
    rf"(?<!\w)(?:last )?{WEEKDAY}(?!\w)|(?<!\w)(?:yesterday|today|last night|the day before yesterday|last (?:week|month|year)|"
    r"(?:two|three|four|five|six|seven|\d{1,2}) (?:days|weeks|months|years) ago)(?!\w)|(?<=\bon )the \d{1,2}(?:st|nd|rd|th)(?!\w)",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 600, 200
_APPOSED = re.compile(r",? (?:on |in )?$")
_DATELINE = re.compile(
    rf"^[\s\W]*[A-Z][A-Z .'\u2019\-]+(?:\([A-Z .\-]+\))?(?:[,/] ?[A-Z][\w .\-]+?)?,? ?\(?(?P<day>(?i:{_ONE}),? (?:\d{{4}}|\d{{2}}(?= )))\)?",
)
_SAYS = re.compile(r",? (?:\w+ ){1,4}(?:said|told|announced|stated|confirmed|claimed|reported)\b")
_LINE = 120
_ZONE = r"(?: ?\(?(?:gmt|utc|bst|cet|cest|eet|eest|eat|wat|est|edt|et|ist|irst|pkt|msk|ast|hrs|hours|local(?: time)?)\b\)?)"
_CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?!\d)(?: ?[ap]\.?m\b\.?)?|\d{{1,2}} ?[ap]\.?m\b\.?|\d{{4}}(?={_ZONE})){_ZONE}?"
# A line that a date heads, with a clock before it or without.
_ENTRY = re.compile(
    rf"^[ \t]*(?:posted (?:at|on) )?(?P<before>{_CLOCK}[ ,/|\u00b7\u2013-]*(?:on )?)?"
    rf"(?P<day>(?:{WEEKDAY},? )?(?:(?:{MONTH} {_DAY}|{_DAY} {MONTH})(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d))(?!\w)",
    re.IGNORECASE | re.MULTILINE,
)
_CLOCK_NEXT = re.compile(rf"[ ,:/|\u00b7\u2013-]*(?:at )?(?:\n\s*)?{_CLOCK}(?!\w)", re.IGNORECASE)
_BLOG_DAYS = 31
_OF_MONTH = re.compile(rf"\b({MONTH})(?!\w)", re.IGNORECASE)
_WITH_YEAR = re.compile(
    rf"\b({MONTH}),? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:of )?(\d{{4}})(?!\w)", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\b(?:day|night|time) of\b|later|earlier|after|before|until|\btill\b|up to|prior|follow|next|previous|preceding|prior|same|that|since|\beve\b|within|during|"
    r"amid|(?:first|second|third|\d(?:st|nd|rd|th)) (?:day|night|morning)| on$|at the time|hence|subsequent",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b(?!(?:In|On|By|Since|Until|From|This|Last|Next|Early|Late|Mid|During|And|Or|To|Of)\b)[A-Z][a-z]+ $"
)
_MONTH_NAMES = frozenset({"march", "may", "april", "june", "august", "mar", "jan"})


def in_passage(
    text: str, start: int, end: int, published: date | None, given: When | None = None
) -> When | Miss:
    """Give the time that words at a place of a text name, or why there is none.

    Counted from `published`, else from the text's own dateline; "the following day" from the time
    named before it, or right behind it, else from `given`.
    """
    words = text[start:end]
    if words.lower() in _MONTH_NAMES and _NAME_BEFORE.search(text[max(0, start - 20) : start]):
        return Miss.UNKNOWN
    day = published or dateline(text)
    if given is None and _RELATIVE.search(words):
        given = beside(text, start, end, day)
    return resolved(words, day, given=given)


class Days(NamedTuple):
    """The day that words of a text count from: of the entry they stand in, else of publication."""

    published: date | None
    starts: tuple[int, ...] = ()
    entries: tuple[date, ...] = ()

    def entry(self, position: int) -> date | None:
        """Give the day of the entry that holds a place of the text; nothing outside of entries."""
        at = bisect_right(self.starts, position)
        return self.entries[at - 1] if at else None

    def at(self, position: int) -> date | None:
        """Give the day that words at a place of the text count from."""
        return self.entry(position) or self.published


def days(text: str, published: date | None) -> Days:
    """Give the days of a text's entries, as live blogs head them: "9 March 2025", "09:15 GMT Ten…".

    A date heads entries where a clock stands beside it, or opens the line below; all that follows is
    of that day, up to the next such date. One that is not of the month before publication
    is what an entry tells of, not its own.
    """
    heads: dict[int, date] = {}
    for line in _ENTRY.finditer(text):
        clocked = line.group("before") or _CLOCK_NEXT.match(text, line.end())
        day = resolved(line.group("day"), published) if clocked else None
        if isinstance(day, When) and day.precision is TimePrecision.DAY:
            one = ends(day)[0]
            if published is None or -1 <= (published - one).days <= _BLOG_DAYS:
                heads[line.start("day")] = one
    return Days(published, tuple(heads), tuple(heads.values()))


def dateline(text: str) -> date | None:
    """Give the day of a dateline with a year that opens a text: "QUETTA, March 12, 2025".

    A year may be two figures wide: "BOGOTA, 3 JAN 90".
    """
    found = _DATELINE.match(text[:_LINE])
    words = found.group("day") if found else ""
    words = re.sub(r"(?<=\D)\d{2}$", lambda year: str(in_full(int(year.group()))), words)
    when = resolved(words, None) if found else None
    return ends(when)[0] if isinstance(when, When) and ends(when) else None


def _said(text: str, found: re.Match[str]) -> bool:
    """Say whether a time is that of words said, not of what they tell: "On Wednesday the army said"."""
    return bool(_SAYS.match(text, found.end()))


def _latest(
    found: re.Match[str], before: list[re.Match[str]], published: date | None
) -> date | None:
    """Give what a time behind words counts from: the end of the year named before it, if any."""
    if not before or found in before or re.search(r"\d{4}", found.group()):
        return published
    when = resolved(before[-1].group(), published)
    loose = isinstance(when, When) and when.precision in {TimePrecision.MONTH, TimePrecision.YEAR}
    return date(ends(when)[-1].year, 12, 31) if isinstance(when, When) and loose else published


def beside(text: str, start: int, end: int, published: date | None) -> When | None:
    """Give the time that a passage names right behind words, before them, or else behind them."""
    low = max(0, start - _BEFORE)
    before, after = [], []
    for found in _TIMES.finditer(text, low, min(len(text), end + _AFTER)):
        if found.end() <= start:
            before.append(found)
        elif found.start() >= end:
            after.append(found)
    if after and _APPOSED.fullmatch(text[end : after[0].start()]):
        order = [after[0], *reversed(before)]
    else:
        order = [*reversed(before), *after]
    for found in sorted(order, key=lambda one: _said(text, one)):
        when = resolved(found.group(), _latest(found, before, published))
        if isinstance(when, When) and ends(when):
            return when
    return None


def year_end(words: str, text: str) -> date | None:
    """Give the end of the one year in which a text sets the month that words name.

    "March 11" is of 2025 where the text says "early March 2025" and names no other March.
    """
    months = {month_number(found.group(1).lower()) for found in _OF_MONTH.finditer(words)}
    years = {
        int(found.group(2))
        for found in _WITH_YEAR.finditer(text)
        if month_number(found.group(1).lower()) in months
    }
    year = years.pop() if len(years) == 1 else None
    return date(year, 12, 31) if year and possible(year) else None
