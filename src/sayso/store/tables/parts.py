"""Parts: Parquet files that hold some rows of one table, the same bytes for the same rows."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import BinaryIO

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from sayso.domain.errors import BrokenCase
from sayso.domain.record import Record
from sayso.store.disk.durable import move, whole_file
from sayso.store.tables.columns import owner_of, schema_of, values_of, within_of
from sayso.store.tables.computing import compute
from sayso.store.tables.digest import GROUP, PartDigest
from sayso.store.tables.rows import Row, part_of

_CHUNK = 1 << 20
_LARGE = 64_000
"""Rows of a table whose parts are told apart by one digit; of a larger one by two, so that a hundred
new documents write less of it anew. What decides is how many rows there are, and nothing else.
"""


class Part(Record):
    """A file of a table's rows. It is named for what it holds, so it never changes."""

    file: str
    prefix: str
    rows: int
    sha256: str
    digest: str = ""
    """The canonical digest of its rows, which the bytes of a file may not decide."""


def depth_for(rows: int) -> int:
    """Give by how many digits the parts of a table with so many rows are told apart."""
    return 1 if rows <= _LARGE else 2


def write_part(rows: Iterable[Row], folder: Path, table: str, prefix: str) -> Part:
    """Write sorted rows as one file below `folder`/`table`, and give what is in it."""
    return _written(_groups(rows, table), folder, table, prefix)


def renew_part(
    part: Part, rows: Iterable[Row], gone: Set[str], folder: Path, table: str
) -> Part | None:
    """Write a part anew without the rows of some owners and with others; none left is no part.

    It is the part that `write_part` writes of the same rows. `rows` are sorted, and those of owners
    that are in `gone`, so that an owner's rows are replaced as a whole.
    """
    with (folder / part.file).open("rb") as file:
        kept = _table(file)
    new = {place: [*_each(own, table)] for place, own in groupby(rows, key=_place)}
    owners, pieces, at = kept[owner_of(table)].to_pylist(), [], 0
    for place in sorted({*new, *((part_of(owner), owner) for owner in gone)}):
        first = bisect_left(owners, place, lo=at, key=_place_of)
        pieces += [kept.slice(at, first - at), *map(pa.Table.from_batches, new.get(place, ()))]
        at = bisect_right(owners, place, lo=first, key=_place_of)
    merged = pa.concat_tables([*pieces, kept.slice(at)])
    return _packed(_cut(merged), folder, table, part.prefix) if len(merged) else None


def _place(row: Row) -> tuple[str, str]:
    return row.part, row.owner


def _place_of(owner: str) -> tuple[str, str]:
    return part_of(owner), owner


def recut(parts: Sequence[Part], folder: Path, table: str, depth: int) -> Iterator[Part]:
    """Write all parts of a table anew, told apart by so many digits, as `write_part` would."""
    told = groupby(_pieces(parts, folder, table, depth), key=lambda piece: piece[0])
    for prefix, pieces in told:
        whole = pa.concat_tables([piece for _, piece in pieces])
        yield _written(_cut(whole), folder, table, prefix)


def _pieces(
    parts: Sequence[Part], folder: Path, table: str, depth: int
) -> Iterator[tuple[str, pa.Table]]:
    # Group by group, so that no more is held than one of the parts that are written.
    names = schema_of(table).names
    for part in parts:
        with (folder / part.file).open("rb") as file:
            for rows in read_columns(file, names):
                prefixes = [part_of(owner)[:depth] for owner in rows[owner_of(table)].to_pylist()]
                start = 0
                for prefix, own in groupby(prefixes):
                    count = len([*own])
                    yield prefix, pa.Table.from_batches([rows.slice(start, count)])
                    start += count


def _cut(rows: pa.Table) -> Iterator[pa.RecordBatch]:
    # Groups are cut here as `_groups` cuts them: what is put together may end anywhere.
    for first in range(0, len(rows), GROUP):
        yield rows.slice(first, GROUP).combine_chunks().to_batches()[0]


def _each(rows: Iterable[Row], table: str) -> Iterator[list[pa.RecordBatch]]:
    return ([batch] for batch in _groups(rows, table))


def _table(file: BinaryIO) -> pa.Table:
    with _reading(file):
        # Read at once: what asks a file of Python's for each page waits for whoever runs Python meanwhile.
        whole = pa.BufferReader(file.read())
        return pq.ParquetFile(whole).read(use_threads=False)


