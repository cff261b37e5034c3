"""Verifies a casefile: every hash, every quote, every reference. What fails is a finding."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from sayso.domain.document import Copy, Document, Problem, Quote
from sayso.domain.errors import BrokenCase
from sayso.domain.incident import Dossier
from sayso.domain.reading import Reading, Speaker
from sayso.domain.record import Record
from sayso.store.casefile import Case
from sayso.store.evidence import Evidence
from sayso.store.redacted.pages import INK
from sayso.store.tables import Tables
from sayso.store.tables.digest import digest_of
from sayso.store.tables.parts import sha256_of

Text = Callable[[str], str | None]
_HELD = 64  # texts held at once: the documents of an incident come again and again


def check(case: Case) -> list[Problem]:
    """Give what is wrong with a casefile; nothing where all holds.

    Words that were redacted count as matching. Raises `BrokenCase` where there are no tables yet.
    """
    manifest = case.tables.manifest()
    damaged = list(_files(case.folder / "tables", case.tables))
    found = [*_evidence(case.evidence), *damaged]
    if damaged:
        return found
    try:
        if digest_of(case.tables.rows(), manifest.depths) != manifest.digest:
            found.append(_finding("table-damaged", "the rows are not those the manifest counts"))
        found += _records(case)
    except BrokenCase as error:
        found.append(_finding("table-damaged", str(error)))
    return found


def digest(case: Case) -> str:
    """Give the canonical digest of all rows, counted anew: equal on every machine."""
    return digest_of(case.tables.rows(), case.tables.manifest().depths)


def _evidence(evidence: Evidence) -> Iterator[Problem]:
    for blob in evidence.blobs():
        try:
            evidence.blob(blob)
        except BrokenCase as error:
            yield _finding("evidence-damaged", str(error))
        if evidence.tombstone(blob) is not None:
            message = f"{blob} was purged, and yet is there: a purge was stopped; build again"
            yield _finding("purge-unfinished", message)
    held = set(evidence.blobs())
    for name in evidence.document_ids():
        try:
            document = evidence.document(name)
        except BrokenCase as error:
            yield _finding("evidence-damaged", str(error), name)
            continue
        if document is not None and document.blob not in held:
            message = f"{document.uri}: the bytes it was read from ({document.blob}) are gone"
            yield _finding("evidence-missing", message, name)


def _files(folder: Path, tables: Tables) -> Iterator[Problem]:
    for parts in tables.manifest().tables.values():
        for part in parts:
            path = folder / part.file
            if not path.is_file():
                yield _finding("table-damaged", f"{part.file} is missing; build again")
            elif sha256_of(path) != part.sha256:
                yield _finding("table-damaged", f"{part.file} was changed; build again")


def _records(case: Case) -> Iterator[Problem]:
    text = texts_of(case.evidence)
    for document, reading in case.tables.readings():
        yield from _reading(document, reading, text(document.id))
    for copy in case.tables.read(Copy):
        yield from _copy(copy, text(copy.document))
    for dossier in case.tables.dossiers():
        yield from _dossier(dossier, text)


def texts_of(evidence: Evidence) -> Text:
    """Give the text of a document by its id; nothing where there is none that can be read."""

    @lru_cache(maxsize=_HELD)
    def text(name: str) -> str | None:
        try:
            document = evidence.document(name)
        except BrokenCase:
            return None  # found among the evidence already
        return document.text if document else None

    return text


def _reading(document: Document, reading: Reading, text: str | None) -> Iterator[Problem]:
    if text is None:
        message = f"{document.uri} is in the tables but not in the evidence; build again"
        yield _finding("evidence-missing", message, document.id)
        return
    if document.text and not _fits(document.text, text):
        message = f"{document.uri}: the text in the tables is not the archived one; build again"
        yield _finding("quote-mismatch", message, document.id)
    yield from misquoted(reading, document.id, [text])


def _copy(copy: Copy, text: str | None) -> Iterator[Problem]:
    if text is not None and not 0 <= copy.start < copy.end <= len(text):
        message = f"a copied passage, {copy.start} to {copy.end}, is not in its document"
        yield _finding("quote-mismatch", message, copy.document)


def _dossier(dossier: Dossier, text: Text) -> Iterator[Problem]:
    incident = dossier.incident
    claims = [claim for account in dossier.accounts for claim in account.claims]
    for claim in claims:
        told = text(claim.document)
        if told is None:
            message = f"claim {claim.id} rests on a document that is not in the evidence"
            yield _finding("evidence-missing", message, claim.document)
        else:
            yield from misquoted(claim, claim.document, [told])
    members = {member.document for member in incident.reports}
    texts = [told for name in sorted(members) if (told := text(name)) is not None]
    yield from misquoted(incident, None, texts)
    named = [one.claims for one in dossier.disputes]
    named += [one.because for one in dossier.estimates]
    yield from dangling(incident.id, named, {claim.id for claim in claims})


def dangling(incident: str, named: Iterable[Sequence[str]], claims: set[str]) -> Iterator[Problem]:
    """Give every claim that an incident's disputes or estimates name and that it does not have."""
    for name in sorted({name for several in named for name in several} - claims):
        message = f"incident {incident} names claim {name}, which it does not have"
        yield _finding("dangling-reference", message)


def misquoted(record: object, document: str | None, texts: Iterable[str]) -> Iterator[Problem]:
    """Give every quote of a record whose words are at their place in none of the texts."""
    for quote in quotes_in(record):
        if not any(_fits(quote.text, text[quote.start : quote.end]) for text in texts):
            yield Problem(
                code="quote-mismatch",
                message=f"{quote.text!r} is not at {quote.start} to {quote.end} of the text",
                stage="check",
                document=document,
                start=quote.start,
                end=quote.end,
            )


def quotes_in(record: object) -> Iterator[Quote]:
    """Give every quote that a record holds, at any depth."""
    match record:
        case Quote():
            yield record
        case Speaker():
            yield record.quote
        case Record():
            for name in record.__struct_fields__:
                yield from quotes_in(getattr(record, name))
        case tuple():
            for one in record:
                yield from quotes_in(one)
        case _:
            return


def _fits(shown: str, text: str) -> bool:
    if shown == text:
        return True
    pairs = zip(shown, text, strict=False)
    return len(shown) == len(text) and all(a in (b, INK) for a, b in pairs)


def _finding(code: str, message: str, document: str | None = None) -> Problem:
    return Problem(code=code, message=message, stage="check", document=document)
