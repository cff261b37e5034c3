"""Rows: a record with whom it belongs to, so that readings and dossiers come out as they went in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from sayso.domain.document import Copy, Document, Problem
from sayso.domain.incident import Account, Claim, Dispute, Dossier, Estimate, Incident, Source
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.domain.record import Record
from sayso.text.ids import content_id

TABLES: Mapping[str, type[Record]] = {
    "documents": Document,
    "statements": Statement,
    "figures": Figure,
    "acts": Act,
    "reports": Report,
    "problems": Problem,
    "copies": Copy,
    "incidents": Incident,
    "sources": Source,
    "accounts": Account,
    "claims": Claim,
    "disputes": Dispute,
    "estimates": Estimate,
}
NAMES: Mapping[type[Record], str] = {kind: name for name, kind in TABLES.items()}
_HEX = frozenset("0123456789abcdef")
OF_INCIDENTS = frozenset({"incidents", "sources", "accounts", "claims", "disputes", "estimates"})


class Row(NamedTuple):
    """One record as it is kept: in which table, whose it is, which one among its owner's.

    `owner` is the document or incident it belongs to ("" = none), `within` the account of a claim
    or the reader of a document's records. Sorted, rows are in the order of the tables.
    """

    table: str
    part: str
    owner: str
    id: str
    rank: int
    within: str
    record: bytes


def of_document(document: Document) -> Row:
    """Give the row of a document."""
    return _row(document, document.id, document.id)


def of_reading(reading: Reading) -> Iterator[Row]:
    """Give the rows of everything read from one document, problems included."""
    kinds: tuple[tuple[Statement | Figure | Act | Report, ...], ...] = (
        reading.statements,
        reading.figures,
        reading.acts,
        reading.reports,
    )
    for records in kinds:
        for rank, record in enumerate(records):
            yield _row(record, reading.document, record.id, rank, reading.reader)
    for problem in reading.problems:
        yield of_problem(problem.but(document=problem.document or reading.document))


def of_problem(problem: Problem) -> Row:
    """Give the row of a problem; the same problem twice is one row."""
    return _nameless(problem, problem.document or "", "p")


def of_copy(copy: Copy) -> Row:
    """Give the row of a copied passage."""
    return _nameless(copy, copy.document, "o")


def of_dossier(dossier: Dossier) -> Iterator[Row]:
    """Give the rows of an incident with everything said of it.

    Earlier ids are left out: they are history, not derived, and live in the ledger.
    """
    incident = dossier.incident
    yield _row(incident.but(formerly=()), incident.id, incident.id)
    for rank, source in enumerate(dossier.documents):
        yield _row(source, incident.id, source.id, rank)
    for rank, account in enumerate(dossier.accounts):
        yield _row(account.but(claims=()), incident.id, account.id, rank)
        for at, claim in enumerate(account.claims):
            yield _row(claim, incident.id, claim.id, at, account.id)
    for rank, dispute in enumerate(dossier.disputes):
        yield _row(dispute, incident.id, dispute.id, rank)
    for rank, estimate in enumerate(dossier.estimates):
        yield _nameless(estimate, incident.id, "e", rank)


def of_all(
    documents: Iterable[Document],
    readings: Iterable[Reading],
    copies: Iterable[Copy],
    dossiers: Iterable[Dossier],
    problems: Iterable[Problem],
) -> Iterator[Row]:
    """Give the rows of a whole build, one after another."""
    yield from map(of_document, documents)
    for reading in readings:
        yield from of_reading(reading)
    yield from map(of_copy, copies)
    for dossier in dossiers:
        yield from of_dossier(dossier)
    yield from map(of_problem, problems)


def part_of(owner: str) -> str:
    """Give what an owner's rows are sorted by first: the two digits after the letter, or "00".

    A part of a table holds the rows of one digit, or of both where the table is a large one.
    """
    digits = owner[1:3]
    return digits if len(digits) == 2 and _HEX.issuperset(digits) else "00"


def _row(record: Record, owner: str, id: str, rank: int = 0, within: str = "") -> Row:  # noqa: A002
    return Row(NAMES[type(record)], part_of(owner), owner, id, rank, within, _written(record))


def _nameless(record: Record, owner: str, letter: str, rank: int = 0) -> Row:
    id = content_id(letter, owner, _written(record).decode())  # noqa: A001 - the word of the record
    return _row(record, owner, id, rank)


def _written(record: Record) -> bytes:
    # Fields in the order of the record, keys of mappings sorted: one value, one spelling.
    return msgspec.json.encode(record, order="deterministic")
