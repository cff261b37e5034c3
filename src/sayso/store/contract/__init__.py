"""The JSON contract: the lines we print, the rows we take, and the schemas of both."""

from sayso.store.contract.compared import held_around, held_by_case, held_by_export
from sayso.store.contract.parameters import parameters, parameters_file
from sayso.store.contract.rows import GroundRow, SpanRow, claim_row, claim_rows, rows
from sayso.store.contract.schemas import schemas
from sayso.store.contract.writing import (
    estimate_line,
    export_line,
    extract_line,
    ground_line,
    line,
)

__all__ = [
    "GroundRow",
    "SpanRow",
    "claim_row",
    "claim_rows",
    "estimate_line",
    "export_line",
    "extract_line",
    "ground_line",
    "held_around",
    "held_by_case",
    "held_by_export",
    "line",
    "parameters",
    "parameters_file",
    "rows",
    "schemas",
]
