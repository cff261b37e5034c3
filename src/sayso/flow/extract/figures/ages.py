"""Numbers in lists of ages: "ages 28 and 22", "aged between 12 and 15", "20- and 23-year-old women"."""

from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_AGE = word_set("age ages aged")
_LIST = word_set(", and or to - – — & of between from about around over under just only")
_MORE = word_set(", and or to")
_AFTER = word_set(", and or . ; )") | {""}
_FAR = 14


def of_age(words: Tokens, number: Number) -> bool:
    """Say whether a number stands in a list of ages, before or after the word that says so."""
    at = number.first - 1
    while at >= max(0, number.first - _FAR) and (words.low[at] in _LIST or words.low[at].isdigit()):
        at -= 1
    if words.at(at) in _AGE:
        # After a comma the list may be over: "at the age of 12, two men died".
        return "," not in words.low[at : number.first] or words.at(number.after) in _AFTER
    if words.at(number.after) not in ("-", "–"):
        return False
    at = number.after + 1
    while words.at(at) in _MORE or (words.at(at).isdigit() and words.at(at + 1) in ("-", "–")):
        at += 1 if words.at(at) in _MORE else 2
    return "-year" in words.at(at)
