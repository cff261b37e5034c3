"""Tables derived from evidence and judgements: Parquet parts below one manifest."""

from sayso.store.tables.manifest import Manifest
from sayso.store.tables.rows import (
    Row,
    of_all,
    of_copy,
    of_document,
    of_dossier,
    of_problem,
    of_reading,
)
from sayso.store.tables.tables import Tables
from sayso.store.tables.writing.renewal import Replacing

__all__ = [
    "Manifest",
    "Replacing",
    "Row",
    "Tables",
    "of_all",
    "of_copy",
    "of_document",
    "of_dossier",
    "of_problem",
    "of_reading",
]
