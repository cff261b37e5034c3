"""A release written: incidents as carefully as asked, inputs, codebook, and a page in words."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from sayso.domain.document import Document
from sayso.domain.errors import BadInput, BrokenCase
from sayso.domain.incident import Dossier, Source
from sayso.outlets.care import Asked, Careful
from sayso.outlets.exports.material import source_of
from sayso.outlets.exports.readme import readme
from sayso.store import casefile, contract, releases
from sayso.store.releases import Care, Draft, Input, Manifest, Provenance


class Released(NamedTuple):
    """Where a release is, what it says of itself, and what it is known by; notes for who made it."""

    folder: Path
    manifest: Manifest
    digest: str
    notes: tuple[str, ...]


class Pressed(NamedTuple):
    """What goes into a release: incidents, how they were made, and the files beside them."""

    dossiers: Iterable[Dossier]
    made: Provenance
    beside: Iterable[tuple[str, bytes]]


def release(case: Path, out: Path, pressed: Pressed, asked: Asked) -> Released:
    """Write the release of a day into `out`, whole or not at all.

    The same casefile gives the same bytes for the same day: what is told coarsely or held back
    counts from that day. Raises `BadInput` for a day that has a release or is yet to come,
    `BrokenCase` where the casefile is built meanwhile.
    """
    _refuse_future(asked.today)
    tables = casefile.reading(case).tables
    folder, careful = out / asked.today.isoformat(), Careful(asked)
    with releases.drafted(folder) as draft:
        told = _Told()
        draft.put(releases.INCIDENTS, told.lines(careful.dossiers(pressed.dossiers)))
        inputs = tuple(told.inputs(tables.read(Document), careful))
        if tables.manifest().digest != pressed.made.rows:
            raise _built_meanwhile(case)
        for name, body in pressed.beside:
            draft.put(name, (body,))
        manifest = _manifest(asked, careful, told, inputs, pressed.made)
        draft.put("README.md", (readme(manifest).encode(),))
        manifest = manifest.but(files=draft.files)
        _sealed(draft, manifest)
    return Released(folder, manifest, releases.digest(folder), tuple(careful.notes()))


def _sealed(draft: Draft, manifest: Manifest) -> None:
    body = releases.manifest_file(manifest)
    draft.put(releases.MANIFEST, (body,))
    draft.put(releases.SUMS, (releases.sums_file(manifest.files, body),))


class _Told:
    """Passes incidents on as lines, and remembers of each document how they list it."""

    def __init__(self) -> None:
        self.incidents = 0
        self.left_out = 0
        self._sources: dict[str, Source] = {}

    def lines(self, dossiers: Iterable[Dossier]) -> Iterator[bytes]:
        for dossier in dossiers:
            self.incidents += 1
            for source in dossier.documents:
                known = self._sources.get(source.id)
                # Of two incidents one may tell it coarsely, or know of no origin: least and most.
                self._sources[source.id] = _merged(known, source) if known else source
            yield contract.export_line(dossier) + b"\n"

    def inputs(self, documents: Iterable[Document], careful: Careful) -> Iterator[Input]:
        for document in documents:
            source = self._sources.get(document.id)
            if source is None and not careful.keeps(document.id):
                self.left_out += 1
                continue
            source = source or careful.source(source_of(document))
            yield Input(
                id=source.id,
                uri=source.uri,
                sha256=document.blob,
                outlet=source.outlet,
                published=source.published,
                captured=source.captured,
                origin=source.origin,
            )


def _merged(one: Source, other: Source) -> Source:
    coarser = min(one, other, key=lambda x: (len(x.uri), x.uri))
    return coarser.but(origin=one.origin or other.origin)


def _manifest(
    asked: Asked, careful: Careful, told: _Told, inputs: tuple[Input, ...], made: Provenance
) -> Manifest:
    care = Care(
        coarse=asked.coarse,
        delay=asked.delay,
        told_coarsely=careful.coarsely,
        incidents_held_back=careful.held_back,
        inputs_held_back=told.left_out,
    )
    return Manifest(
        format=1,
        date=asked.today.isoformat(),
        incidents=told.incidents,
        provenance=made,
        care=care,
        inputs=inputs,
        files=(),
    )


def _refuse_future(day: date) -> None:
    today = datetime.now(UTC).date()
    if day > today:
        raise BadInput(
            f"--date {day}",
            expected="a day that has come",
            found=f"one after today, {today}",
            remedy="what is told coarsely until a day may not be told before it; leave --date out",
        )


def _built_meanwhile(case: Path) -> BrokenCase:
    return BrokenCase(
        str(case),
        expected="tables that stay as they are while they are released",
        found="others than at the start",
        remedy="Wait until the build is done, and release again.",
    )
