"""Incidents as they are compared, out of a casefile or out of what `sayso export` printed."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.compared import Belonging, Held, Parting, Standing
from sayso.domain.errors import BrokenFile
from sayso.domain.incident import Dossier
from sayso.domain.reading import Report
from sayso.store.casefile import Case
from sayso.store.contract.writing import export_line


class _Id(msgspec.Struct):
    # Of an exported line only what is compared is read.
    id: str


class _Source(_Id):
    uri: str


class _Member(_Id):
    document: str


class _Voice(msgspec.Struct):
    name: str
    actor: str | None = None


class _Named(msgspec.Struct):
    name: str


class _Quote(msgspec.Struct):
    text: str


class _Claim(_Id, kw_only=True):
    field: Field
    stance: Stance
    document: str
    quote: _Quote
    value: Any = None
    measure: Measure | None = None
    group: Group | None = None
    whose: _Named | None = None
    low: int | None = None
    high: int | None = None
    hedge: Hedge | None = None
    reported: str | None = None
    superseded_by: str | None = None


class _Account(msgspec.Struct):
    voice: _Voice
    claims: tuple[_Claim, ...]


class _Dispute(msgspec.Struct):
    rule: str
    claims: tuple[str, ...]


class _Estimate(msgspec.Struct):
    policy: str
    measure: str
    group: str
    low: int | None
    best: int | None
    high: int | None
    side: str | None = None


class _Line(_Id):
    summary: str
    reports: tuple[_Member, ...]
    documents: tuple[_Source, ...]
    accounts: tuple[_Account, ...]
    disputes: tuple[_Dispute, ...]
    estimates: tuple[_Estimate, ...]


def held_by_case(case: Case) -> Iterator[Held]:
    """Give the incidents of a casefile with the words of their triggers."""
    words = {report.id: report.trigger.text for report in case.tables.read(Report)}
    return (_held(_read(export_line(one)), words) for one in case.tables.dossiers())


def held_around(case: Case, reports: Iterable[str]) -> dict[str, Held]:
    """Give the incidents that these reports belong to, by id, without reading any other."""
    found = {}
    for incident in sorted(set(case.ledger.homes(reports).values())):
        dossier = case.tables.dossier(incident)
        # A build that ends just now may have moved the reports of an incident that was listed.
        if dossier is not None:
            found[incident] = _held(_read(export_line(dossier)), _words(case, dossier))
    return found


def _words(case: Case, dossier: Dossier) -> dict[str, str]:
    documents = sorted({one.document for one in dossier.incident.reports})
    return {x.id: x.trigger.text for one in documents for x in case.tables.of(Report, one)}


def held_by_export(path: Path) -> Iterator[Held]:
    """Give the incidents that a file of `sayso export` holds; it holds no triggers.

    Raises `BrokenFile` for a line that is no incident.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                read = _read(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise BrokenFile(
                    file=path.name,
                    line=number,
                    why=f"is no line of `sayso export`: {error}",
                    remedy="Name a casefile, or a file that `sayso export CASE` printed.",
                ) from error
            yield _held(read, {})


def _read(line: bytes) -> _Line:
    return msgspec.json.decode(line, type=_Line)


def _held(line: _Line, words: Mapping[str, str]) -> Held:
    uris = {one.id: one.uri for one in line.documents}
    claims = {x.id: _standing(one.voice, x, uris) for one in line.accounts for x in one.claims}
    replaced = {x.id for one in line.accounts for x in one.claims if x.superseded_by}
    return Held(
        id=line.id,
        summary=line.summary,
        reports=tuple(
            Belonging(
                report=one.id,
                document=one.document,
                uri=uris.get(one.document, one.document),
                words=words.get(one.id),
            )
            for one in line.reports
        ),
        claims=frozenset(claims),
        estimates={_what(one): _said(one) for one in line.estimates},
        stands=tuple(claims[id_] for id_ in sorted(claims.keys() - replaced)),
        parts=tuple(
            Parting(rule=one.rule, sides=tuple(claims[x] for x in one.claims if x in claims))
            for one in line.disputes
        ),
    )


def _standing(voice: _Voice, claim: _Claim, uris: Mapping[str, str]) -> Standing:
    return Standing(
        who=voice.actor or voice.name,
        voice=voice.name,
        field=claim.field,
        stance=claim.stance,
        words=claim.quote.text,
        uri=uris.get(claim.document, claim.document),
        measure=claim.measure,
        group=claim.group,
        whose=claim.whose.name if claim.whose else None,
        low=claim.low,
        high=claim.high,
        hedge=claim.hedge,
        value=_value(claim.value),
        reported=claim.reported,
    )


def _value(value: Any) -> str | None:
    """Give an actor or a place by its name, a time by its days, a word as it is."""
    if not isinstance(value, dict):
        return None if value is None else str(value)
    if "name" in value:
        return str(value["name"])
    return " to ".join(dict.fromkeys(str(value.get(key) or "…") for key in ("start", "end")))


def _what(one: _Estimate) -> str:
    return " ".join(x for x in (one.policy, one.measure, one.group, one.side) if x)


def _said(one: _Estimate) -> str:
    low, best, high = ("?" if x is None else str(x) for x in (one.low, one.best, one.high))
    return f"{low} to {high}, best {best}"
