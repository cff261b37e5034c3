"""The JSON contract as JSON Schema, out of the same declarations that write it."""

from typing import Any

import msgspec

from sayso.domain.world import Actor, Place, When
from sayso.store.contract.lines import ExportLine, ExtractLine

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """Give the schema of a line of `extract` and of `export`, by name."""
    return {"extract": _written(_extract()), "export": _written(_export())}


def _extract() -> dict[str, Any]:
    [whole], parts = msgspec.json.schema_components([ExtractLine], ref_template="#/$defs/{name}")
    return {"$schema": DRAFT, "title": "A line of `sayso extract`", **whole, "$defs": parts}


def _export() -> dict[str, Any]:
    [whole, *values], parts = msgspec.json.schema_components(
        [ExportLine, Actor, Place, When], ref_template="#/$defs/{name}"
    )
    claim = parts["ClaimLine"]["properties"]
    claim["value"] = {"anyOf": [*values, {"type": "string"}, {"type": "null"}]}
    return {"$schema": DRAFT, "title": "A line of `sayso export`", **whole, "$defs": parts}


def _written(schema: dict[str, Any]) -> bytes:
    body = msgspec.json.encode(schema, order="sorted")
    return msgspec.json.format(body, indent=2) + b"\n"
