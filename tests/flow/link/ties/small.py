"""Short texts whose reports are marked in them: "[r raid:stormed]" is report r, a raid."""

import re

from sayso.domain.codes import Kind, Tie, TimePrecision
from sayso.domain.document import Document
from sayso.domain.incident import Incident, Member
from sayso.domain.reading import Reading, Report, Told
from sayso.domain.world import Place, When
from sayso.flow.link.ties import Telling, telling, ties
from sayso.flow.link.ties.told.hints import Search
from tests.flow.link.small import a_document, a_place, a_quote, a_reading, a_when

_MARK = re.compile(r"\[(\w+) (\w+):([^\]]+)\]")
SPOT = a_place()


def marked(
    text: str,
    days: dict[str, str] | None = None,
    places: dict[str, str] | None = None,
    published: str | None = None,
) -> tuple[Reading, Document]:
    """Give a text without its marks, and a reading of a report a mark; a day may be "first/last"."""
    plain, at, reports = "", 0, []
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        id_, kind, words = mark.groups()
        quote = a_quote(len(plain), words)
        plain += words
        at = mark.end()
        first, _, last = (days or {}).get(id_, "").partition("/")
        when = a_when(first, last or None) if first else None
        where = (places or {}).get(id_)
        reports.append(
            Report(
                id=id_,
                trigger=quote,
                kind=Told(value=Kind(kind), quote=quote),
                when=(Told(value=when, quote=quote),) if when else (),
                places=(Told(value=a_place(where, admin1="Balochistan"), quote=quote),)
                if where
                else (),
            )
        )
    plain += text[at:]
    return a_reading(*reports), a_document(text=plain, published=published)


def told(
    text: str, days: dict[str, str] | None = None, places: dict[str, str] | None = None
) -> list[str]:
    """Give the hints of a marked text: "r follows h"."""
    found = telling(*marked(text, days, places))
    return sorted({f"{one.one} {one.tie.value} {one.other}" for one in found.hints})


def sought(
    text: str, days: dict[str, str] | None = None, places: dict[str, str] | None = None
) -> list[Search]:
    """Give what a marked text sends us to look for."""
    return [*telling(*marked(text, days, places)).searches]


def an_incident(  # noqa: PLR0913 - a test names only what it is about
    id: str,
    kind: Kind,
    when: When | None = None,
    place: Place | None = SPOT,
    *,
    document: str = "",
    reports: int = 1,
) -> Incident:
    return Incident(
        id=id,
        kind=kind,
        when=when,
        places=(place,) if place else (),
        summary="",
        reports=tuple(
            Member(id=id if at == 0 else f"{id}{at}", document=document or f"of {id}", p=1000)
            for at in range(reports)
        ),
    )


def links(*incidents: Incident, tellings: tuple[Telling, ...] = ()) -> list[tuple[str, Tie, str]]:
    found = ties(incidents, tellings)
    return [(one, link.kind, link.incident) for one in found for link in found[one]]


YEAR = When(start="2025-01-01", end="2025-12-31", precision=TimePrecision.YEAR)
