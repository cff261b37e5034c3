"""Writes claims as CSV, one a line, for a spreadsheet."""

from collections.abc import Iterable, Iterator

from sayso.domain.codes import Field
from sayso.domain.incident import Account, Claim, Dossier, Source
from sayso.outlets import cells, wording

COLUMNS = (
    "incident", "summary", "incident_start", "incident_end", "voice", "voice_class", "field",
    "value", "measure", "group", "low", "high", "hedge", "stance", "said_start", "said_end",
    "reported", "captured", "outlet", "uri", "origin", "quote", "start", "end", "document",
    "claim", "denies", "superseded_by", "p",
)  # fmt: skip


def claims_csv(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Give a heading and one line a claim, ended by CRLF as RFC 4180 asks.

    Text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    yield cells.row(COLUMNS)
    for dossier in dossiers:
        sources = {source.id: source for source in dossier.documents}
        for account in dossier.accounts:
            for claim in account.claims:
                yield cells.row(_row(dossier, account, claim, sources[claim.document]))


def _row(dossier: Dossier, account: Account, claim: Claim, source: Source) -> tuple[object, ...]:
    incident, voice = dossier.incident, account.voice
    when, said = incident.when, claim.said
    value = "" if claim.field is Field.FIGURE else wording.value(claim)
    return (
        incident.id, incident.summary, when and when.start, when and when.end, voice.name,
        voice.cls, claim.field, value, claim.measure, claim.group, claim.low, claim.high,
        claim.hedge, claim.stance, said and said.start, said and said.end, claim.reported,
        claim.captured, source.outlet, source.uri, claim.origin and claim.origin.name,
        claim.quote.text, claim.quote.start, claim.quote.end, claim.document, claim.id,
        claim.denies, claim.superseded_by, claim.p,
    )  # fmt: skip
