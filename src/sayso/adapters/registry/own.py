"""A case's own list of actors: a line appended, and the whole list read again before it stands."""

import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from sayso.adapters.registry import tables
from sayso.adapters.registry.lookup import TomlRegistry, shipped
from sayso.domain.errors import BadInput, meant
from sayso.domain.world import KnownActor
from sayso.text.countries import CODE_BY_WORD, code_of
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_FIRST = """# Actors of this case, beside the shipped list; of one name these come first. See codebook/actors/README.md.
[actors]
"""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Controls, half characters and breaks of lines: TOML forbids some, and no name holds any. What joins
# letters, as in Persian, may stay.
_NEVER = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
# So small a word is in every text: nobody can be called by it alone.
_WORDS = word_set(
    "the a an of and or in on at to for from by with he she it they who we you i his her its their our this that is was"
)


def with_added(own: Path, actor: KnownActor) -> str:
    """Give a case's list with an actor added, as text. Raises `BadInput` where it cannot stand there."""
    known = TomlRegistry(own) if own.is_file() else shipped()
    actor = _checked(actor, known)
    before = own.read_text(encoding="utf8") if own.is_file() else _FIRST
    text = f"{before.rstrip()}\n{_line(actor)}\n"
    read = list(tables.of_text(text, own.name, tables.kinds(tables.ACTORS)["kinds"]))
    if not read or _line(read[-1]) != _line(actor):
        raise _refused(
            own.name, "a list that ends with its actors", "put other tables before [actors]"
        )
    return text


def kind_of(kind: str) -> str:
    """Give a kind of actors, if there is such a one. Raises `BadInput`."""
    kinds = tables.kinds(tables.ACTORS)["kinds"]
    if kind not in kinds:
        raise _refused(
            kind,
            f"a kind of actor: {', '.join(sorted(kinds))}",
            meant(kind, kinds) or "name one of them",
        )
    return kind


def country_of(words: str) -> str:
    """Give the code of "pk", "PK" or "Pakistan". Raises `BadInput`."""
    code = code_of(words.strip())
    if code is None:
        raise _refused(
            words,
            "a country: PK, Pakistan",
            meant(words, CODE_BY_WORD) or "say it by its two letters",
        )
    return code


def _checked(actor: KnownActor, known: TomlRegistry) -> KnownActor:
    """Give an actor as it may stand in a list. Raises `BadInput`."""
    kind_of(actor.kind)
    if not _ID.fullmatch(actor.id):
        raise _refused(actor.id, "small letters and figures, as elm-brigade", "mend --id")
    if known.actor(actor.id) is not None:
        raise _refused(actor.id, "an id that is free", "choose another --id")
    for other in (actor.parent, actor.speaks_for):
        if other is not None and known.actor(other) is None:
            raise _refused(other, "the id of a known actor", "`sayso actors search` finds it")
    _refuse_unwritable([actor.name, *actor.aliases, actor.reference])
    country = None if actor.country is None else country_of(actor.country)
    return actor.but(
        name=_name(actor.name), aliases=tuple(map(_name, actor.aliases)), country=country
    )


def _name(words: str) -> str:
    name = " ".join(words.split())
    if not any(sign.isalnum() for sign in name) or _WORDS.issuperset(folded(name).split()):
        raise _refused(repr(words), "a name", "say what reporting calls it")
    return name


def _refuse_unwritable(texts: Iterable[str]) -> None:
    for words in texts:
        if any(unicodedata.category(sign) in _NEVER for sign in words):
            raise _refused(ascii(words), "signs that can be written", "leave the others out")


def _refused(found: str, expected: str, remedy: str) -> BadInput:
    return BadInput("actors", expected=expected, found=found, remedy=remedy)


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
