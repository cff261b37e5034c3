"""Writes the pages of a casefile into a folder: one an incident, and their list.

Pages are for others: they are as careful as exports are, coarse and late where people could be found.
"""

from collections.abc import Iterable
from pathlib import Path

from sayso.domain.incident import Dossier
from sayso.outlets.care import Asked, Careful
from sayso.outlets.publish.dossier import index, page
from sayso.outlets.publish.related import related
from sayso.store import casefile
from sayso.store.disk.durable import make_folder, write_whole


def write(dossiers: Iterable[Dossier], case: Path, out: Path, asked: Asked) -> list[Path]:
    """Write a page an incident, and the list, most disputed first; give the files, list first.

    What was held back or told coarsely is said on the list. Of a document that tells of such an
    incident no text is shown.
    """
    tables = casefile.reading(case).tables
    make_folder(out)
    rows: list[tuple[Dossier, str]] = []
    careful = Careful(asked)
    told = careful.dossiers(dossiers)
    listed = sorted(told, key=lambda one: (-len(one.disputes), one.incident.id))
    ties = related(dossier.incident for dossier in listed)
    for dossier in listed:
        shown = (one.id for one in dossier.documents if not careful.hides(one.id))
        found = map(tables.document, shown)
        texts = {document.id: document for document in found if document}
        rows.append((dossier, f"{dossier.incident.id}.html"))
        write_whole(
            out / rows[-1][1], page(dossier, texts, ties.get(dossier.incident.id, ())).encode()
        )
    write_whole(out / "index.html", index(rows, list(careful.notes())).encode())
    return [out / "index.html", *(out / file for _, file in rows)]
