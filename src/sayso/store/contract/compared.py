"""Incidents as they are compared, out of a casefile or out of what `sayso export` printed."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from sayso.domain.errors import BrokenFile
from sayso.domain.incident import Belonging, Dossier, Held
from sayso.domain.reading import Report
from sayso.store.casefile import Case


class _Id(msgspec.Struct):
    # Of an exported line only what is compared is read.
    id: str


class _Source(_Id):
    uri: str


class _Member(_Id):
    document: str


class _Account(msgspec.Struct):
    claims: tuple[_Id, ...]


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
    estimates: tuple[_Estimate, ...]


def held_by_case(case: Case) -> Iterator[Held]:
    """Give the incidents of a casefile with the words of their triggers."""
    words = {report.id: report.trigger.text for report in case.tables.read(Report)}
    return (_of_dossier(dossier, words) for dossier in case.tables.dossiers())


def held_around(case: Case, reports: Iterable[str]) -> dict[str, Held]:
    """Give the incidents that these reports belong to, by id, without reading any other."""
    found = {}
    for incident in sorted(set(case.ledger.homes(reports).values())):
        dossier = case.tables.dossier(incident)
        # A build that ends just now may have moved the reports of an incident that was listed.
        if dossier is not None:
            found[incident] = _of_dossier(dossier, _words(case, dossier))
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
                read = msgspec.json.decode(line, type=_Line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise BrokenFile(
                    file=path.name,
                    line=number,
                    why=f"is no line of `sayso export`: {error}",
                    remedy="Name a casefile, or a file that `sayso export CASE` printed.",
                ) from error
            yield _held(read, {}, [x.id for one in read.accounts for x in one.claims])


def _of_dossier(dossier: Dossier, words: Mapping[str, str]) -> Held:
    incident = dossier.incident
    read = _Line(
        id=incident.id,
        summary=incident.summary,
        reports=tuple(_Member(one.id, one.document) for one in incident.reports),
        documents=tuple(_Source(one.id, one.uri) for one in dossier.documents),
        accounts=(),
        estimates=tuple(
            _Estimate(one.policy, one.measure, one.group, one.low, one.best, one.high, one.side)
            for one in dossier.estimates
        ),
    )
    return _held(read, words, [x.id for one in dossier.accounts for x in one.claims])


def _held(line: _Line, words: Mapping[str, str], claims: Iterable[str]) -> Held:
    uris = {one.id: one.uri for one in line.documents}
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
    )


def _what(one: _Estimate) -> str:
    return " ".join(x for x in (one.policy, one.measure, one.group, one.side) if x)


def _said(one: _Estimate) -> str:
    low, best, high = ("?" if x is None else str(x) for x in (one.low, one.best, one.high))
    return f"{low} to {high}, best {best}"
