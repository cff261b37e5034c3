"""Capitalised phrases in words, and how long a name of somebody known each word may begin."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.flow.ground.needs import Registry
from sayso.text.names import folded

OWNER = re.compile(r"['\u2019]s?$")
"""What makes a name an owner's."""
_OWNERS = ("'", "\u2019", "'s", "\u2019s")
# Small words that may stand behind a country's name and make it one of its bodies.
_BEHIND = re.compile(r"(?: [a-z]+){1,2}")
_BEFORE = 3
"""Small words that may stand before a capital and begin a name: "al Shabaab", "army of Mali"."""
_SMALL = re.compile(r"\b[a-z]+$")
_WORD = re.compile(r"[^\s]+")
_MARKS = ".,()\"'"
ACRONYM = 3
"""Letters: so short a name is one only where it is written as an acronym."""
_BY = 40
"""Characters in which such words stand."""


class _Key(NamedTuple):
    """A word's key, taken apart: "Al-Shabaab" is one word of the text and two of its key."""

    first: str
    second: str
    whole: str
    is_small: bool
    """So short and small that by itself it is nobody's name: "is" is no acronym."""


@lru_cache(maxsize=50_000)
def _key(word: str) -> _Key:
    whole = folded(OWNER.sub("", word) if word.endswith(_OWNERS) else word)
    first, _, rest = whole.partition(" ")
    small = len(word) <= ACRONYM and word.isalpha() and word.islower()
    return _Key(first, rest.partition(" ")[0], whole, small)


class Begun(NamedTuple):
    """A capitalised phrase with the small words by it, and how long a name each word may begin."""

    phrase: re.Match[str]
    words: Sequence[re.Match[str]]
    keys: Sequence[_Key]
    reaches: Sequence[int]


def begun(phrase: re.Match[str], registry: Registry, acronyms: Mapping[str, str]) -> Begun | None:
    """Give a phrase in words; nothing where no word of it begins a name that anybody has."""
    text, (start, end) = phrase.string, phrase.span()
    behind = _BEHIND.match(text, end)
    start, end = _begin(text, start), behind.end() if behind else end
    words = text[start:end].split()
    keys = list(map(_key, words))
    firsts = [key.first for key in keys]
    # Most words begin no name: that is seen without asking for each how long a one.
    if not acronyms and registry.beginnings.isdisjoint(firsts):
        return None
    firsts.append("")
    reaches = [
        _reach(key, firsts[nth], registry) if key.first in registry.beginnings else 0
        for nth, key in enumerate(keys, 1)
    ]
    if acronyms:
        own = (word.strip(_MARKS) in acronyms for word in words)
        reaches = [max(reach, is_own) for reach, is_own in zip(reaches, own, strict=True)]
    # Few phrases begin a name: only then does it matter where each word stands.
    return (
        Begun(phrase, list(_WORD.finditer(text, start, end)), keys, reaches)
        if any(reaches)
        else None
    )


def _reach(key: _Key, next_: str, registry: Registry) -> int:
    reach = registry.reach(key.first, key.second or next_)
    return 0 if reach == 1 and key.is_small else reach


def _begin(text: str, at: int) -> int:
    """Give where up to three small words begin that stand right before a place of a text."""
    # Cut apart, not searched: nearly every capital of a text is asked about.
    if at == 0 or text[at - 1] != " ":
        return at
    begin, before = at, text[max(0, at - _BY) : at - 1].rsplit(" ", _BEFORE)
    for word in before[: -_BEFORE - 1 : -1]:
        if not (word.isascii() and word.isalpha() and word.islower()):
            end = _SMALL.search(word)
            return begin - (len(end.group()) + 1 if end else 0)
        begin -= len(word) + 1
    return begin
