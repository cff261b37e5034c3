"""The verbs and nouns that say what happened to people, and whether their people stand before or after them."""

from enum import StrEnum
from typing import NamedTuple

from sayso.domain.codes import Measure
from sayso.flow.extract.figures.words.befalling import (
    ACTIVE,
    ADVERBS,
    AFTER_RUNS,
    ATTACKS,
    BE,
    BEFORE,
    BEFORE_RUNS,
    DEEDS,
    DONE,
    HURT,
    HURTING,
    MODALS,
    NOUNS_TOO,
    OBJECTS,
    PAST,
    counted,
)
from sayso.flow.extract.figures.words.people import HUMAN
from sayso.flow.extract.figures.words.tokens import Tokens, singular
from sayso.text.wordlists import is_month, word_set


class Side(StrEnum):
    """Where the people stand whom a word tells about; doers stand before it, some only if fighters."""

    BEFORE = "before"
    AFTER = "after"
    DOER = "doer"
    FIGHTER = "fighter"


class Event(NamedTuple):
    """A word (or run of words) from token `first` to `after` that tells what happened to people."""

    first: int
    after: int
    measure: Measure
    side: Side


_BLEW = ("blew", "blow", "blowing", "exploded", "detonated")
_THEMSELVES = ("himself", "herself", "themselves", "itself")
_KILLED = ("killed", "killing", "kills", "dead", "martyred")
_INJURED = ("injured", "wounded", "injuring", "wounding", "wounds", "injures")
_ASKED = word_set(
    "demanded demand demanding demands sought seek seeking negotiate negotiations talks pressurise urged ultimatum"
)
_CALLED = (("called", "for"), ("calling", "for"), ("calls", "for"), ("pressed", "for"))
_BROUGHT = word_set("led resulted secured won after brought following")
_TO_DEATH = word_set(
    "hacked hack hacks beat beats stabbed stab stabs stoned tortured burnt burned shot strangled thrashed bludgeoned crushed"
)
_NO_MORE = word_set("and , . ; sentenced put")
_UNTIL_DEATH = 8
_TOOK = ("took", "taken", "taking", "takes", "holding", "hold", "held")
_AWAY = frozenset({"hostage", "hostages", "captive", "prisoner", "away", "captives", "prisoners"})
_WITHIN = ("in", "inside", "at", "by")
_ALIGHT = ("ablaze", "fire", "afire", "alight")
_FLED = ("fled", "flee", "fleeing", "fleeing", "left", "escaped")
_HOME = frozenset({"homes", "home", "houses", "villages", "fighting", "violence", "shelling"})


def events(words: Tokens) -> list[Event]:
    """Give what a sentence says of people, in order; word order tells who was harmed and who did it."""
    found: list[Event] = []
    at = 0
    while at < len(words):
        event = _event(words, at)
        if event is None:
            at += 1
        else:
            found.append(event)
            at = max(event.after, at + 1)
    return found


def _event(words: Tokens, at: int) -> Event | None:
    word = words.low[at]
    if word in HURTING:
        return _run(words, at) or _hurt(words, at)
    return _run(words, at) or _phrased(words, at) or _verb(words, at) or _deed(words, at)


def _phrased(words: Tokens, at: int) -> Event | None:
    """Read what takes two words apart: "blew himself up", "killed or wounded", "took 17 people hostage"."""
    word, following = words.low[at], words.at(at + 1)
    if word in _BLEW and following in _THEMSELVES:
        return Event(at, at + 2, Measure.KILLED, Side.BEFORE)
    if following in ("or", "and") and _harms(word, words.at(at + 2)):
        return _both(words, at)
    if word in _TO_DEATH and not passive(words, at) and _to_death(words, at + 2):
        return Event(at, at + 1, Measure.KILLED, Side.AFTER)
    if word in _TOOK and _AWAY.intersection(words.low[at + 2 : at + 9]):
        return Event(at, at + 1, Measure.ABDUCTED, Side.AFTER)
    if word in _FLED and _HOME.intersection(words.low[at + 1 : at + 4]):
        return Event(at, at + 1, Measure.DISPLACED, Side.BEFORE)
    return None


def _harms(one: str, other: str) -> bool:
    return (one in _KILLED and other in _INJURED) or (one in _INJURED and other in _KILLED)


def _both(words: Tokens, at: int) -> Event | None:
    """Read "killed or wounded"; in "left twelve dead and wounded 14" the dead are not among the wounded."""
    ahead = _has_object(words, at, at + 3)
    if ahead and (words.low[at] == "dead" or counted(words.at(at - 1))):
        return None
    return Event(at, at + 3, Measure.CASUALTIES, Side.AFTER if ahead else Side.BEFORE)


