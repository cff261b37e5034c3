"""All documents of a casefile at once: of which outlet, in which incidents, after whose words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document
from sayso.domain.incident import Source
from sayso.domain.record import Record
from sayso.store.casefile import Case
from sayso.store.listing.listing import Column
from sayso.store.tables.computing import compute

_BASES = {one.value: number for number, one in enumerate(Basis)}


class Sources(NamedTuple):
    """Documents by number, in the order of the tables.

    `outlet` counts in `outlets`, -1 where nobody knows it. `told` are pairs of document and
    incident's row in the listing. `copied` are passages: the document, the origin (counts in
    `origins`, which are id and name) and the number of the basis; `original` is the document that
    the casefile has of an origin's words, -1 for none.
    """

    ids: pa.Array
    uris: pa.Array
    titles: pa.Array
    published: pa.Array
    outlets: tuple[str, ...]
    outlet: Column
    told: tuple[Column, Column]
    origins: tuple[tuple[str, str], ...]
    copied: tuple[Column, Column, Column]
    original: Column

    def of_outlet(self, outlet: str) -> Column:
        """Give the documents of an outlet, the latest first; undated ones come last."""
        if outlet not in self.outlets:
            return np.zeros(0, np.int64)
        return self._latest(np.flatnonzero(self.outlet == self.outlets.index(outlet)))

    def of_origin(self, origin: int) -> Column:
        """Give the documents that repeat an origin, the latest first."""
        documents, origins, _ = self.copied
        return self._latest(np.unique(documents[origins == origin]))

    def origin(self, id: str) -> int | None:  # noqa: A002 - the word of the record
        """Give the number of an origin, or nothing where nothing repeats it."""
        return next((n for n, (known, _) in enumerate(self.origins) if known == id), None)

    def incidents_of(self, documents: Column) -> Column:
        """Give the rows of the incidents that any of these documents tells of."""
        wanted = np.zeros(len(self.ids), bool)
        wanted[documents] = True
        document, row = self.told
        return np.unique(row[wanted[document]])

    def bases(self, documents: Column, origin: int) -> list[str]:
        """Give why each of some documents is held to repeat an origin: what says most."""
        document, origins, basis = self.copied
        mine = origins == origin
        best = np.full(len(self.ids), len(_BASES), np.int64)
        np.minimum.at(best, document[mine], basis[mine])
        return [[*Basis][best[one]].value for one in documents.tolist()]

    def _latest(self, documents: Column) -> Column:
        days = self.published.take(pa.array(documents)).to_pylist()
        order = sorted(range(len(days)), key=lambda n: days[n] or "", reverse=True)
        return documents[order]


def sourced(case: Case, row_of: dict[str, int]) -> Sources:
    """Give all documents of a casefile as its tables are now; `row_of` are the listing's rows."""
    found = _table(case, Document, ("document_id", "uri", "title", "outlet", "published"))
    ids = found["document_id"]
    outlets, outlet = _numbered(found["outlet"].to_pylist())
    told = _table(case, Source, ("incident", "id"))
    copies = _table(case, Copy, ("document_id", "origin_id", "origin_name", "origin_basis", "origin_copies"))  # fmt: skip
    names = dict(
        zip(copies["origin_id"].to_pylist(), copies["origin_name"].to_pylist(), strict=True)
    )
    origins, origin = _numbered(copies["origin_id"].to_pylist())
    original = np.full(len(origins), -1, np.int64)
    own = _rows(copies["origin_copies"], ids)
    original[origin[own >= 0]] = own[own >= 0]
    documents, rows = _rows(told["id"], ids), _of(told["incident"].to_pylist(), row_of)
    known = (documents >= 0) & (rows >= 0)
    copied = _rows(copies["document_id"], ids)
    here = copied >= 0
    basis = np.array([_BASES[one] for one in copies["origin_basis"].to_pylist()], np.int64)
    return Sources(
        ids=ids,
        uris=found["uri"],
        titles=found["title"],
        published=found["published"],
        outlets=outlets,
        outlet=outlet,
        told=(documents[known], rows[known]),
        origins=tuple((id_, names[id_]) for id_ in origins),
        copied=(copied[here], origin[here], basis[here]),
        original=original,
    )


def _table(case: Case, kind: type[Record], names: Sequence[str]) -> dict[str, pa.Array]:
    batches = [*case.tables.columns(kind, names)]
    if not batches:
        return {name: pa.array([], pa.string()) for name in names}
    whole = pa.Table.from_batches(batches).combine_chunks()
    return {name: whole[name].combine_chunks() for name in names}


def _rows(wanted: pa.Array, among: pa.Array) -> Column:
    """Give where each value stands among others; -1 for one that does not, and for nothing."""
    found = compute.fill_null(compute.index_in(wanted, value_set=among, skip_nulls=True), -1)
    return np.asarray(found).astype(np.int64)


def _of(ids: Iterable[str], row_of: dict[str, int]) -> Column:
    return np.array([row_of.get(one, -1) for one in ids], np.int64)


def _numbered(values: Sequence[str | None]) -> tuple[tuple[str, ...], Column]:
    known: dict[str, int] = {}
    numbers = [-1 if one is None else known.setdefault(one, len(known)) for one in values]
    return tuple(known), np.array(numbers, np.int64)
