"""Dates that words spell out: "March 11-12", "mid-July", "November 2024", "since 2019"."""

import re
from datetime import date, timedelta

from sayso.domain.codes import TimePrecision
from sayso.domain.world import When
from sayso.flow.ground.times.calendar import (
    Answer,
    Miss,
    between,
    day_of,
    ends,
    in_full,
    interval,
    month_of,
    months_before,
    one_day,
    possible,
    quarter_of,
    week_of,
    year_of,
)
from sayso.flow.ground.times.feasts import feast
from sayso.flow.ground.times.parts import MONTH, Partial, partial, slashed, year_named

_JOINT = re.compile(r" ?- ?| (?:to|and|through|until|till|into|or) ")
_QUARTER = re.compile(
    r"(?:the )?(?:(first|second|third|fourth|last|final|opening|closing) (?:quarter|three months)(?: of)?|q([1-4]),?)"
    r"(?: (\d{4}|(?:this|last|that|the same|the) year))?"
)
_HALF = re.compile(
    r"(?:the )?(first|second|latter|last|opening|closing) (?:half|six months) of (\d{4}|(?:this|last|that|the) year)"
)
_DECADE = re.compile(r"(?:the )?(?:(early|mid|late)[ -])?(\d{3}0|'?\d0|nineteen-(?:\w+)ie)'?s")
_TENS = {
    "twentie": 20,
    "thirtie": 30,
    "fortie": 40,
    "fiftie": 50,
    "sixtie": 60,
    "seventie": 70,
    "eightie": 80,
    "ninetie": 90,
}
_SEASON = re.compile(
    r"(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<season>spring|summer|autumn|fall|winter)(?:(?: of|,)? (?P<year>\d{4}(?:[-/]\d{2,4})?|(?:this|last|next|that|the same) year))?"
    r"|(?P<which>this|last|this past|next) (?P<named>spring|summer|autumn|fall|winter)"
)
_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WEEK = re.compile(
    rf"(?:the )?(first|second|third|fourth|last|opening|final|closing) week of ({MONTH}(?:,? \d{{4}}|,? (?:this|last) year)?)"
    rf"|the week (?:of|beginning|starting|commencing) (?:on )?(?P<day>.*\d.*|{MONTH}.*)"
)
_ORDINAL = re.compile(r"the \d{1,2}(?:st|nd|rd|th)")
_RANK = {
    "opening": 1,
    "final": 4,
    "closing": 4,
    "first": 1,
    "second": 2,
    "latter": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
}


def spelled(words: str, published: date | None) -> Answer:
    """Give the time of words that spell a date, a stretch of dates, a month, a quarter, a year."""
    for rule in (_single, _slashed, _stretch, _quarter, _half, _decade, _season, _week, feast):
        answer = rule(words, published)
        if answer is not None:
            return answer
    return None


def _single(words: str, published: date | None) -> Answer:
    found = partial(words)
    if found is None:
        return None
    if found.month is None and found.year is None:
        # A bare "11" is a number, not a day: only a stretch ("11-12 March") lends it a month.
        return _of_month(found, published) if _ORDINAL.fullmatch(words) else None
    return _dated(found, published)


def _of_month(piece: Partial, published: date | None) -> Answer:
    """Give "the 11th": of the latest month that holds one at or before publication."""
    if published is None or piece.day is None:
        return Miss.UNDATED
    year, month = months_before(published, 0 if piece.day <= published.day else 1)
    return _of_year(Partial(year, month, piece.day), year)


def _dated(piece: Partial, published: date | None) -> Answer:
    """Give the time of a partial date; without a year, the last one at or before publication.

    A day's grace is left for clocks: a text of 11 March in one zone may speak of the 12th.
    """
    if piece.month is not None and not 1 <= piece.month <= 12:
        return Miss.IMPOSSIBLE
    if piece.year is None:
        return _yearless(piece, published)
    year = year_named(piece.year, published)
    if year is None:
        return Miss.UNDATED
    return _of_year(piece, year)


def _of_year(piece: Partial, year: int) -> Answer:
    if not possible(year):
        return Miss.IMPOSSIBLE
    if piece.month is None:
        return year_of(year, piece.part)
    if piece.day is None:
        return month_of(year, piece.month, piece.part)
    try:
        return one_day(date(year, piece.month, piece.day))
    except ValueError:
        return Miss.IMPOSSIBLE


def _yearless(piece: Partial, published: date | None) -> Answer:
    if published is None:
        return Miss.UNDATED if isinstance(_of_year(piece, 2024), When) else Miss.IMPOSSIBLE
    latest = (published + timedelta(days=1)).isoformat()
    # Nine years hold a 29 February wherever they start.
    for year in range(published.year, published.year - 9, -1):
        found = _of_year(piece, year)
        if isinstance(found, When) and str(found.start) <= latest:
            return found
    return Miss.IMPOSSIBLE


def _slashed(words: str, published: date | None) -> Answer:
    del published  # figures name their year
    ways = slashed(words)
    if not ways:
        return None
    days = [_of_year(Partial(*way), way[0]) for way in ways if way[1] <= 12]
    known = [day_of(day) for day in days if isinstance(day, When)]
    ends = [day for day in known if day]
    # Day first or month first: where both can be, both are kept as the ends of a stretch.
    return between(ends[0], ends[-1]) if ends else Miss.IMPOSSIBLE


