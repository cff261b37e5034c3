"""The time that words name, as an interval no closer than the words put it."""

import re
from datetime import date, timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.anchored import anchored
from sayso.flow.ground.times.calendar import (
    Answer,
    Miss,
    between,
    day_of,
    ends,
    interval,
    one_day,
    possible,
)
from sayso.flow.ground.times.dates import spelled
from sayso.flow.ground.times.parts import WEEKDAY, figured
from sayso.flow.ground.times.relative import counted

_PLAIN_MARKS = str.maketrans(
    {"\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2212": "-"}
    | {"\u2019": "'", "\u2018": "'", "(": " ", ")": " "}
)
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|twenty-five"
_CLOCK = re.compile(
    r"(?:\b(?:at|around|about|by|before|after|from|just (?:before|after)|soon after|shortly (?:before|after)|exactly|roughly|approximately) )*"
    rf"\b(?:(?:half|a quarter|quarter|{_SMALL})(?: minutes)? (?:past|to) (?:{_SMALL}|midnight|noon)(?: o'clock)?|"
    rf"(?:{_SMALL}) o'clock|(?<=at )[0-2]\d[0-5]\d(?!\d)|(?<=before )(?:{_SMALL})(?= this| on| in)|(?<=after )(?:{_SMALL})(?= this| on| in)|"
    r"\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\b\.?|o'clock|gmt\b|utc\b)|\d{4} ?(?:hours|hrs)\b|\d{1,2}:\d{2})"
    r"(?: in the (?:morning|afternoon|evening|small hours))?(?:,? ?\(?(?:gmt|utc|local time|local|pst|pkt|ist|et|edt|est|bst|cet|cest|eet|eat|msk|moscow time)\b\)?)*"
)
_HOURS = (
    r"(?:(?:early|late|mid|the early|the late|the small|the wee)[ -]?)?(?:the )?"
    r"(?:early hours|small hours|wee hours|pre-?dawn hours|daylight hours|morning hours|evening hours|night hours|"
    r"early morning|late evening|late night|late morning|early evening|late afternoon|early afternoon|rush hour|"
    r"(?:morning|evening|friday|noon|dawn) prayers|morning rush|mid-morning|mid-afternoon|mornings?|afternoon|evening|"
    r"night|dawn|pre-?dawn|first light|dusk|noon|lunchtime|midday|midnight|daybreak|sunrise|sunset|sundown|nightfall)"
)
_MOMENT = r"(?:(?:just|shortly|soon|right|well|minutes|hours|an hour) )?(?:before|after|at|around|about|by|towards?|from) "
_HOURS_BEFORE = re.compile(rf"^(?:{_MOMENT})?(?:the )?{_HOURS}(?: hours)?,? (?:of|on|in)? ?(?=\S)")
_MOMENT_OF = re.compile(rf"^{_MOMENT}(?:the )?{_HOURS},? (?:of |on )?(?=\S)")
_ONLY_HOURS = re.compile(
    rf"^(?:{_MOMENT}|throughout |during |in |through )?(?:the )?{_HOURS}$|^(?:{_MOMENT})?this (?:morning|afternoon|evening)$"
)
_IN_PLACE = re.compile(r"^(.*\d.*|.*day) (?:in|at) (?!the )[a-z][a-z .\-]+$")
_HOURS_AFTER = re.compile(
    rf"(?:,? (?:in the |at )?(?:early |late |mid-?)?(?:before |after |at )?{_HOURS})$"
)
_LEAD = re.compile(
    r"^(?:on|in|at|during|throughout|through|around|about|circa|from|of|over|as of|as early as|as late as|early|some time|"
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
    r"^(?:ever )?(since|starting|beginning|after|until|till|up to|by|before|prior to|ahead of|no later than)(?: the (?:end|close) of(?= .*\d))?(?: from| in| on)? (.+)$"
)
_ONWARDS = re.compile(r"^(?:from )?(.+?) (?:onwards?|on|forward)$")
_BARE_MONTH = re.compile(r"^(?:march|may|mar|sat|sun|mon|wed|sept?)$")


def resolved(words: str, published: date | None, *, given: When | None = None) -> When | Miss:
    """Give the time that words name, or why there is none.

    Words without a year count from `published` and mean the latest such time at or before it;
    "two days later" counts from `given`. The precision is that of the words: "November 2024" is
    a month, never its first day. Rules follow TimeML's values (Pustejovsky et al. 2003) where
    they have one; "last night" is the day on which the night began.
    """
    plain = _plain(words)
    if _BARE_MONTH.match(plain) and words == words.lower():
        return Miss.UNKNOWN
    if published is not None and not possible(published.year):
        published = None
    if _ONLY_HOURS.match(plain) or (
        _CLOCK.search(plain) and not _CLOCK.sub("", plain, count=1).strip(" ,.-:")
    ):
        return one_day(published) if published else Miss.UNDATED
    for form in _forms(_MOMENT_OF.sub("", plain, count=1)):
        answer = _resolved(form, published, given)
        if answer is not None and answer is not Miss.UNKNOWN:
            return answer
    return Miss.UNKNOWN


def _plain(words: str) -> str:
    lower = words.translate(_PLAIN_MARKS).lower()
    lower = re.sub(
        r"(?<!year)(?<!saint)(?<!saints)(?<!women)(?<!valentine)'s ", " ", lower
    ).removesuffix("'s")
    return figured(" ".join(lower.split()).strip(" ,.;:'\""))


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
    placed = _IN_PLACE.match(words)
    if placed:
        return placed.group(1)
    # "Tuesday March 11": the date says it all.
    return _DAY_NAME.sub("", words, count=1)


def _resolved(words: str, published: date | None, given: When | None) -> Answer:
    if given is not None and (answer := anchored(words, given, published)) is not None:
        return answer
    for answer in (
        spelled(words, published),
        counted(words, published),
        _between(words, published, given),
        _onwards(words, published, given),
        _open(words, published, given),
        _apart(words, published, given),
        anchored(words, given, published),
    ):
        if answer is not None:
            return answer
    return None


def _onwards(words: str, published: date | None, given: When | None) -> Answer:
    """Give "from 15 April onwards" as open after its first day."""
    found = _ONWARDS.match(words)
    inner = _resolved(found.group(1), published, given) if found else None
    if not isinstance(inner, When):
        return None
    return interval(ends(inner)[0], None, TimePrecision.RANGE)


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
