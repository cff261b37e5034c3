"""The grammar of hedged numbers: "around 70 to 80", "no fewer than twelve", "a dozen", "a soldier"."""

from typing import NamedTuple

from sayso.domain.codes import Hedge
from sayso.flow.extract.figures.cardinals import (
    PHRASES,
    VAGUE,
    Cardinal,
    Form,
    cardinal,
    phrase_at,
)
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import MONTHS, word_set


class Number(NamedTuple):
    """A number from token `first` up to, not with, `after`, and the bounds it was given."""

    first: int
    after: int
    low: int | None
    high: int | None
    hedge: Hedge
    form: Form


_LEAD: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(words.split()), rule)
    for rule, phrases in (
        ("least", "at least|atleast|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum"),
        ("more", "more than|over|upwards of|in excess of|above|well over|greater than"),
        ("most", "up to|upto|as many as|at most|no more than|not more than|a maximum of|a total of up to"),
        ("fewer", "fewer than|less than|under|below"),
        ("near", ("around|about|nearly|almost|some|approximately|roughly|close to|closer to|an estimated|estimated"
                 "|approx|circa|nearer to|near to|just over|just under|reportedly around|well-nigh")),
        ("plain", "all the|all|only|just|the other|a total of|another|exactly|other"),
    )
    for words in phrases.split("|")
)  # fmt: skip
_LEADS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _lead in sorted(_LEAD, key=lambda lead: -len(lead[0])):
    _LEADS.setdefault(_lead[0][0], []).append(_lead)
_TO = word_set("to - – — or")
_FRACTION = word_set("half third thirds quarter quarters fifth fifths two-thirds one-third three-quarters one-fifth one-quarter two-fifths")  # fmt: skip
_COUNTED = (Form.DIGITS, Form.WORD)
_MOVES = word_set(
    "raised raises raise raising revised revises revise revising updated updates corrected increased increases rose"
    " risen rises rising climbed climbs climbing grew grown jumped gone went"
)
_FAR = 9
_ROUND = 10
_SUFFERED = (("suffer",), ("sustain",))
_TIMES = {"hundred": 300, "hundreds": 300, "thousand": 3000, "thousands": 3000, "dozen": 36}


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
        if words.low[index : index + len(lead)] == lead and not (
            word == "up" and _moved(words, index)
        ):
            number = _bounded(words, index, index + len(lead), rule)
            if number is not None:
                return number
    if word == "between":
        return _between(words, index)
    run = words.low[index + 1 : index + 4]
    if word == "not" and run[:1] in _SUFFERED and run[1:2] == ("any",) and run[2:] != ("of",):
        # "did not suffer any casualties" is none.
        return Number(index, index + 3, 0, 0, Hedge.EXACT, Form.NONE)
    return _bounded(words, index, index, "plain")


def _moved(words: Tokens, index: int) -> bool:
    """Say whether a toll is said to move here: "raised the toll from 12 to 15", "revised it up to 15"."""
    return bool(_MOVES.intersection(words.low[max(0, index - _FAR) : index]))


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
    one = cardinal(words, index + 1)
    if one is None or words.at(one.after) not in ("and", "to"):
        return None
    other = cardinal(words, one.after + 1)
    if other is None or other.value < one.value:
        return None
    return Number(index, other.after, one.value, other.value, Hedge.RANGE, other.form)


def _bounded(words: Tokens, first: int, index: int, rule: str) -> Number | None:
    core = cardinal(words, index)
    if core is None or (core.form is Form.ARTICLE and first < index):
        return _vague(words, first, index, rule)
    moved = words.at(first - 1) == "from" and _moved(words, first)
    led = first < index or words.at(first - 1) == "of"
    other = None if moved else _second(words, core, led=led)
    if other is not None:
        return Number(first, other.after, core.value, other.value, Hedge.RANGE, other.form)
    after = core.after
    if words.low[after : after + 2] == ("or", "more"):
        rule, after = "least", after + 2
    if words.low[after : after + 2] == ("or", "so"):
        rule, after = "near", after + 2
    if words.low[index] == "one" and first == index and words.at(after) == "more":
        # "one more soldier", not "one more than".
        after += words.at(after + 1) != "than"
    low, high, hedge = _bounds(core.value, rule)
    return Number(first, after, low, high, hedge, core.form)


def _second(words: Tokens, core: Cardinal, *, led: bool) -> Cardinal | None:
    if core.form not in _COUNTED:
        return None
    if words.at(core.after) in _TO:
        other = cardinal(words, core.after + 1)
        if other and other.form in _COUNTED and other.value > core.value:
            return other
        return None
    # "three four persons", "7 8 militants", "20 25 Maoists": a range whose dash was lost.
    other = cardinal(words, core.after)
    day = core.form is Form.DIGITS and words.at(core.after - 2) in MONTHS
    if other and other.form is core.form and not day and _next(core.value, other.value, led=led):
        return other
    return None


def _next(low: int, high: int, *, led: bool) -> bool:
    """Say whether a number is the next one after another, or, where "about" or "of" leads them, five more."""
    round_ = led and low % 5 == high % 5 == 0 and low >= _ROUND
    return high == low + 1 or (round_ and high == low + 5)


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
    """Read "several", "dozens", "a number of", "several hundred", "at least a couple of"."""
    phrase = phrase_at(words, index)
    if phrase is not None:
        return _phrased(phrase, first, index, rule)
    value, after = VAGUE.get(words.at(index), 0), index + 1
    if not value:
        return None
    if words.at(after) in _TIMES:
        value, after = _TIMES[words.low[after]], after + 1
    return Number(first, after, value, None, Hedge.VAGUE, Form.VAGUE)


def _phrased(phrase: tuple[str, ...], first: int, index: int, rule: str) -> Number:
    value, hedge = PHRASES[phrase]
    after = index + len(phrase)
    # "of" belongs to the people: "a number | of soldiers", but "a couple of | soldiers".
    after -= phrase[-1] == "of" and value != 2
    form = Form.NONE if value == 0 else Form.VAGUE
    if hedge is Hedge.EXACT:
        low, high, hedge = _bounds(value, "least" if rule == "least" else "plain")
        return Number(first, after, low, high, hedge, form)
    return Number(first, after, value, None, hedge, form)
