"""Times counted from another one: "two days later", "the following day", "after the attack"."""

import re
from datetime import timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.calendar import (
    Answer,
    Miss,
    between,
    ends,
    interval,
    one_day,
    week_of,
)
from sayso.flow.ground.times.parts import NUMBER, count

_STEP = {
    "the following day": 1, "the next day": 1, "the day after": 1, "a day later": 1,
    "the following morning": 1, "the next morning": 1, "the following night": 1,
    "the previous day": -1, "the day before": -1, "a day earlier": -1, "the previous night": -1,
    "the preceding day": -1, "the night before": -1,
    "the same day": 0, "that day": 0, "that night": 0, "that evening": 0, "the same night": 0,
    "that morning": 0, "that afternoon": 0, "the same evening": 0, "later that day": 0,
    "later that night": 0, "earlier that day": 0, "the day of the attack": 0, "the first day": 0,
    "the first night": 0, "hours later": 0, "hours earlier": 0, "hours after": 0,
    "hours before": 0, "minutes later": 0, "shortly after": 0, "shortly before": 0,
    "the second day": 1, "the second night": 1, "the third day": 2,
}  # fmt: skip
_APART = re.compile(
    rf"(?:just |about |some |nearly |almost )?({NUMBER}) (hour|day|night|week|month|year)s? "
    r"(later|after|afterwards|earlier|before|prior|previously)(?: to)?(?: .*)?"
)
_BESIDE = re.compile(
    r"(the (?:day|night|week) (?:after|before|of)|hours (?:after|before)) (?:the|an?|its|their) .*"
)
_FOLLOWING = re.compile(
    r"(?:the )?(?:following|next) week|the week (?:after|following)(?: .*)?|a week after(?: .*)?"
)
_SINCE = re.compile(
    r"(?:in )?(?:the )?(?:just )?(?:days|weeks|months|years) (?:after|following|later|since)(?: .*)?"
)
_UNTIL = re.compile(
    r"(?:in )?(?:the )?(?:days|weeks|months|years) (?:before|earlier|preceding)(?: .*)?"
)
_DAYS = {"hour": 0, "day": 1, "night": 1}


def anchored(words: str, given: When | None) -> Answer:
    """Give the time of words that count from a given one; `Miss.UNDATED` where none is given."""
    if not _counts_from_another(words):
        return None
    if given is None or not ends(given):
        return Miss.UNDATED
    return _counted(words, given)


def _counts_from_another(words: str) -> bool:
    shapes = (_APART, _BESIDE, _FOLLOWING, _SINCE, _UNTIL)
    return words in _STEP or any(shape.fullmatch(words) for shape in shapes)


def _counted(words: str, given: When) -> Answer:
    beside = _BESIDE.fullmatch(words)
    if words in _STEP or (beside and not beside.group(1).startswith("the week")):
        step = _STEP[words] if words in _STEP else _beside(words)
        return _moved(given, step)
    apart = _APART.fullmatch(words)
    if apart:
        back = apart.group(3) in {"earlier", "before", "prior", "previously"}
        return _apart(given, count(apart.group(1)), apart.group(2), back=back)
    if _FOLLOWING.fullmatch(words) or words.startswith("the week"):
        return _week(words, given)
    return _open(given, after=bool(_SINCE.fullmatch(words)))


def _beside(words: str) -> int:
    if words.startswith("hours") or " of " in words[:16]:
        return 0
    return 1 if " after" in words[:16] else -1


def _moved(given: When, days: int) -> Answer:
    """Give an interval moved by days; later counts from its end, earlier from its start."""
    if days == 0:
        return given.but(quote=None)
    day = ends(given)[-1 if days > 0 else 0]
    if given.precision in {TimePrecision.DAY, TimePrecision.RANGE}:
        return one_day(day + timedelta(days=days))
    # A day counted from a month is no nearer than that month.
    return given.but(quote=None)


def _apart(given: When, number: int, unit: str, *, back: bool) -> Answer:
    sign = -1 if back else 1
    if unit in _DAYS:
        return _moved(given, sign * number * _DAYS[unit])
    day = ends(given)[0 if back else -1]
    if number > 500:
        return Miss.IMPOSSIBLE
    if unit == "week":
        return week_of(day + timedelta(days=sign * 7 * number))
    # Months and years are counted loosely: half a unit either way.
    length = {"month": 30, "year": 365}[unit]
    middle = day + timedelta(days=sign * length * number)
    half = timedelta(days=length // 2)
    return between(middle - half, middle + half)


def _week(words: str, given: When) -> Answer:
    before, within = words.startswith("the week before"), words.startswith("the week of")
    day = ends(given)[0 if before else -1]
    return week_of(day + timedelta(days=0 if within else -7 if before else 7))


def _open(given: When, *, after: bool) -> Answer:
    """Give an open stretch: "in the days after" starts on the day after and has no known end."""
    day = ends(given)[-1 if after else 0]
    if after:
        return interval(day + timedelta(days=1), None, TimePrecision.UNKNOWN)
    return interval(None, day - timedelta(days=1), TimePrecision.UNKNOWN)
