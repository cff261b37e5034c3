"""Writes the pages of a casefile into a folder: one an incident, and their list."""

from collections.abc import Iterable
from pathlib import Path

from sayso.domain.incident import Dossier
from sayso.outlets.publish.dossier import index, page
from sayso.outlets.publish.related import related
from sayso.store import casefile
from sayso.store.disk.durable import make_folder, write_whole


def write(dossiers: Iterable[Dossier], case: Path, out: Path) -> list[Path]:
    """Write a page an incident, and the list, most disputed first; give the files, list first."""
    tables = casefile.reading(case).tables
    make_folder(out)
    rows: list[tuple[Dossier, str]] = []
    listed = sorted(dossiers, key=lambda one: (-len(one.disputes), one.incident.id))
    ties = related(dossier.incident for dossier in listed)
    for dossier in listed:
        found = (tables.document(source.id) for source in dossier.documents)
        texts = {document.id: document for document in found if document}
        rows.append((dossier, f"{dossier.incident.id}.html"))
        write_whole(
            out / rows[-1][1], page(dossier, texts, ties.get(dossier.incident.id, ())).encode()
        )
    write_whole(out / "index.html", index(rows).encode())
    return [out / "index.html", *(out / file for _, file in rows)]
