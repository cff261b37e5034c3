"""What a correction changes: fields a person may set, and how strictly their value is read."""

import re
from collections.abc import Mapping
from enum import StrEnum

from sayso.domain.codes import Group, Hedge, Kind, Measure, Plover, Stance
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Act, Figure, Report, Statement

_LETTERS = {"figure": "f", "report": "r", "statement": "s", "act": "a"}
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_WORDS: Mapping[str, Mapping[str, type[StrEnum]]] = {
    "f": {"hedge": Hedge, "measure": Measure, "group": Group, "stance": Stance},
    "r": {"kind": Kind},
    "s": {"stance": Stance},
    "a": {"plover": Plover},
}
_COUNTS = ("low", "high")
_OTHERS = {"f": _COUNTS, "r": ("aggregates",), "s": (), "a": ()}


class UnusableValue(ValueError):
    """A value that its field cannot hold."""


def letter_of(judgement: Judgement) -> str | None:
    """Give the record type a judgement's field speaks of ("figure.low", "low"); none is None."""
    if judgement.field is None:
        return None
    head, dot, tail = judgement.field.partition(".")
    if not dot and head in _LETTERS:
        return _LETTERS[head]
    if dot:
        letter = _LETTERS.get(head)
        return letter if letter and tail in (*_WORDS[letter], *_OTHERS[letter]) else None
    known = [letter for letter in _WORDS if head in (*_WORDS[letter], *_OTHERS[letter])]
    return known[0] if known else None


def change(record: Figure | Report | Statement | Act, judgement: Judgement) -> dict[str, object]:
    """Give the changed field of a record, or raise `UnusableValue`; an open bound is "null"."""
    name = (judgement.field or "").rpartition(".")[2]
    value = (judgement.value or "").strip()
    if name in _COUNTS:
        return {name: _count(value)}
    if name == "aggregates":
        return {name: _truth(value)}
    letter = _LETTERS[type(record).__name__.lower()]
    if name not in _WORDS[letter]:
        raise UnusableValue(f"a correction needs a field of the {type(record).__name__.lower()}")
    word = _word(_WORDS[letter][name], value)
    if isinstance(record, Report):
        return {"kind": record.kind.but(value=word)}
    return {name: word}


def _word(category: type[StrEnum], value: str) -> StrEnum:
    try:
        return category(value)
    except ValueError:
        raise UnusableValue(f"{value!r} is no {category.__name__.lower()}") from None


def _count(value: str) -> int | None:
    if value == "null":
        return None
    if not _COUNT.fullmatch(value):
        raise UnusableValue(f"{value!r} is no whole number")
    return int(value)


def _truth(value: str) -> bool:
    if value not in ("true", "false"):
        raise UnusableValue(f"{value!r} is neither true nor false")
    return value == "true"
