"""Parquet: one file a table, with the types and meanings of its columns."""

import io
from collections.abc import Iterator
from contextlib import ExitStack

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from sayso.outlets.exports.material import Material
from sayso.outlets.exports.tabular.flat import TABLES, Cell, Value, rows

_BATCH = 20_000
_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
_LARGEST = 2**63 - 1


def files(material: Material) -> Iterator[tuple[str, bytes]]:
    """Give each table as the name and the bytes of a file; what waits in memory is compressed."""
    with ExitStack() as stack:
        tables = {name: stack.enter_context(_Table(cells)) for name, cells in TABLES.items()}
        for dossier in material.dossiers:
            for name, row in rows(dossier):
                tables[name].add(row)
        for name, table in tables.items():
            yield f"{name}.parquet", table.finished()


class _Table:
    """One file being written."""

    def __init__(self, cells: tuple[Cell, ...]) -> None:
        self._schema = pa.schema(
            [pa.field(cell.name, _TYPES[cell.kind], metadata={"says": cell.says}) for cell in cells]
        )
        self._body = io.BytesIO()
        self._writer = pq.ParquetWriter(self._body, self._schema, compression="zstd")
        self._rows: list[tuple[Value, ...]] = []

    def __enter__(self) -> "_Table":
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()

    def add(self, row: tuple[Value, ...]) -> None:
        self._rows.append(row)
        if len(self._rows) == _BATCH:
            self._flush()

    def finished(self) -> bytes:
        self._flush()
        self._writer.close()
        return self._body.getvalue()

    def _flush(self) -> None:
        names = self._schema.names
        told = [dict(zip(names, map(_held, row), strict=True)) for row in self._rows]
        self._writer.write_batch(pa.RecordBatch.from_pylist(told, schema=self._schema))
        self._rows.clear()


def _held(value: Value) -> Value:
    # A number that no column holds is left out rather than cut.
    return None if isinstance(value, int) and abs(value) > _LARGEST else value
