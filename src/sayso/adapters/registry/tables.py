"""The lists of the codebook read: actors, the state bodies of every country, outlets."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from sayso.domain.codes import Group, VoiceClass
from sayso.domain.errors import BrokenFile, BrokenRecord
from sayso.domain.world import KnownActor, KnownOutlet
from sayso.text.countries import COUNTRIES, Country
from sayso.text.names import folded

CODEBOOK = Path(str(files("sayso.codebook")))
ACTORS, OUTLETS = CODEBOOK / "actors", CODEBOOK / "outlets"
KINDS = "kinds.toml"


def kinds(folder: Path) -> Mapping[str, Any]:
    """Give the tables that say what an actor of a kind is: `version`, `kinds`, `roles`."""
    return tomllib.loads((folder / KINDS).read_text(encoding="utf8"))


def written(folder: Path, of_kind: Mapping[str, Any]) -> Iterator[KnownActor]:
    """Give the actors that the files of a folder list, in order. Raises `BrokenFile`."""
    for path in sorted(folder.glob("*.toml")):
        if path.name != KINDS:
            yield from of_file(path, of_kind)


def of_file(path: Path, of_kind: Mapping[str, Any]) -> Iterator[KnownActor]:
    """Give the actors that a file lists under `actors`. Raises `BrokenFile`."""
    try:
        text = path.read_text(encoding="utf8")
    except UnicodeDecodeError as error:
        raise _broken(path.name, f"is no list of actors: {error}") from error
    yield from of_text(text, path.name, of_kind)


def of_text(text: str, name: str, of_kind: Mapping[str, Any]) -> Iterator[KnownActor]:
    """Give the actors that a text lists under `actors`; `name` is its file's. Raises `BrokenFile`."""
    try:
        entries = tomllib.loads(text)["actors"].items()
    except (tomllib.TOMLDecodeError, KeyError, AttributeError) as error:
        raise _broken(name, f"is no list of actors: {error}") from error
    for id_, entry in entries:
        kind = entry.get("kind") if isinstance(entry, dict) else None
        if not isinstance(kind, str) or kind not in of_kind:
            raise _broken(name, f"{id_} is of unknown kind {kind!r}")
        try:
            yield KnownActor.from_table({**of_kind[kind], **entry, "id": id_})
        except BrokenRecord as error:
            raise _broken(name, f"{id_}: {error.why}") from error


def _broken(name: str, why: str) -> BrokenFile:
    return BrokenFile(file=name, line=0, why=why, remedy="Mend the line, or take it out.")


def states(tables: Mapping[str, Any]) -> Iterator[KnownActor]:
    """Give the bodies that every state has: government, army, police, ministries; not what it lacks."""
    lacks: Mapping[str, Sequence[str]] = tables.get("lacks", {})
    for state in COUNTRIES:
        for role, entry in tables["roles"].items():
            if state.code in lacks.get(role, ()):
                continue
            kind = tables["kinds"][entry["kind"]]
            parent = entry.get("parent", None if role == "government" else "government")
            if state.code in lacks.get(parent, ()):
                parent = "government"
            yield KnownActor(
                id=f"{slug(state)}-{role}",
                name=f"{state.adjective} {entry['words'][0]}",
                kind=entry["kind"],
                country=state.code,
                parent=f"{slug(state)}-{parent}" if parent else None,
                side=kind.get("side"),
                group=Group(kind["group"]),
                cls=VoiceClass(kind["cls"]),
                reference="every state has such a body",
            )


def slug(state: Country) -> str:
    """Give the first part of the ids of a state's bodies."""
    return folded(state.name).replace(" ", "-")


def outlets(folder: Path) -> Iterator[KnownOutlet]:
    """Give the outlets that the files of a folder list, in order. Raises `BrokenFile`."""
    for path in sorted(folder.glob("*.toml")):
        for id_, entry in tomllib.loads(path.read_text(encoding="utf8"))["outlets"].items():
            try:
                yield KnownOutlet.from_table({**entry, "id": id_})
            except BrokenRecord as error:
                raise BrokenFile(file=path.name, line=0, why=f"{id_}: {error.why}") from error


def as_actor(outlet: KnownOutlet, kind: Mapping[str, Any]) -> KnownActor:
    """Give an outlet as somebody who says something."""
    own = outlet.kind == "armed_group_media"
    return KnownActor(
        id=outlet.id,
        name=outlet.name,
        aliases=outlet.aliases,
        kind="outlet",
        country=outlet.country,
        speaks_for=outlet.speaks_for,
        group=Group(kind["group"]),
        cls=VoiceClass.PARTY if own else VoiceClass(kind["cls"]),
        reference=outlet.reference,
        verified=outlet.verified,
    )
