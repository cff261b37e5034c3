"""Numbers in lists of ages: "ages 28 and 22", "aged between 12 and 15", "20- and 23-year-old women"."""

from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_AGE = word_set("age ages aged")
_LIST = word_set(", and or to - – — & of between from about around over under just only")
_MORE = word_set(", and or to")
_OVER = word_set(", and or &")
_DASHES = ("-", "–")
_AFTER = word_set(", and or . ; )") | {""}
_FAR = 14


def of_age(words: Tokens, number: Number) -> bool:
    """Say whether a number stands in a list of ages, before or after the word that says so."""
    return _after_age(words, number) or _before_years(words, number) or _are_both(words, number)


def _are_both(words: Tokens, number: Number) -> bool:
    """Read "who were both 23": that is how old they are."""
    return words.at(number.first) == "both" and words.at(number.after).isdigit()


def _after_age(words: Tokens, number: Number) -> bool:
    at = number.first - 1
    while at >= max(0, number.first - _FAR) and (words.low[at] in _LIST or words.low[at].isdigit()):
        at -= 1
    if words.at(at) not in _AGE or words.at(at + 1) in _OVER:
        return False
    # After another age the list may be over: "a man aged 35 and two women were killed".
    is_first = not any(word.isdigit() or word == "," for word in words.low[at : number.first])
    return is_first or words.at(number.after) in _AFTER


def _before_years(words: Tokens, number: Number) -> bool:
    if words.at(number.after) not in _DASHES:
        return False
    at, end = number.after + 1, number.after + _FAR
    while at < end and (words.at(at) in _MORE or words.at(at).isdigit()):
        if words.at(at) not in _MORE and words.at(at + 1) not in _DASHES:
            return False
        at += 1 if words.at(at) in _MORE else 2
    return "-year" in words.at(at)
