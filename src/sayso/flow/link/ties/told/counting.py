"""Tallies that words give away: "759 people were killed in violence in the country in July"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.document import Document
from sayso.domain.reading import Reading, Report
from sayso.flow.link.ties.where import day_of

_LONG = frozenset({TimePrecision.MONTH, TimePrecision.QUARTER, TimePrecision.YEAR})
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.ADMIN2})
_MANY = re.compile(
    r"\b(?:killed|died|dead|deaths|wounded|injured|casualties|people|civilians)\b[^.;]{0,60}\b"
    r"(?:in|of|by|from) (?:the )?(?:\w+ ){0,2}(?:attacks|bombings|airstrikes|strikes|raids|clashes"
    r"|shootings|violence|fighting|war|conflict|unrest|gun battles|killings|insurgency)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince (?:\w+ ){0,4}$", re.IGNORECASE)
_BEFORE, _BEHIND = 120, 80
_LEAD = 40


class Counting(NamedTuple):
    """A report that is a tally, and until which day it can count: that of its document.

    `open` where it counts "since January", so up to that day.
    """

    report: str
    until: int | None
    open: bool


def countings(reading: Reading, document: Document) -> Iterator[Counting]:
    """Give the tallies among the reports of a document."""
    for one in reading.reports:
        if one.aggregates or _counts_many(one, document.text):
            starts = (told.quote.start for told in one.when)
            since = any(_SINCE.search(document.text[max(0, at - _LEAD) : at]) for at in starts)
            yield Counting(one.id, day_of(document.published or document.captured), since)


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
    return bool(_MANY.search(text, start, end))
