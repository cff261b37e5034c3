"""Report rows: structured reports from elsewhere, linked by the same rules as what we read."""

from collections.abc import Iterable

from sayso.domain.codes import Kind
from sayso.domain.record import Record
from sayso.domain.world import When
from sayso.flow.link.facts.facts import (
    Facts,
    Tally,
    Where,
    day_of,
    days_of,
    lead_of,
    span_of,
    where,
    worded,
)
from sayso.text.names import folded as name_key

_LAST = "9999-12-31"


class ReportRow(Record):
    """One line of `sayso link REPORTS.jsonl`: any of its fields but the id may be missing."""

    id: str
    when: When | None = None
    place: Where | None = None
    kind: Kind | None = None
    actors: tuple[str, ...] = ()
    figures: tuple[Tally, ...] = ()
    text: str | None = None
    document: str | None = None
    outlet: str | None = None
    published: str | None = None


def row_facts(rows: Iterable[ReportRow]) -> list[Facts]:
    """Give the facts of all rows, earliest published first, whatever their order."""
    return sorted((_facts(row) for row in rows), key=lambda one: one.order)


def _facts(row: ReportRow) -> Facts:
    span = span_of([row.when] if row.when else [])
    facts = Facts(
        id=row.id,
        order=(_LAST, row.published or _LAST, row.document or "", row.id),
        document=row.document,
        first=span.first,
        last=span.last,
        precision=span.precision,
        published=day_of(row.published),
        kind=row.kind,
        places=tuple(where(place) for place in [row.place] if place),
        actors=frozenset(name_key(actor) for actor in row.actors if actor.strip()),
        figures=row.figures,
        outlet=name_key(row.outlet) if row.outlet else None,
        coded=row.when is not None or row.place is not None,
        days=() if row.when is None else days_of([row.when]),
    )
    return worded(facts, lead_of(row.text)) if row.text else facts
