"""FollowTheMoney statements: a line a value of a property, as that library keeps them.

The id of a statement is the library's own: SHA-1 of dataset, entity, property and value.
"""

import hashlib
from collections.abc import Iterator

from sayso.outlets.exports.linked.ftm import DATASET, Entity, entities
from sayso.outlets.exports.linked.text import Json, lines
from sayso.outlets.exports.material import Material

_BASE = "id"
_UNKNOWN = dict.fromkeys(("lang", "original_value", "first_seen", "last_seen", "origin"))


def document(material: Material) -> Iterator[str]:
    """Give a statement a line: each entity's own, then one a value."""
    return lines(one for entity in entities(material) for one in _statements(entity))


def _statements(entity: Entity) -> Iterator[Json]:
    yield _statement(entity, _BASE, entity.id)
    for name, values in entity.properties.items():
        for value in values:
            yield _statement(entity, name, value)


def _statement(entity: Entity, prop: str, value: str) -> Json:
    key = f"{DATASET}.{entity.id}.{prop}.{value}"
    return {
        "canonical_id": entity.id,
        "entity_id": entity.id,
        "prop": prop,
        "schema": entity.schema,
        "value": value,
        "dataset": DATASET,
        **_UNKNOWN,
        "external": False,
        "id": hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(),
    }
