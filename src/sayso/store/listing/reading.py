"""Reads the columns of a listing out of the tables, a thousand rows at a time: memory stays small."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.domain.codes import HOLDS, PlacePrecision, TimePrecision
from sayso.domain.document import Problem
from sayso.domain.incident import Account, Claim, Dispute, Incident, Source
from sayso.domain.world import Place
from sayso.store.casefile import Case
from sayso.store.listing.gathering import Figured, Gathered
from sayso.store.listing.listing import MISSING, Column, Figures, Listing
from sayso.store.listing.reviewing import reviewed
from sayso.store.listing.ties import ties
from sayso.store.tables.computing import compute
from sayso.text.countries import name_of

UNREAD = ("unread", "llm-unread")
"""The problems of documents that no reader has answered on."""
_HELD = pa.array(sorted(one.value for one in HOLDS), pa.string())
_EPOCH = date(1970, 1, 1).toordinal()
_PRECISIONS = {one.value: number for number, one in enumerate(PlacePrecision)}
_TIMES = {one.value: number for number, one in enumerate(TimePrecision)}


class _Named(msgspec.Struct):
    name: str
    actor: str | None = None


class _Doer(msgspec.Struct):
    # Of a claim's record only who is named is read.
    actor: _Named | None = None


class _Counted(msgspec.Struct):
    whose: _Named | None = None


def listed(case: Case) -> Listing:
    """Give the listing of a casefile as its tables and ledger are now.

    Raises `BrokenCase` where nothing was built yet.
    """
    incidents = list(case.tables.read(Incident))
    ids = [one.id for one in incidents]
    row_of = {id_: row for row, id_ in enumerate(ids)}
    placed = [next((one for one in x.places if one.lat is not None), None) for x in incidents]
    # Named after the place that is drawn, so that the map and the list say the same.
    named = [
        drawn or next(iter(x.places), None) for drawn, x in zip(placed, incidents, strict=True)
    ]
    kinds = tuple(sorted({one.kind.value for one in incidents}))
    start = _days([one.when.start if one.when else None for one in incidents])
    gathered = Gathered(len(ids))
    disputes, largest = _disputes(case, row_of)
    _accounts(case, row_of, gathered)
    figures = _claims(case, row_of, gathered)
    _sources(case, row_of, gathered)
    for row, where in enumerate(named):
        if where is not None and where.country:
            gathered.add("country", row, where.country, name_of(where.country) or where.country)
    return Listing(
        ids=ids,
        summaries=[one.summary for one in incidents],
        places=[one.name if one else "" for one in named],
        kinds=kinds,
        kind=np.array([kinds.index(one.kind.value) for one in incidents], np.int32),
        start=start,
        end=_days([one.when.end if one.when else None for one in incidents]),
        time_precision=np.array(
            [
                _TIMES[(x.when.precision if x.when else TimePrecision.UNKNOWN).value]
                for x in incidents
            ],
            np.int32,
        ),
        lat=np.array([_or_nan(one.lat if one else None) for one in placed]),
        lon=np.array([_or_nan(one.lon if one else None) for one in placed]),
        radius_km=np.array([_or_nan(one.radius_km if one else None) for one in placed]),
        precision=np.array([_precision(one) for one in placed], np.int32),
        reports=np.array([len(one.reports) for one in incidents], np.int32),
        voices=gathered.voices,
        disputes=disputes,
        largest=largest,
        reviewed=reviewed(case, ids),
        sets=gathered.sets(),
        figures=figures,
        undated=int((start == MISSING).sum()),
        unread=_unread(case),
        ties=ties(incidents, {one: row for row, one in enumerate(ids)}),
    )


def rows_in(row_of: Mapping[str, int], owners: pa.Array) -> Column:
    """Give the row of each owner."""
    return np.array([row_of[owner] for owner in owners.to_pylist()], np.int32)


def _disputes(case: Case, row_of: Mapping[str, int]) -> tuple[Column, Column]:
    count, largest = np.zeros(len(row_of), np.int32), np.zeros(len(row_of), np.int32)
    for batch in case.tables.columns(Dispute, ("incident", "size")):
        rows = rows_in(row_of, batch["incident"])
        np.add.at(count, rows, 1)
        sizes = np.minimum(batch["size"].to_numpy(zero_copy_only=False), 2**31 - 1)
        np.maximum.at(largest, rows, sizes.astype(np.int32))
    return count, largest


def _accounts(case: Case, row_of: Mapping[str, int], gathered: Gathered) -> None:
    for batch in case.tables.columns(Account, ("incident", "id", "voice_actor", "voice_name")):
        rows = rows_in(row_of, batch["incident"])
        cells = zip(
            rows.tolist(),
            batch["id"].to_pylist(),
            batch["voice_actor"].to_pylist(),
            batch["voice_name"].to_pylist(),
            strict=True,
        )
        for row, account, actor, name in cells:
            gathered.account(row, account, actor, name)


def _claims(case: Case, row_of: Mapping[str, int], gathered: Gathered) -> Figures:
    figured = Figured(gathered)
    wanted = (
        *("incident", "account", "field", "measure", "group", "low", "high", "actor_name"),
        *("superseded_by", "stance", "record"),
    )
    for batch in case.tables.columns(Claim, wanted):
        rows = rows_in(row_of, batch["incident"])
        names = np.asarray(batch["actor_name"].is_valid())
        for at in np.flatnonzero(names):
            doer = msgspec.json.decode(batch["record"][int(at)].as_py(), type=_Doer).actor
            if doer is not None and doer.actor is not None:
                gathered.add("actor", int(rows[at]), doer.actor, doer.name)
        standing = _standing(batch)
        told = batch.filter(standing)
        figured.take(told, rows[np.asarray(standing)], _whose(told))
    return figured.figures()


def _whose(figures: pa.RecordBatch) -> list[str | None]:
    """Give the actor whose people each figure counts, where the claim says so."""
    found: list[str | None] = [None] * len(figures)
    told = compute.invert(compute.match_substring(figures["record"], '"whose":null'))
    for at in np.flatnonzero(np.asarray(told)):
        whose = msgspec.json.decode(figures["record"][int(at)].as_py(), type=_Counted).whose
        found[at] = whose.actor if whose else None
    return found


def _standing(batch: pa.RecordBatch) -> pa.Array:
    """Say which claims are figures that their voice stands for: of a number, whole, not replaced.

    Who denies a number, or doubts it, gives none.
    """
    numbered = compute.or_(batch["low"].is_valid(), batch["high"].is_valid())
    whole = compute.match_substring(batch["record"], '"part_of":null')
    figure = compute.equal(batch["field"], "figure")
    latest = compute.invert(batch["superseded_by"].is_valid())
    held = compute.is_in(batch["stance"], value_set=_HELD)
    told = compute.and_(compute.and_(figure, latest), compute.and_(whole, numbered))
    return compute.and_(told, held)


def _sources(case: Case, row_of: Mapping[str, int], gathered: Gathered) -> None:
    for batch in case.tables.columns(Source, ("incident", "outlet")):
        rows = rows_in(row_of, batch["incident"]).tolist()
        for row, outlet in zip(rows, batch["outlet"].to_pylist(), strict=True):
            if outlet:
                gathered.add("outlet", row, outlet, outlet)


def _unread(case: Case) -> int:
    documents: set[str] = set()
    for batch in case.tables.columns(Problem, ("document_id", "code")):
        unread = batch.filter(compute.is_in(batch["code"], value_set=pa.array(UNREAD)))
        documents.update(unread["document_id"].to_pylist())
    return len(documents)


def _days(stamps: Sequence[str | None]) -> Column:
    return np.array([_day(one) for one in stamps], np.int32)


def _day(stamp: str | None) -> int:
    return date.fromisoformat(stamp[:10]).toordinal() - _EPOCH if stamp else MISSING


def _or_nan(number: float | None) -> float:
    return float("nan") if number is None else float(number)


def _precision(place: Place | None) -> int:
    return _PRECISIONS[(place.precision if place else PlacePrecision.UNKNOWN).value]
