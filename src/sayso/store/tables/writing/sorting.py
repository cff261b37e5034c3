"""Sorts more rows than memory holds: what does not fit is written to disk in sorted runs."""

import heapq
import tempfile
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
import zstandard

from sayso.store.tables.rows import Row

BUDGET = 32_000_000
"""Bytes of rows that are held at once."""

SPILL = "sorting-"
"""How the folders of what did not fit are named."""

_LENGTH = 8
_ROUGHLY = 400  # bytes that Python spends on a row beside the record itself


def in_order(
    rows: Iterable[Row], folder: Path, *, budget: int = BUDGET
) -> Generator[Row, None, None]:
    """Give all rows sorted, each once; the order they came in makes no difference."""
    with tempfile.TemporaryDirectory(prefix=SPILL, dir=folder) as runs:
        files: list[Path] = []
        held: list[Row] = []
        size = 0
        for row in rows:
            held.append(row)
            size += len(row.record) + _ROUGHLY
            if size > budget:
                files.append(_spilled(held, Path(runs) / str(len(files))))
                held, size = [], 0
        held.sort()
        yield from _once(heapq.merge(held, *map(_run, files)))


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    last = None
    for row in rows:
        if row != last:
            yield row
        last = row


def _spilled(rows: list[Row], path: Path) -> Path:
    rows.sort()
    encoder = msgspec.msgpack.Encoder()
    with path.open("wb") as file, zstandard.ZstdCompressor(level=1).stream_writer(file) as out:
        for row in rows:
            body = encoder.encode(row)
            out.write(len(body).to_bytes(_LENGTH, "big") + body)
    return path


def _run(path: Path) -> Iterator[Row]:
    decoder = msgspec.msgpack.Decoder(Row)
    with path.open("rb") as file:
        reader: BinaryIO
        with zstandard.ZstdDecompressor().stream_reader(file) as reader:
            while length := _exactly(reader, _LENGTH):
                yield decoder.decode(_exactly(reader, int.from_bytes(length, "big")))


def _exactly(reader: BinaryIO, size: int) -> bytes:
    # A stream may give less than it is asked for; only at its end it gives nothing.
    body = b""
    while len(body) < size and (more := reader.read(size - len(body))):
        body += more
    return body
