"""Tallies that words give away: "759 people were killed in violence in the country in July"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Reading, Report
from sayso.domain.world import Place
from sayso.flow.link.ties.where import day_of
from sayso.text.countries import code_of

_LONG = frozenset({TimePrecision.MONTH, TimePrecision.QUARTER, TimePrecision.YEAR})
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.ADMIN2})
_MANY = re.compile(
    r"\b(?:killed|died|dead|deaths|wounded|injured|casualties|people|civilians)\b[^.;]{0,60}\b"
    r"(?:in|of|by|from) (?:the )?(?:\w+ ){0,2}(?:attacks|bombings|airstrikes|strikes|raids|clashes"
    r"|shootings|violence|fighting|war|conflict|unrest|gun battles|killings|insurgency)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?:attacks|airstrikes|strikes|bombings|raids|clashes|shootings|violence|fighting|killings"
    r"|operations|battles|kidnappings|abductions|executions|assassinations|unrest|insurgency)$",
    re.IGNORECASE,
)
_ANY_KIND = re.compile(
    r"\b(?:killed|died|dead|deaths|violence|fighting|war|conflict|unrest|attacks)$", re.IGNORECASE
)
_COUNT = re.compile(
    r"\b\d[\d,]*(?<!\d{4}) (?:\w+ ){0,2}(?:people|civilians|\w+s)\b|\b\d{1,3},\d{3}\b"
)
# "The 2011 attacks in Norway" are one thing that has a name.
_NAMED = re.compile(r"\b(?:the|that|those|these) (?:[\w’'\-]+ ){0,3}$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:\w+ ){0,4}$", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_BEFORE, _BEHIND = 120, 80
_LEAD = 40


class Counting(NamedTuple):
    """A report that is a tally, and until which day it can count: that of its document.

    `open` where it counts "since January", so up to that day; `area` is the country its sentence
    names, where it has no place of its own: "killed in the country", said the mission in Iraq.
    `wide` where it counts the dead of violence of any kind.
    """

    report: str
    until: int | None
    open: bool
    area: Place | None = None
    wide: bool = False


def countings(reading: Reading, document: Document) -> Iterator[Counting]:
    """Give the tallies among the reports of a document."""
    for one in reading.reports:
        if one.aggregates or _counts_many(one, document.text):
            starts = (told.quote.start for told in one.when)
            since = any(_SINCE.search(document.text[max(0, at - _LEAD) : at]) for at in starts)
            until = day_of(document.published or document.captured)
            area = None if one.places else _country(one, document.text)
            wide = bool(_ANY_KIND.search(one.trigger.text))
            yield Counting(one.id, until, since, area, wide)


def _country(report: Report, text: str) -> Place | None:
    """Give the one country named near a tally without a place; of two none is meant."""
    start = max(0, report.trigger.start - _BEFORE)
    named: dict[str, Quote] = {}
    for one in _NAME.finditer(text, start, report.trigger.end + _BEHIND):
        # "In Iraq" begins a sentence.
        for at in (one.start(), one.start() + one.group().find(" ") + 1):
            if code := code_of(text[at : one.end()]):
                named[code] = Quote(text=text[at : one.end()], start=at, end=one.end())
    if len(named) != 1:
        return None
    [(code, quote)] = named.items()
    area = PlacePrecision.COUNTRY
    return Place(quote=quote, name=quote.text, country=code, precision=area)


def _counts_many(report: Report, text: str) -> bool:
    """Say whether a report counts the dead of a month or a year over a whole area.

    What is known to the day is one incident, whatever its sentence counts besides.
    """
    times = [told.value.precision for told in report.when if told.value.start]
    if not times or any(one not in _LONG for one in times):
        return False
    if not report.places or any(told.value.precision not in _WIDE for told in report.places):
        return False
    start, end = max(0, report.trigger.start - _BEFORE), report.trigger.end + _BEHIND
    if _MANY.search(text, start, end):
        return True
    several = _PLURAL.search(report.trigger.text) and _COUNT.search(text, start, end)
    return bool(several and not _NAMED.search(text[start : report.trigger.start]))
