"""Single numbers as texts write them: "12,000", "twenty-three", "two hundred and five", "a dozen", "no"."""

import re
from enum import StrEnum
from typing import NamedTuple

from sayso.domain.codes import Hedge
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import listed


class Form(StrEnum):
    """How a number is put into words; an article or a bare word needs more proof that it counts."""

    DIGITS = "digits"
    WORD = "word"
    VAGUE = "vague"
    ARTICLE = "article"
    NONE = "none"
    FRACTION = "fraction"


class Cardinal(NamedTuple):
    """One number up to, not with, token `after`."""

    after: int
    value: int
    form: Form


_UNITS = {
    word: n
    for n, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * n
    for n, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
SMALL = _UNITS | _TENS | {"fourty": 40}
"""Numbers that are one word, by that word."""
_BIG = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
VAGUE = {
    "several": 3, "many": 3, "multiple": 3, "numerous": 3, "various": 3, "few": 3, "tens": 20,
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "couples": 4,
}  # fmt: skip
PHRASES: dict[tuple[str, ...], tuple[int, Hedge]] = {
    ("a", "couple", "of"): (2, Hedge.EXACT),
    ("a", "number", "of"): (3, Hedge.VAGUE),
    ("a", "“", "number", "of"): (3, Hedge.VAGUE),
    ("a", '"', "number", "of"): (3, Hedge.VAGUE),
    ("an", "unspecified", "number", "of"): (3, Hedge.VAGUE),
    ("an", "unknown", "number", "of"): (3, Hedge.VAGUE),
    ("a", "large", "number", "of"): (3, Hedge.VAGUE),
    ("large", "number", "of"): (3, Hedge.VAGUE),
    ("large", "numbers", "of"): (3, Hedge.VAGUE),
    ("tens", "of", "thousands"): (20_000, Hedge.VAGUE),
    ("hundreds", "of", "thousands"): (200_000, Hedge.VAGUE),
    ("a", "few"): (3, Hedge.VAGUE),
    ("a", "handful"): (3, Hedge.VAGUE),
    ("no", "one"): (0, Hedge.EXACT),
}
_NONE = frozenset({"no", "none", "nobody", "zero"})
_ONE = frozenset({"a", "an", "another"})
_NAMED = {"both": 2, "couple": 2, "duo": 2, "trio": 3, "dozen": 12}
# No more digits than mankind has people: what is longer is a number of something else.
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,3}|\d{1,10}")
_STARTS = frozenset(SMALL) | _BIG.keys() | VAGUE.keys() | _NONE | _ONE | _NAMED.keys()


def cardinal(words: Tokens, index: int) -> Cardinal | None:
    """Give the number that starts at a token, "a soldier" and "no soldiers" included."""
    word = words.at(index)
    if word[:1].isdigit():
        return _digits(words, index)
    if word not in _STARTS and "-" not in word:
        return None
    return _worded(words, index) or _single(words, index) or _spelled(words, index)


def _worded(words: Tokens, index: int) -> Cardinal | None:
    """Read "a dozen", "one hundred and five", "the trio"."""
    word, following = words.at(index), words.at(index + 1)
    if word in ("a", "one") and following in ("dozen", "hundred", "thousand"):
        return _dozens(words, index + 1, 1) or _spelled(words, index + 1)
    if word not in ("a", "an", "the"):
        return None
    if following in ("duo", "trio"):
        return Cardinal(index + 2, _NAMED[following], Form.WORD)
    # "A couple", "a Chinese couple" are two people; "a couple of" is a number like others.
    after = index + 2 + (words.raw[index + 1 : index + 2] != () and words.raw[index + 1].istitle())
    two = words.at(after - 1) == "couple" and words.at(after) != "of"
    return Cardinal(after, 2, Form.WORD) if two else None


def _single(words: Tokens, index: int) -> Cardinal | None:
    word = words.at(index)
    if word in _NAMED:
        return Cardinal(index + 1, _NAMED[word], Form.WORD)
    if phrase_at(words, index):
        return None
    if word in _NONE:
        return Cardinal(index + 1, 0, Form.NONE)
    return Cardinal(index + 1, 1, Form.ARTICLE) if word in _ONE else None


def phrase_at(words: Tokens, index: int) -> tuple[str, ...] | None:
    """Give the vague phrase that starts at a token: "a number of"."""
    for phrase in PHRASES:
        if words.low[index : index + len(phrase)] == phrase:
            return phrase
    return None


def _digits(words: Tokens, index: int) -> Cardinal | None:
    word = words.low[index]
    if not _DIGITS.fullmatch(word):
        return None
    value, after = int(word.replace(",", "")), index + 1
    following = words.at(after)
    # "10 000": thousands parted by a blank.
    if len(word) <= 3 and len(following) == 3 and following.isdigit() and value > 0:
        return Cardinal(after + 1, value * 1000 + int(following), Form.DIGITS)
    if following in _BIG:
        return Cardinal(after + 1, value * _BIG[following], Form.DIGITS)
    if following == "dozen":
        return Cardinal(after + 1, value * 12, Form.DIGITS)
    return Cardinal(after, value, Form.DIGITS)


def _dozens(words: Tokens, index: int, times: int) -> Cardinal | None:
    if words.at(index) != "dozen":
        return None
    return Cardinal(index + 1, 12 * times, Form.WORD)


def _spelled(words: Tokens, index: int) -> Cardinal | None:
    total, part, at, seen = 0, 0, index, False
    while at < len(words):
        word = words.low[at]
        value = _small(word)
        if value is not None and (not seen or part % 100 == 0 or (part % 10 == 0 and value < 10)):
            part, seen = part + value, True
        elif word == "hundred":
            part, seen = max(part, 1) * 100, True
        elif word in _BIG and seen:
            total, part = total + part * _BIG[word], 0
        elif not (word == "and" and seen and _joins(words, at)):
            break
        at += 1
    if not seen:
        return None
    return _dozens(words, at, total + part) or Cardinal(at, total + part, Form.WORD)


def _joins(words: Tokens, at: int) -> bool:
    return words.low[at - 1] in _BIG and _small(words.at(at + 1)) is not None


def _small(word: str) -> int | None:
    if "-" in word:
        tens, _, unit = word.partition("-")
        if tens in _TENS and 0 < _UNITS.get(unit, 0) < 10:
            return _TENS[tens] + _UNITS[unit]
        return None
    return SMALL.get(word)
