"""When something happened, as the words of its clause say."""

import re
from collections.abc import Iterator

from sayso.domain.codes import TimePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.domain.world import When
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.words.closed import SAYING
from sayso.text.wordlists import word_set

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b"
_JOINT = r"(?:\s?[-–—]\s?|\s+(?:to|and|through|or)\s+)"
_HOURS = r"(?:morning|afternoon|evening|night|dawn|noon|midnight|daybreak)"
_DAYS = rf"{_NUMBER}(?:{_JOINT}{_NUMBER})?"
_SMALL = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|\d{1,3})"
_TIME = re.compile(
    rf"\b(?:(?:early|late|mid)[ -](?:on )?)?(?:"
    rf"(?:{_DAY},? )?{_MONTH} {_DAYS}(?:{_JOINT}{_MONTH} {_NUMBER})?(?:,? \d{{4}}\b)?"
    rf"|(?:{_DAY},? )?(?:the )?{_DAYS}(?: of)? {_MONTH}(?:{_JOINT}{_NUMBER} {_MONTH})?(?:,? \d{{4}}\b)?"
    rf"|{_MONTH},? (?:of )?(?:\d{{4}}\b|(?:this|last) year)"
    r"|\d{4}-\d{2}-\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{4}\b"
    rf"|(?:{_DAY} )?overnight(?: (?:on )?{_DAY})?"
    rf"|(?:(?:on )?the )?(?:evening|night|morning|afternoon) of (?:{_DAY}|{_MONTH} {_NUMBER}|{_NUMBER} {_MONTH})(?:,? \d{{4}}\b)?"
    rf"|(?:last |this )?{_DAY}(?: (?:and|to|through) {_DAY})?(?: {_HOURS})?"
    rf"|(?:yesterday|tomorrow)(?: {_HOURS})?|today|tonight|this {_HOURS}|last (?:night|evening)"
    r"|(?:earlier |later |early )?(?:this|last|the previous|the past) (?:week|weekend|month|year)\b"
    rf"|(?:last|this) {_MONTH}"
    r"|(?:the )?(?:first|second|third|fourth|last) (?:(?:two|three|four|six|nine) months|half|quarter)"
    r" of (?:(?:19|20)\d\d|this year|last year)\b"
    rf"|{_SMALL} (?:minute|hour|day|week|month|year|decade)s? ago"
    r"|the day before yesterday|the weekend"
    rf"|(?<=\bin )(?:{_MONTH}|(?:19|20)\d\d)\b(?! (?:people|men|soldiers|civilians))"
    rf"|(?<=\bsince )(?:{_MONTH}|(?:19|20)\d\d)\b"
    rf")(?:,? (?:in the )?(?:early |late )?(?:at )?{_HOURS}\b)?",
    re.IGNORECASE,
)
_HINTS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december jan feb mar apr jun jul aug sep sept oct nov"
    " dec yesterday today tonight overnight last this ago in since weekend the mondays tuesdays"
    " wednesdays thursdays fridays saturdays sundays previous past"
)
_SAID_ON = SAYING | word_set("again reporters aired released published issued statement told dated")
_BETWEEN = word_set(
    "on late early again in a statement that the by officials to reporters police army ministry"
)


def times(clause: Clause) -> list[Told[When]]:
    """Give the times a clause tells, not those at which somebody spoke of it."""
    return [told for told in all_times(clause) if not _of_saying(clause, told.quote)]


def all_times(clause: Clause) -> list[Told[When]]:
    """Give every time a clause names."""
    if not (clause.has(_HINTS) or any(word[0].isdigit() for word in clause.low)):
        return []
    return [told_time(quote) for quote in _found(clause)]


def told_time(quote: Quote) -> Told[When]:
    """Give words as a time told; which days they mean is found out later."""
    when = When(start=None, end=None, precision=TimePrecision.UNKNOWN, quote=quote)
    return Told(value=when, quote=quote)


def _found(clause: Clause) -> Iterator[Quote]:
    for found in _TIME.finditer(clause.text, clause.starts[0], clause.ends[-1]):
        end = found.end()
        while clause.text[end - 1] in ". ":
            end -= 1
        yield Quote(text=clause.text[found.start() : end], start=found.start(), end=end)


def _of_saying(clause: Clause, quote: Quote) -> bool:
    """Say whether a time is that of speaking: "said on Wednesday", "on Wednesday denied"."""
    first = next(at for at, end in enumerate(clause.ends) if end > quote.start)
    after = next((at for at in range(first, len(clause.low)) if clause.starts[at] >= quote.end), -1)
    at = first - 1
    while at >= 0 and clause.low[at] in _BETWEEN and first - at < 6:
        at -= 1
    if at >= 0 and clause.low[at] in _SAID_ON:
        return True
    return after > 0 and bool({clause.word(after), clause.word(after + 1)} & SAYING)
