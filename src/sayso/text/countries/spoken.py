"""The countries that a text speaks of by name, and all runs of words in it that may be names."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from sayso.text.countries.doubtful import DOUBTFUL, is_country
from sayso.text.countries.lookup import CODE_BY_WORD, country
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_WORDS = frozenset(CODE_BY_WORD)
_LONGEST = 5
_CODE = 2
_BEFORE = word_set("in of from to into across inside outside near and the for while but as")
_BESIDE = _BEFORE | word_set(
    "north south east west central northern southern eastern western northeastern northwestern southeastern southwestern"
)
# "Southern Chad", "in Chad", "Tripoli, Lebanon": what only a place has before its name.
_LIES = re.compile(
    r"(?i:\b(?:in|of|from|to|into|across|inside|outside|near|(?:north|south|east|west|central)\w*) (?:the )?)$"
    r"|\b[A-Z]\w+, $"
)
_REACH = 20


class Spoken(NamedTuple):
    """Countries by code with how often they are named, and every run of words that may be a name."""

    countries: dict[str, float]
    names: frozenset[str]


class _Named(NamedTuple):
    """A country in a phrase; `alone` where no further name stands beside it, `lies` as a place's does."""

    name: str
    code: str
    alone: bool
    lies: bool


def spoken(text: str, phrases: Sequence[re.Match[str]]) -> Spoken:
    """Give the countries and names of a text's capitalised phrases.

    Of a run of words that are countries the longest is one; a name that is as often a state's, a
    man's or a town's ("Jordan") counts where `doubtful.is_country` takes it for one.
    """
    names: set[str] = set()
    counted: dict[str, float] = {}
    doubtful: list[tuple[_Named, int]] = []
    for phrase in phrases:
        runs, found = _read(phrase.group())
        names.update(runs)
        for one in found:
            counted.setdefault(one.code, 0.0)
            if one.name not in DOUBTFUL:
                counted[one.code] += 1
            elif one.alone:
                doubtful.append((one, phrase.start()))
    sure = MappingProxyType({code: count for code, count in counted.items() if count})
    for one, at in doubtful:
        counted[one.code] += _means(one, text[max(0, at - _REACH) : at], sure, names)
    return Spoken({code: count for code, count in counted.items() if count}, frozenset(names))


def code_asked(words: str) -> str | None:
    """Give the code of a country that somebody names; a code that our table lacks is one all the same."""
    known = country(words) if len(words) == _CODE else None
    code = known.code if known else CODE_BY_WORD.get(folded(words))
    return code or (words.upper() if len(words) == _CODE else None)


def _means(one: _Named, before: str, sure: Mapping[str, float], names: set[str]) -> bool:
    lies = one.lies or _LIES.search(before) is not None
    return is_country(one.name, one.code, lies=lies, spoken=sure, names=names)


@lru_cache(maxsize=50_000)
def _read(phrase: str) -> tuple[tuple[str, ...], tuple[_Named, ...]]:
    """Give every run of a phrase's words as a name, and of those that are countries the longest."""
    words = folded(phrase).split()
    if len(words) == 1 and words[0] not in _WORDS and not words[0].endswith("s"):
        return (words[0],), ()
    names: dict[str, None] = {}
    found: list[_Named] = []
    at = 0
    while at < len(words):
        step, named, name = 1, "", ""
        for size, word in enumerate(words[at : at + _LONGEST], start=1):
            name = f"{name} {word}" if name else word
            names[name] = None
            if name in _WORDS:
                step, named = size, name
            if name[-1] == "s":
                one = name[:-1]
                names[one] = None
                if one in _WORDS:
                    step, named = size, name
        if named:
            code = CODE_BY_WORD.get(named) or CODE_BY_WORD[named.removesuffix("s")]
            before, after = words[at - 1 : at], words[at + step : at + step + 1]
            alone = _BESIDE.issuperset(before) and _apart(after)
            found.append(_Named(named, code, alone, bool(before) and before[0] in _BESIDE))
        at += step
    return tuple(names), tuple(found)


def _apart(after: Sequence[str]) -> bool:
    """Say whether what follows a name is no further part of it: "Jordan and Iraq", not "Jordan Valley"."""
    return not after or after[0] in _BEFORE
