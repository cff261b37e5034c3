"""Parts: Parquet files that hold some rows of one table, the same bytes for the same rows."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from sayso.domain.errors import BrokenCase
from sayso.domain.record import Record
from sayso.store.disk.durable import move, whole_file
from sayso.store.tables.columns import owner_of, schema_of, values_of, within_of
from sayso.store.tables.rows import Row

GROUP = 1000
"""Rows of a row group; fixed, since it shapes the bytes."""

_CHUNK = 1 << 20


class Part(Record):
    """A file of a table's rows. It is named for what it holds, so it never changes."""

    file: str
    prefix: str
    rows: int
    sha256: str


def write_part(rows: Iterable[Row], folder: Path, table: str, prefix: str) -> Part:
    """Write sorted rows as one file below `folder`/`table`, and give what is in it."""
    draft = folder / table / f"{prefix}.draft"
    count = 0
    with whole_file(draft) as file, _writer(file, table) as writer:
        left = iter(rows)
        while group := list(islice(left, GROUP)):
            writer.write_batch(_batch(table, group), row_group_size=GROUP)
            count += len(group)
    digest = sha256_of(draft)
    name = f"{table}/{prefix}-{digest[:16]}.parquet"
    move(draft, folder / name)
    return Part(file=name, prefix=prefix, rows=count, sha256=digest)


def read_part(
    file: BinaryIO, table: str, prefix: str, *, owner: str | None = None
) -> Iterator[Row]:
    """Give the rows of an open part in order; with `owner` only theirs."""
    owned, within = owner_of(table), within_of(table)
    for batch in _batches(file, [owned, "id", "rank", within, "record"]):
        for row in batch.to_pylist():
            if owner is None or row[owned] == owner:
                yield Row(
                    table=table,
                    part=prefix,
                    owner=row[owned],
                    id=row["id"],
                    rank=row["rank"],
                    within=row[within],
                    record=row["record"].encode(),
                )


def _batches(file: BinaryIO, columns: list[str]) -> Iterator[pa.RecordBatch]:
    try:
        parquet = pq.ParquetFile(file)
        yield from parquet.iter_batches(batch_size=GROUP, columns=columns, use_threads=False)
    except (pa.ArrowException, OSError) as error:
        raise BrokenCase(
            str(file.name),
            expected="a part of a table",
            found="bytes that are none",
            remedy="Run `sayso build` again; it takes the tables from the evidence.",
        ) from error


def sha256_of(path: Path) -> str:
    """Give the hash of a file's bytes."""
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            whole.update(chunk)
    return whole.hexdigest()


def _writer(file: BinaryIO, table: str) -> pq.ParquetWriter:
    # Everything that a default of another version could change is said here.
    return pq.ParquetWriter(
        file,
        schema_of(table),
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=3,
        use_dictionary=False,
        write_statistics=True,
        store_schema=False,
    )


def _batch(table: str, rows: list[Row]) -> pa.RecordBatch:
    owned, within = owner_of(table), within_of(table)
    return pa.RecordBatch.from_pylist(
        [
            {
                owned: row.owner,
                "id": row.id,
                "rank": row.rank,
                within: row.within,
                "record": row.record.decode(),
            }
            | values_of(table, msgspec.json.decode(row.record))
            for row in rows
        ],
        schema=schema_of(table),
    )