def _stretch(words: str, published: date | None) -> Answer:
    for joint in _JOINT.finditer(words):
        left, right = partial(words[: joint.start()]), partial(_longer(words, joint.end()))
        if left and right and _fits(left, right):
            return _joined(left.filled_from(right), right.filled_from(left), published)
    return None


def _longer(words: str, at: int) -> str:
    """Give the right end of a stretch; "2008-09" and "2008-9" mean 2009."""
    short = re.fullmatch(r"(\d{2})\d{2} ?- ?(\d{2})", words)
    return short.group(1) + short.group(2) if short else words[at:]


def _fits(left: Partial, right: Partial) -> bool:
    if left.day is not None and right.day is not None:
        return left.month is not None or right.month is not None
    return left.day is None and right.day is None


def _joined(left: Partial, right: Partial, published: date | None) -> Answer:
    end = _dated(right, published)
    if not isinstance(end, When):
        return end
    last = day_of(end, last=True)
    # The earlier end lies before the later one, whatever year that is: "December 30-January 2".
    start = _dated(left, last if left.year is None or left.year == right.year else published)
    if isinstance(start, When) and start.start and end.start and start.start > end.start:
        start = _of_year(left, int(end.start[:4]) - 1)
    first = day_of(start) if isinstance(start, When) else None
    if first is None or last is None:
        return start
    return between(first, last)


def _quarter(words: str, published: date | None) -> Answer:
    found = _QUARTER.fullmatch(words)
    if not found:
        return None
    rank, figure, named = found.groups()
    if rank == "last" and named is None:
        return None  # the quarter before this one, not the fourth
    quarter = int(figure or _RANK[rank])
    year = _year(named, published) if named else _year("this year", published)
    if isinstance(year, Miss):
        return year
    whole = quarter_of(year, quarter)
    if named is None and published and str(whole.start) > published.isoformat():
        return quarter_of(year - 1, quarter)
    return whole


def _half(words: str, published: date | None) -> Answer:
    found = _HALF.fullmatch(words)
    if not found:
        return None
    year = _year(found.group(2), published)
    if isinstance(year, Miss):
        return year
    if found.group(1) in {"first", "opening"}:
        return between(date(year, 1, 1), date(year, 6, 30))
    return between(date(year, 7, 1), date(year, 12, 31))


def _decade(words: str, published: date | None) -> Answer:
    del published  # a decade names its years
    found = _DECADE.fullmatch(words)
    if not found:
        return None
    part, first = found.group(1), _first_year(found.group(2))
    if not possible(first):
        return Miss.IMPOSSIBLE
    low, high = {None: (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
    return between(date(first + low, 1, 1), date(first + high, 12, 31))


def _first_year(words: str) -> int:
    """Give the first year of "1990", "'80" or "nineteen-eightie" and an "s"."""
    if words.startswith("nineteen"):
        return 1900 + _TENS.get(words.removeprefix("nineteen-"), 0)
    short = int(words.lstrip("'"))
    if short >= 100:
        return short
    return in_full(short)


def _season(words: str, published: date | None) -> Answer:
    """Give the three months of a northern season; without a year the latest begun by publication.

    Conflict reporting in English names seasons by the northern year almost always.
    """
    found = _SEASON.fullmatch(words)
    if not found:
        return None
    name, which, named = (
        found.group("season") or found.group("named"),
        found.group("which"),
        found.group("year"),
    )
    if named is not None:
        year = _year(named[:4] if named[:4].isdigit() else named, published)
        return year if isinstance(year, Miss) else _months_of(year, name, found.group("part"))
    if published is None:
        return Miss.UNDATED
    return _latest(name, which or "", published, found.group("part"))


def _latest(name: str, which: str, published: date, part: str | None) -> Answer:
    if which == "next":
        years = [published.year, published.year + 1]
        ahead = [_months_of(year, name, part) for year in years]
        return next(one for one in ahead if str(one.start) > published.isoformat())
    back = (_months_of(published.year - years, name, part) for years in range(3))
    day = published.isoformat()
    return next(
        one for one in back if str(one.end) < day or (which != "last" and str(one.start) <= day)
    )


def _months_of(year: int, name: str, part: str | None) -> When:
    first = _SEASON_MONTHS[name]
    months = [(year + (first + step - 1) // 12, (first + step - 1) % 12 + 1) for step in range(3)]
    if part is not None:
        return month_of(*months[{"early": 0, "mid": 1, "late": 2}[part]])
    return between(date(*months[0], 1), ends(month_of(*months[2]))[-1])


def _week(words: str, published: date | None) -> Answer:
    found = _WEEK.fullmatch(words)
    if found and found.group("day"):
        day = spelled(found.group("day"), published)
        return week_of(ends(day)[0]) if isinstance(day, When) and ends(day) else day
    month = spelled(found.group(2), published) if found else None
    if not found or not isinstance(month, When):
        return month
    first, last = ends(month)
    if found.group(1) in {"last", "final", "closing"}:
        return interval(last - timedelta(days=6), last, TimePrecision.WEEK)
    start = first + timedelta(days=7 * (_RANK[found.group(1)] - 1))
    return interval(start, start + timedelta(days=6), TimePrecision.WEEK)


def _year(named: str, published: date | None) -> int | Miss:
    year = year_named(int(named) if named.isdigit() else named, published)
    if year is None:
        return Miss.UNDATED
    return year if possible(year) else Miss.IMPOSSIBLE
