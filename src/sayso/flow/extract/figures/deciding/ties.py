"""Which event tells about which number: the nearest on either side, paying for every barrier between."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.deciding.harm import Event, Side, imagined, passive
from sayso.flow.extract.figures.groups import nobody_knows
from sayso.flow.extract.figures.phrases import Phrase, past_bracket
from sayso.flow.extract.figures.words.befalling import BE, OBJECTS, PAST
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import MONTHS, WEEKDAYS, word_set

FREE = word_set(
    "was were been being is are be have has had also reportedly critically seriously severely allegedly either later both all still then"
    " brutally fatally badly instantly subsequently slightly lightly at least around about nearly almost some the"
)
_PRICES: dict[str, float] = {
    **dict.fromkeys(("while", "when", "after", "as", "but", "before", "whereas", "where", "during", ";", ":", "since"), 4.0),
    **dict.fromkeys(("said", "told", "reports", "added", "stated", "confirmed", "claimed"), 3.0),
    **dict.fromkeys(("who", "which", "that", "whom"), 0.7),
    **dict.fromkeys((",", "and"), 0.6),
    "by": 2.0,
    "including": 0.2,
    "identified": 0.2,
    "to": 1.0,
}  # fmt: skip
_WORD = 0.3
_NAME = 0.12
_NAMING = frozenset({"identified", "named", "known", "namely", "called"})
_LED = frozenset(
    {
        "led",
        "headed",
        "said",
        "added",
        "commanded",
        "guarded",
        "accompanied",
        "driven",
        "escorted",
        "followed",
    }
)
_LIMIT = 11.0
_NOBODY = MONTHS | WEEKDAYS | {"on", "in", "at", "the"}
_DONE_TO = word_set(
    "killed murdered assassinated injured wounded abducted kidnapped executed beheaded"
)
_RELATIVE = frozenset({"who", "whom", "that"})
_OBJECTS = OBJECTS | {"explosives"}
_GOES_OFF = ("exploded", "detonated")
_IS = ("was", "were", "been", "is", "are", "now", "later", "finally", "safely")
_NOT_YET = frozenset({"not", "never", "yet", "to"})
_SHOT = (("shot", "dead"), ("gunned", "down"))
_FREED = ("released", "freed", "rescued", "liberated")
ANYBODY = ("man", "youth")
"""Of whom a deed says whose they are, not the word."""


class Tie(NamedTuple):
    """What a number counts, at what price, and the event that says so (none where it follows from a list)."""

    measure: Measure
    price: float
    event: Event | None
    parent: int | None = None


class Scene(NamedTuple):
    """A sentence with its phrases and events, and where each begins."""

    words: Tokens
    phrases: Sequence[Phrase]
    groups: Sequence[Group]
    starts: dict[int, int]
    events: dict[int, Event]
    ends: dict[int, Event]


def scene(
    words: Tokens, phrases: Sequence[Phrase], groups: Sequence[Group], events: Sequence[Event]
) -> Scene:
    """Give a sentence ready to be walked in either direction."""
    starts = {phrase.number.first: index for index, phrase in enumerate(phrases)}
    return Scene(
        words,
        phrases,
        groups,
        starts,
        {event.first: event for event in events},
        {event.after - 1: event for event in events},
    )


def ahead(scene: Scene, index: int) -> Tie | None:
    """Give what an event after the phrase makes of it: "five people were killed"."""
    at, price, naming = scene.phrases[index].after, 0.0, False
    words = scene.words
    while at < len(words) and price < _LIMIT:
        event = scene.events.get(at)
        if event is not None and words.low[at] == "carrying":
            # "Two rebels carrying a bounty were killed": what they carried is told by the way.
            event = None
        if event is not None and event.side is not Side.FIGHTER:
            return _met(scene, index, event, price)
        if event is not None and (tie := _met(scene, index, event, price)) is not None:
            return tie
        other = scene.starts.get(at)
        if other is not None and not scene.phrases[other].things:
            price += 0.8
            at = max(at + 1, scene.phrases[other].after)
            continue
        if words.low[at] == "(":
            at = past_bracket(words, at)
            continue
        naming = (naming or words.low[at] in _NAMING) and words.low[at] not in FREE
        price += _NAME if naming else _price(words, at)
        at += 1
    return None


def there(scene: Scene, index: int) -> bool:
    """Say whether people are said to be there: "150 worshippers were in the mosque", "there were six rebels"."""
    first, after = scene.phrases[index].number.first, scene.phrases[index].after
    if scene.words.at(first - 2) == "there" and scene.words.at(first - 1) in _WERE:
        return True
    words = scene.words.low[after : after + 3]
    return len(words) == 3 and words[0] in _WERE and words[1] in _PLACED and words[2] in _SOME


_WERE = ("were", "was", "are", "is")
_PLACED = ("in", "on", "at", "inside", "aboard")
_SOME = ("the", "a", "an", "its", "their")


def _met(scene: Scene, index: int, event: Event, price: float) -> Tie | None:
    # "Two men lobbed a grenade".
    man = scene.phrases[index].noun in ANYBODY
    group = Group.UNKNOWN if man and event.side is Side.DOER else scene.groups[index]
    goes_off = event.after == event.first + 1 and scene.words.at(event.after) not in _OBJECTS
    if scene.words.at(event.first) in _GOES_OFF and goes_off and scene.phrases[index].head is None:
        # "Three bombs were planted; two of them exploded."
        return None
    match event.side:
        case Side.BEFORE if _did_it(scene, index, group, event):
            return Tie(Measure.ATTACKERS, price + 0.5, event)
        case Side.BEFORE:
            return Tie(event.measure, price, event)
        case Side.FIGHTER if group is not Group.MILITANT or price > 3:
            return None
        case _:
            if event.measure is Measure.PRESENT or group not in (
                Group.MILITANT,
                Group.UNKNOWN,
            ):
                return None
            return Tie(Measure.ATTACKERS, price + 0.5, event)


def _did_it(scene: Scene, index: int, group: Group, event: Event) -> bool:
    """Say whether somebody did a deed: a militant, or one whom nobody knows, where a name of two words follows."""
    words, after = scene.words, event.after
    if not _somebody(words, event):
        return False
    named = len(words) > after + 1 and words.raw[after + 1].istitle()
    return group is Group.MILITANT or (named and nobody_knows(words, scene.phrases[index]))


def _somebody(words: Tokens, event: Event) -> bool:
    """Say whether a verb is done to somebody by name: "six rebels abducted Ajay Kumar"."""
    run = words.low[event.first : event.after]
    done = not _DONE_TO.isdisjoint((run[0], run[-1])) or run in _SHOT
    active = done and not passive(words, event.first)
    if not active or not words.raw[event.after : event.after + 1]:
        return False
    named = words.raw[event.after].istitle() and words.low[event.after] not in _NOBODY
    end = next((at for at in range(event.after, len(words)) if not words.raw[at].istitle()), 0)
    return named and words.raw[event.first].islower() and words.at(end) not in BE | {"and"}


def since_freed(words: Tokens, one: Phrase, taken: Event) -> bool:
    """Say whether those said to have been taken are told free: "two men, who were abducted in May, were freed".

    Only where who took them is told by the way; whoever "was abducted and later released" was abducted.
    """
    aside = not _RELATIVE.isdisjoint(words.low[one.after : taken.first])
    if taken.first < one.after or not (aside or not passive(words, taken.first)):
        return False
    for at in range(taken.after, len(words)):
        word = words.low[at]
        if word in _FREED and words.at(at - 1) in _IS:
            return _NOT_YET.isdisjoint(words.low[at - 3 : at]) and not imagined(words, at)
        if word in (";", ".", "and", "while", "but"):
            return False
    return False


def behind(scene: Scene, index: int) -> Tie | None:
    """Give what an event before the phrase makes of it: "killing five people"."""
    words, at, price = scene.words, scene.phrases[index].number.first - 1, 0.0
    if words.at(at) == "by":
        return _agent(scene, index)
    beside = _beside(words, at + 1)
    while at >= 0 and price < _LIMIT:
        event = scene.ends.get(at)
        if event is not None and event.side is not Side.FIGHTER:
            if event.side is Side.AFTER or (beside and event.side is Side.BEFORE):
                return Tie(event.measure, price, event)
            return None
        price += _price(words, at)
        at -= 1
    return None


def _agent(scene: Scene, index: int) -> Tie | None:
    phrase, by = scene.phrases[index], scene.phrases[index].number.first - 1
    fighting = scene.groups[index] in (Group.MILITANT, Group.UNKNOWN)
    if not fighting or phrase.head is None or scene.words.at(by - 1) in _LED:
        return None
    return Tie(Measure.ATTACKERS, 1.0, scene.ends.get(by - 1))


def _beside(words: Tokens, first: int) -> bool:
    # "was killed along with two guards": with them, not by them.
    before = words.low[max(0, first - 6) : first]
    return "along" in before or before[-1:] in (("with",), ("alongside",))


def listed_after(scene: Scene, index: int) -> int | None:
    """Give the phrase before this one in the same list, where there is one."""
    words, first = scene.words, scene.phrases[index].number.first
    for other in range(index - 1, max(-1, index - 3), -1):
        before = scene.phrases[other]
        if before.things:
            continue
        gap = words.low[before.after : first]
        if any(at in scene.events for at in range(before.after, first)) or len(gap) > 14:
            return None
        if gap and (
            gap[-1] in ("and", ",", "including", "besides", "&", "plus")
            or gap[-2:] in (("including", "at"), ("along", "with"), ("well", "as"))
        ):
            if any(word in ("while", "when", "after", "but", "who", "by", ";") for word in gap):
                return None
            return other
        return None
    return None


def included(scene: Scene, index: int) -> bool:
    """Say whether a phrase is introduced as a part: "including two women", "among them two women"."""
    first = scene.phrases[index].number.first
    before = scene.words.low[max(0, first - 3) : first]
    return (
        "including" in before
        or before[-2:] == ("among", "them")
        or before[-1:] in (("include",), ("included",))
    )


def _price(words: Tokens, at: int) -> float:
    word = words.low[at]
    if word in FREE:
        return 0.05
    if word == "as" and "well" in words.low[max(0, at - 1) : at + 2]:
        return 0.0
    if word == "said" and words.at(at + 1) in PAST:
        return 0.0
    return _PRICES.get(
        word,
        _NAME
        if words.raw[at][0].isupper() and words.raw[at].isalpha() and not words.raw[at].isupper()
        else _WORD,
    )
