"""Words of dates taken apart: months, weekdays, small numbers, and dates with pieces missing."""

import re
from datetime import date
from typing import NamedTuple

MONTHS = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
    ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
    ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
WEEKDAYS = (
    ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"),
    ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
)  # fmt: skip
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            (), ("a", "an", "one"), ("two", "a couple of", "couple of"), ("three",), ("four",),
            ("five",), ("six",), ("seven",), ("eight",), ("nine",), ("ten",), ("eleven",),
            ("twelve",), ("thirteen",), ("fourteen",), ("fifteen",), ("sixteen",), ("seventeen",),
            ("eighteen",), ("nineteen",), ("twenty",),
        )
    )
    for word in words
}  # fmt: skip

NUMBERS |= {
    "twenty-four": 24,
    "thirty": 30,
    "thirty-six": 36,
    "forty": 40,
    "forty-eight": 48,
    "seventy-two": 72,
    "a dozen": 12,
}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)}


def _either(table: tuple[tuple[str, ...], ...]) -> str:
    return "(?:" + "|".join(word for words in table for word in words) + r")\.?"


MONTH = _either(MONTHS)
WEEKDAY = _either(WEEKDAYS)
NUMBER = r"(?:\d{1,4}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_YEAR = r"\d{4}|(?:this|last|next|the same|the current|the previous|that) year"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WORDED = re.compile(
    "(?:the )?(?P<day>"
    + "|".join(sorted(ORDINALS, key=len, reverse=True))
    + rf")(?: day)? of (?={MONTH}\b)"
)
_PART = (
    r"(?P<part>(?:very )?early|mid(?:dle)?|late|(?:the )?(?:start|beginning|middle|end)"
    r"(?: of)?)[ -]?(?:in |of )?"
)
_OF_YEAR = rf"(?:,?[ -](?:of |in )?(?P<year>{_YEAR}))?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?:t[\d:.+z-]*)?",
        rf"(?:{WEEKDAY},? )?(?:the )?(?P<day>{_DAY})(?: of)?[ -](?P<month>{MONTH}){_OF_YEAR}",
        rf"(?:{WEEKDAY},? )?(?P<month>{MONTH}) (?:the )?(?P<day>{_DAY}){_OF_YEAR}",
        rf"(?:{_PART})?(?:the month of )?(?P<month>{MONTH}){_OF_YEAR}",
        rf"(?:{_PART})?(?:the )?(?:year )?(?P<year>\d{{4}}|(?<=year )\d{{1,3}})",
        rf"(?:the )?(?P<day>{_DAY})",
        rf"(?P<day>{_DAY}),? (?P<year>\d{{4}})",
    )
)
_SLASHED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


class Partial(NamedTuple):
    """A date with pieces missing: "March 11" has no year, "mid-July" no day but a part."""

    year: int | str | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None

    def filled_from(self, other: "Partial") -> "Partial":
        """Give the same date with year and month lent by another: "11" beside "12 March"."""
        year = self.year if self.year is not None else other.year
        month = self.month if self.month is not None or self.day is None else other.month
        return Partial(year, month, self.day, self.part)


def partial(words: str) -> Partial | None:
    """Give the date that words spell in full or in part, or nothing."""
    for shape in _SHAPES:
        found = shape.fullmatch(words)
        if found:
            return _read(found.groupdict())
    return None


def figured(words: str) -> str:
    """Give "the second of November" as "2 november"."""
    return _WORDED.sub(lambda found: f"{ORDINALS[found.group('day')]} ", words)


def slashed(words: str) -> tuple[tuple[int, int, int], ...]:
    """Give both ways to read "11/03/2025" as year, month and day: day first, then month first."""
    found = _SLASHED.fullmatch(words)
    if not found:
        return ()
    one, two, year = (int(group) for group in found.groups())
    return ((year, two, one),) if one == two else ((year, two, one), (year, one, two))


def month_number(word: str) -> int:
    """Give a month's number by its name, short or long."""
    return _position(word, MONTHS) + 1


def weekday_number(word: str) -> int:
    """Give a weekday's number by its name; Monday is 0."""
    return _position(word, WEEKDAYS)


def count(word: str) -> int:
    """Give a small number, in figures or words."""
    return int(word) if word.isdigit() else NUMBERS[word]


def year_named(year: int | str, published: date | None) -> int | None:
    """Give the year that "2021" or "last year" is; nothing where that needs a date unknown."""
    if isinstance(year, int):
        return year
    if published is None:
        return None
    word = year.split()[-2]
    return published.year + {"last": -1, "previous": -1, "next": 1}.get(word, 0)


def _read(groups: dict[str, str | None]) -> Partial:
    year, month, day = groups.get("year"), groups.get("month"), groups.get("day")
    return Partial(
        year=None if year is None else int(year) if year.isdigit() else year,
        month=None if month is None else int(month) if month.isdigit() else month_number(month),
        day=None if day is None else int(day.rstrip("stndrh")),
        part=_part(groups.get("part")),
    )


def _part(words: str | None) -> str | None:
    match words.split() if words else []:
        case []:
            return None
        case [*_, "early"] | [*_, "start" | "beginning"] | [*_, "start" | "beginning", "of"]:
            return "early"
        case ["late"] | [*_, "end"] | [*_, "end", "of"]:
            return "late"
        case _:
            return "mid"


def _position(word: str, table: tuple[tuple[str, ...], ...]) -> int:
    bare = word.rstrip(".")
    return next(index for index, words in enumerate(table) if bare in words)
