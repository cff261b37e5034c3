"""Entities and statements held against FollowTheMoney itself (`sayso[ftm]`)."""

import io
from importlib import import_module
from typing import Any

from tests.outlets.exports.attack import lines_of, material, text_of
from tests.outlets.exports.test_linked import dossiers

# Its classes are made of its own schema files when it is loaded: no type checker sees them.
ftm: Any = import_module("followthemoney")
serialize: Any = import_module("followthemoney.statement.serialize")
entity_: Any = import_module("followthemoney.statement.entity")
import_module("followthemoney.dataset")


def test_every_entity_is_what_followthemoney_takes_and_it_changes_nothing() -> None:
    ids = set()
    for entity in lines_of("ftm", material(*dossiers())):
        schema = ftm.model.get(entity["schema"])
        assert schema is not None
        schema.validate(entity)
        taken = ftm.model.get_proxy(entity, cleaned=False)
        assert {name: sorted(taken.get(name)) for name in entity["properties"]} == {
            name: sorted(values) for name, values in entity["properties"].items()
        }
        assert taken.caption
        assert entity["id"] not in ids
        ids.add(entity["id"])
    for entity in lines_of("ftm", material(*dossiers())):
        proxy = ftm.model.get_proxy(entity)
        assert {value for prop, value in proxy.itervalues() if prop.type.name == "entity"} <= ids


def test_statements_are_the_library_s_own_and_make_the_entities_again() -> None:
    body = text_of("ftm-statements", material(*dossiers())).encode()
    told: dict[str, list[Any]] = {}
    for one in serialize.read_json_statements(io.BytesIO(body)):
        assert one.id == one.generate_key()
        told.setdefault(one.entity_id, []).append(one)
    entities = lines_of("ftm", material(*dossiers()))
    assert set(told) == {entity["id"] for entity in entities}
    for entity in entities:
        again = entity_.StatementEntity.from_statements(_dataset(), told[entity["id"]])
        assert again.schema.name == entity["schema"]
        assert {name: sorted(again.get(name)) for name in entity["properties"]} == {
            name: sorted(values) for name, values in entity["properties"].items()
        }


def _dataset() -> Any:
    return ftm.dataset.Dataset.make({"name": "sayso", "title": "Sayso"})
