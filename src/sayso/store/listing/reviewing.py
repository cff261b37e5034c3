"""What a person has looked at: records, and incidents in whose words a judgement that stands names a place."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.domain.codes import Verb
from sayso.domain.incident import Claim
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Figure, Report, Statement
from sayso.store.casefile import Case
from sayso.store.listing.listing import Column
from sayso.store.tables.computing import compute

_LOOKED = frozenset((Verb.SAME, Verb.DIFFERENT, Verb.CORRECT, Verb.REJECT, Verb.CONFIRM))
_TOUCHED = _LOOKED | {Verb.REDACT}
Place = tuple[str, int | None, int | None]
"""A document, and where in it; without a place all of it."""
Places = frozenset[Place]
Looked = set[tuple[str, str]]
"""Records that somebody judged, by document and id."""


def reviewed(case: Case, ids: Sequence[str]) -> Column:
    """Say of each incident whether somebody has judged words that it rests on."""
    found = np.zeros(len(ids), bool)
    spots: dict[str, list[Spot]] = {}
    for judgement in standing(case.ledger.judgements()):
        for spot in judgement.spots if judgement.verb in _LOOKED else ():
            spots.setdefault(spot.document, []).append(spot)
    if spots:
        row_of = {id_: row for row, id_ in enumerate(ids)}
        for incident, document, start, end in _words(case, set(spots)):
            if incident in row_of and any(_met(spot, start, end) for spot in spots[document]):
                found[row_of[incident]] = True
    return found


def standing(judgements: Sequence[Judgement]) -> Iterator[Judgement]:
    """Give the judgements that no other takes back; one that was itself taken back takes nothing."""
    gone: set[int] = set()
    for judgement in reversed(judgements):
        if judgement.number in gone:
            continue
        if judgement.withdraws is not None:
            gone.add(judgement.withdraws)
        else:
            yield judgement


def _words(case: Case, documents: set[str]) -> Iterator[tuple[str, str, int, int]]:
    home = case.ledger.members()
    wanted = pa.array(sorted(documents), pa.string())
    for batch in case.tables.columns(Claim, ("incident", "document", "quote_start", "quote_end")):
        rows = batch.filter(compute.is_in(batch["document"], value_set=wanted))
        yield from zip(*(column.to_pylist() for column in rows.columns), strict=True)
    for document in sorted(documents):
        for report in case.tables.of(Report, document):
            if report.id in home:
                yield home[report.id], document, report.trigger.start, report.trigger.end


def _met(spot: Spot, start: int, end: int) -> bool:
    whole = spot.start is None or spot.end is None
    return whole or (spot.start < end and start < spot.end)  # type: ignore[operator]  # not whole


def places(judgements: Sequence[Judgement]) -> Places:
    """Give the places in documents that a judgement which stands has looked at."""
    return frozenset(
        (spot.document, spot.start, spot.end)
        for one in standing(judgements)
        if one.verb in _TOUCHED
        for spot in one.spots
    )


def looked(case: Case, kind: type[Figure | Report | Statement], judged: Places) -> Looked:
    """Give the records at whose very words somebody judged, by document and id."""
    found: Looked = set()
    for document in sorted({document for document, _, _ in judged}):
        for one in case.tables.of(kind, document):
            if any((document, x.start, x.end) in judged for x in spans(one)):
                found.add((document, one.id))
    return found


class Spanned(Protocol):
    """A place in a text."""

    @property
    def start(self) -> int:
        """Give where it begins."""
        ...

    @property
    def end(self) -> int:
        """Give where it ends, exclusive."""
        ...


def spans(one: Figure | Report | Statement) -> Iterable[Spanned]:
    """Give the words by which a record is judged."""
    match one:
        case Figure():
            return (one.number, one.quote)
        case Report():
            return (one.trigger,)
        case _:
            return one.content[:1]
