"""One number for all rows, the same on every machine and whatever wrote the files."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.store.tables.rows import Row

GROUP = 1000
"""Rows that are counted, and written, together; fixed, since it shapes digests and bytes."""


class PartDigest:
    """Takes the rows of one part in order, group by group, and gives their hash."""

    def __init__(self) -> None:
        self._whole = hashlib.sha256()

    def take(self, columns: Iterable[pa.Array]) -> None:
        """Count in a group of rows: owners, ids, ranks, within, records."""
        for column in columns:
            if pa.types.is_int64(column.type):
                self._add(column.to_numpy(zero_copy_only=False).astype("<i8").tobytes())
                continue
            offsets, cells = _cells(column)
            # Lengths go in, so that two cells can never be read as one.
            self._add(np.diff(offsets).astype("<i8").tobytes())
            self._add(cells)

    def hex(self) -> str:
        """Give the digest of the rows so far."""
        return self._whole.hexdigest()

    def _add(self, cells: bytes | memoryview) -> None:
        self._whole.update(len(cells).to_bytes(8, "big"))
        self._whole.update(cells)


def whole_digest(parts: Iterable[tuple[str, str, str]]) -> str:
    """Give the canonical digest of tables from (table, prefix, digest) of their parts, in order.

    Earlier ids of incidents are not among the rows, so a casefile with a history and one built
    anew from the same evidence compare equal.
    """
    whole = hashlib.sha256()
    for part in parts:
        whole.update(" ".join(part).encode() + b"\n")
    return whole.hexdigest()


def digest_of(rows: Iterable[Row], depths: Mapping[str, int]) -> str:
    """Give the canonical digest of rows in the order of the tables.

    `depths` says for each table how many digits its parts are told apart by.
    """
    return whole_digest(_parts(rows, depths))


def _parts(rows: Iterable[Row], depths: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    def place(row: Row) -> tuple[str, str]:
        return row.table, row.part[: depths[row.table]]

    for (table, prefix), own in groupby(rows, key=place):
        digest = PartDigest()
        while group := list(islice(own, GROUP)):
            digest.take(
                (
                    pa.array([row.owner for row in group], pa.string()),
                    pa.array([row.id for row in group], pa.string()),
                    pa.array([row.rank for row in group], pa.int64()),
                    pa.array([row.within for row in group], pa.string()),
                    pa.array([row.record.decode() for row in group], pa.string()),
                )
            )
        yield table, prefix, digest.hex()


def _cells(column: pa.Array) -> tuple["np.ndarray[tuple[int], np.dtype[np.int32]]", memoryview]:
    _, offsets, cells = column.buffers()
    where = np.frombuffer(offsets, dtype=np.int32)[column.offset : column.offset + len(column) + 1]
    held = memoryview(cells) if cells is not None else memoryview(b"")
    return where, held[where[0] : where[-1]]
