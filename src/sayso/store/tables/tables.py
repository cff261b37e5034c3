"""The tables of a casefile: written whole, swapped at once, read back as records."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.domain.document import Document, Problem
from sayso.domain.errors import BrokenCase, BrokenRecord
from sayso.domain.incident import Dossier, Incident
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.domain.record import Record
from sayso.store.disk.durable import make_folder, refusals, remove
from sayso.store.disk.handles import room_for_files, too_many_open
from sayso.store.tables.columns import owner_of
from sayso.store.tables.computing import compute
from sayso.store.tables.digest import whole_digest
from sayso.store.tables.joining import Joined, dossier_of, reading_of
from sayso.store.tables.manifest import (
    FORMAT,
    Manifest,
    read_manifest,
    write_manifest,
)
from sayso.store.tables.manifest import (
    NAME as MANIFEST,
)
from sayso.store.tables.parts import Part, read_columns, read_part, sha256_of
from sayso.store.tables.rows import NAMES, OF_INCIDENTS, TABLES, Row, part_of
from sayso.store.tables.writing.renewal import Renewal, Replacing
from sayso.store.tables.writing.sorting import BUDGET, SPILL, in_order

R = TypeVar("R", bound=Record)
_TRIES = 20


class Tables:
    """The derived half of a casefile. Reading needs no lock; writing holds the case's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(
        self,
        rows: Iterable[Row],
        made_with: Mapping[str, str],
        *,
        replacing: Replacing | None = None,
        budget: int = BUDGET,
    ) -> Manifest:
        """Replace all tables by these rows, whatever order they come in; memory stays flat.

        With `replacing`, only the rows of the owners that it names by table are replaced, and all
        others stay: the bytes are the same as if all had been written anew. Until the manifest is
        swapped, which is one step, readers see the tables as they were. Raises `FullDisk` where the
        disk refuses; the tables are then as they were.
        """
        make_folder(self._folder)
        with refusals(self._folder):
            self._clear()
            before = None if replacing is None else self.manifest()
            renewal = Renewal(self._folder, before, replacing or {})
            with closing(in_order(rows, self._folder, budget=budget)) as ordered:
                tables = renewal.written(ordered)
        parts = (
            (name, part.prefix, part.digest) for name in sorted(tables) for part in tables[name]
        )
        manifest = Manifest(
            format=FORMAT, digest=whole_digest(parts), made_with=dict(made_with), tables=tables
        )
        write_manifest(self._folder, manifest)
        self._sweep(manifest)
        return manifest

    def identity(self) -> str:
        """Give the hash of the manifest that is in force; "" where there is none."""
        path = self._folder / MANIFEST
        return sha256_of(path) if path.is_file() else ""

    def sound(self) -> bool:
        """Say whether every part is there as it was written: then it need not be written anew."""
        parts = chain.from_iterable(self.manifest().tables.values())
        paths = ((self._folder / part.file, part.sha256) for part in parts)
        return all(path.is_file() and sha256_of(path) == digest for path, digest in paths)

    def manifest(self) -> Manifest:
        """Give what the tables are made of. Raises `BrokenCase` where nothing was built yet."""
        manifest = read_manifest(self._folder)
        if manifest is None:
            raise BrokenCase(
                str(self._folder.parent),
                expected="tables",
                found="none yet",
                remedy="Run `sayso build CASE INPUT` to its end first.",
            )
        return manifest

    def rows(self) -> Iterator[Row]:
        """Give the rows of all tables, in the order of the tables."""
        with self._opened(sorted(TABLES)) as opened:
            for name in opened:
                yield from opened[name]

    def read(self, kind: type[R]) -> Iterator[R]:
        """Give all records of one type, by owner and id."""
        with self._opened([NAMES[kind]]) as opened:
            for row in opened[NAMES[kind]]:
                yield decoded(row, kind)

    def columns(self, kind: type[Record], names: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Give some columns of all records of one type, a thousand rows at a time, in their order."""
        table = NAMES[kind]
        with self._opened_files([table]) as files:
            for _, file in files[table]:
                yield from read_columns(file, names)

    def of(self, kind: type[R], owner: str) -> list[R]:
        """Give the records of one type that belong to a document or incident, in their order."""
        with self._opened([NAMES[kind]], owner) as opened:
            rows = sorted(opened[NAMES[kind]], key=lambda row: row.rank)
        return [decoded(row, kind) for row in rows]

    def of_each(self, kind: type[R], owners: Collection[str]) -> Iterator[R]:
        """Give the records of one type that belong to any of some documents or incidents, by owner.

        Each part is opened once, however many of them are in it.
        """
        table = NAMES[kind]
        with self._opened_files([table], owners) as files:
            for part, file in files[table]:
                mine = [owner for owner in owners if part_of(owner).startswith(part.prefix)]
                for row in read_part(file, table, owners=mine):
                    yield decoded(row, kind)

    def owners(self, kind: type[Record], ids: Collection[str]) -> dict[str, str]:
        """Give whose each record of these ids is; one that is not there is left out."""
        owner, wanted = owner_of(NAMES[kind]), pa.array(sorted(ids), pa.string())
        found: dict[str, str] = {}
        for batch in self.columns(kind, (owner, "id")) if ids else ():
            rows = batch.filter(compute.is_in(batch["id"], value_set=wanted))
            found |= dict(zip(rows["id"].to_pylist(), rows[owner].to_pylist(), strict=True))
        return found

    def named(self, kind: type[R], id: str) -> tuple[str, R] | None:  # noqa: A002 - the word of the record
        """Give whose the record of this id is, and the record; nothing where there is none."""
        owner = owner_of(NAMES[kind])
        for batch in self.columns(kind, (owner, "id")):
            found = batch.filter(compute.equal(batch["id"], id))
            for whose in found[owner].to_pylist():
                with self._opened([NAMES[kind]], whose) as opened:
                    for row in opened[NAMES[kind]]:
                        if row.id == id:
                            return whose, decoded(row, kind)
        return None

    def reading(self, document: str) -> Reading | None:
        """Give what the tables have of one document, or nothing where they have none of that id."""
        kinds = (Document, Statement, Figure, Act, Report, Problem)
        with self._opened([NAMES[kind] for kind in kinds], document) as opened:
            for row in opened[NAMES[Document]]:
                return reading_of(row.owner, Joined(opened), decoded)
        return None

    def document(self, id: str) -> Document | None:  # noqa: A002 - the word of the record
        """Give one document, or nothing where the tables have none of that id."""
        return next(iter(self.of(Document, id)), None)

    def readings(self) -> Iterator[tuple[Document, Reading]]:
        """Give every document with what the tables have of it, by id; memory stays flat."""
        kinds = (Document, Statement, Figure, Act, Report, Problem)
        with self._opened([NAMES[kind] for kind in kinds]) as opened:
            joined = Joined(opened)
            for row in opened[NAMES[Document]]:
                yield decoded(row, Document), reading_of(row.owner, joined, decoded)

    def dossiers(self, formerly: Mapping[str, tuple[str, ...]] | None = None) -> Iterator[Dossier]:
        """Give every incident with all that is said of it, by id; memory stays flat.

        `formerly` gives the earlier ids of incidents, as the ledger keeps them.
        """
        yield from self._dossiers(formerly or {}, None)

    def dossier(
        self, incident: str, formerly: Mapping[str, tuple[str, ...]] | None = None
    ) -> Dossier | None:
        """Give one incident with all that is said of it, or nothing where there is none."""
        return next(self._dossiers(formerly or {}, incident), None)

    def _dossiers(
        self, formerly: Mapping[str, tuple[str, ...]], owner: str | None
    ) -> Iterator[Dossier]:
        with self._opened(sorted(OF_INCIDENTS), owner) as opened:
            joined = Joined(opened)
            for row in opened[NAMES[Incident]]:
                incident = decoded(row, Incident).but(formerly=formerly.get(row.owner, ()))
                yield dossier_of(incident, joined, decoded)

    @contextmanager
    def _opened(
        self, tables: Sequence[str], owner: str | None = None
    ) -> Iterator[Mapping[str, Iterator[Row]]]:
        owners = None if owner is None else (owner,)
        with self._opened_files(tables, owners) as files:
            yield {table: _rows(files[table], table, owners) for table in tables}

    @contextmanager
    def _opened_files(
        self, tables: Sequence[str], owners: Collection[str] | None = None
    ) -> Iterator[Mapping[str, list[tuple[Part, BinaryIO]]]]:
        # All files are opened before one is read: a build that ends meanwhile takes away names,
        # not what is open. Where it ended between list and opening, the new list is read.
        missing = ""
        with ExitStack() as stack:
            for _ in range(_TRIES):
                try:
                    files = self._files(self.manifest(), tables, owners, stack)
                except FileNotFoundError as error:
                    missing = Path(str(error.filename)).name
                    stack.close()
                    continue
                except OSError as error:
                    raise too_many_open(self._folder, error) from error
                yield files
                return
        raise BrokenCase(
            str(self._folder),
            expected=f"the file {missing}",
            found="none",
            remedy="Run `sayso build` again; it takes the tables from the evidence.",
        )

    def _files(
        self,
        manifest: Manifest,
        tables: Sequence[str],
        owners: Collection[str] | None,
        stack: ExitStack,
    ) -> dict[str, list[tuple[Part, BinaryIO]]]:
        places = tuple({part_of(owner) for owner in owners or ()})
        parts = {
            table: [
                part
                for part in manifest.tables.get(table, ())
                if owners is None or any(one.startswith(part.prefix) for one in places)
            ]
            for table in tables
        }
        room_for_files()
        return {
            table: [
                (part, stack.enter_context((self._folder / part.file).open("rb"))) for part in some
            ]
            for table, some in parts.items()
        }

    def _clear(self) -> None:
        # What a killed build left behind.
        for left in self._folder.glob(f"{SPILL}*"):
            shutil.rmtree(left)

    def _sweep(self, manifest: Manifest) -> None:
        files = manifest.files
        for name in TABLES:
            shelf = self._folder / name
            for file in sorted(os.listdir(shelf)) if shelf.is_dir() else ():  # noqa: PTH208 - thousands
                if f"{name}/{file}" not in files:
                    remove(shelf / file)


def _rows(
    files: Sequence[tuple[Part, BinaryIO]], table: str, owners: Collection[str] | None
) -> Iterator[Row]:
    for _, file in files:
        yield from read_part(file, table, owners=owners)


def decoded(row: Row, kind: type[R]) -> R:
    """Give the record of a row. Raises `BrokenCase` where the row holds something else."""
    try:
        return msgspec.json.decode(row.record, type=kind)
    except (msgspec.DecodeError, BrokenRecord, UnicodeDecodeError) as error:
        raise BrokenCase(
            f"{row.table}, row {row.id}",
            expected=f"a record of type {kind.__name__}",
            found=str(error),
            remedy="Run `sayso build` again; it takes the tables from the evidence.",
        ) from error
