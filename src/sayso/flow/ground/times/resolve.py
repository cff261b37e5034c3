"""The time that words name, as an interval no closer than the words put it."""

import re
from datetime import date, timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.anchored import anchored
from sayso.flow.ground.times.calendar import Answer, Miss, between, day_of, ends, interval, possible
from sayso.flow.ground.times.dates import spelled
from sayso.flow.ground.times.parts import WEEKDAY
from sayso.flow.ground.times.relative import counted

_PLAIN_MARKS = str.maketrans(
    {"\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2212": "-"}
    | {"\u2019": "'", "\u2018": "'", "(": " ", ")": " "}
)
_CLOCK = re.compile(
    r"(?:\b(?:at|around|about|by|before|after|from|shortly (?:before|after)) )*"
    r"\b(?:\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\b\.?|o'clock|gmt\b|utc\b)|\d{4} ?(?:hours|hrs)\b|\d{1,2}:\d{2})"
    r"(?:,? ?\(?(?:gmt|utc|local time|pst|ist|et)\b\)?)*"
)
_HOURS = (
    r"(?:(?:early|late|mid|the early|the late|the small|the wee)[ -]?)?(?:the )?"
    r"(?:early hours|small hours|morning hours|evening hours|morning|afternoon|evening|night|dawn|"
    r"dusk|noon|midday|midnight|daybreak|sunrise|sunset|nightfall|mid-morning)"
)
_HOURS_BEFORE = re.compile(rf"^(?:the )?{_HOURS} (?:of|on)? ?(?=\S)")
_HOURS_AFTER = re.compile(
    rf"(?:,? (?:in the |at )?(?:early |late |mid-?)?(?:before |after |at )?{_HOURS})$"
)
_LEAD = re.compile(
    r"^(?:on|in|at|during|around|about|circa|from|of|over|by|as of|as early as|as late as|"
    r"sometime|late on|early on|later on|the night of|dated|within|back in|only|just)(?: |$)"
)
_EARLY_DAY = re.compile(
    r"^(?:very )?(?:early|late)(?: on)? (?=.*\d{1,2}(?:st|nd|rd|th)?\b(?! ?\d{3}))"
)
_SPLIT = re.compile(r"^between (.+) and (.+)$")
_DAY_NAME = re.compile(rf"^(?:on )?{WEEKDAY},? (?=\S)")
_APART = re.compile(
    r"^(.*?\b(?:after|before|later|earlier)) (?:the )?(.+?)"
    r"(?: (?:attack|bombing|raid|blast|killing|strike))?$"
)
_OPEN = re.compile(
    r"^(since|starting|beginning|after|until|till|up to|before|prior to|ahead of)(?: from| in| on)? (.+)$"
)


def resolved(words: str, published: date | None, *, given: When | None = None) -> When | Miss:
    """Give the time that words name, or why there is none.

    Words without a year count from `published` and mean the latest such time at or before it;
    "two days later" counts from `given`. The precision is that of the words: "November 2024" is
    a month, never its first day. Rules follow TimeML's values (Pustejovsky et al. 2003) where
    they have one; "last night" is the day on which the night began.
    """
    plain = _plain(words)
    if published is not None and not possible(published.year):
        published = None
    for form in _forms(plain):
        answer = _resolved(form, published, given)
        if answer is not None and answer is not Miss.UNKNOWN:
            return answer
    return Miss.UNKNOWN


def _plain(words: str) -> str:
    lower = words.translate(_PLAIN_MARKS).lower().replace("'s ", " ").removesuffix("'s")
    return " ".join(lower.split()).strip(" ,.;:")


def _forms(plain: str) -> list[str]:
    """Give the words as they stand, then with what does not move the day taken off bit by bit."""
    forms, at = [plain], plain
    while True:
        shorter = _shorter(at)
        if shorter == at or not shorter:
            return forms
        forms.append(shorter)
        at = shorter


def _shorter(words: str) -> str:
    for shape in (_CLOCK, _LEAD, _HOURS_BEFORE, _HOURS_AFTER, _EARLY_DAY):
        cut = " ".join(shape.sub("", words, count=1).split()).strip(" ,")
        if cut != words:
            return cut
    # "Tuesday March 11": the date says it all.
    return _DAY_NAME.sub("", words, count=1)


def _resolved(words: str, published: date | None, given: When | None) -> Answer:
    for answer in (
        spelled(words, published),
        counted(words, published),
        _between(words, published, given),
        _open(words, published, given),
        _apart(words, published, given),
        anchored(words, given),
    ):
        if answer is not None:
            return answer
    return None


def _between(words: str, published: date | None, given: When | None) -> Answer:
    found = _SPLIT.match(words)
    if not found:
        return None
    joined = _resolved(f"{found.group(1)} and {found.group(2)}", published, given)
    if joined is not None:
        return joined
    ends = [resolved(part, published, given=given) for part in found.groups()]
    first, last = (
        day_of(end, last=bool(index)) if isinstance(end, When) else None
        for index, end in enumerate(ends)
    )
    if first and last:
        return between(first, last)
    return next(end for end in ends if isinstance(end, Miss))


def _open(words: str, published: date | None, given: When | None) -> Answer:
    """Give "since 2019" as 2019 to publication, "before March 11" as open to the day before."""
    found = _OPEN.match(words)
    if not found:
        return None
    inner = resolved(found.group(2), published, given=given)
    if not isinstance(inner, When):
        return inner
    known = ends(inner)
    return _opened(found.group(1), known[0], known[-1], published)


def _opened(word: str, first: date, last: date, published: date | None) -> When:
    match word:
        case "since" | "starting" | "beginning":
            known = published if published and published >= first else None
            return interval(first, known, TimePrecision.RANGE)
        case "after":
            return interval(last + timedelta(days=1), None, TimePrecision.RANGE)
        case "before" | "prior to" | "ahead of":
            return interval(None, first - timedelta(days=1), TimePrecision.RANGE)
        case _:
            return interval(None, last, TimePrecision.RANGE)


def _apart(words: str, published: date | None, given: When | None) -> Answer:
    """Give "two days after March 11": counted from the date that the words themselves name."""
    found = _APART.match(words)
    if not found:
        return None
    inner = resolved(found.group(2), published, given=given)
    return anchored(found.group(1), inner) if isinstance(inner, When) else None
