"""A case's own list of actors: a line appended, and the whole list read again before it stands."""

import json
from pathlib import Path

from sayso.adapters.registry import tables
from sayso.adapters.registry.lookup import TomlRegistry, shipped
from sayso.domain.errors import BadInput
from sayso.domain.world import KnownActor

_FIRST = """# Actors of this case, beside the shipped list; of one name these come first. See codebook/actors/README.md.
[actors]
"""


def with_added(own: Path, actor: KnownActor) -> str:
    """Give a case's list with an actor added, as text. Raises `BadInput` where it cannot stand there."""
    known = TomlRegistry(own) if own.is_file() else shipped()
    kinds = tables.kinds(tables.ACTORS)["kinds"]
    if actor.kind not in kinds:
        raise _refused(
            actor.kind, f"a kind of actor: {', '.join(sorted(kinds))}", "name one of them"
        )
    if known.actor(actor.id) is not None:
        raise _refused(actor.id, "an id that is free", "choose another --id")
    for other in (actor.parent, actor.speaks_for):
        if other is not None and known.actor(other) is None:
            raise _refused(other, "the id of a known actor", "`sayso actors search` finds it")
    before = own.read_text(encoding="utf8") if own.is_file() else _FIRST
    return f"{before.rstrip()}\n{_line(actor)}\n"


def _refused(found: str, expected: str, remedy: str) -> BadInput:
    return BadInput("actors add", expected=expected, found=found, remedy=remedy)


def _line(actor: KnownActor) -> str:
    fields = {
        "name": actor.name,
        "aliases": list(actor.aliases),
        "kind": actor.kind,
        "country": actor.country,
        "parent": actor.parent,
        "speaks_for": actor.speaks_for,
        "reference": actor.reference,
    }
    # A JSON string or list of strings is one of TOML, too.
    told = (
        f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value
    )
    return f"{json.dumps(actor.id)} = {{ {', '.join(told)} }}"
