"""What a whole document tells about its names: countries, places and actors spoken of, acronyms."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.needs import Registry
from sayso.text.countries import CODE_BY_WORD, code_of, country
from sayso.text.names import folded

_PHRASE = re.compile(
    r"[A-Z][\w\u2019'\-]*\.?(?:(?: (?:of|the|de|al|el|and|for|in)){0,2}[ \-][A-Z0-9][\w\u2019'\-]*)*"
)
_DEFINED = re.compile(
    r"((?:[A-Z][\w\u2019'\-]*[ \-](?:(?:of|the|for|and|i|e|ul|al|de|la|in)[ \-])?){1,7}[A-Z]?[\w\-]*)"
    r" ?\((?:the )?([A-Z][A-Za-z&\-]{1,9})\)"
)
_LONGEST = 6
# One word of the country asked for by the caller weighs as much as this many in the text.
_ASKED = 3
# Names of countries that are as often a state's, a man's or a town's: they speak for nobody.
_AMBIGUOUS = frozenset({"georgia", "jordan", "chad", "lebanon"})


class Mention(NamedTuple):
    """A known actor named at a place of the text."""

    start: int
    actor: KnownActor


class Scene(NamedTuple):
    """What the names of a document are read against; the same for all its words."""

    text: str
    countries: Mapping[str, float]
    names: frozenset[str]
    acronyms: Mapping[str, str]
    mentions: tuple[Mention, ...]
    regions: Mapping[tuple[str, str], float] = MappingProxyType({})

    @property
    def country(self) -> str | None:
        """Give the country most spoken of; of equals, the one named first."""
        return max(self.countries, key=lambda code: self.countries[code], default=None)

    def militant_before(self, position: int) -> KnownActor | None:
        """Give the armed group last named before a place of the text: whom "the group" is."""
        for mention in reversed(self.mentions):
            if mention.start < position and mention.actor.group is Group.MILITANT:
                return mention.actor
        return None


def scene(text: str, registry: Registry, *, country: str | None = None) -> Scene:
    """Read a document's names once; `country` is where it is known to speak of, code or name."""
    countries: dict[str, float] = {}
    names: set[str] = set()
    mentions: list[Mention] = []
    acronyms = _acronyms(text)
    for phrase in _PHRASE.finditer(text):
        _read(phrase, names, countries)
        mentions.extend(_actors(phrase, registry, acronyms))
    asked = code_of(country) if country else None
    if asked:
        countries[asked] = countries.get(asked, 0.0) + _ASKED
    return Scene(text, countries, frozenset(names), acronyms, tuple(mentions))


def known(
    name: str, registry: Registry, countries: Mapping[str, float] | None = None
) -> KnownActor | None:
    """Give the actor of a name; of several, one of the countries spoken of.

    A short name is an acronym and must be written as one: "IS" is a group, "is" is not.
    """
    if len(name) <= 3 and not any(letter.isupper() for letter in name[1:]):
        return None
    found = registry.actors_named(name)
    if len(found) > 1 and countries:
        weights = countries
        return max(found, key=lambda actor: weights.get(actor.country or "", 0))
    return found[0] if found else None


def body(word: str, code: str | None, registry: Registry) -> KnownActor | None:
    """Give the state body that a word like "police" means in a country."""
    state = country(code) if code else None
    found = registry.actors_named(f"{state.name} {word}") if state else ()
    return found[0] if found else None


def _read(phrase: re.Match[str], names: set[str], countries: dict[str, float]) -> None:
    words = folded(phrase.group()).split()
    at = 0
    while at < len(words):
        step = 1
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            name = " ".join(words[at : at + size])
            names.update((name, name.removesuffix("s")))
            code = CODE_BY_WORD.get(name) or CODE_BY_WORD.get(name.removesuffix("s"))
            if code:
                if name not in _AMBIGUOUS:
                    countries[code] = countries.get(code, 0.0) + 1
                step = size
                break
        at += step


def _actors(
    phrase: re.Match[str], registry: Registry, acronyms: Mapping[str, str]
) -> Sequence[Mention]:
    """Give the actors named in a capitalised phrase, the longest names first."""
    words = list(re.finditer(r"[^\s]+", phrase.group()))
    found: list[Mention] = []
    at = 0
    while at < len(words):
        step = 1
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            name = phrase.group()[words[at].start() : words[at + size - 1].end()]
            actor = _named(name, registry, acronyms)
            if actor:
                found.append(Mention(phrase.start() + words[at].start(), actor))
                step = size
                break
        at += step
    return found


def _named(name: str, registry: Registry, acronyms: Mapping[str, str]) -> KnownActor | None:
    bare = re.sub(r"['\u2019]s?$", "", name).rstrip(".,")
    return known(acronyms.get(bare, bare), registry)


def _acronyms(text: str) -> dict[str, str]:
    """Give the long names that a text gives its acronyms: "Balochistan Liberation Army (BLA)"."""
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        long, short = match.group(1).strip(), match.group(2)
        name = _spelled(long, short)
        if name:
            found.setdefault(short, name)
    return found


def _spelled(long: str, short: str) -> str | None:
    """Give the words whose capitals spell the acronym: the fewest at the end that do."""
    words = re.split(r"[ ]", long)
    letters = [letter for letter in short.lower() if letter.isalpha()]
    for size in range(1, len(words) + 1):
        name = " ".join(words[-size:])
        initials = [part[0].lower() for part in re.split(r"[ \-]", name) if part]
        if initials and initials[0] == letters[0] and _within(letters, initials):
            return name
    return None


def _within(letters: Sequence[str], initials: Sequence[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)
