"""The source texts of an incident, each quote marked, and every quote that is not where it should be."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.domain.document import Document, Origin
from sayso.domain.errors import BrokenEvidence
from sayso.domain.incident import Claim, Dossier, Source
from sayso.domain.record import Record
from sayso.outlets.publish.words import pieces


class Marked(Record):
    """A stretch of text, and the claims whose words lie in it; `first_of` are those that begin here."""

    text: str
    claims: tuple[str, ...]
    first_of: tuple[str, ...]


class Amiss(Record):
    """A claim whose words are not where its record says they are: what it quotes, what stands there."""

    claim: str
    said: str
    start: int
    found: str


class Text(Record):
    """A document as the dossier shows it. Without `pieces` its text is not in the casefile any more."""

    document: str
    title: str
    uri: str
    outlet: str | None
    published: str | None
    captured: str | None
    origin: Origin | None
    language: str | None
    sample: bool
    pieces: tuple[Marked, ...]
    amiss: tuple[Amiss, ...]


class _Checked(NamedTuple):
    fine: list[Claim]
    amiss: list[Amiss]


def texts(dossier: Dossier, documents: Mapping[str, Document]) -> tuple[Text, ...]:
    """Give each document of an incident with its quotes marked; every offset is checked anew."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for account in dossier.accounts:
        for claim in account.claims:
            claims[claim.document].append(claim)
    return tuple(_text(one, documents.get(one.id), claims[one.id]) for one in dossier.documents)


def _text(source: Source, document: Document | None, claims: Iterable[Claim]) -> Text:
    text = document.text if document else ""
    checked = _checked(text, claims)
    cut = pieces(text, checked.fine) if document else ()
    return Text(
        document=source.id,
        title=(document.title if document else None) or source.uri,
        uri=source.uri,
        outlet=source.outlet,
        published=source.published,
        captured=source.captured,
        origin=source.origin,
        language=document.language if document else None,
        sample=bool(document and document.sample),
        pieces=tuple(Marked(text=x.text, claims=x.claims, first_of=x.first_of) for x in cut),
        amiss=tuple(checked.amiss),
    )


def _checked(text: str, claims: Iterable[Claim]) -> _Checked:
    checked = _Checked([], [])
    for claim in claims:
        try:
            claim.quote.check_against(claim.document, text)
        except BrokenEvidence as broken:
            quote = claim.quote
            checked.amiss.append(
                Amiss(claim=claim.id, said=quote.text, start=quote.start, found=broken.found)
            )
        else:
            checked.fine.append(claim)
    return checked
