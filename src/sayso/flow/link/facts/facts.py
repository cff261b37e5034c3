"""What linking compares: one view of a report, whether it was read from a text or came as a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision, TimePrecision
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Figure, Reading, Report
from sayso.domain.record import Record
from sayso.domain.world import Actor, When
from sayso.flow.link.facts.furniture import unfurnished
from sayso.flow.link.facts.words import ages_in, names_in, numbers_in, words_in
from sayso.text.countries import code_of
from sayso.text.lists.fields import WORDED
from sayso.text.names import folded as name_key

# A text that tells of one thing says so early; what follows is mostly background.
LEAD = 3000
OPENING = 300
# Days after which a text no longer reports what happened but recalls it.
_LONG, _WIDE = 60, 9
_LAST = "9999-12-31"
_EVERYWHERE = (
    "airport area border camp central checkpoint city county de district division east el hospital"
    " international km la new north of old pass province railway refugee region river road south"
    " square state station street the town university valley village west"
)
_GENERIC = frozenset(_EVERYWHERE.split())


class Where(Record):
    """A place as linking compares it: folded name, country, first-level unit, point."""

    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = PlacePrecision.UNKNOWN
    shown: str = ""

    @property
    def telling(self) -> frozenset[str]:
        """Give the words of the name that tell this place from others: "mastung" of "Mastung district"."""
        return frozenset(self.name.split()) - _GENERIC

    @property
    def province(self) -> str | None:
        """Give the first-level unit the place is or lies in."""
        # What only its province is known of has a name of its own: a district, a village.
        return self.admin1 or (self.name if self.precision is PlacePrecision.ADMIN1 else None)


class Tally(Record):
    """A count as linking compares it."""

    measure: Measure
    group: Group
    low: int | None
    high: int | None


class Facts(Record):
    """What one report tells that another report of the same incident would tell too.

    `first` and `last` are days as ordinals, `published` likewise; `order` sorts by (captured,
    published, id) of the document, null last. `days` are all days the report tells to the day;
    `words`, `names`, `ages` and `numbers` are those of its part of the text; `coded`: somebody
    else's row that gives its time or place; `table`: the list that it is a row of, `row`: which one; `recalled`: of a month or a year
    that was long over when the text came out; `lead`: it is what the text opens with.
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
    words: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    aggregates: bool = False
    outlet: str | None = None
    days: tuple[int, ...] = ()
    coded: bool = False
    table: str | None = None
    row: str | None = None
    recalled: bool = False
    lead: bool = True


class Span(Record):
    """Days from `first` to `last` as ordinals, and how closely they are known."""

    first: int | None
    last: int | None
    precision: TimePrecision


def facts_of(reading: Reading, document: Document) -> Iterator[Facts]:
    """Give the facts of every report of a reading, in its order."""
    texts = list(_words_of(reading, document))
    for rank, (report, told) in enumerate(zip(reading.reports, texts, strict=True)):
        figures = [figure for figure in reading.figures if report.id in figure.reports]
        span = span_of([told.value for told in report.when])
        published = day_of(document.published or document.captured)
        facts = Facts(
            id=report.id,
            order=order_of(document, report.id),
            document=document.id,
            first=span.first,
            last=span.last,
            precision=span.precision,
            published=published,
            kind=None if document.cells and report.kind.value is Kind.OTHER else report.kind.value,
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
            aggregates=report.aggregates,
            outlet=name_key(document.outlet) if document.outlet else None,
            days=days_of([told.value for told in report.when]),
            coded=bool(document.cells),
            table=document.table,
            row=document.uri if document.cells else None,
            recalled=not document.cells and _recalled(span, published),
            lead=rank == 0,
        )
        yield worded(facts, told)


def worded(facts: Facts, text: str) -> Facts:
    """Give facts with the words of a text: names, ages and numbers among them, and its opening."""
    return facts.but(
        names=names_in(text),
        words=words_in(text),
        opening=words_in(text[:OPENING].rpartition(" ")[0]),
        ages=ages_in(text),
        numbers=numbers_in(text),
    )


def lead_of(text: str) -> str:
    """Give the part of a text that tells what it is about, without what belongs to its page."""
    return unfurnished(text[: 2 * LEAD])[:LEAD]


def _recalled(span: Span, published: int | None) -> bool:
    # A day that is told is compared as any other: only what has none is met by its month or year.
    if published is None or span.first is None or span.last is None:
        return False
    return span.last - span.first > _WIDE and published - span.last > _LONG


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


def days_of(times: Iterable[When]) -> tuple[int, ...]:
    """Give the days that are told to the day, or to two, as ordinals."""
    spans = (span_of([when]) for when in times)
    return tuple(
        one.first
        for one in spans
        if one.first is not None and one.last is not None and one.last - one.first <= 2
    )


def day_of(stamp: str | None) -> int | None:
    """Give the day of an ISO date or time as an ordinal; anything else is no day."""
    try:
        return date.fromisoformat((stamp or "")[:10]).toordinal()
    except ValueError:
        return None


def iso(day: int) -> str:
    """Give the ISO date of an ordinal."""
    return (date(1, 1, 1) + timedelta(days=day - 1)).isoformat()


def _actors(report: Report) -> Iterator[str]:
    for some in (report.perpetrators, report.targets, report.victims, report.claimed_by):
        for one in some:
            yield actor_key(one.value)
    for one in report.blamed_on:
        yield actor_key(one.value)


def actor_key(actor: Actor) -> str:
    """Give what an actor is compared by: its id, else its folded name."""
    return actor.actor or name_key(actor.name)


def _words_of(reading: Reading, document: Document) -> Iterator[str]:
    """Give the words of each report. Of a list's row they are its values, not its columns' names."""
    if document.cells:
        told = (quote.text for field, quote in document.told().items() if field in WORDED)
        yield "\n".join(told)
        return
    parts = [_told(report, reading.figures, document.text) for report in reading.reports]
    yield from _texts(parts, document.text)


def _texts(parts: Sequence[set[tuple[int, int]]], text: str) -> Iterator[str]:
    """Give the words of each report: the first has all of the lead that no other tells alone."""
    for rank, mine in enumerate(parts):
        if rank:
            yield unfurnished("\n".join(text[start:end] for start, end in sorted(mine)))
        else:
            yield lead_of(text)


def _told(report: Report, figures: Iterable[Figure], text: str) -> set[tuple[int, int]]:
    # Several incidents in one text: only the paragraphs where this one is told are its words.
    quotes: list[Quote] = [report.trigger, report.kind.quote]
    quotes += [figure.quote for figure in figures if report.id in figure.reports]
    quotes += [told.quote for told in report.when] + [told.quote for told in report.places]
    return {_paragraph(text, quote.start) for quote in quotes}


def _paragraph(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
