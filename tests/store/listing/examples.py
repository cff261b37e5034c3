"""A casefile of a few incidents, written without a build."""

from collections.abc import Sequence
from pathlib import Path

from sayso.domain.document import Problem
from sayso.domain.incident import Dossier
from sayso.store.casefile import Case, reading, writing
from sayso.store.tables import of_document, of_dossier, of_problem, of_reading
from tests.examples import a_document
from tests.store.small import a_reading


def a_case(folder: Path, *dossiers: Dossier, problems: Sequence[Problem] = ()) -> Case:
    with writing(folder / "case") as case:
        rows = [row for dossier in dossiers for row in of_dossier(dossier)]
        rows += [of_document(a_document()), *of_reading(a_reading()), *map(of_problem, problems)]
        case.tables.write(rows, {"reader": "rules"})
    return reading(folder / "case")


def moved(dossier: Dossier, name: str, **changes: object) -> Dossier:
    """Give the same incident under another id."""
    return dossier.but(incident=dossier.incident.but(id=name, **changes))
