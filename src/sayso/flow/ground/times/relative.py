"""Times counted from publication: "yesterday", "last night", "late Sunday", "earlier this month"."""

import re
from datetime import date, timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.calendar import (
    Answer,
    Miss,
    between,
    ends,
    interval,
    month_of,
    months_before,
    one_day,
    possible,
    quarter_of,
    same_day,
    week_of,
    year_of,
)
from sayso.flow.ground.times.parts import (
    MONTH,
    NUMBER,
    WEEKDAY,
    count,
    month_number,
    weekday_number,
)

_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "earlier today": 0, "later today": 0, "yesterday": -1, "last night": -1, "last evening": -1,
    "the day before yesterday": -2, "tomorrow": 1, "tomorrow night": 1, "tomorrow morning": 1,
    "tomorrow evening": 1, "the day after tomorrow": 2, "hours ago": 0, "minutes ago": 0, "moments ago": 0,
    "just hours ago": 0, "a few hours ago": 0, "some hours ago": 0, "several hours ago": 0, "a few minutes ago": 0,
    "yesterday morning": -1, "yesterday evening": -1, "yesterday night": -1, "yesterday afternoon": -1,
    "tonight's": 0, "now": 0, "right now": 0, "an hour ago": 0, "half an hour ago": 0, "just now": 0,
}  # fmt: skip
_ONE_WEEKDAY = re.compile(
    rf"(?:(last|this|next|the previous|past|this past|the coming|this coming|coming|the following) |(?:early|late) )?({WEEKDAY})"
    r"(?:,? (?:of )?(last|this|next) week| (last|next|gone))?"
)
_WEEKDAYS = re.compile(
    rf"(?:overnight (?:on )?|the night (?:of )?)?({WEEKDAY})(?: night)?(?: ?- ?|(?:,| ,)? (?:to|and|through|or|into) )({WEEKDAY})"
)
_OVERNIGHT = re.compile(rf"(?:({WEEKDAY}) overnight|overnight(?: on)? ({WEEKDAY}))")
_UNIT = r"(day|night|week|weekend|month|quarter|year|decade)"
_BEFORE_LAST = re.compile(r"the (day|week|weekend|month|year) before last")
_SO_FAR = re.compile(
    r"(?:so far|thus far|to date) (this|in this) (week|month|year)|(this) (week|month|year) (?:so far|to date)"
)
_RECENT = re.compile(
    r"recently|lately|of late|(?:the )?(?:very )?recent (?:days|weeks|months|years|times|past)|"
    r"(?:the )?(?:past|last) (?:few|several|couple of) (?:days|weeks|months|years|hours)|not long ago|a short while ago"
)
_WHOLE = re.compile(
    rf"(?:(earlier|later|early|mid|late|the (?:start|beginning|end) of)[ -]?(?:in )?)?"
    rf"(this|last|the current|the previous|next|the past) {_UNIT}"
)
_NAMED_MONTH = re.compile(rf"(?:(early|mid|late)[ -](?:in )?)?(this|last|next) ({MONTH})")
_SPAN = re.compile(
    rf"(?:the )?(?:past|last|previous|preceding|recent) ({NUMBER})[ -](hour|day|week|fortnight|month|year|decade)s?"
)
_AGO = re.compile(
    rf"(?:(?:about|around|some|nearly|almost|more than|over|just) )?({NUMBER}) "
    r"(minute|hour|day|night|week|fortnight|month|year|decade)s? ago(?P<exact> today)?"
)
_PARTS = {"early": "early", "mid": "mid", "late": "late", "start": "early", "end": "late"}


def counted(words: str, published: date | None) -> Answer:
    """Give the time of words that count from publication; `Miss.UNDATED` without one."""
    if published is None:
        # Any day will do to ask whether the words count from one at all.
        return Miss.UNDATED if _counted(words, date(2024, 2, 29)) is not None else None
    return _counted(words, published)


def _counted(words: str, today: date) -> Answer:
    if words in _DAYS:
        return one_day(today + timedelta(days=_DAYS[words]))
    for rule in (
        _weekday, _weekdays, _overnight, _whole, _before_last, _so_far, _recent, _month, _span, _ago
    ):  # fmt: skip
        answer = rule(words, today)
        if answer is not None:
            return answer
    return None


def _weekday(words: str, today: date) -> Answer:
    """Give the latest such weekday at or before publication; "last Tuesday" lies before it."""
    found = _ONE_WEEKDAY.fullmatch(words)
    if not found:
        return None
    which, name, week, behind = found.groups()
    number, which = weekday_number(name), which or {"gone": "last"}.get(behind or "", behind)
    if week:
        monday = today - timedelta(days=today.weekday() - {"last": -7, "next": 7}.get(week, 0))
        return one_day(monday + timedelta(days=number))
    back = (today.weekday() - number) % 7
    if which in {"next", "the coming", "this coming", "coming", "the following"}:
        return one_day(today + timedelta(days=7 - back))
    if which in {"last", "the previous", "past", "this past"} and back == 0:
        back = 7
    return one_day(today - timedelta(days=back))


def _weekdays(words: str, today: date) -> Answer:
    found = _WEEKDAYS.fullmatch(words)
    if not found:
        return None
    last = today - timedelta(days=(today.weekday() - weekday_number(found.group(2))) % 7)
    back = (last.weekday() - weekday_number(found.group(1))) % 7
    return between(last - timedelta(days=back), last)


