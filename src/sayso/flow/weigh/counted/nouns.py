"""Nouns that count people, and the kind of people each stands for: "troops" are soldiers."""

import re
from functools import lru_cache

from sayso.text.countries import code_of

_KINDS = {
    "people": """person people individual human soul life being dead fatality death body victim
        martyr casualty other wounded injured""",
    "civilian": "civilian noncombatant national citizen inhabitant local resident villager",
    "hostage": "hostage captive abductee",
    "passenger": "passenger traveller traveler",
    "soldier": "soldier troop trooper serviceman servicemember jawan",
    "police": "police policeman policewoman cop constable",
    "guard": "guard",
    "paramilitary": "paramilitary ranger levy",
    "security": "security force service personnel operative",
    "militant": """militant terrorist insurgent attacker assailant gunman fighter rebel
        separatist guerrilla jihadist extremist raider hijacker""",
    "bomber": "bomber",
    "woman": "woman lady",
    "child": "child minor kid infant baby",
    "boy": "boy",
    "girl": "girl",
    "man": "man",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_ODD = {"women": "woman", "men": "man", "children": "child", "lives": "life", "bodies": "body"}
_NOUNS_HELD = 1 << 15
_SPLIT = re.compile(r"\b(?:of|in|from|at|on|who|that|which|aboard|including|by|with|to)\b")

_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]+")
_JUST_PEOPLE = frozenset({"people", "civilian", ""})
EMPTY = frozenset({"member", "number", "total", "group"})
"""Nouns that say nothing of who people are: what they are members of does."""
_OWN = re.compile(
    r"(?:our|its|their|his|her|my)\b.*\b(?:citizen|national|compatriot)s?", re.IGNORECASE
)


@lru_cache(maxsize=_NOUNS_HELD)
def kind(counted: str) -> str:
    """Give the kind of people a noun stands for; "" = the words name none.

    The head of the noun decides: "members of the security forces" are security. Where it says no
    more than that they are people, their nation does: two British nationals are no Afghans, and
    "our citizens" are those of one nation, whichever it is.
    """
    if _OWN.fullmatch(counted):
        return "compatriot"
    words = _nouns(counted)
    known = [_KIND[word] for word in words if word in _KIND]
    found = known[0] if known else next(iter(words), "")
    nation = _nation(counted)
    return nation if nation and (found in _JUST_PEOPLE or not known) else found


def kind_of(word: str) -> str | None:
    """Give the kind of people one word stands for, if it stands for any: "troops" for soldiers."""
    return _KIND.get(singular(word.lower()))


def singular(word: str) -> str:
    """Give a noun as one of its kind is called."""
    if word in _ODD:
        return _ODD[word]
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _nation(counted: str) -> str | None:
    """Give the code of the nation a noun names: "Afghans", "US nationals"."""
    found = (code_of(word) for word in _CAPITALISED.findall(counted))
    return next((code for code in found if code), None)


def _nouns(counted: str) -> list[str]:
    """Give the words of the noun, head first: of "members of the forces" it is "forces"."""
    found: list[str] = []
    for piece in _SPLIT.split(counted.lower()):
        words = (singular(word) for word in reversed(re.findall(r"[^\W\d]+", piece)))
        found = [word for word in words if word not in EMPTY]
        if found:
            break
    return found
