"""A casefile of one full dossier, written straight into the tables, and a page over it."""

from collections.abc import Sequence
from pathlib import Path

from sayso.domain.document import Document
from sayso.domain.incident import Dossier, Incident
from sayso.outlets.web.holding import Held
from sayso.store.casefile import writing
from sayso.store.tables import of_document, of_dossier
from tests.examples import a_document
from tests.outlets.examples import a_full_dossier


def written(folder: Path, *dossiers: Dossier, documents: Sequence[Document] | None = None) -> Path:
    """Write a casefile of these incidents, or of the full one, and give its folder."""
    with writing(folder / "case") as case:
        rows = [row for one in dossiers or (a_full_dossier(),) for row in of_dossier(one)]
        texts = [a_document()] if documents is None else documents
        case.tables.write([*rows, *map(of_document, texts)], {"reader": "rules"})
    return folder / "case"


def held(folder: Path, *dossiers: Dossier) -> Held:
    """Give a casefile of these incidents as the page holds it."""
    return Held(written(folder, *dossiers))


def named(id: str, **changes: object) -> Dossier:
    """Give the full dossier as another incident."""
    found = a_full_dossier()
    incident: Incident = found.incident.but(id=id, **changes)
    return found.but(incident=incident)
