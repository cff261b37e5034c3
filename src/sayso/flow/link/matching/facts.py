"""What linking compares: one view of a report, whether it was read from a text or came as a row."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision, TimePrecision
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Figure, Reading, Report
from sayso.domain.record import Record
from sayso.domain.world import Actor, When
from sayso.text.countries import code_of
from sayso.text.names import folded as name_key
from sayso.text.similarity import folded

_NAME = re.compile(r"(?<![.!?:\"“”\n] )(?<!\n)(?<!^)\b[A-Z][\w’'\-]*\w", re.MULTILINE)
# "Eddie Holmes": two capitalised words in a row are a name wherever they stand.
_FULL_NAME = re.compile(r"\b([A-Z][\w’'\-]*\w) (?=([A-Z][\w’'\-]*\w))")
_OWNED = re.compile(r"['’]s$")
_NUMBER = re.compile(r"\b\d{2,}\b")
# A text that tells of one thing says so early; what follows is mostly background.
_LEAD = 2500
_LAST = "9999-12-31"
_EVERYDAY = (
    "about after again against along among another around because before being below between both"
    " could during every first found having later local might near never other people police"
    " reported reports right should since still their there these thing those three through under"
    " until where which while whose would years officials according statement killed wounded"
    " injured attack attacks attackers security forces government monday tuesday wednesday thursday"
    " friday saturday sunday january february march april august september october november"
    " december morning afternoon evening night today yesterday"
)
_COMMON = frozenset(_EVERYDAY.split())


class Where(Record):
    """A place as linking compares it: folded name, country, first-level unit, point."""

    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = PlacePrecision.UNKNOWN
    shown: str = ""


class Tally(Record):
    """A count as linking compares it."""

    measure: Measure
    group: Group
    low: int | None
    high: int | None


class Facts(Record):
    """What one report tells that another report of the same incident would tell too.

    `first` and `last` are days as ordinals, `published` likewise; `order` sorts by (captured,
    published, id) of the document, null last.
    """

    id: str
    order: tuple[str, str, str, str]
    document: str | None = None
    first: int | None = None
    last: int | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN
    published: int | None = None
    kind: Kind | None = None
    places: tuple[Where, ...] = ()
    actors: frozenset[str] = frozenset()
    figures: tuple[Tally, ...] = ()
    names: frozenset[str] = frozenset()
    aggregates: bool = False


class Span(Record):
    """Days from `first` to `last` as ordinals, and how closely they are known."""

    first: int | None
    last: int | None
    precision: TimePrecision


def facts_of(reading: Reading, document: Document) -> Iterator[Facts]:
    """Give the facts of every report of a reading, in its order."""
    alone = len(reading.reports) == 1
    for report in reading.reports:
        figures = [figure for figure in reading.figures if report.id in figure.reports]
        told = document.text[:_LEAD] if alone else _told(report, figures, document.text)
        span = span_of([told.value for told in report.when])
        yield Facts(
            id=report.id,
            order=order_of(document, report.id),
            document=document.id,
            first=span.first,
            last=span.last,
            precision=span.precision,
            published=day_of(document.published or document.captured),
            kind=report.kind.value,
            places=tuple(
                where(
                    Where(
                        name=told.value.name,
                        country=told.value.country,
                        admin1=told.value.admin1,
                        lat=told.value.lat,
                        lon=told.value.lon,
                        precision=told.value.precision,
                    )
                )
                for told in report.places
            ),
            actors=frozenset(_actors(report)),
            figures=tuple(
                Tally(measure=x.measure, group=x.group, low=x.low, high=x.high) for x in figures
            ),
            names=names_in(told),
            aggregates=report.aggregates,
        )


def where(place: Where) -> Where:
    """Give a place ready to be compared: names as keys, the country by its code."""
    return place.but(
        name=name_key(place.name),
        country=code_of(place.country) or place.country if place.country else None,
        admin1=name_key(place.admin1) if place.admin1 else None,
        shown=place.shown or place.name,
    )


def order_of(document: Document, report: str) -> tuple[str, str, str, str]:
    """Give what sorts a report: (captured, published, id) of its document, null last."""
    return document.captured or _LAST, document.published or _LAST, document.id, report


def all_facts(readings: Iterable[Reading], documents: Mapping[str, Document]) -> list[Facts]:
    """Give the facts of all reports, earliest first, whatever the order of the readings."""
    found = [x for reading in readings for x in facts_of(reading, documents[reading.document])]
    return sorted(found, key=lambda one: one.order)


def span_of(times: Iterable[When]) -> Span:
    """Give the closest known of several times that a report tells."""
    closed = [(when.start, when.end, when.precision) for when in times if when.start and when.end]
    spans = sorted(
        (date.fromisoformat(end).toordinal() - date.fromisoformat(start).toordinal(), start, p)
        for start, end, p in closed
    )
    if not spans:
        return Span(first=None, last=None, precision=TimePrecision.UNKNOWN)
    width, start, precision = spans[0]
    first = date.fromisoformat(start).toordinal()
    return Span(first=first, last=first + width, precision=precision)


def day_of(stamp: str | None) -> int | None:
    """Give the day of an ISO date or time as an ordinal; anything else is no day."""
    try:
        return date.fromisoformat((stamp or "")[:10]).toordinal()
    except ValueError:
        return None


def iso(day: int) -> str:
    """Give the ISO date of an ordinal."""
    return (date(1, 1, 1) + timedelta(days=day - 1)).isoformat()


def names_in(text: str) -> frozenset[str]:
    """Give names (capitalised words that open no sentence, pairs of them) and longer numbers."""
    single = (_OWNED.sub("", folded(match)) for match in _NAME.findall(text))
    double = (
        f"{folded(one)} {_OWNED.sub('', folded(other))}"
        for one, other in _FULL_NAME.findall(text)
        if folded(one) not in _COMMON and folded(other) not in _COMMON
    )
    names = frozenset(word for word in single if len(word) > 2 and word not in _COMMON)
    return names | frozenset(double) | frozenset(_NUMBER.findall(text))


def _actors(report: Report) -> Iterator[str]:
    for told in (report.perpetrators, report.targets, report.victims, report.claimed_by):
        for one in told:
            yield actor_key(one.value)
    for one in report.blamed_on:
        yield actor_key(one.value)


def actor_key(actor: Actor) -> str:
    """Give what an actor is compared by: its id, else its folded name."""
    return actor.actor or name_key(actor.name)


def _told(report: Report, figures: Iterable[Figure], text: str) -> str:
    # Several incidents in one text: only the paragraphs where this one is told are its words.
    quotes: list[Quote] = [report.trigger, report.kind.quote, *(x.quote for x in figures)]
    quotes += [told.quote for told in report.when] + [told.quote for told in report.places]
    found = sorted({_paragraph(text, quote.start) for quote in quotes})
    return "\n".join(text[start:end] for start, end in found)


def _paragraph(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
