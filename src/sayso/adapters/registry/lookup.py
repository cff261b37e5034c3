"""Actors and outlets looked up by name, alias, domain or id."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from sayso.adapters.registry import tables
from sayso.domain.world import KnownActor, KnownOutlet
from sayso.text.countries import CODE_BY_WORD, country
from sayso.text.names import folded, skeleton

_REMEMBERED = 50_000
_LONGEST = 6
_ENOUGH_WORDS = 2


class TomlRegistry:
    """Finds actors by name, alias or id; read whole, once, from TOML.

    A state body is known by every way to say it: "Pakistani army", "Pakistan's military", "army
    of Pakistan". Where a file describes a body of the same id, the file's words hold. `own` is a
    case's own list: of one name, its actors come first.
    """

    def __init__(
        self, own: Path | None = None, actors: Path = tables.ACTORS, outlets: Path = tables.OUTLETS
    ) -> None:
        of_kind = tables.kinds(actors)
        self.version: str = of_kind.get("version", "")
        self._known: dict[str, KnownActor] = {}
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        self._single: set[str] = set()
        self._longest: dict[tuple[str, str], int] = {}
        self._found: dict[str, tuple[KnownActor, ...]] = {}
        self._outlets: dict[str, KnownOutlet] = {}
        self._domains: dict[str, str] = {}
        if own is not None and own.is_file():
            for actor in tables.of_file(own, of_kind["kinds"]):
                self._put(actor)
        for actor in tables.written(actors, of_kind["kinds"]):
            self._put(actor)
        for outlet in tables.outlets(outlets) if outlets.is_dir() else ():
            self._outlets[outlet.id] = outlet
            self._domains.update(dict.fromkeys(outlet.domains, outlet.id))
            self._put(tables.as_actor(outlet, of_kind["kinds"]["outlet"]))
        self._roles = {
            folded(word): role
            for role, entry in of_kind["roles"].items()
            for word in entry["words"]
        }
        ends = [(word.partition(" ")[0], word.rpartition(" ")[2]) for word in self._roles]
        self._roled = frozenset(chain.from_iterable(ends))
        for actor in tables.states(of_kind):
            self._known.setdefault(actor.id, actor)
        words = (*CODE_BY_WORD, *(word for word in self._roles))
        bodied = {word.partition(" ")[0] for word in words}
        self._bodied = bodied | {f"{word}s" for word in bodied}
        pairs = (first for first, _ in self._longest)
        self.beginnings = frozenset((*self._bodied, *self._single, *pairs))

    def _put(self, actor: KnownActor) -> None:
        if actor.id in self._known:
            return
        self._known[actor.id] = actor
        for key in dict.fromkeys(folded(name) for name in (actor.name, *actor.aliases)):
            self._named[key].append(actor.id)
            words = key.split(" ")
            if len(words) == 1:
                self._single.add(key)
            else:
                pair = (words[0], words[1])
                self._longest[pair] = max(self._longest.get(pair, 0), len(words))

    def reach(self, first: str, second: str) -> int:
        """Give how many words the longest name may have that begins with two words, folded."""
        if first in self._bodied:
            return _LONGEST
        return self._longest.get((first, second), 0) or int(first in self._single)

    def actors_named(self, name: str) -> Sequence[KnownActor]:
        """Give every actor of that name (any alias, any case), those of the lists first."""
        return self.actors_keyed(folded(name))

    def actors_keyed(self, key: str) -> Sequence[KnownActor]:
        """Give every actor of a name that is folded already."""
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            ids = dict.fromkeys((*self._named.get(key, ()), *self._bodies(key)))
            found = self._found[key] = tuple(self._known[id_] for id_ in ids)
        return found

    def actors_like(self, name: str) -> list[KnownActor]:
        """Give actors with a name that sounds like that one, or shares all but one of its words."""
        key, sounds = folded(name), skeleton(name)
        words = set(key.split())
        ids = dict.fromkeys(
            id_
            for other, owners in self._named.items()
            if skeleton(other) == sounds or _nearly(words, set(other.split()))
            for id_ in owners
        )
        return [self._known[id_] for id_ in ids]

    def actor(self, id: str) -> KnownActor | None:  # noqa: A002 - the word of the record
        """Give the actor of that id, or nothing."""
        return self._known.get(id)

    def actors(self) -> Iterator[KnownActor]:
        """Give every actor, by id."""
        for id_ in sorted(self._known):
            yield self._known[id_]

    def outlets(self) -> list[KnownOutlet]:
        """Give every outlet, by id."""
        return [self._outlets[id_] for id_ in sorted(self._outlets)]

    def outlet(self, name: str) -> KnownOutlet | None:
        """Give the outlet of a name or web domain; one that is not listed is unknown."""
        domain = name.lower().removeprefix("www.")
        while domain.count("."):
            if domain in self._domains:
                return self._outlets[self._domains[domain]]
            domain = domain.partition(".")[2]
        found = [id_ for id_ in self._named.get(folded(name), ()) if id_ in self._outlets]
        return self._outlets[found[0]] if len(found) == 1 else None

    def _bodies(self, key: str) -> Iterator[str]:
        """Give the state bodies that a key names: a country's word beside a role's."""
        words = key.split()
        # Most names are of no role: that is seen without cutting them at every word.
        if not words or self._roled.isdisjoint((words[0], words[-1])):
            return
        for cut in range(1, len(words)):
            left, right = " ".join(words[:cut]), " ".join(words[cut:])
            code = CODE_BY_WORD.get(left) or CODE_BY_WORD.get(left.removesuffix("s"))
            role = self._roles.get(right)
            if code is None and " of " in f"{left} ":
                code, role = CODE_BY_WORD.get(right), self._roles.get(left.removesuffix(" of"))
            known = country(code) if code else None
            body = f"{tables.slug(known)}-{role}" if known and role else ""
            if body in self._known:
                yield body


def _nearly(words: set[str], others: set[str]) -> bool:
    return min(len(words), len(others)) >= _ENOUGH_WORDS and len(words ^ others) == 1


@cache
def shipped() -> TomlRegistry:
    """Give the shipped lists, read once a process: half a second that only the first who asks pays."""
    return TomlRegistry()


def opened(own: Path) -> TomlRegistry:
    """Give the shipped lists with a case's own, where the case has one."""
    return TomlRegistry(own) if own.is_file() else shipped()
