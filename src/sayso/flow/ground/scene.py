"""What a whole document tells about its names: countries, places and actors spoken of, acronyms."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.mentions import Mention, mentioned, vote_of
from sayso.flow.ground.needs import Registry
from sayso.text.acronyms import acronyms as introduced
from sayso.text.countries import Spoken, code_asked, country, spoken
from sayso.text.names import folded

_PHRASE = re.compile(
    r"[A-Z][\w\u2019'\-]*\.?(?:(?: (?:of|the|de|al|el|and|for|in)){0,2}[ \-][A-Z0-9][\w\u2019'\-]*)*"
)
_SENTENCE = re.compile(r"[.!?][\"\u201d]?\s+(?=[A-Z\"\u201c])|\n")
# One word of the country asked for by the caller weighs as much as this many in the text.
_ASKED = 3
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

    @property
    def country(self) -> str | None:
        """Give the country most spoken of; of equals, the one named first."""
        return max(self.countries, key=lambda code: self.countries[code], default=None)

    @property
    def home(self) -> str | None:
        """Give the country whose army "the army" is: where things happened and is spoken of most.

        Nothing where the two differ: Israel's army in Gaza, American troops in Kabul.
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

    def militant_before(self, position: int) -> KnownActor | None:
        """Give the armed group whom "the group" is: of the last sentence before that names one.

        In the sentence itself it is the one last named, in an earlier one whom it is about: the
        one it names first.
        """
        groups = [
            mention
            for mention in self.mentions
            if mention.start < position and mention.actor.group is Group.MILITANT
        ]
        if not groups:
            return None
        last = groups[-1]
        between = (one.end() for one in _SENTENCE.finditer(self.text, last.start, position))
        if next(between, None) is None:
            return last.actor
        starts = (one.end() for one in _SENTENCE.finditer(self.text, 0, last.start))
        opened = max(starts, default=0)
        return next(mention.actor for mention in groups if mention.start >= opened)


def scene(
    text: str, registry: Registry, *, country: str | None = None, places_only: bool = False
) -> Scene:
    """Read a document's names once; `country` is where it is known to speak of, code or name.

    With `places_only` no actors are looked for: their homes tell of countries, but cost time.
    """
    mentions: list[Mention] = []
    acronyms = introduced(text)
    phrases, told = _named(text)
    countries, names = dict(told.countries), told.names
    if not places_only:
        mentions = mentioned(text, phrases, registry, acronyms, dict(countries))
    for mention in mentions:
        vote = vote_of(mention.actor)
        if vote:
            code = mention.actor.country or ""
            countries[code] = countries.get(code, 0.0) + vote
    asked = code_asked(country) if country else None
    if asked:
        countries[asked] = countries.get(asked, 0.0) + _ASKED
    return Scene(text, countries, names, acronyms, tuple(mentions), asked=asked)


@lru_cache(maxsize=2)
def _named(text: str) -> tuple[list[re.Match[str]], Spoken]:
    # A text is read for its places first, and again for its actors where places tell too little.
    phrases = list(_PHRASE.finditer(text))
    return phrases, spoken(text, phrases)


def body(word: str, code: str | None, registry: Registry) -> KnownActor | None:
    """Give the state body that a word like "police" means in a country."""
    state = country(code) if code else None
    found = registry.actors_keyed(folded(f"{state.name} {word}")) if state else ()
    return found[0] if found else None
