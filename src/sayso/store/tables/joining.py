"""Puts readings and dossiers together again: sorted tables are walked side by side."""

from collections.abc import Iterator, Mapping
from typing import Protocol, TypeVar

from sayso.domain.document import Problem
from sayso.domain.incident import Account, Claim, Dispute, Dossier, Estimate, Incident, Source
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.domain.record import Record
from sayso.store.tables.rows import NAMES, Row, part_of

R = TypeVar("R", bound=Record)


class Decoder(Protocol):
    """Makes the record of a row."""

    def __call__(self, row: Row, kind: type[R]) -> R:
        """Give the record."""
        ...


class Joined:
    """Tables walked side by side, asked for owners in the order of the tables."""

    def __init__(self, rows: Mapping[str, Iterator[Row]]) -> None:
        self._rows = rows
        self._walks: dict[str, _Walk] = {}

    def of(self, kind: type[Record], owner: str) -> list[Row]:
        """Give the rows of a document or incident in one table, in their order."""
        name = NAMES[kind]
        if name not in self._walks:
            self._walks[name] = _Walk(self._rows[name])
        return sorted(self._walks[name].take(owner), key=lambda row: (row.within, row.rank))


def dossier_of(incident: Incident, joined: Joined, decoded: Decoder) -> Dossier:
    """Give an incident with all its rows as one dossier."""
    claims: dict[str, list[Claim]] = {}
    for row in joined.of(Claim, incident.id):
        claims.setdefault(row.within, []).append(decoded(row, Claim))

    def all_of(kind: type[R]) -> tuple[R, ...]:
        return tuple(decoded(row, kind) for row in joined.of(kind, incident.id))

    return Dossier(
        incident=incident,
        documents=all_of(Source),
        accounts=tuple(
            account.but(claims=tuple(claims.get(account.id, ()))) for account in all_of(Account)
        ),
        disputes=all_of(Dispute),
        estimates=all_of(Estimate),
    )


def reading_of(document: str, joined: Joined, decoded: Decoder) -> Reading:
    """Give all that was read from one document as one reading; its reader is "" where nothing."""

    def all_of(kind: type[R]) -> tuple[R, ...]:
        return tuple(decoded(row, kind) for row in by_kind[kind])

    kinds: tuple[type[Record], ...] = (Statement, Figure, Act, Report, Problem)
    by_kind: dict[type[Record], list[Row]] = {k: joined.of(k, document) for k in kinds}
    readers = [row.within for rows in by_kind.values() for row in rows if row.within]
    return Reading(
        document=document,
        reader=readers[0] if readers else "",
        statements=all_of(Statement),
        figures=all_of(Figure),
        acts=all_of(Act),
        reports=all_of(Report),
        problems=all_of(Problem),
    )


class _Walk:
    # One table, read once from front to back.

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def take(self, owner: str) -> Iterator[Row]:
        here = (part_of(owner), owner)
        while self._next is not None and (self._next.part, self._next.owner) <= here:
            if self._next.owner == owner:
                yield self._next
            self._next = next(self._rows, None)
