"""Small, valid records of documents, reports and readings: name only what the test is about."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from sayso.domain.codes import (
    Group,
    Hedge,
    Kind,
    Measure,
    PlacePrecision,
    Stance,
    TimePrecision,
    Verb,
)
from sayso.domain.document import Document, Quote
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Figure, Reading, Report, Told
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When

R = TypeVar("R", bound=Record)
TEXT = "Attackers struck on Tuesday, the police said, and 12 people were killed there."


def a_quote(start: int = 10, text: str = "struck") -> Quote:
    return Quote(text=text, start=start, end=start + len(text))


def a_document(  # noqa: PLR0913 - a test names only what it is about
    id: str = "d1",
    *,
    text: str = TEXT,
    outlet: str | None = None,
    published: str | None = None,
    captured: str | None = None,
    byline: str | None = None,
) -> Document:
    return Document(
        id=id,
        uri=f"{id}.txt",
        text=text,
        blob="b",
        outlet=outlet,
        published=published,
        captured=captured,
        byline=byline,
    )


def a_when(
    start: str | None = "2025-03-11",
    end: str | None = None,
    precision: TimePrecision = TimePrecision.DAY,
) -> When:
    return When(start=start, end=end or start, precision=precision)


def a_place(
    name: str = "Bolan Pass",
    *,
    country: str | None = "PK",
    admin1: str | None = None,
    point: tuple[float, float] | None = None,
    precision: PlacePrecision = PlacePrecision.EXACT,
) -> Place:
    lat, lon = point if point else (None, None)
    return Place(
        quote=a_quote(),
        name=name,
        country=country,
        admin1=admin1,
        lat=lat,
        lon=lon,
        precision=precision,
    )


def a_report(  # noqa: PLR0913 - a test names only what it is about
    id: str = "r1",
    *,
    kind: Kind = Kind.HIJACKING,
    when: When | None = None,
    place: Place | None = None,
    actors: tuple[str, ...] = (),
    start: int = 10,
    aggregates: bool = False,
) -> Report:
    quote = a_quote(start)
    return Report(
        id=id,
        trigger=quote,
        kind=Told(value=kind, quote=quote),
        when=(Told(value=when, quote=quote),) if when else (),
        places=(Told(value=place, quote=quote),) if place else (),
        perpetrators=tuple(
            Told(value=Actor(quote=quote, name=name), quote=quote) for name in actors
        ),
        aggregates=aggregates,
    )


def a_figure(id: str = "f1", *, low: int | None = 12, high: int | None = 12) -> Figure:
    return Figure(
        id=id,
        quote=a_quote(50, "12 people were killed"),
        number=a_quote(50, "12"),
        counted=None,
        low=low,
        high=high,
        hedge=Hedge.EXACT,
        measure=Measure.KILLED,
        group=Group.UNKNOWN,
        stance=Stance.ASSERTS,
        reports=("r1",),
        p=600,
    )


def a_reading(*reports: Report, document: str = "d1", figures: tuple[Figure, ...] = ()) -> Reading:
    return Reading(document=document, reader="rules", reports=reports, figures=figures)


def a_judgement(
    verb: Verb,
    *spots: Spot,
    number: int = 1,
    field: str | None = None,
    value: str | None = None,
    withdraws: int | None = None,
) -> Judgement:
    return Judgement(
        number=number,
        verb=verb,
        spots=spots,
        who="A. Reviewer",
        when="2025-04-01",
        why="read again",
        field=field,
        value=value,
        withdraws=withdraws,
    )


def a_spot(document: str = "d1", start: int | None = 10, end: int | None = 16) -> Spot:
    return Spot(document=document, start=start, end=end)


class Asked(Mapping[str, R]):
    """Records by id that remember which of them were asked for."""

    def __init__(self, records: Mapping[str, R]) -> None:
        self.records, self.asked = records, set[str]()

    def __getitem__(self, key: str) -> R:
        self.asked.add(key)
        return self.records[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)
