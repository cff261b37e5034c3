"""Shelves of evidence: files in folders by the start of their names, read back or refused."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import zstandard

from sayso.domain.errors import BrokenCase, BrokenRecord
from sayso.domain.record import Record
from sayso.store.disk.durable import write_whole

R = TypeVar("R", bound=Record)
_RESTORE = "Restore the folder from a backup, or build a new casefile from the input."


def files_on(folder: Path, ending: str) -> Iterator[Path]:
    """Give the files of an ending by name, one subfolder at a time, so that no list grows."""
    for shelf in sorted(folder.glob("*")):
        # Names are looked at before they are made paths: of a hundred thousand few may be wanted.
        names = sorted(name for name in os.listdir(shelf) if name.endswith(ending))  # noqa: PTH208
        yield from (shelf / name for name in names)


def checked(path: Path, digest: str) -> bytes:
    """Give compressed bytes. Raises `BrokenCase` where they are missing or of another hash."""
    body = unpacked(path)
    if sha256(body) != digest:
        raise _broken(path, "the bytes that were archived", "others")
    return body


def unpacked(path: Path) -> bytes:
    """Give compressed bytes. Raises `BrokenCase` where they are missing or damaged."""
    try:
        return zstandard.ZstdDecompressor().decompress(path.read_bytes())
    except (OSError, zstandard.ZstdError) as error:
        raise _broken(path, "archived bytes", "none that can be read") from error


def write_record(path: Path, record: Record) -> None:
    """Write a record as JSON, unless it stands there already."""
    body = msgspec.json.encode(record, order="deterministic") + b"\n"
    if not path.exists() or path.read_bytes() != body:
        write_whole(path, body)


def read_record(path: Path, kind: type[R]) -> R:
    """Give the record in a file, compressed or not. Raises `BrokenCase` where there is none."""
    try:
        body = path.read_bytes()
        if path.suffix == ".zst":
            body = zstandard.ZstdDecompressor().decompress(body)
        return msgspec.json.decode(body, type=kind)
    except (OSError, zstandard.ZstdError) as error:
        raise _broken(path, "evidence", "a file that cannot be read") from error
    except (msgspec.DecodeError, BrokenRecord, UnicodeDecodeError) as error:
        raise _broken(path, f"a record of type {kind.__name__.strip('_')}", str(error)) from error


def _broken(path: Path, expected: str, found: str) -> BrokenCase:
    return BrokenCase(str(path), expected=expected, found=found, remedy=_RESTORE)


def sha256(body: bytes) -> str:
    """Give the hash that bytes are known by."""
    return hashlib.sha256(body).hexdigest()
