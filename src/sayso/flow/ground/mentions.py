"""The actors that a text names, by the lists' names alone: which of several is meant by its countries."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.needs import Registry
from sayso.text.names import folded
from sayso.text.wordlists import word_set

# Small words that may stand behind a country's name and make it one of its bodies.
_BEHIND = re.compile(r"(?: [a-z]+){1,2}")
_BEFORE = re.compile(r"(?:\b[a-z]+ ){1,3}$")
_OWNER = re.compile(r"['\u2019]s?$")
_WORD = re.compile(r"[^\s]+")
# Words that many bodies of many countries are called by: "National Police", "Government Media Office".
_COMMON = word_set(
    "government media office ministry interior foreign defence defense health information police army navy air force forces "
    "national guard state states security provincial general command council front liberation movement party committee human "
    "rights commission union federal republic republican peoples people popular armed revolutionary democratic democracy civil "
    "civilian rescue service services agency department bureau directorate international independent united freedom unity "
    "justice equality development resistance defence self group brigade brigades battalion special operations operation unit "
    "border public presidential president prime minister office court supreme high prosecutor attorney spokesperson emergency "
    "disaster management authority district home affairs and of the for in to on de la civilian joint task central region regional "
    "local workers labour labor students student womens women youth news radio television tv times post daily nation "
    "herald tribune star sun mirror observer guardian standard independent chronicle gazette express voice press"
)
# Acronyms and names that are words, too: in a text all in capitals they are the words.
_WORDS_TOO = word_set(
    "aa ada all am an ana ant api app ara arcs arena ars ask au bal bat bin bird bra cad caf cam can caravan cobra csi das dawn "
    "dem edition eps esa eta fact fan far fat fis gal gao gee geo had hat hawks hm hum ib im imp inc is isa ism iss it jam ji kim "
    "lab las lei let li lucha mac mag maj mas mat mb mi mia mit mk model mps nation nos odi pa pac pad pak pcs pet ph pioneer pip "
    "plot pri print punch ram ran rangers raw rib rr rt rte sac sad sang sas sin sis site sl spa sri sun tak tao tia time times tip "
    "trace us wavy who wire free hope unity independent"
)
_SHOUTING = 0.8
_MARKS = ".,()\"'"
_ACRONYM = 3
_LONGEST = 6
_OUTLET = 0.2
"""An outlet tells less of where a text speaks of: it reports of the world."""
# Agencies and broadcasters of these countries report of the whole world.
_REPORTING = frozenset(
    {"US", "GB", "FR", "DE", "QA", "CN", "RU", "ES", "IT", "JP", "CH", "CA", "AU"}
)
# An actor whose country we know tells half as much of the scene as the country's own name.
_NAMED = 0.5


class Mention(NamedTuple):
    """A known actor named at a place of the text."""

    start: int
    actor: KnownActor
    word: str = ""


def mentioned(
    text: str,
    phrases: Sequence[re.Match[str]],
    registry: Registry,
    acronyms: Mapping[str, str],
    worded: Mapping[str, float],
) -> list[Mention]:
    """Give the actors named; where no country is, those that many share go by the others' homes."""
    loud = shouts(text)

    def named(countries: Mapping[str, float]) -> list[Mention]:
        found = (one for p in phrases for one in _actors(p, registry, acronyms, countries))
        return [one for one in found if not loud or one.word not in _WORDS_TOO]

    first = named(worded)
    if worded or not first:
        return first
    return named({one.actor.country: _NAMED for one in first if one.actor.country})


def vote_of(actor: KnownActor) -> float:
    """Give how much an actor's name tells of where a text speaks of."""
    if actor.country is None:
        return 0.0
    if actor.group is not Group.CIVILIAN:
        return _NAMED
    return _OUTLET if actor.kind == "outlet" and actor.country not in _REPORTING else 0.0


def shouts(text: str) -> bool:
    """Say whether a text is all in capitals, as newswires once were."""
    start = text[:500]
    return sum(map(str.isupper, start)) > _SHOUTING * sum(map(str.isalpha, start))


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
    if countries and (len(name) <= _ACRONYM or _COMMON.issuperset(folded(name).split())):
        return None
    return best


def _spoken_of(actor: KnownActor, countries: Mapping[str, float]) -> float:
    home = countries.get(actor.country or "", 0.0)
    return home or max((countries.get(code, 0.0) for code in actor.active_in), default=0.0) / 2


class _Key(NamedTuple):
    """A word's key, taken apart: "Al-Shabaab" is one word of the text and two of its key."""

    first: str
    second: str
    whole: str


@lru_cache(maxsize=50_000)
def _key(word: str) -> _Key:
    whole = folded(_OWNER.sub("", word))
    first, _, rest = whole.partition(" ")
    return _Key(first, rest.partition(" ")[0], whole)


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
    keys = [_key(word.group()) for word in words]
    found: list[Mention] = []
    at = 0
    while at < len(words) and words[at].start() < phrase.end():
        first, second, whole = keys[at]
        reach = registry.reach(first, second or (keys[at + 1].first if at + 1 < len(keys) else ""))
        if acronyms and words[at].group().strip(_MARKS) in acronyms:
            reach = max(reach, 1)
        size, actor = 1, None
        if reach:
            size, actor = _longest(
                words[at : at + min(reach, _LONGEST)], phrase, registry, acronyms, countries
            )
        if actor:
            found.append(Mention(words[at].start(), actor, whole if size == 1 else ""))
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