def _overnight(words: str, today: date) -> Answer:
    if words in {"overnight", "the overnight hours"}:
        return between(today - timedelta(days=1), today)
    found = _OVERNIGHT.fullmatch(words)
    if not found:
        return None
    number = weekday_number(found.group(1) or found.group(2))
    night = today - timedelta(days=(today.weekday() - number) % 7)
    return between(night, night + timedelta(days=1))


def _whole(words: str, today: date) -> Answer:
    if words in {"the weekend", "weekend"}:
        words = "this weekend"
    found = _WHOLE.fullmatch(words)
    if not found:
        return None
    part, which, unit = found.groups()
    if which == "the past":
        return _back(today, 1, unit)
    step = {"this": 0, "the current": 0, "next": 1}.get(which, -1)
    whole = _unit(today, unit, step)
    if part is None or not isinstance(whole, When):
        return whole
    return _piece(whole, part, unit, today)


def _before_last(words: str, today: date) -> Answer:
    found = _BEFORE_LAST.fullmatch(words)
    return _unit(today, found.group(1), -2) if found else None


def _so_far(words: str, today: date) -> Answer:
    """Give "so far this year": from its first day to publication."""
    found = _SO_FAR.fullmatch(words)
    if not found:
        return None
    whole = _unit(today, found.group(2) or found.group(4), 0)
    return between(ends(whole)[0], today) if isinstance(whole, When) else whole


def _recent(words: str, today: date) -> Answer:
    """Give "in recent weeks": before publication, nobody says since when."""
    return interval(None, today, TimePrecision.UNKNOWN) if _RECENT.fullmatch(words) else None


def _unit(today: date, unit: str, step: int) -> Answer:
    """Give this, the last or the next day, week, month … counted from today."""
    match unit:
        case "day" | "night":
            return one_day(today + timedelta(days=step))
        case "week":
            return week_of(today + timedelta(days=7 * step))
        case "weekend":
            return _weekend(today, step)
        case _:
            return _months(today, unit, step)


def _months(today: date, unit: str, step: int) -> Answer:
    match unit:
        case "month":
            return month_of(*months_before(today, -step))
        case "quarter":
            year, month = months_before(today, -3 * step)
            return quarter_of(year, (month + 2) // 3)
        case "year":
            return year_of(today.year + step)
        case _:
            first = (today.year // 10 + step) * 10
            return between(date(first, 1, 1), date(first + 9, 12, 31))


def _weekend(today: date, step: int) -> Answer:
    # Weekdays look back to the last weekend, a weekend is its own.
    back = (today.weekday() - 5) % 7
    saturday = today - timedelta(days=back) + timedelta(days=7 * (step if back < 2 else 0))
    if step == 1 and back >= 2:
        saturday += timedelta(days=7)
    return between(saturday, saturday + timedelta(days=1))


def _piece(whole: When, part: str, unit: str, today: date) -> Answer:
    """Give "earlier this month" (its start to today) or "late last month" (its last third)."""
    first, last = ends(whole)
    if part == "earlier":
        return between(first, max(first, min(today, last)))
    if part == "later":
        return between(min(max(first, today), last), last)
    third = _PARTS.get(part.removeprefix("the ").removesuffix(" of"), "early")
    if unit == "month":
        return month_of(first.year, first.month, third)
    if unit == "year":
        return year_of(first.year, third)
    return whole


def _month(words: str, today: date) -> Answer:
    """Give "last March": the latest one over before this month; "this March": this year's."""
    found = _NAMED_MONTH.fullmatch(words)
    if not found:
        return None
    part, which, name = found.groups()
    month = month_number(name)
    year = today.year
    if which == "last" and month >= today.month:
        year -= 1
    if which == "next" and month <= today.month:
        year += 1
    return month_of(year, month, part)


def _span(words: str, today: date) -> Answer:
    found = _SPAN.fullmatch(words)
    return _back(today, count(found.group(1)), found.group(2)) if found else None


def _back(today: date, number: int, unit: str) -> Answer:
    """Give the stretch that ends today and starts so many units before."""
    first = (
        _earlier(today, number, unit)
        if unit != "hour"
        else today - timedelta(days=max(1, number // 24))
    )
    return between(first, today) if first else Miss.IMPOSSIBLE


def _earlier(today: date, number: int, unit: str) -> date | None:
    match unit:
        case "minute" | "hour":
            return today - timedelta(days=number // 24) if unit == "hour" else today
        case "day" | "night":
            return today - timedelta(days=number)
        case "week" | "weekend" | "fortnight":
            return today - timedelta(days=7 * number * (2 if unit == "fortnight" else 1))
        case _:
            months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 120) * number
            year, month = months_before(today, months)
            return same_day(year, month, today.day) if possible(year) else None


def _ago(words: str, today: date) -> Answer:
    """Give "three days ago" as a day, "two weeks ago" as a week, "a month ago" as a month."""
    found = _AGO.fullmatch(words)
    if not found:
        return None
    unit = found.group(2)
    then = _earlier(today, count(found.group(1)), unit)
    if then and found.group("exact"):
        return one_day(then)
    return _loosely(then, unit, today) if then else Miss.IMPOSSIBLE


def _loosely(then: date, unit: str, today: date) -> Answer:
    match unit:
        case "week" | "fortnight":
            return week_of(then)
        case "month":
            return month_of(then.year, then.month)
        case "year":
            return year_of(then.year)
        case "decade":
            return interval(date(then.year, 1, 1), date(then.year, 12, 31), TimePrecision.UNKNOWN)
        case _:
            return one_day(then)
