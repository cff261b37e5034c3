"""Writes the lines of the JSON contract."""

from collections.abc import Iterable, Mapping
from typing import TypeVar, assert_never

import msgspec

from sayso.domain.codes import Field
from sayso.domain.document import Document
from sayso.domain.incident import Account, Claim, Dossier, Estimate
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.store.contract.lines import (
    AccountLine,
    ActLine,
    ClaimLine,
    DocumentLine,
    EstimateLine,
    EstimateOf,
    ExportLine,
    ExtractLine,
    FigureLine,
    LinkLine,
    MemberLine,
    ProblemLine,
    StatementLine,
    VoiceLine,
)

L = TypeVar("L", bound=Record)
E = TypeVar("E", bound=EstimateLine)


def extract_line(
    document: Document,
    reading: Reading,
    *,
    explain: Mapping[str, Mapping[str, object]] | None = None,
) -> bytes:
    """Give what a document says as one JSON object of the contract, without a line end."""
    return line(
        ExtractLine(
            explain=dict(explain) if explain is not None else msgspec.UNSET,
            document=_shown(DocumentLine, document),
            statements=tuple(_shown(StatementLine, one) for one in reading.statements),
            figures=tuple(_shown(FigureLine, figure) for figure in reading.figures),
            acts=tuple(_shown(ActLine, act) for act in reading.acts),
            reports=reading.reports,
            problems=tuple(_shown(ProblemLine, problem) for problem in reading.problems),
        )
    )


def export_line(dossier: Dossier) -> bytes:
    """Give an incident with everything said of it as one JSON object of the contract."""
    incident = dossier.incident
    return line(
        ExportLine(
            id=incident.id,
            formerly=incident.formerly,
            kind=incident.kind,
            when=incident.when,
            places=incident.places,
            summary=incident.summary,
            reports=tuple(_shown(MemberLine, member) for member in incident.reports),
            documents=dossier.documents,
            accounts=tuple(_account(account) for account in dossier.accounts),
            disputes=dossier.disputes,
            estimates=tuple(_estimate(EstimateLine, one) for one in dossier.estimates),
            links=tuple(_shown(LinkLine, link) for link in incident.links),
        )
    )


def estimate_line(incident: str, estimate: Estimate) -> bytes:
    """Give an estimate with its incident: a line of `sayso weigh`."""
    return line(_estimate(EstimateOf, estimate, incident=incident))


def ground_line(spans: Iterable[tuple[int, int, Iterable[tuple[Record, int]]]]) -> bytes:
    """Give a line of `sayso ground`: each span's start, end, and candidates with p, best first."""
    return msgspec.json.encode(
        {
            "spans": [
                {
                    "start": start,
                    "end": end,
                    "candidates": [msgspec.structs.asdict(one) | {"p": p} for one, p in found],
                }
                for start, end, found in spans
            ]
        },
        order="deterministic",
    )


def line(record: Record) -> bytes:
    """Give any record as one JSON object, its fields in their order."""
    return msgspec.json.encode(record, order="deterministic")


def value_of(claim: Claim) -> Actor | Place | When | str | None:
    """Give the one value that a claim's field has; a figure has none, its bounds say it."""
    match claim.field:
        case Field.PERPETRATOR | Field.CLAIMED_BY | Field.BLAMED_ON:
            return claim.actor
        case Field.PLACE:
            return claim.place
        case Field.WHEN:
            return claim.when
        case Field.KIND | Field.OUTCOME | Field.ACCESS:
            return claim.word
        case Field.FIGURE:
            return None
        case _:
            assert_never(claim.field)


def _account(account: Account) -> AccountLine:
    return AccountLine(
        id=account.id,
        voice=_shown(VoiceLine, account.voice),
        claims=tuple(_shown(ClaimLine, one, value=value_of(one)) for one in account.claims),
    )


def _estimate(kind: type[E], one: Estimate, **more: object) -> E:
    said_by_some = ("how", "unchecked", "why", "both_right", "calibrated")
    told = {name: getattr(one, name) or msgspec.UNSET for name in said_by_some}
    return _shown(kind, one, **told, **more)


def _shown(kind: type[L], record: Record, **more: object) -> L:
    # The fields of the contract out of those of the record: what else a record has stays inside.
    names = (name for name in kind.__struct_fields__ if name not in more)
    return kind(**{name: getattr(record, name) for name in names}, **more)
