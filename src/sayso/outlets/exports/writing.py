"""Writes an export where it was asked for: printed, into a file, or into a folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import click

from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.incident import Dossier
from sayso.outlets.care import AUTO, NONE, Asked, Careful
from sayso.outlets.exports.coding import NO_ROW, Listed
from sayso.outlets.exports.formats import FORMATS, Format
from sayso.outlets.exports.material import Deed, Material, source_of
from sayso.outlets.wording import count
from sayso.store import casefile
from sayso.store.disk.durable import make_folder, whole_file, write_whole


def deeds(case: Path) -> Iterator[Deed]:
    """Give the acts that the documents of a casefile tell of."""
    for document, reading in casefile.reading(case).tables.readings():
        for act in reading.acts:
            yield Deed(source_of(document), act)


def rows(case: Path) -> Callable[[str], Listed]:
    """Give what tells the words of a list's row by its document; they are read at the first question."""

    @cache
    def told() -> Mapping[str, Listed]:
        documents = casefile.reading(case).tables.read(Document)
        return {one.id: one.told() for one in documents if one.cells}

    return lambda document: told().get(document, NO_ROW)


def asked(coarse: str, delay: int | None) -> Asked:
    """Give how careful an export of today is to be."""
    return Asked(datetime.now(UTC).date(), coarse, delay)


def deliver(material: Material, name: str, out: Path | None, careful: Asked) -> list[str]:
    """Write material in a format, as carefully as asked, and give what was left out, in words.

    What is whole, for programs and for comparing casefiles, is as it is unless anything else is asked.

    Raises `BadInput` where a file or folder is needed and none is named.
    """
    form = FORMATS[name]
    _refuse_to_print(form, name, out)
    if form.whole and careful.coarse == AUTO:
        careful = careful._replace(coarse=NONE)
    kept = _Kept(form, Careful(careful))
    told = material.but(
        kept.dossiers(material.dossiers),
        lambda: kept.deeds(material.deeds()),
        lambda document: kept.row(document, material.row),
    )
    _write(form, told, out)
    return list(kept.notes())


class _Kept:
    """Lets pass what may go out and what the format holds, and counts what it does not."""

    def __init__(self, form: Format, careful: Careful) -> None:
        self._form = form
        self._careful = careful
        self._lost = 0

    def dossiers(self, dossiers: Iterable[Dossier]) -> Iterator[Dossier]:
        for dossier in self._careful.dossiers(dossiers):
            if self._form.keeps(dossier):
                yield dossier
            else:
                self._lost += 1

    def deeds(self, told: Iterable[Deed]) -> Iterator[Deed]:
        for deed in told:
            act = self._careful.act(deed.source.id, deed.act)
            if act is not None:
                yield Deed(self._careful.source(deed.source), act)

    def row(self, document: str, row: Callable[[str], Listed]) -> Listed:
        return NO_ROW if self._careful.hides(document) else row(document)

    def notes(self) -> Iterator[str]:
        yield from self._careful.notes()
        if self._lost:
            yield f"{count(self._lost, 'incident')} left out: {self._form.lacks}"


def _write(form: Format, material: Material, out: Path | None) -> None:
    if form.text is not None and out is None:
        for chunk in form.text(material):
            click.echo(chunk, nl=False)
    elif form.text is not None and out is not None:
        with whole_file(out) as file:
            for chunk in form.text(material):
                file.write(chunk if isinstance(chunk, bytes) else chunk.encode())
    elif form.book is not None and out is not None:
        write_whole(out, form.book(material))
    elif form.folder is not None and out is not None:
        make_folder(out)
        for name, body in form.folder(material):
            write_whole(out / name, body)


def _refuse_to_print(form: Format, name: str, out: Path | None) -> None:
    wanted = "folder" if form.folder else "file"
    if out is None and form.text is None:
        raise BadInput(
            f"--format {name}",
            expected=f"--out with the {wanted} to write",
            found="none",
            remedy=f"name a {wanted}, as --out case-{name}" + (".xlsx" if form.book else ""),
        )
    if out is not None and out.is_dir() != (form.folder is not None) and out.exists():
        raise BadInput(
            f"--out {out}",
            expected=f"a {wanted}",
            found="a folder" if out.is_dir() else "a file",
            remedy="name another",
        )
