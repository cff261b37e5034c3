"""What follows a verb of saying: an addressee, a date, "in a statement", or nothing more."""

from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.speakers.after import named_after
from sayso.flow.extract.attribution.speakers.stretch import is_date
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_CLOSES = word_set(', . on in by ; as after ” " quoting citing') | {""}
_CITING = ("citing", "quoting")
_SPOKE = ("spoke", "speak", "speaks")
_SENTENCE_OPENS = ("the", "a", "an", "it", "he", "she", "they", "that")
_ENDS = (",", ";", "”", '"', ".")
_CIRCUMSTANCES = (("in", "a", "statement"), ("at", "the", "time"), ("at", "that", "time"))


def closes(words: Tokens, at: int) -> bool:
    """Say whether a name that ends before a token has ended its clause."""
    return words.at(at) in _CLOSES


def ends_here(words: Tokens, verb: int, end: int) -> bool:
    """Say whether nothing that is said follows a verb: only a date, an addressee or "in a statement"."""
    at = verb + 1
    if words.low[verb] in lists.ADDRESSES:
        at = _past_addressee(words, at)
    if words.at(at) == "to" and (told := named_after(words, at + 1)):
        at = told.after
    at = _past_circumstance(words, at)
    if at >= end or words.low[at] in _ENDS:
        return True
    return at == verb + 1 and (words.low[at] in lists.GERUNDS or words.low[at] in _CITING)


def after_addressee(words: Tokens, verb: int) -> int:
    """Give where what is said begins after a verb: "told reporters on Monday that *C*"."""
    at = verb + 1
    if words.low[verb] in lists.ADDRESSES:
        that = next(
            (at for at in range(at, min(len(words), at + 10)) if words.low[at] == "that"), None
        )
        return _past_addressee(words, at) if that is None else that + 1
    at = _past_circumstance(words, at)
    if (
        words.at(at) == "to"
        and (told := named_after(words, at + 1))
        and words.at(told.after) == "that"
    ):
        at = told.after
    opens = words.at(at) in ("that", ":", ",") or (
        words.at(at) == "of" and words.low[verb] in _SPOKE
    )
    return at + 1 if opens else at


def _past_addressee(words: Tokens, at: int) -> int:
    while words.at(at) in lists.REPORTERS:
        at += 1
    named = at
    while named < len(words) and words.raw[named].istitle():
        named += 1
    # "told Sample Wire the siege was over"
    return named if words.at(named) in _SENTENCE_OPENS else at


def _past_circumstance(words: Tokens, at: int) -> int:
    """Give where adverbs, dates, "(today)" and "in a statement" after a verb end."""
    while at < len(words):
        if words.low[at] in lists.LATELY:
            at += 1
        elif words.low[at] == "on" and is_date(words, at + 1):
            at = _past_date(words, at + 1)
        elif words.low[at : at + 3] in _CIRCUMSTANCES or _aside(words, at):
            at += 3
        else:
            break
    return at


def _aside(words: Tokens, at: int) -> bool:
    return words.low[at] == "(" and words.at(at + 2) == ")"


def _past_date(words: Tokens, at: int) -> int:
    while is_date(words, at):
        at += 1
    return at
