"""The noun phrase after a number: which word is counted, or that it is nobody."""

from typing import NamedTuple

from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.befalling import (
    ENDS,
    HURTING,
    NUMBERS,
    OBJECTS,
    VERBS,
    counted,
)
from sayso.flow.extract.figures.words.tokens import Tokens, singular
from sayso.text.wordlists import word_set

_PUNCTUATION = frozenset(',.;:!?"“”–—-/')
_ELLIPTIC = frozenset({"others", "other", "more"})
_POINTING = word_set("the these those his her their its")
_OPENS = ('"', "“")
_UNSURE = ("immediate", "confirmed", "official", "independent", "initial")
_REPORTS = ("report", "reports")
_PRONOUNS = frozenset({"them", "whom", "which"})
_TOLD = word_set("hostage captive dead injured wounded other one deceased")
_REACH = 18
_TWO_WORDS = frozenset(
    {
        ("left", "wing"),
        ("over", "ground"),
        ("right", "wing"),
        ("off", "duty"),
        ("students", "islamic"),
    }
)


class Phrase(NamedTuple):
    """A number with the noun it counts, from the number up to, not with, token `after`.

    `head` is the index of that noun, null when it is left out; `noun` is its singular. `refers`:
    the people were named before ("two of them", "three others"). `things`: it counts nobody.
    """

    number: Number
    start: int
    after: int
    head: int | None = None
    noun: str = ""
    refers: bool = False
    things: bool = False


def phrase(words: Tokens, number: Number) -> Phrase:
    """Give the phrase that starts with a number."""
    at = number.after
    at += number.form is Form.NONE and words.at(at) in _UNSURE
    if number.form is Form.NONE and words.at(at) in _REPORTS and words.at(at + 1) == "of":
        # "no reports of any casualties"
        at += 2 + (words.at(at + 2) == "any")
    if words.at(at) == "of" and number.form is not Form.ARTICLE:
        at += 1
    while words.at(at) in _POINTING or words.at(at) in _OPENS:
        at += 1
    if words.at(at) in _PRONOUNS:
        return Phrase(number, at, at + 1, refers=True)
    head, after = _head(words, at)
    if after is None:
        return Phrase(number, at, at + 1, things=True)
    if head is None:
        head = _unlisted(words, at, after, number.form)
    if head is None:
        more = words.at(at) in _ELLIPTIC
        return Phrase(number, at, at + more, refers=more)
    noun = singular(words.low[head])
    return Phrase(number, at, head + 1, head, noun, refers=noun in ("other", "more"))


def _head(words: Tokens, start: int) -> tuple[int | None, int | None]:
    """Give the head and where the search ended; no end at all means that things are counted."""
    head, at = None, start
    while at < min(len(words), start + _REACH):
        if (past := _past_aside(words, at)) > at:
            at = past
            continue
        if _stops(words, at, head, start):
            break
        noun = singular(words.low[at])
        if noun in people.HUMAN and not _only_local(words, at):
            if head is not None and noun in _TOLD:
                break
            head = at
        elif _is_thing(words, at, noun) and not (
            words.raw[at].istitle() and _name_goes_on(words, at)
        ):
            return (None, None) if head is None or head == at - 1 else (head, at)
        elif noun not in people.THINGS and head is not None and not _name_goes_on(words, at):
            break
        at += 1
    return head, at


def _only_local(words: Tokens, at: int) -> bool:
    """Say whether "local" describes what follows: "a local Hizb militant", but not "a local was killed"."""
    following = words.at(at + 1)
    ends = following in ENDS or following in VERBS or following in _PUNCTUATION
    return words.low[at] == "local" and not (ends or following in ("", "and") or counted(following))


def _is_thing(words: Tokens, at: int, noun: str) -> bool:
    """Say whether a thing is counted here, not people described by it: "five bus passengers" are people."""
    return noun in people.THINGS and (words.at(at + 1) == "of" or not describes(words, at))


def _stops(words: Tokens, at: int, head: int | None, start: int) -> bool:
    word = words.low[at]
    if word in _PUNCTUATION or counted(word):
        return True
    if word == "and":
        return head is not None or not _joined(words, at)
    if word == "of":
        return head is not None or at == start
    if word in HURTING:
        return True
    if word in VERBS and singular(word) not in people.HUMAN:
        return head is not None or not describes(words, at)
    return (
        word in ENDS
        and not _acronym(words, at)
        and not (word == "armed" and describes(words, at, 2))
    )


def _past_aside(words: Tokens, at: int) -> int:
    """Give the token after what is passed over: a bracket, an age ("23 year old"), "left wing"."""
    word = words.low[at]
    if word == "(":
        return past_bracket(words, at)
    if word[0].isdigit():
        if "-" in word:
            return at + 1
        return _past_years(words, at)
    if word in NUMBERS:
        return _past_years(words, at)
    return at + 2 if words.low[at : at + 2] in _TWO_WORDS else at


def _past_years(words: Tokens, at: int) -> int:
    years = words.low[at : at + 4]
    return at + years.index("old") + 1 if "old" in years else at


def describes(words: Tokens, at: int, reach: int = 3) -> bool:
    """Say whether people come right after a word: "two surrendered Maoists", "a school student"."""
    for step in range(at + 1, at + reach):
        word = words.at(step)
        if _starts_sentence(words, step):
            return False
        if word == "killing" and words.at(step + 1) in OBJECTS:
            # "13 shots killing him": no killings.
            return False
        if singular(word) in people.HUMAN - _TOLD:
            return True
        ends = word in ENDS and not _acronym(words, step)
        if ends or not word or word in _PUNCTUATION or word == "and" or word in VERBS:
            return False
    return False


def _starts_sentence(words: Tokens, at: int) -> bool:
    """Say whether a capital after everyday words opens a sentence whose full stop was lost."""
    if at >= len(words) or singular(words.low[at]) in people.NAMED:
        return False
    return words.raw[at].istitle() and words.raw[at - 1].islower()


def _name_goes_on(words: Tokens, at: int) -> bool:
    # "a Pakistan Peoples Party (PPP) supporter": the head stands at the end of a long name.
    if words.raw[0].isupper() and len(words.raw[0]) > 1:
        return describes(words, at, 2)
    for step in range(at, min(len(words), at + 14)):
        word = words.low[step]
        if word in ENDS or word in _PUNCTUATION or word in VERBS:
            return False
        if step > at and singular(word) in people.HUMAN - _TOLD:
            return True
        if words.raw[step][0].islower() and word not in ("of", "s", "and"):
            return describes(words, step, 2)
    return False


def _acronym(words: Tokens, at: int) -> bool:
    # "IS" in a text that has small letters is no verb.
    return words.raw[at] == "IS" and not words.raw[0].isupper()


def _joined(words: Tokens, at: int) -> bool:
    # "100 military and intelligence personnel": no head before "and", one soon after it.
    return any(singular(words.at(at + step)) in people.HUMAN for step in (1, 2))


def _unlisted(words: Tokens, start: int, stop: int, form: Form) -> int | None:
    # A plural we do not know may still be people; a lone article needs a noun we know.
    if form in (Form.ARTICLE, Form.NONE) or not 0 < stop - start <= 4:
        return None
    last = words.low[stop - 1]
    plural = last.endswith("s") and not last.endswith(("'s", "ss")) and len(last) > 3
    return stop - 1 if plural else None


def past_bracket(words: Tokens, at: int) -> int:
    """Give the token after the bracket that opens here, or the next one when it never closes."""
    for step in range(at + 1, min(len(words), at + 16)):
        if words.low[step] == ")":
            return step + 1
    return at + 1
