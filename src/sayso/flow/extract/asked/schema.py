"""The shape of an answer, as JSON Schema: words of the text and values of the codebook, no offsets."""

from collections.abc import Mapping
from enum import StrEnum

from sayso.domain.codes import Access, Group, Kind, Measure, Outcome, Plover, Stance

Schema = Mapping[str, object]

_WORDS: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}


def _one_of(values: type[StrEnum]) -> Schema:
    return {"type": "string", "enum": [value.value for value in values]}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _record(**fields: Schema) -> Schema:
    # Servers that hold answers to a schema want every field named and no other allowed.
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


STATEMENT = _record(
    speaker=_MAYBE, name=_MAYBE, cue=_MAYBE, content=_list(_WORDS), stance=_one_of(Stance)
)
FIGURE = _record(
    quote=_WORDS,
    number=_WORDS,
    counted=_MAYBE,
    measure=_one_of(Measure),
    group=_one_of(Group),
    whose=_MAYBE,
    part_of=_MAYBE,
)
REPORT = _record(
    trigger=_WORDS,
    kind=_one_of(Kind),
    when=_list(_WORDS),
    places=_list(_WORDS),
    perpetrators=_list(_WORDS),
    targets=_list(_WORDS),
    victims=_list(_WORDS),
    weapons=_list(_WORDS),
    claimed_by=_list(_WORDS),
    blamed_on=_list(_WORDS),
    outcomes=_list(_record(value=_one_of(Outcome), quote=_WORDS)),
    access=_list(_record(value=_one_of(Access), quote=_WORDS)),
    aggregates={"type": "boolean"},
)
ACT = _record(quote=_WORDS, who=_WORDS, toward=_MAYBE, plover=_one_of(Plover), when=_MAYBE)
SCHEMA = _record(
    statements=_list(STATEMENT), figures=_list(FIGURE), reports=_list(REPORT), acts=_list(ACT)
)
"""One answer: all records of a passage."""
