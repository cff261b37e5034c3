"""The manifest: which files the tables are made of. To swap it is to swap all tables at once."""

from pathlib import Path

import msgspec

from sayso.domain.errors import BrokenCase, NewerCase
from sayso.domain.record import Record
from sayso.store.disk.durable import write_whole
from sayso.store.tables.parts import Part

FORMAT = 3
NAME = "manifest.json"
_REBUILD = "Run `sayso build` again; it takes the tables from the evidence."


class Manifest(Record):
    """The tables of a build: their parts, the digest of all rows, and what they were made with.

    `made_with` names reader, codebook and settings; it never holds a time, so that the same
    evidence gives the same bytes.
    """

    format: int
    digest: str
    made_with: dict[str, str]
    tables: dict[str, tuple[Part, ...]]

    @property
    def files(self) -> frozenset[str]:
        """Give the names of all parts."""
        return frozenset(part.file for parts in self.tables.values() for part in parts)

    @property
    def depths(self) -> dict[str, int]:
        """Give by how many digits the parts of each table are told apart."""
        return {name: len(parts[0].prefix) if parts else 1 for name, parts in self.tables.items()}


def read_manifest(folder: Path) -> Manifest | None:
    """Give the manifest of a tables folder, or nothing where none was built.

    Raises `BrokenCase` or `NewerCase` where it cannot be used.
    """
    path = folder / NAME
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _broken(path, error) from error
    try:
        known = msgspec.json.decode(body, type=_Format).format
        if known > FORMAT:
            raise NewerCase(str(folder), found=known, known=FORMAT)
        return msgspec.json.decode(body, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _broken(path, error) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in force."""
    body = msgspec.json.encode(manifest, order="deterministic")
    write_whole(folder / NAME, msgspec.json.format(body, indent=1) + b"\n")


def _broken(path: Path, error: Exception) -> BrokenCase:
    return BrokenCase(str(path), expected="a list of tables", found=str(error), remedy=_REBUILD)


class _Format(msgspec.Struct):
    # Only the version, whatever else a newer program may have written.
    format: int
