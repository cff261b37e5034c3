"""The law of evidence inside a reading: every quote is in the text, word for word, or its record goes."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sayso.domain.codes import Access, Kind, Outcome
from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Act, Figure, Report, Speaker, Statement, Told
from sayso.domain.world import Actor, Place, When

R = TypeVar("R", bound=Statement | Figure | Report | Act)


def exact(text: str, records: Sequence[R], problems: list[Problem]) -> list[R]:
    """Give the records whose every quote is in the text; each other adds a Problem."""
    kept = []
    for record in records:
        wrong = next((q for q in quotes(record) if text[q.start : q.end] != q.text), None)
        if wrong is None:
            kept.append(record)
        else:
            problems.append(_misquoted(type(record).__name__.lower(), wrong))
    return kept


def quotes(record: Statement | Figure | Report | Act) -> Iterator[Quote]:
    """Give every quote a record holds."""
    match record:
        case Statement():
            yield from record.content
            yield from _there(record.cue)
            yield from _within(record.speaker)
        case Figure():
            yield from (record.quote, record.number)
            yield from _there(record.counted)
            yield from _within(record.speaker)
            yield from _within(record.whose)
        case Act():
            yield from (record.quote, record.who.quote)
            yield from _within(record.toward)
            yield from _within(record.when)
        case _:
            yield record.trigger
            for told in _told(record):
                yield told.quote
                yield from _value(told.value)


def _told(report: Report) -> Iterator[Told[Any]]:
    yield report.kind
    yield from report.when
    yield from report.places
    yield from report.weapons
    yield from report.outcomes
    yield from report.access
    for actors in (report.perpetrators, report.targets, report.victims):
        yield from actors
    yield from report.claimed_by
    yield from report.blamed_on


def _value(value: Actor | Place | When | Quote | Kind | Outcome | Access) -> Iterator[Quote]:
    match value:
        case Quote():
            yield value
        case Actor() | Place() | When():
            yield from _within(value)
        case _:
            return


def _within(record: Actor | Place | When | Speaker | None) -> Iterator[Quote]:
    return iter(()) if record is None else _there(record.quote)


def _there(quote: Quote | None) -> Iterator[Quote]:
    return iter(() if quote is None else (quote,))


def _misquoted(kind: str, quote: Quote) -> Problem:
    return Problem(
        code="misquoted",
        message=f"a {kind} quoted {quote.text!r}, which the text does not have there; it was left out",
        stage="extract",
        start=quote.start,
        end=quote.end,
    )
