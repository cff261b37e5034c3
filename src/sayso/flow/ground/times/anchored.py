"""Times counted from another one: "two days later", "the following day", "after the attack"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.calendar import (
    Answer,
    Miss,
    between,
    day_of,
    ends,
    interval,
    month_of,
    months_before,
    one_day,
    possible,
    same_day,
    week_of,
    year_of,
)
from sayso.flow.ground.times.parts import (
    MONTH,
    NUMBER,
    ORDINALS,
    WEEKDAY,
    count,
    month_number,
    weekday_number,
)

_DAY = r"(?:day|morning|afternoon|evening|night|dawn|midday|noon)"
_NEXT, _LAST, _SAME = (
    r"(?:following|next|subsequent)",
    r"(?:previous|preceding|prior)",
    r"(?:same|very)",
)
_OF = r"(?: (?:the|that|this|its|their|it|they|an?|his|her) ?.*)?"
_TODAY = re.compile(
    rf"(?:(?:later|earlier|early|late|on|in) )?(?:that|the {_SAME}|that {_SAME}) {_DAY}{_OF}|"
    rf"(?:within|in) (?:hours|minutes|an hour|a few hours){_OF}|the day of{_OF}|at the (?:same )?time|"
    rf"(?:only |just )?(?:hours|minutes|moments|seconds|a few hours|a few minutes|an hour or so) (?:later|earlier|after|afterwards|before|beforehand){_OF}|"
    rf"(?:shortly|soon|immediately|right) (?:after|before|afterwards|beforehand|thereafter){_OF}|(?:during|amid|in the course of|at the height of) (?:the|that|this|those){_OF}"
)
_TOMORROW = re.compile(
    rf"(?:on )?(?:the )?(?:{_NEXT} {_DAY}|{_DAY} (?:after|following){_OF})|a day later"
)
_YESTERDAY = re.compile(
    rf"(?:on )?(?:the )?(?:{_LAST} {_DAY}|{_DAY} (?:before|earlier){_OF}|eve(?: of .*)?)|a day earlier"
)
_NTH = re.compile(
    rf"(?:on )?the (?P<nth>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) (?:day|night|morning){_OF}(?: of .*)?"
)
_UNITS = r"(?:minute|hour|day|night|morning|evening|afternoon|week|fortnight|month|year|decade)"
_AFTER = r"(?:later|after that|after|afterwards?|on|hence|thereafter|following|into|from then)"
_BEFORE = r"(?:earlier|before that|before|previously|prior|beforehand)"
_APART = re.compile(
    rf"(?:just |only |about |around |some |nearly |almost |barely |exactly |roughly |less than |more than |over |not quite |within )?"
    rf"(?P<n>{NUMBER}) (?P<unit>{_UNITS})s?(?P<exact> to the day)? (?P<side>{_AFTER}|{_BEFORE})(?: to)?{_OF}"
)
_VAGUE = re.compile(
    rf"(?:in )?(?:the )?(?:just |only |several |many |a few |some )?(?:days|weeks|months|years|decades) (?P<side>{_AFTER}|since|that followed|{_BEFORE}|preceding|leading up to){_OF}"
)
_UNIT = r"(?P<unit>week|weekend|month|year)"
_WHOLE = re.compile(
    rf"(?:in |during |over )?(?!next )(?:(?P<part>earlier|later|early|late) (?:in )?)?(?:the |that )?(?P<which>{_NEXT}|{_LAST}|{_SAME}|that) {_UNIT}|"
    rf"(?:in )?the {_UNIT.replace('unit', 'unit2')} (?P<side>after|following|before|earlier|of){_OF}"
)
_WEEKDAY = re.compile(
    rf"(?:on )?(?!next )(?:the |that )?(?P<which>{_NEXT}|{_LAST}|{_SAME}|that) (?P<day>{WEEKDAY})(?: {_DAY})?|"
    rf"(?:on )?the (?P<day2>{WEEKDAY}) (?P<side>after|following|before){_OF}"
)
_MONTH = re.compile(
    rf"(?:in |by )?(?:(?P<part>early|mid|late)[ -])?(?P<month>{MONTH}) (?:of )?(?:the )?(?P<which>{_NEXT}|{_LAST}|{_SAME}|that) year"
)
_SEASON = re.compile(
    r"(?:that|the same|the following|the next) (?P<season>spring|summer|autumn|fall|winter)"
)
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SINCE = re.compile(
    r"(?:ever )?since(?: then)?|from then on|from that (?:day|moment|point)(?: on(?:wards?)?)?|since that (?:day|time|attack)|thereafter"
)
_HELD = r"(?:the|that|this|its|their|his|her|then) ?.*"
_OPEN = re.compile(
    rf"(?P<side>before|prior to|ahead of|in the run-up to|until|till|up to|after|following) {_HELD}"
)
_BACK = frozenset(
    {"before", "earlier", "prior", "previously", "preceding", "previous", "beforehand"}
)
_CLOSE = frozenset({TimePrecision.DAY, TimePrecision.RANGE})


def anchored(words: str, given: When | None, published: date | None = None) -> Answer:
    """Give the time of words that count from a given one; `Miss.UNDATED` where none is given."""
    for shape, rule in _RULES:
        found = shape.fullmatch(words)
        if found:
            if given is None or not ends(given):
                return Miss.UNDATED
            return rule(found, given, published)
    return None


def _moved(given: When, days: int) -> Answer:
    """Give an interval moved by days; later counts from its end, earlier from its start."""
    if days == 0:
        return given.but(quote=None)
    day = ends(given)[-1 if days > 0 else 0]
    if given.precision in _CLOSE:
        return one_day(day + timedelta(days=days))
    # A day counted from a month is no nearer than that month.
    return given.but(quote=None)


def _today(found: re.Match[str], given: When, published: date | None) -> Answer:
    del found, published
    return _moved(given, 0)


def _tomorrow(found: re.Match[str], given: When, published: date | None) -> Answer:
    del found, published
    return _moved(given, 1)


def _yesterday(found: re.Match[str], given: When, published: date | None) -> Answer:
    del found, published
    return _moved(given, -1)


def _nth(found: re.Match[str], given: When, published: date | None) -> Answer:
    """Give "the third day of the siege": the first is the day it began."""
    del published
    words = found.group("nth")
    nth = ORDINALS.get(words) or int(words.rstrip("stndrh"))
    if given.precision not in _CLOSE:
        return given.but(quote=None)
    return one_day(ends(given)[0] + timedelta(days=nth - 1))


def _apart(found: re.Match[str], given: When, published: date | None) -> Answer:
    del published
    number, unit = count(found.group("n")), found.group("unit")
    back = found.group("side").split()[0] in _BACK
    sign = -1 if back else 1
    if number > 500:
        return Miss.IMPOSSIBLE
    match unit:
        case "minute":
            return _moved(given, 0)
        case "hour":
            return _moved(given, sign * (number // 24))
        case "day" | "night" | "morning" | "evening" | "afternoon":
            return _moved(given, sign * number)
    day = ends(given)[0 if back else -1]
    if unit in {"week", "fortnight"}:
        days = 7 * number * (2 if unit == "fortnight" else 1)
        moved = day + timedelta(days=sign * days)
        return one_day(moved) if found.group("exact") else week_of(moved)
    return _longer(day, sign * number, unit, exact=bool(found.group("exact")))


def _longer(day: date, number: int, unit: str, *, exact: bool) -> Answer:
    months = number * {"month": 1, "year": 12, "decade": 120}[unit]
    year, month = months_before(day, -months)
    if not possible(year):
        return Miss.IMPOSSIBLE
    if exact:
        return one_day(same_day(year, month, day.day))
    return month_of(year, month) if unit == "month" else year_of(year)


def _vague(found: re.Match[str], given: When, published: date | None) -> Answer:
    """Give an open stretch: "in the days after" starts on the day after and has no known end."""
    del published
    side = found.group("side").split()[0]
    if side in _BACK or side == "leading":
        return interval(None, ends(given)[0] - timedelta(days=1), TimePrecision.UNKNOWN)
    return interval(ends(given)[-1] + timedelta(days=1), None, TimePrecision.UNKNOWN)


def _whole(found: re.Match[str], given: When, published: date | None) -> Answer:
    """Give "the following month", "that week", "the year before": whole, or "earlier that year"."""
    del published
    unit = found.group("unit") or found.group("unit2")
    which = found.group("which") or found.group("side")
    step = _step(which)
    first, last = ends(given)[0], ends(given)[-1]
    day = last if step > 0 else first
    whole = _unit(day, unit, step)
    part = found.group("part")
    if part is None or not isinstance(whole, When):
        return whole
    start, end = ends(whole)
    return (
        between(start, max(start, min(first, end)))
        if part in {"earlier", "early"}
        else between(min(last, end), end)
    )


def _step(which: str) -> int:
    word = which.rsplit(maxsplit=1)[-1]
    if word in {"following", "next", "subsequent", "after"}:
        return 1
    return -1 if word in _BACK else 0


def _unit(day: date, unit: str, step: int) -> Answer:
    match unit:
        case "week":
            return week_of(day + timedelta(days=7 * step))
        case "weekend":
            saturday = day + timedelta(days=(5 - day.weekday()) % 7 + 7 * min(step, 0))
            return between(saturday, saturday + timedelta(days=1))
        case "month":
            return month_of(*months_before(day, -step))
        case _:
            return year_of(day.year + step)


def _weekday(found: re.Match[str], given: When, published: date | None) -> Answer:
    """Give the weekday next after, last before, or in the week of a time."""
    del published
    number = weekday_number(found.group("day") or found.group("day2"))
    which = _step(found.group("which") or found.group("side"))
    first, last = ends(given)[0], ends(given)[-1]
    if which > 0:
        return one_day(last + timedelta(days=(number - last.weekday() - 1) % 7 + 1))
    if which < 0:
        return one_day(first - timedelta(days=(first.weekday() - number - 1) % 7 + 1))
    return one_day(first - timedelta(days=first.weekday() - number))


def _month(found: re.Match[str], given: When, published: date | None) -> Answer:
    del published
    year = ends(given)[0].year + _step(found.group("which"))
    return month_of(year, month_number(found.group("month")), found.group("part"))


def _season(found: re.Match[str], given: When, published: date | None) -> Answer:
    del published
    first, day = _FIRST_MONTH[found.group("season")], ends(given)[0]
    year = day.year
    if found.group().split()[-2] in {"following", "next"} and day >= date(year, first, 1):
        year += 1
    last = months_before(date(year, first, 1), -2)
    return between(date(year, first, 1), ends(month_of(*last))[-1])


def _since(found: re.Match[str], given: When, published: date | None) -> Answer:
    del found
    start = ends(given)[0]
    known = published if published and published >= start else None
    return interval(start, known, TimePrecision.RANGE)


def _open(found: re.Match[str], given: When, published: date | None) -> Answer:
    match found.group("side"):
        case "after" | "following":
            return interval(ends(given)[-1] + timedelta(days=1), None, TimePrecision.RANGE)
        case "until" | "till" | "up to":
            return interval(None, day_of(given, last=True), TimePrecision.RANGE)
        case _:
            return interval(None, ends(given)[0] - timedelta(days=1), TimePrecision.RANGE)


Rule = Callable[[re.Match[str], When, date | None], Answer]
_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (_TODAY, _today),
    (_TOMORROW, _tomorrow),
    (_YESTERDAY, _yesterday),
    (_NTH, _nth),
    (_APART, _apart),
    (_VAGUE, _vague),
    (_WHOLE, _whole),
    (_WEEKDAY, _weekday),
    (_MONTH, _month),
    (_SEASON, _season),
    (_SINCE, _since),
    (_OPEN, _open),
)
