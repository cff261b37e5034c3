"""Whom "the group", "the rights organisation" and "the rebels" mean: a body that was named before."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.mentions import Mention, shouts
from sayso.text.countries import state_of
from sayso.text.wordlists import word_set

_SENTENCE = re.compile(r"[.!?][\"\u201d]?\s+(?=[A-Z\"\u201c])|\n")
_FIGHTERS = (
    r"militants?|rebels?|insurgents?|fighters|separatists|guerrillas?|terrorists|extremists|attackers|gunmen|hijackers|"
    r"militia|militiamen|jihadists|assailants"
)
_BODIES = r"group|outfit|organi[sz]ation|movement"
_SHAPE = re.compile(
    rf"^(?:the|this|that|these|those) (?:same )?(?:(?P<like>[\w\-]+(?: (?:rights|freedom))?) )?(?P<noun>{_FIGHTERS}|{_BODIES})"
    r"(?:['\u2019]s?)?(?: (?:itself|later|statement|spokes\w+))?$",
    re.IGNORECASE,
)
_MANY = 20
_NOUNS = rf"(?:{_FIGHTERS}|{_BODIES}|faction|forces?)"
THEIR_FIGHTERS = re.compile(rf"^(?:the )?(?P<whose>.*[A-Z].*?) {_NOUNS}$")
FIGHTERS_OF = re.compile(rf"^(?:the )?(?:{_FIGHTERS}) (?:of|from) (?:the )?(?P<whose>.*[A-Z].*)$")
_FRIENDS = re.compile(r"-(?:backed|linked|aligned|allied|affiliated|inspired|based)$")
# Of which kinds, beside armed groups, a body called by a noun may be: no police is "the group".
_FIGHTS, _UNLISTED = "armed", "unlisted"
_MAY_BE: Mapping[str, frozenset[str]] = {
    "group": frozenset({_FIGHTS, _UNLISTED, "monitor", "aid"}),
    "outfit": frozenset({_FIGHTS}),
    "movement": frozenset({_FIGHTS, _UNLISTED, "party"}),
    "organization": frozenset(
        {_FIGHTS, _UNLISTED, "monitor", "aid", "rescue", "international", "alliance", "party"}
    ),
}
_ARMED = word_set(
    "armed militant rebel guerrilla separatist secessionist insurgent terrorist terror jihadist jihadi extremist islamist "
    "clandestine underground shadowy paramilitary banned outlawed proscribed"
)
_WATCHES, _HELPS = frozenset({_UNLISTED, "monitor"}), frozenset({_UNLISTED, "aid", "rescue"})
_CIVIL: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(word_set("rights monitoring monitor watchdog advocacy campaign"), _WATCHES),
    **dict.fromkeys(("human rights", "press freedom", "media freedom"), _WATCHES),
    **dict.fromkeys(word_set("aid relief humanitarian medical charity charitable"), _HELPS),
    **dict.fromkeys(word_set("non-governmental nongovernmental"), _WATCHES | {"aid"}),
}
# What names of bodies end with that no list knows: a new one is named, so an earlier one is not meant.
_NAMES_ARMED = word_set("brigade brigades front militia militias battalion mujahideen tigers jihad")
_NAMES_CIVIL = word_set("watch observatory network foundation coalition association society")
_NAMES_ANY = word_set("group movement organisation organization alliance")
_ARTICLES = word_set("the this that a an")


class Named(NamedTuple):
    """A body that "the group" may stand for, and where it is named; without an actor, an unlisted one."""

    start: int
    actor: KnownActor | None
    armed: bool
    kind: str = _UNLISTED


class Groups(NamedTuple):
    """The bodies that a text names, in its order; which of them are of a kind; where sentences start."""

    named: tuple[Named, ...] = ()
    kinds: Mapping[str, Sequence[int]] = MappingProxyType({})
    sentences: tuple[int, ...] = ()

    def sentence(self, position: int) -> int:
        """Give the number of the sentence of a position."""
        return bisect_right(self.sentences, position)

    def at(self, position: int) -> int:
        """Give how many bodies are named before a position."""
        return bisect_left(self.named, position, key=lambda one: one.start)


class Asked(NamedTuple):
    """What words like "the aid group" ask for: bodies of some kinds, of a country or of any."""

    kinds: frozenset[str]
    country: str | None = None

    def fits(self, one: Named) -> bool:
        """Say whether a body could be called so; of an unlisted one nobody knows its country."""
        if self.country and (one.actor is None or self.country != one.actor.country):
            return False
        return (one.armed and _FIGHTS in self.kinds) or one.kind in self.kinds


def groups(
    text: str,
    phrases: Iterable[re.Match[str]],
    mentions: Sequence[Mention],
    acronyms: Mapping[str, str],
) -> Groups:
    """Give the bodies that a text names, listed or not, which later words may point back at."""
    starts = [mention.start for mention in mentions]
    listed = [
        Named(one.start, one.actor, one.actor.group is Group.MILITANT, one.actor.kind)
        for one in mentions
    ]
    unlisted = [
        named
        for phrase in (() if shouts(text) else phrases)
        if bisect_left(starts, phrase.start()) == bisect_left(starts, phrase.end())
        and (named := _unlisted(phrase, acronyms))
    ]
    found = sorted((*listed, *unlisted), key=lambda one: one.start)
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        for kind in {one.kind, _FIGHTS if one.armed else one.kind}:
            kinds[kind].append(at)
    return Groups(tuple(found), kinds, tuple(one.end() for one in _SENTENCE.finditer(text)))


def _unlisted(phrase: re.Match[str], acronyms: Mapping[str, str]) -> Named | None:
    """Give a body that no list knows, by the last word of its name."""
    name = acronyms.get(phrase.group(), phrase.group()).lower()
    words = [word for word in name.split() if word not in _ARTICLES]
    last = words[-1] if len(words) > 1 else ""
    if last in _NAMES_ARMED:
        return Named(phrase.start(), None, armed=True, kind=_FIGHTS)
    if last in _NAMES_ANY or last in _NAMES_CIVIL:
        return Named(phrase.start(), None, armed=last in _NAMES_ANY)
    return None


def asked(plain: str) -> Asked | None:
    """Give what words ask for that only point back: "the group", "the rights organisation".

    Nothing where they name somebody themselves ("the Houthi rebels"), or are of another sort.
    """
    found = _SHAPE.match(plain)
    if not found:
        return None
    noun, like = found["noun"].lower().replace("organis", "organiz"), found["like"]
    if like is None:
        return Asked(_MAY_BE.get(noun, frozenset({_FIGHTS})))
    if like.lower() in _ARMED:
        return Asked(frozenset({_FIGHTS}))
    if noun not in _MAY_BE:
        return None
    if like.lower() in _CIVIL:
        return Asked(_CIVIL[like.lower()])
    code = state_of(like) if like[0].isupper() else None
    return Asked(_MAY_BE[noun], code) if code else None


def meant(ask: Asked, position: int, groups: Groups) -> KnownActor | None:
    """Give the body that is asked for: of the last sentence before that names such a one.

    Of armed groups it is, in the sentence itself, the one last named, in an earlier one whom it is
    about: the one it names first. Where an armed group and somebody else are named together,
    nobody knows whose words "the group said" are.
    """
    last = max((_last(ask, kind, position, groups) for kind in ask.kinds), default=-1)
    if last < 0:
        return None
    told = groups.sentence(groups.named[last].start)
    first = groups.at(groups.sentences[told - 1] if told else 0)
    # Of a sentence without an end both ends will do.
    among = {*range(first, min(first + _MANY, last)), *range(max(first, last - _MANY), last + 1)}
    named: list[Named] = [groups.named[at] for at in sorted(among)]
    beside: list[Named] = [one for one in named if ask.fits(one)]
    if all(one.armed for one in beside):
        return beside[-1 if told == groups.sentence(position) else 0].actor
    alike = {one.actor.id if one.actor else None for one in beside}
    return beside[0].actor if len(alike) == 1 else None


def _last(ask: Asked, kind: str, position: int, groups: Groups) -> int:
    """Give which body of a kind is the last one before a position that fits; -1 where none does."""
    places = groups.kinds.get(kind, ())
    end = bisect_left(places, groups.at(position))
    return next(
        (places[at] for at in range(end - 1, -1, -1) if ask.fits(groups.named[places[at]])), -1
    )


def fighters_of(name: str) -> list[str]:
    """Give the names to try of the body whose people words name: "the Iran-backed Houthi rebels".

    A word before the name may only say whose friends or of what mind they are: "FARC dissidents"
    and "anti-Taliban fighters" are others.
    """
    found = THEIR_FIGHTERS.match(name) or FIGHTERS_OF.match(name)
    words = found["whose"].split() if found else []
    names = []
    for at, word in enumerate(words):
        if word != word.lower():
            names.append(" ".join(words[at:]))
        if not (word.lower() in _ARMED or _FRIENDS.search(word) or state_of(word)):
            break
    return [name for name in names if not state_of(name)]
