"""Organisations and offices by name: `actors.toml`, and the state bodies of every country."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sayso.domain.codes import Group, VoiceClass
from sayso.domain.errors import BrokenFile
from sayso.domain.world import KnownActor
from sayso.text.countries import CODE_BY_WORD, COUNTRIES, Country, country
from sayso.text.names import folded

ACTORS = Path(__file__).with_name("actors.toml")


class TomlRegistry:
    """Finds actors by name, alias or id; read whole, once, from TOML.

    A state body is known by every way to say it: "Pakistani army", "Pakistan's military", "army
    of Pakistan". Where the file describes a body of the same id, the file's words hold.
    """

    def __init__(self, path: Path = ACTORS) -> None:
        self._known: dict[str, KnownActor] = {}
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        tables = tomllib.loads(path.read_text(encoding="utf8"))
        self._roles = {
            folded(word): role for role, entry in tables["roles"].items() for word in entry["words"]
        }
        for actor in _written(tables, path.name):
            self._known[actor.id] = actor
            for name in dict.fromkeys(folded(name) for name in (actor.name, *actor.aliases)):
                self._named[name].append(actor.id)
        for actor in _states(tables):
            self._known.setdefault(actor.id, actor)

    def actors_named(self, name: str) -> Sequence[KnownActor]:
        """Give every actor of that name (any alias, any case), those of the file first."""
        key = folded(name)
        ids = [*self._named.get(key, ()), *self._bodies(key)]
        return [self._known[id_] for id_ in dict.fromkeys(ids)]

    def actor(self, id: str) -> KnownActor | None:  # noqa: A002 - the word of the record
        """Give the actor of that id, or nothing."""
        return self._known.get(id)

    def actors(self) -> Iterator[KnownActor]:
        """Give every actor, by id."""
        for id_ in sorted(self._known):
            yield self._known[id_]

    def _bodies(self, key: str) -> Iterator[str]:
        """Give the state bodies that a key names: a country's word beside a role's."""
        words = key.split()
        for cut in range(1, len(words)):
            left, right = " ".join(words[:cut]), " ".join(words[cut:])
            code = CODE_BY_WORD.get(left) or CODE_BY_WORD.get(left.removesuffix("s"))
            role = self._roles.get(right)
            if code is None and " of " in f"{left} ":
                code, role = CODE_BY_WORD.get(right), self._roles.get(left.removesuffix(" of"))
            known = country(code) if code else None
            if known and role:
                yield f"{_slug(known)}-{role}"


def _written(tables: Mapping[str, Any], file: str) -> Iterator[KnownActor]:
    """Give the actors that the file lists."""
    for id_, entry in tables["actors"].items():
        kind = tables["kinds"].get(entry["kind"])
        if kind is None:
            raise BrokenFile(file=file, line=0, why=f"{id_} is of unknown kind {entry['kind']!r}")
        merged = {**kind, **entry}
        yield KnownActor(
            id=id_,
            name=merged["name"],
            aliases=tuple(merged.get("aliases", ())),
            kind=merged["kind"],
            country=merged.get("country"),
            parent=merged.get("parent"),
            speaks_for=merged.get("speaks_for"),
            group=Group(merged["group"]),
            cls=VoiceClass(merged["cls"]),
        )


def _states(tables: Mapping[str, Any]) -> Iterator[KnownActor]:
    """Give the bodies that every state has: government, army, police, ministries."""
    for state in COUNTRIES:
        for role, entry in tables["roles"].items():
            kind = tables["kinds"][entry["kind"]]
            parent = entry.get("parent", None if role == "government" else "government")
            yield KnownActor(
                id=f"{_slug(state)}-{role}",
                name=f"{state.adjective} {entry['words'][0]}",
                kind=entry["kind"],
                country=state.code,
                parent=f"{_slug(state)}-{parent}" if parent else None,
                group=Group(kind["group"]),
                cls=VoiceClass(kind["cls"]),
            )


def _slug(state: Country) -> str:
    return folded(state.name).replace(" ", "-")
