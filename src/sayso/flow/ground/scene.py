"""What a whole document tells about its names: countries, places and actors spoken of, acronyms."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.world import KnownActor
from sayso.flow.ground.groups import Groups, groups
from sayso.flow.ground.mentions import Mention, introduced, mentioned, vote_of
from sayso.flow.ground.needs import Registry
from sayso.text.acronyms import acronyms as by_initials
from sayso.text.countries import Spoken, code_asked, country, spoken
from sayso.text.names import folded

_PHRASE = re.compile(
    r"[A-Z][\w\u2019'\-]*\.?(?:(?: (?:of|the|de|al|el|and|for|in)){0,2}[ \-][A-Z0-9][\w\u2019'\-]*)*"
)
# One word of the country asked for by the caller weighs as much as this many in the text.
_ASKED = 3
# Lands that forces of others hold: whose soldiers are there only the text can say.
HELD = frozenset({"PS", "EH"})
# A place of one chance in twenty is nowhere that things happened.
_FAINT = 0.05
_TWICE = 2


class Scene(NamedTuple):
    """What the names of a document are read against; the same for all its words."""

    text: str
    countries: Mapping[str, float]
    names: frozenset[str]
    acronyms: Mapping[str, str]
    mentions: tuple[Mention, ...]
    regions: Mapping[tuple[str, str], float] = MappingProxyType({})
    asked: str | None = None
    groups: Groups = Groups()
    told: Mapping[str, Sequence[int]] = MappingProxyType({})
    """Where each actor is named, itself or by whoever speaks for it."""
    homes: tuple[str, ...] = ()
    """The countries of the actors named."""

    @property
    def country(self) -> str | None:
        """Give the country most spoken of; of equals, the one named first."""
        return max(self.countries, key=lambda code: self.countries[code], default=None)

    @property
    def home(self) -> str | None:
        """Give the country whose army "the army" is: where things happened and is spoken of most.

        Nothing where the two differ: Israel's army in Gaza, American troops in Kabul. Of `HELD`
        lands it is not their own forces that bare words mean.
        """
        if self.asked and self.asked == self.country:
            return self.asked
        here: dict[str, float] = {}
        for (code, _), vote in self.regions.items():
            here[code] = here.get(code, 0.0) + vote
        if max(here.values(), default=0.0) < _FAINT:
            # Nowhere: of two countries that are spoken of much alike, neither is home.
            first, second, *_ = (*sorted(self.countries.values(), reverse=True), 0.0, 0.0)
            return self.country if first > _TWICE * second else None
        spoken = {code: vote - here.get(code, 0.0) for code, vote in self.countries.items()}
        where = max(here, key=lambda code: here[code])
        said = max(spoken, key=lambda code: spoken[code])
        return where if said == where or spoken[said] <= 0 else None


def scene(
    text: str,
    registry: Registry,
    *,
    country: str | None = None,
    places_only: bool = False,
    homes_only: bool = False,
) -> Scene:
    """Read a document's names once; `country` is where it is known to speak of, code or name.

    With `places_only` no actors are looked for: their homes tell of countries, but cost time. With
    `homes_only` they are, but not whom "the group" may mean.
    """
    mentions: list[Mention] = []
    acronyms = by_initials(text)
    phrases, told = _named(text)
    countries, names = dict(told.countries), told.names
    if not places_only:
        acronyms = {**introduced(text, registry, countries), **acronyms}
        mentions = mentioned(text, phrases, registry, acronyms, dict(countries))
    for mention in mentions:
        vote = vote_of(mention.actor)
        if vote:
            code = mention.actor.country or ""
            countries[code] = countries.get(code, 0.0) + vote
    bare = places_only or homes_only
    asked = code_asked(country) if country else None
    if asked:
        countries[asked] = countries.get(asked, 0.0) + _ASKED
    return Scene(
        text,
        countries,
        names,
        acronyms,
        tuple(mentions),
        asked=asked,
        groups=Groups() if bare else groups(text, phrases, mentions, acronyms),
        told=_told(mentions),
        homes=tuple(dict.fromkeys(one.actor.country for one in mentions if one.actor.country)),
    )


@lru_cache(maxsize=2)
def _named(text: str) -> tuple[list[re.Match[str]], Spoken]:
    # A text is read for its places first, and again for its actors where places tell too little.
    phrases = list(_PHRASE.finditer(text))
    return phrases, spoken(text, phrases)


def _told(mentions: Sequence[Mention]) -> dict[str, list[int]]:
    told: defaultdict[str, list[int]] = defaultdict(list)
    for one in mentions:
        for id_ in dict.fromkeys((one.actor.id, one.actor.speaks_for)):
            if id_:
                told[id_].append(one.start)
    return told


def body(word: str, code: str | None, registry: Registry) -> KnownActor | None:
    """Give the state body that a word like "police" means in a country."""
    state = country(code) if code else None
    found = registry.actors_keyed(folded(f"{state.name} {word}")) if state else ()
    return found[0] if found else None
