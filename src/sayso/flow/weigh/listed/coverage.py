"""Incidents by who tells them, a list or texts, and where their figures part."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from sayso.domain.codes import HOLDS, Field, Measure
from sayso.domain.incident import Claim, Dossier
from sayso.domain.record import Record
from sayso.flow.weigh.counted import groups_meet
from sayso.flow.weigh.evidence import span_of


class Beside(Record):
    """What a list and what texts count of one measure: "12" and "14–16" do not `agree`."""

    measure: Measure
    listed: tuple[str, ...]
    told: tuple[str, ...]
    agree: bool | None


class Covered(Record):
    """An incident, the rows of lists and the number of texts that tell it, and their figures."""

    incident: str
    summary: str
    rows: tuple[str, ...]
    texts: int
    figures: tuple[Beside, ...] = ()


def coverage(dossiers: Iterable[Dossier], rows: Collection[str]) -> Iterator[Covered]:
    """Give each incident with who tells it; `rows` are the ids of documents that are rows of lists.

    Of what both tell, each measure that either counts: all open figures that are no part of another.
    They agree where any number of the list can be any of the texts, of the same people as far as
    both say who; with nothing to compare, `agree` is null.
    """
    for dossier in dossiers:
        listed = [one for one in dossier.documents if one.id in rows]
        texts = len(dossier.documents) - len(listed)
        yield Covered(
            incident=dossier.incident.id,
            summary=dossier.incident.summary,
            rows=tuple(sorted(one.uri for one in listed)),
            texts=texts,
            figures=tuple(_figures(dossier, rows)) if listed and texts else (),
        )


def _figures(dossier: Dossier, rows: Collection[str]) -> Iterator[Beside]:
    claims = [
        claim
        for account in dossier.accounts
        for claim in account.claims
        if claim.field is Field.FIGURE
        and claim.superseded_by is None
        and claim.part_of is None
        and claim.stance in HOLDS
    ]
    for measure in Measure:
        ours = [one for one in claims if one.measure is measure and one.document in rows]
        theirs = [one for one in claims if one.measure is measure and one.document not in rows]
        if ours or theirs:
            met = [
                span_of(one).apart(span_of(other)) == 0
                for one in ours
                for other in theirs
                if groups_meet(one, other)
            ]
            yield Beside(
                measure=measure,
                listed=_words(ours),
                told=_words(theirs),
                agree=any(met) if met else None,
            )


def _words(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Give each number said once, the smaller first: "12", "12–16", "12+", "up to 5"."""
    bounds = {(one.low, one.high) for one in claims}
    ordered = sorted(bounds, key=lambda one: (one[0] or 0, one[1] is None, one[1] or 0))
    return tuple(dict.fromkeys(_number(low, high) for low, high in ordered))


def _number(low: int | None, high: int | None) -> str:
    if low is None:
        return f"up to {high:,}"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