def _groups(rows: Iterable[Row], table: str) -> Iterator[pa.RecordBatch]:
    left = iter(rows)
    while group := list(islice(left, GROUP)):
        yield _batch(table, group)


def _written(groups: Iterable[pa.RecordBatch], folder: Path, table: str, prefix: str) -> Part:
    """Write a part group by group, however large it is."""
    draft = folder / table / f"{prefix}.draft"
    with whole_file(draft) as file, _writer(file, table) as writer:
        count, rows = _poured(groups, writer, table)
    digest = sha256_of(draft)
    name = _name_of(table, prefix, digest)
    move(draft, folder / name)
    return Part(file=name, prefix=prefix, rows=count, sha256=digest, digest=rows)


def _packed(groups: Iterable[pa.RecordBatch], folder: Path, table: str, prefix: str) -> Part:
    """Write a part whose rows are all held anyway: packed in memory, no page waits for Python's lock."""
    packed = pa.BufferOutputStream()
    with _writer(packed, table) as writer:
        count, rows = _poured(groups, writer, table)
    body = packed.getvalue()
    digest = hashlib.sha256(body).hexdigest()
    name = _name_of(table, prefix, digest)
    with whole_file(folder / name) as file:
        file.write(body)
    return Part(file=name, prefix=prefix, rows=count, sha256=digest, digest=rows)


def _poured(
    groups: Iterable[pa.RecordBatch], writer: pq.ParquetWriter, table: str
) -> tuple[int, str]:
    """Write groups of rows, and give how many rows that were, and their digest."""
    keys = (owner_of(table), "id", "rank", within_of(table), "record")
    count, rows = 0, PartDigest()
    for group in groups:
        writer.write_batch(group, row_group_size=GROUP)
        rows.take([group[name] for name in keys])
        count += len(group)
    return count, rows.hex()


def _name_of(table: str, prefix: str, digest: str) -> str:
    return f"{table}/{prefix}-{digest[:16]}.parquet"


def read_part(
    file: BinaryIO, table: str, *, owners: Collection[str] | None = None
) -> Iterator[Row]:
    """Give the rows of an open part in order; with `owners` only theirs."""
    owned, within = owner_of(table), within_of(table)
    wanted = None if owners is None else pa.array(sorted(owners), pa.string())
    for batch in read_columns(file, [owned, "id", "rank", within, "record"], owners=owners):
        own = batch
        if wanted is not None:
            own = batch.filter(compute.is_in(batch[owned], value_set=wanted))
        for row in own.to_pylist():
            yield Row(
                table=table,
                part=part_of(row[owned]),
                owner=row[owned],
                id=row["id"],
                rank=row["rank"],
                within=row[within],
                record=row["record"].encode(),
            )


def read_columns(
    file: BinaryIO, columns: Sequence[str], *, owners: Collection[str] | None = None
) -> Iterator[pa.RecordBatch]:
    """Give columns of an open part in order; with `owners` only groups of rows that may hold theirs."""
    with _reading(file):
        parquet = pq.ParquetFile(file)
        groups = [
            group
            for group in range(parquet.num_row_groups)
            if owners is None or _may_hold(parquet, group, owners)
        ]
        yield from parquet.iter_batches(
            batch_size=GROUP, columns=list(columns), row_groups=groups, use_threads=False
        )


def _may_hold(parquet: pq.ParquetFile, group: int, owners: Collection[str]) -> bool:
    # The owner is the first column, and rows are sorted by it.
    found = parquet.metadata.row_group(group).column(0).statistics
    if found is None or not found.has_min_max:
        return True
    first, last = found.min, found.max
    return any(first <= owner <= last for owner in owners)


@contextmanager
def _reading(file: BinaryIO) -> Iterator[None]:
    try:
        yield
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


def _writer(file: BinaryIO | pa.BufferOutputStream, table: str) -> pq.ParquetWriter:
    # Everything that a default of another version could change is said here.
    # Rows go by owner, in no order of anything else: what else lies where tells nothing.
    return pq.ParquetWriter(
        file,
        schema_of(table),
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=1,
        use_dictionary=False,
        # Stubs know only all or none.
        write_statistics=[owner_of(table)],  # pyright: ignore[reportArgumentType]
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
