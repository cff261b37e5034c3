"""The grammar of hedged numbers: "around 70 to 80", "no fewer than twelve", "a dozen", "a soldier"."""

import re
from enum import StrEnum
from typing import NamedTuple

from sayso.domain.codes import Hedge
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import listed, word_set


class Form(StrEnum):
    """How a number is put into words; an article or a bare word needs more proof that it counts."""

    DIGITS = "digits"
    WORD = "word"
    VAGUE = "vague"
    ARTICLE = "article"
    NONE = "none"
    FRACTION = "fraction"


class Number(NamedTuple):
    """A number from token `first` up to, not with, `after`, and the bounds it was given."""

    first: int
    after: int
    low: int | None
    high: int | None
    hedge: Hedge
    form: Form


class _Core(NamedTuple):
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
_SMALL = _UNITS | _TENS | {"fourty": 40, "eleventh-hour": 11}
_BIG = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VAGUE = {
    "several": 3, "many": 3, "multiple": 3, "numerous": 3, "various": 3, "few": 3, "tens": 20,
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "couples": 4,
}  # fmt: skip
_PHRASES: dict[tuple[str, ...], tuple[int, Hedge]] = {
    ("a", "couple", "of"): (2, Hedge.EXACT),
    ("a", "number", "of"): (3, Hedge.VAGUE),
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
_LEAD: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(words.split()), rule)
    for rule, phrases in (
        ("least", "at least|atleast|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum"),
        ("more", "more than|over|upwards of|in excess of|above|well over|greater than"),
        ("most", "up to|upto|as many as|at most|no more than|not more than|a maximum of|a total of up to"),
        ("fewer", "fewer than|less than|under|below"),
        ("near", "around|about|nearly|almost|some|approximately|roughly|close to|closer to|an estimated|estimated"
                 "|approx|circa|nearer to|near to|just over|just under|reportedly around|well-nigh"),
        ("plain", "all the|all|only|just|the other|a total of|another|exactly|other"),
    )
    for words in phrases.split("|")
)  # fmt: skip
_LEADS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _lead in sorted(_LEAD, key=lambda lead: -len(lead[0])):
    _LEADS.setdefault(_lead[0][0], []).append(_lead)
_TO = word_set("to - – — or")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_FRACTION = word_set("half third thirds quarter quarters fifth fifths two-thirds one-third three-quarters one-fifth one-quarter two-fifths")  # fmt: skip
_STARTS = frozenset(
    set(_SMALL)
    | set(_BIG)
    | set(_VAGUE)
    | _NONE
    | _ONE
    | {"both", "couple", "duo", "trio", "dozen"}
)


def numbers(words: Tokens) -> list[Number]:
    """Give every number of a sentence in order; what they count is not asked yet."""
    found, index = [], 0
    while index < len(words):
        number = _number(words, index)
        if number is None:
            index += 1
        else:
            found.append(number)
            index = number.after
    return found


def _number(words: Tokens, index: int) -> Number | None:
    if (fraction := _fraction(words, index)) is not None:
        return fraction
    word = words.low[index]
    for lead, rule in _LEADS.get(word, ()):
        if words.low[index : index + len(lead)] == lead:
            number = _bounded(words, index, index + len(lead), rule)
            if number is not None:
                return number
    if word == "between":
        return _between(words, index)
    return _bounded(words, index, index, "plain")


def _fraction(words: Tokens, index: int) -> Number | None:
    word, at = words.low[index], index + 1
    if word in ("a", "one", "two", "three"):
        at += words.at(at) == "-"
        if words.at(at) not in _FRACTION:
            return None
        at += 1
    elif not (word == "half" or (word in _FRACTION and "-" in word)):
        return None
    if words.at(at) not in ("of", "the"):
        return None
    return Number(index, at, None, None, Hedge.EXACT, Form.FRACTION)


def _between(words: Tokens, index: int) -> Number | None:
    one = _core(words, index + 1)
    if one is None or words.at(one.after) not in ("and", "to"):
        return None
    other = _core(words, one.after + 1)
    if other is None or other.value < one.value:
        return None
    return Number(index, other.after, one.value, other.value, Hedge.RANGE, other.form)


def _bounded(words: Tokens, first: int, index: int, rule: str) -> Number | None:
    core = _core(words, index)
    if core is None or (core.form is Form.ARTICLE and first < index):
        return _vague(words, first, index, rule)
    other = _second(words, core)
    if other is not None:
        return Number(first, other.after, core.value, other.value, Hedge.RANGE, other.form)
    after = core.after
    if words.low[after : after + 2] == ("or", "more"):
        rule, after = "least", after + 2
    if words.low[after : after + 2] == ("or", "so"):
        rule, after = "near", after + 2
    if (
        first == index
        and rule == "plain"
        and words.at(after) == "more"
        and words.at(after + 1) != "than"
    ):
        after += core.value == 1 and words.low[index] == "one"
    low, high, hedge = _bounds(core.value, rule)
    return Number(first, after, low, high, hedge, core.form)


