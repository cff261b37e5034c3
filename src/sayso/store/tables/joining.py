"""Puts dossiers together again: tables that are sorted by incident are walked side by side."""

from collections.abc import Iterator, Mapping
from typing import Protocol, TypeVar

from sayso.domain.incident import Account, Claim, Dispute, Dossier, Estimate, Incident, Source
from sayso.domain.record import Record
from sayso.store.tables.rows import NAMES, Row, part_of

R = TypeVar("R", bound=Record)


class Decoder(Protocol):
    """Makes the record of a row."""

    def __call__(self, row: Row, kind: type[R]) -> R:
        """Give the record."""
        ...


class Joined:
    """Tables of incidents, walked side by side; asked for incidents in the order of the tables."""

    def __init__(self, rows: Mapping[str, Iterator[Row]]) -> None:
        self._rows = rows
        self._walks: dict[str, _Walk] = {}

    def of(self, kind: type[Record], incident: str) -> list[Row]:
        """Give the rows of an incident in one table, in their order."""
        name = NAMES[kind]
        if name not in self._walks:
            self._walks[name] = _Walk(self._rows[name])
        return sorted(self._walks[name].take(incident), key=lambda row: (row.within, row.rank))


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
