"""What a whole document tells about its names: countries, places and actors spoken of, acronyms."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.needs import Registry
from sayso.text.acronyms import acronyms as introduced
from sayso.text.countries import CODE_BY_WORD, code_of, country
from sayso.text.names import folded

_PHRASE = re.compile(
    r"[A-Z][\w\u2019'\-]*\.?(?:(?: (?:of|the|de|al|el|and|for|in)){0,2}[ \-][A-Z0-9][\w\u2019'\-]*)*"
)
# Small words that may stand behind a country's name and make it one of its bodies.
_BEHIND = re.compile(r"(?: [a-z]+){1,2}")
_BEFORE = re.compile(r"(?:\b[a-z]+ ){1,3}$")
_OWNER = re.compile(r"['\u2019]s?$")
_WORD = re.compile(r"[^\s]+")
_SENTENCE = re.compile(r"[.!?][\"\u201d]?\s+(?=[A-Z\"\u201c])|\n")
_LONGEST = 6
_MARKS = ".,()\"'"
_ACRONYM = 3
_OUTLET = 0.2
"""An outlet tells less of where a text speaks of: it reports of the world."""
# An actor whose country we know tells half as much of the scene as the country's own name.
_NAMED = 0.5
# One word of the country asked for by the caller weighs as much as this many in the text.
_ASKED = 3
# Agencies and broadcasters of these countries report of the whole world.
_REPORTING = frozenset(
    {"US", "GB", "FR", "DE", "QA", "CN", "RU", "ES", "IT", "JP", "CH", "CA", "AU"}
)
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
        here: dict[str, float] = {}
        for (code, _), vote in self.regions.items():
            here[code] = here.get(code, 0.0) + vote
        if not here:
            return self.country
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

    With `places_only` actors are looked for only where no country is named: they tell it, too.
    """
    countries: dict[str, float] = {}
    names: set[str] = set()
    mentions: list[Mention] = []
    acronyms = introduced(text)
    phrases = list(_PHRASE.finditer(text))
    for phrase in phrases:
        _read(phrase, names, countries)
    worded = dict(countries)
    sought = () if places_only and countries else phrases
    for phrase in sought:
        mentions.extend(_actors(phrase, registry, acronyms, worded))
    if not worded and mentions:
        # No country is named, but a group's home is: names that many share are looked at again.
        worded = {mention.actor.country: _NAMED for mention in mentions if mention.actor.country}
        mentions = [
            mention for phrase in sought for mention in _actors(phrase, registry, acronyms, worded)
        ]
    for mention in mentions:
        code, civil = mention.actor.country, mention.actor.group is Group.CIVILIAN
        if code and not civil:
            countries[code] = countries.get(code, 0.0) + _NAMED
        elif code and mention.actor.kind == "outlet" and code not in _REPORTING:
            countries[code] = countries.get(code, 0.0) + _OUTLET
    asked = code_of(country) if country else None
    if asked:
        countries[asked] = countries.get(asked, 0.0) + _ASKED
    return Scene(text, countries, frozenset(names), acronyms, tuple(mentions), asked=asked)


def known(
    name: str, registry: Registry, countries: Mapping[str, float] | None = None
) -> KnownActor | None:
    """Give the actor of a name; of several, the one of the countries spoken of, else none.

    A short name is an acronym and must be written as one: "IS" is a group, "is" is not. So short
    a name is nobody's from a country that a text which speaks of others does not speak of.
    """
    if len(name) <= _ACRONYM and not any(letter.isupper() for letter in name[1:]):
        return None
    return _chosen(name, registry.actors_keyed(folded(name)), countries or {})


def _chosen(
    name: str, found: Sequence[KnownActor], countries: Mapping[str, float]
) -> KnownActor | None:
    if not found:
        return None
    ranked = sorted(found, key=lambda one: -_spoken_of(one, countries))
    best = ranked[0]
    if _spoken_of(best, countries) > 0:
        return best
    whole = next((one for one in ranked if one.country is None), None)
    if whole or len(ranked) > 1:
        # Of branches in countries not spoken of none is meant, rather the whole.
        return whole
    return None if countries and len(name) <= _ACRONYM else best


def _spoken_of(actor: KnownActor, countries: Mapping[str, float]) -> float:
    home = countries.get(actor.country or "", 0.0)
    return home or max((countries.get(code, 0.0) for code in actor.active_in), default=0.0) / 2


def body(word: str, code: str | None, registry: Registry) -> KnownActor | None:
    """Give the state body that a word like "police" means in a country."""
    state = country(code) if code else None
    found = registry.actors_keyed(folded(f"{state.name} {word}")) if state else ()
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
    phrase: re.Match[str],
    registry: Registry,
    acronyms: Mapping[str, str],
    countries: Mapping[str, float],
) -> Sequence[Mention]:
    """Give the actors named in a capitalised phrase and small words by it, longest names first."""
    behind = _BEHIND.match(phrase.string, phrase.end())
    before = _BEFORE.search(phrase.string, max(0, phrase.start() - 40), phrase.start())
    start = before.start() if before else phrase.start()
    end = behind.end() if behind else phrase.end()
    words = list(_WORD.finditer(phrase.string, start, end))
    folds = [folded(_OWNER.sub("", word.group())) for word in words]
    found: list[Mention] = []
    at = 0
    while at < len(words) and words[at].start() < phrase.end():
        # "Al-Shabaab" is one word of the text and two of its key.
        first, _, rest = folds[at].partition(" ")
        second = (
            rest.partition(" ")[0]
            or (folds[at + 1] if at + 1 < len(words) else "").partition(" ")[0]
        )
        reach = registry.reach(first, second)
        if words[at].group().strip(_MARKS) in acronyms:
            reach = max(reach, 1)
        size, actor = 1, None
        if reach:
            size, actor = _longest(
                words[at : at + min(reach, _LONGEST)], phrase, registry, acronyms, countries
            )
        if actor:
            found.append(Mention(words[at].start(), actor))
        at += size
    return found


def _longest(
    words: Sequence[re.Match[str]],
    phrase: re.Match[str],
    registry: Registry,
    acronyms: Mapping[str, str],
    countries: Mapping[str, float],
) -> tuple[int, KnownActor | None]:
    """Give the longest name of an actor that words begin with, and its length in words."""
    for size in range(len(words), 0, -1):
        last = words[size - 1].end()
        if last <= phrase.start():
            break
        bare = _OWNER.sub("", phrase.string[words[0].start() : last]).rstrip(".,")
        actor = known(acronyms.get(bare, bare), registry, countries)
        if actor:
            return size, actor
    return 1, None