def _to_death(words: Tokens, first: int) -> bool:
    """Say whether "to death" follows soon: "hacked a villager *to death*"."""
    for at in range(first, first + _UNTIL_DEATH):
        if words.at(at) in _NO_MORE:
            return False
        if words.low[at : at + 2] == ("to", "death"):
            return True
    return False


def _verb(words: Tokens, at: int) -> Event | None:
    word = words.low[at]
    if word in PAST:
        side = Side.AFTER if _has_object(words, at, at + 1) else Side.BEFORE
        return Event(at, at + 1, PAST[word], side)
    if word in ACTIVE:
        verb = word not in NOUNS_TOO or _has_object(words, at, at + 1)
        return Event(at, at + 1, ACTIVE[word], Side.AFTER) if verb else None
    return Event(at, at + 1, BEFORE[word], Side.BEFORE) if word in BEFORE else None


def _run(words: Tokens, at: int) -> Event | None:
    for size in (5, 4, 3, 2, 1):
        run = words.low[at : at + size]
        before, after = BEFORE_RUNS.get(run), AFTER_RUNS.get(run)
        if run[1:] == ("were",) and _numbered(words, at - 1):
            # "The two women killed were his wife and a daughter."
            continue
        if before and after:
            ahead = _has_object(words, at, at + size)
            return Event(at, at + size, before, Side.AFTER if ahead else Side.BEFORE)
        if before or after:
            side = Side.BEFORE if before else Side.AFTER
            return Event(at, at + size, before or after or Measure.KILLED, side)
    return None


def _numbered(words: Tokens, at: int) -> bool:
    """Say whether people with a number of their own stand at an index: "the two women"."""
    return singular(words.at(at)) in HUMAN and counted(words.at(at - 1))


def _deed(words: Tokens, at: int) -> Event | None:
    word = words.low[at]
    if word in ("took", "taken", "taking") and words.at(at + 1) == "part":
        return Event(at, at + 2, Measure.ATTACKERS, Side.DOER)
    if word == "set" and words.at(at + 1) in _ALIGHT:
        return Event(at, at + 2, Measure.ATTACKERS, Side.FIGHTER)
    if word in ATTACKS and not passive(words, at):
        return Event(at, at + 1, Measure.ATTACKERS, Side.DOER)
    following = words.at(at + 1)
    if (word == "confessed" and following != "to") or (word == "besieged" and following in _WITHIN):
        return None
    if word in DEEDS and not passive(words, at):
        return Event(at, at + 1, Measure.ATTACKERS, Side.FIGHTER)
    return None


def _hurt(words: Tokens, at: int) -> Event | None:
    for step in range(at + 1, at + 6):
        if words.at(step) in HURT:
            return Event(at, step + 1, Measure.INJURED, Side.BEFORE)
    if words.low[at] in ("sustained", "suffered", "suffering"):
        return Event(at, at + 1, Measure.CASUALTIES, Side.AFTER)
    return None


def _has_object(words: Tokens, at: int, after: int) -> bool:
    if passive(words, at):
        return False
    word = words.at(after)
    if word == '"':
        word = words.at(after + 1)
    if counted(word):
        # "two killed three injured": the second number has a passive of its own.
        return not _own_passive(words, after + 1)
    if word in ("at", "as", "over", "about", "around", "up", "all", "to"):
        following = words.at(after + 1)
        return following in ("least", "many", "to", "the") or following[:1].isdigit()
    return word in OBJECTS


def _own_passive(words: Tokens, at: int) -> bool:
    for step in range(at, at + 4):
        word = words.at(step)
        if word in PAST or word == "dead":
            return not _has_object(words, step, step + 1)
        if word in (",", "and", "in", ""):
            return False
    return False


def passive(words: Tokens, at: int) -> bool:
    """Say whether a verb stands in the passive: "were killed"."""
    for step in range(1, 5):
        word = words.at(at - step)
        if word in BE:
            return True
        if word not in ADVERBS:
            return False
    return False


def demanded(words: Tokens, at: int) -> bool:
    """Say whether a release is only asked for: "demanded the release of", "negotiations on the release of"."""
    before = words.low[max(0, at - 6) : at]
    called = any(before[k : k + 2] in _CALLED for k in range(len(before)))
    asked = called or not _ASKED.isdisjoint(before)
    return words.at(at) == "release" and asked and _BROUGHT.isdisjoint(before)


def imagined(words: Tokens, at: int) -> bool:
    """Say whether the word at an index tells of what may happen, not of what did."""
    first = max(0, at - 4)
    before = words.low[first:at]
    if any(words.low[k] in MODALS and not is_month(words.raw, k) for k in range(first, at)):
        return True
    return before[-1:] == ("to",) and not (len(before) > 1 and before[-2] in DONE)
