"""The actors that a text names, by the lists' names alone: which of several is meant by its countries."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.needs import Registry
from sayso.flow.ground.phrases import ACRONYM, OWNER, Begun, begun
from sayso.text.acronyms import bracketed
from sayso.text.countries import state_of
from sayso.text.names import folded
from sayso.text.wordlists import word_set

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
_NO_SMALL = dict.fromkeys(map(ord, "abcdefghijklmnopqrstuvwxyz"))
_LONGEST = 6
_OUTLET = 0.2
"""An outlet tells less of where a text speaks of: it reports of the world."""
# Agencies and broadcasters of these countries report of the whole world.
_REPORTING = frozenset(
    {"US", "GB", "FR", "DE", "QA", "CN", "RU", "ES", "IT", "JP", "CH", "CA", "AU"}
)
# An actor whose country we know tells half as much of the scene as the country's own name.
_NAMED = 0.5
# So much of a country must be spoken of for a name that actors of several countries share.
_HINTED = 0.2
_SHARE = 0.25
_SHORT = 6
_ACRONYMS = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")


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
    names = [one for one in (begun(p, registry, acronyms) for p in phrases) if one]

    def named(countries: Mapping[str, float]) -> list[Mention]:
        found = (one for words in names for one in _actors(words, registry, acronyms, countries))
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
    if len(start) - len(start.translate(_NO_SMALL)) > (1 - _SHOUTING) * len(start):
        return False  # most texts: seen without asking after each letter
    return sum(map(str.isupper, start)) > _SHOUTING * sum(map(str.isalpha, start))


def known(
    name: str, registry: Registry, countries: Mapping[str, float] | None = None
) -> KnownActor | None:
    """Give the actor of a name; of several, the one of the countries spoken of, else none.

    A short name is an acronym and must be written as one: "IS" is a group, "is" is not. So short
    a name is nobody's from a country that a text which speaks of others does not speak of.
    """
    if len(name) <= ACRONYM and not _written_as_acronym(name):
        return None
    found = registry.actors_keyed(folded(name))
    return _chosen(name, found, countries or {}) if found else None


def listed(
    name: str, registry: Registry, acronyms: Mapping[str, str], countries: Mapping[str, float]
) -> KnownActor | None:
    """Give the actor of a name in a text that says itself what its acronyms are short for.

    Where "RSF" is Reporters Without Borders, "RSF paramilitaries" are nobody known.
    """
    if name in acronyms:
        return known(acronyms[name], registry, countries)
    actor = known(name, registry, countries)
    if actor is None or not acronyms:
        return actor
    own = [acronyms[word] for word in _ACRONYMS.findall(name) if word in acronyms]
    if not own:
        return actor
    return actor if any(_tied(actor, known(long, registry, countries)) for long in own) else None


def introduced(text: str, registry: Registry, countries: Mapping[str, float]) -> Mapping[str, str]:
    """Give acronyms in brackets behind a name that the lists know, in whatever language they are.

    "Reporters Without Borders (RSF)": the letters need not be those of the name. A credit is none
    ("Fighters of Hamas (AFP)"), and of a group and its branch in brackets both keep their names.
    """
    found: dict[str, str] = {}
    for short, before in bracketed(text):
        taken = short in found or state_of(short)
        long = None if taken else _named_last(before, registry, countries)
        actor = known(long, registry, countries) if long else None
        if actor is None or long is None:
            continue
        others = registry.actors_keyed(folded(short))
        if actor in others or not any(
            other.kind == "outlet" or _tied(other, actor) for other in others
        ):
            found[short] = long
    return found


def _named_last(before: str, registry: Registry, countries: Mapping[str, float]) -> str | None:
    """Give the longest name of an actor that words end with."""
    words = before.split()[-_LONGEST:]
    names = (" ".join(words[at:]) for at in range(len(words)))
    return next(
        (one for one in names if not one.isupper() and known(one, registry, countries)), None
    )


def _tied(one: KnownActor, other: KnownActor | None) -> bool:
    """Say whether two actors are one, or one is of the other."""
    if other is None:
        return False
    return one.id == other.id or one.id in wholes(other) or other.id in wholes(one)


def wholes(actor: KnownActor) -> set[str | None]:
    """Give the ids of what an actor is an organ, a branch or a splinter of."""
    ties = (tie.of for tie in actor.ties if tie.kind != "namesake_of")
    return {actor.parent, actor.speaks_for, *ties}


def _written_as_acronym(name: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in name[1:])


def _chosen(
    name: str, found: Sequence[KnownActor], countries: Mapping[str, float]
) -> KnownActor | None:
    spoken = {one.id: _spoken_of(one, countries) for one in found}
    found = [one for one in found if not _outdone(one, spoken)]
    ranked = sorted(found, key=lambda one: -spoken[one.id])
    best = ranked[0] if ranked else None
    least = _least(name, countries) if len(ranked) > 1 else _HINTED
    if best is None or spoken[best.id] >= least:
        return best
    whole = [one for one in ranked if one.country is None]
    if _is_acronym(name):
        whole += [one for one in ranked if one.kind == "outlet" and one.country in _REPORTING]
    if len(ranked) > 1:
        # Of branches in countries not spoken of none is meant, rather the whole, or an agency
        # that reports from anywhere: "AFP" is Manila's army only where the Philippines are named.
        return whole[0] if whole else None
    if whole or not countries:
        return best
    return None if len(name) <= ACRONYM or _COMMON.issuperset(folded(name).split()) else best


def _least(name: str, countries: Mapping[str, float]) -> float:
    """Give how much a country must be spoken of for a name that several share to be its actor's.

    The letters of an acronym mean many things: its country must be named, or a place there likelier
    than not, and not by the way in a text on other countries.
    """
    if not _is_acronym(name):
        return _HINTED
    return max(_NAMED, _SHARE * max(countries.values(), default=0.0))


def _is_acronym(name: str) -> bool:
    return len(name) <= _SHORT and not any(letter.islower() for letter in name)


def _outdone(one: KnownActor, spoken: Mapping[str, float]) -> bool:
    """Say whether a namesake is meant rather: where it is as much at home in the text."""
    sakes = [tie.of for tie in one.ties if tie.kind == "namesake_of" and tie.of in spoken]
    return any(spoken[one.id] <= spoken[other] or spoken[one.id] < _HINTED for other in sakes)


def _spoken_of(actor: KnownActor, countries: Mapping[str, float]) -> float:
    elsewhere = max((countries.get(code, 0.0) for code in actor.active_in), default=0.0)
    return max(countries.get(actor.country or "", 0.0), elsewhere / 2)


def _actors(
    words_of: Begun, registry: Registry, acronyms: Mapping[str, str], countries: Mapping[str, float]
) -> Sequence[Mention]:
    """Give the actors named in a phrase and the small words by it, longest names first."""
    phrase, words, keys, reaches = words_of
    found: list[Mention] = []
    at = 0
    while at < len(words) and words[at].start() < phrase.end():
        size, actor = 1, None
        if reaches[at]:
            reached = words[at : at + min(reaches[at], _LONGEST)]
            size, actor = _longest(reached, phrase, registry, acronyms, countries)
        if actor:
            found.append(Mention(words[at].start(), actor, keys[at].whole if size == 1 else ""))
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
        bare = OWNER.sub("", phrase.string[words[0].start() : last]).rstrip(".,")
        actor = listed(bare, registry, acronyms, countries)
        if actor:
            return size, actor
    return 1, None