def _second(words: Tokens, core: _Core) -> _Core | None:
    if core.form not in (Form.DIGITS, Form.WORD):
        return None
    if words.at(core.after) in _TO:
        other = _core(words, core.after + 1)
        if other and other.form in (Form.DIGITS, Form.WORD) and other.value > core.value:
            return other
        return None
    # "three four persons", "7 8 militants": a range whose dash was lost.
    other = _core(words, core.after)
    if other and other.form is core.form and other.value == core.value + 1:
        return other
    return None


def _bounds(value: int, rule: str) -> tuple[int | None, int | None, Hedge]:
    match rule:
        case "least":
            return value, None, Hedge.AT_LEAST
        case "more":
            return value + 1, None, Hedge.AT_LEAST
        case "most":
            return None, value, Hedge.AT_MOST
        case "fewer":
            return None, max(0, value - 1), Hedge.AT_MOST
        case "near":
            return value, value, Hedge.APPROX
        case _:
            return value, value, Hedge.EXACT


def _vague(words: Tokens, first: int, index: int, rule: str) -> Number | None:
    for phrase, (value, hedge) in _PHRASES.items():
        if words.low[index : index + len(phrase)] == phrase:
            after = index + len(phrase)
            high = value if hedge is Hedge.EXACT else None
            form = Form.NONE if value == 0 else Form.VAGUE
            if phrase[-1] == "of":
                after -= 1
                if phrase[-2] == "number" or value == 2:
                    after += value == 2
            if rule == "least" and hedge is Hedge.EXACT:
                high, hedge = None, Hedge.AT_LEAST
            return Number(first, after, value, high, hedge, form)
    value = _VAGUE.get(words.at(index), 0)
    if value:
        after = index + 1
        if words.at(after) in ("hundred", "hundreds", "thousand", "thousands", "dozen"):
            value = {"h": 300, "t": 3000, "d": 36}[words.low[after][0]]
            after += 1
        return Number(first, after, value, None, Hedge.VAGUE, Form.VAGUE)
    return None


def _core(words: Tokens, index: int) -> _Core | None:
    word = words.at(index)
    if not word:
        return None
    if word[0].isdigit():
        return _digits(words, index)
    if word not in _STARTS and "-" not in word:
        return None
    if word in ("a", "one") and words.at(index + 1) in ("dozen", "hundred", "thousand"):
        return _dozens(words, index + 1, 1) or _spelled(words, index + 1)
    if word in ("a", "the") and words.at(index + 1) in ("duo", "trio"):
        return _Core(index + 2, 2 if words.at(index + 1) == "duo" else 3, Form.WORD)
    named = {"both": 2, "couple": 2, "duo": 2, "trio": 3, "dozen": 12}.get(word)
    if named is not None:
        return _Core(index + 1, named, Form.WORD)
    if word in _NONE and words.low[index : index + 2] != ("no", "one"):
        return _Core(index + 1, 0, Form.NONE)
    if word in _ONE and not _phrase_at(words, index):
        return _Core(index + 1, 1, Form.ARTICLE)
    return _spelled(words, index)


def _phrase_at(words: Tokens, index: int) -> bool:
    return any(words.low[index : index + len(phrase)] == phrase for phrase in _PHRASES)


def _digits(words: Tokens, index: int) -> _Core | None:
    word = words.low[index]
    if not _DIGITS.fullmatch(word):
        return None
    value, after = int(word.replace(",", "")), index + 1
    nxt = words.at(after)
    # "10 000": thousands parted by a blank.
    if len(word) <= 3 and len(nxt) == 3 and nxt.isdigit() and value > 0:
        value, after = value * 1000 + int(nxt), after + 1
    elif nxt in _BIG:
        value, after = value * _BIG[nxt], after + 1
    elif nxt == "dozen":
        value, after = value * 12, after + 1
    return _Core(after, value, Form.DIGITS)


def _dozens(words: Tokens, index: int, times: int) -> _Core | None:
    if words.at(index) != "dozen":
        return None
    return _Core(index + 1, 12 * times, Form.WORD)


def _spelled(words: Tokens, index: int) -> _Core | None:
    total, part, at, seen = 0, 0, index, False
    while at < len(words):
        word = words.low[at]
        value = _small(word)
        if value is not None and (not seen or part % 100 == 0 or (part % 10 == 0 and value < 10)):
            if seen and part and part % 100 == 0 and words.low[at - 1] not in (*_BIG, "and"):
                break
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
    return _dozens(words, at, total + part) or _Core(at, total + part, Form.WORD)


def _joins(words: Tokens, at: int) -> bool:
    return words.low[at - 1] in _BIG and _small(words.at(at + 1)) is not None


def _small(word: str) -> int | None:
    if "-" in word:
        tens, _, unit = word.partition("-")
        if tens in _TENS and 0 < _UNITS.get(unit, 0) < 10:
            return _TENS[tens] + _UNITS[unit]
        return None
    return _SMALL.get(word)
