"""The speaker to the right of a cue: "said *the police*", "according to *officials in Quetta*"."""

from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.speakers.stretch import (
    LINKS,
    LONGEST,
    WITHIN,
    Stretch,
    abbreviates,
    may_speak,
    names_both,
    speaks,
)
from sayso.flow.extract.figures.words.befalling import counted
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_ENDS = (
    word_set(", . ) ] on by after saying adding quoting citing to here it")
    | lists.BREAKS
    | lists.FINITE
    | lists.STANCE.keys()
    | lists.LATELY
)
_PLACES = ("in", "at", "with", "from")
_TRAILING = word_set("in on at by during from to into for with near of and late early")
_ADVERBIAL = ("in", "on", "at", "by", "for", "during", "after", "as", "with")
_TOLD = word_set("information details estimates reports figures")
_CREDITED = ("reports", "adds", "reported")
_OFFICERS = word_set(
    "senior superintendent deputy additional assistant inspector director general lieutenant colonel major brigadier"
    " chief minister commander commissioner constable captain secretary"
)
_SENTENCE_STARTS = frozenset(
    word.capitalize()
    for word in word_set(
        "the a an he she it they in on at meanwhile earlier later however subsequently according also"
        " one two three four five six seven eight nine ten over as police separately further this these"
        " after during another some several both there when while sources officials militants security"
        " no his their that unidentified"
    )
)


def named_after(words: Tokens, at: int, *, wide: bool = False) -> Stretch | None:
    """Give whoever is named from a token on; `wide` lets a place follow, as after "according to"."""
    here, furthest = at, min(len(words), at + LONGEST)
    while here < furthest:
        if words.low[here] == "(":
            closing = _closing(words, here)
            if closing is None:
                break
            here = closing + 1
        elif _ends_name(words, at, here, wide=wide):
            break
        else:
            here += 1
    while here > at and words.low[here - 1] in _TRAILING:
        here -= 1
    return Stretch(at, here) if may_speak(words, at, here) else None


def _closing(words: Tokens, opening: int) -> int | None:
    near = range(opening + 1, min(len(words), opening + 10))
    return next((at for at in near if words.low[at] == ")"), None)


def _ends_name(words: Tokens, at: int, here: int, *, wide: bool) -> bool:
    word, first = words.low[here], here == at
    if word == "." and abbreviates(words, here):
        return False
    if word in _ENDS:
        # "Media reports" and "all sources" are names; "reports" ends one only where no place may follow.
        return not (word in ("reports", "all") if first else word == "reports" and wide)
    if not wide and (word in _PLACES or _adverb(words, here)):
        return True
    if word == "and":
        return not names_both(words, here, len(words))
    return not first and _starts_anew(words, at, here)


def _adverb(words: Tokens, at: int) -> bool:
    return words.low[at].endswith("ly") and words.raw[at].islower()


def _predicate(words: Tokens, at: int) -> bool:
    """Say whether a word of a sentence's beginning tells what its subject did: "eventually won"."""
    past = words.raw[at].islower() and words.low[at].endswith("ed")
    return past or _adverb(words, at) or words.low[at] in lists.DID


def _starts_anew(words: Tokens, at: int, here: int) -> bool:
    if words.low[here] in ("a", "an", "the") and words.low[here - 1] not in WITHIN:
        return True
    if counted(words.low[here]) and (words.low[here - 1] in lists.PEOPLE | _TOLD):
        # "According to officials 931 have died": a comma was lost.
        return True
    if words.at(at - 1) in _CREDITED and words.raw[here].istitle():
        # "reports Daily Excelsior Senior Superintendent of Police …": a full stop was lost.
        officer = words.low[here] in _OFFICERS and words.low[at] not in _OFFICERS
        if officer and words.low[here - 1] not in LINKS:
            return True
    if words.raw[here] not in _SENTENCE_STARTS or words.low[here - 1] in LINKS:
        return False
    return not words.raw[at].isupper()


def agent(words: Tokens, before: int) -> Stretch | None:
    """Give the subject of a sentence's main verb, where it says what follows: "*The army* won, saying …"."""
    at = 0
    if words.at(0) in _ADVERBIAL:
        at = next((comma + 1 for comma in range(before) if words.low[comma] == ","), 0)
    while at < before and (words.low[at] in lists.OPENERS or words.low[at] == ","):
        at += 1
    who = named_after(words, at, wide=True)
    if who is None or who.after > before:
        return None
    verb = next((here for here in range(who.first + 1, who.after) if _predicate(words, here)), None)
    who = Stretch(who.first, verb or who.after)
    named = any(word[:1].isupper() for word in words.raw[who.first + 1 : who.after])
    return who if named or speaks(words, who) else None
