"""A stretch of a sentence's words, and whether it can be somebody."""

from typing import NamedTuple

from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import MONTHS, word_set

LONGEST = 26
"""No speaker is longer than this many words."""

WITHIN = word_set("of for in at by from and to with")
"""Words that a name may go on after: the spokesman *of the* group."""

LINKS = word_set("of the for and e al ul ur i in senior top local deputy")
_ENDS_HEAD = word_set("of for in from at who which with ( ,")
_NOBODY = word_set(
    "one two three four five six seven eight nine ten hundreds dozens scores thousands many several the a an this that some details information to"
    " in of and other"
)
_TITLES = frozenset(
    "Lt Gen Col Maj Brig Capt Dr Mr Mrs Ms Sgt Cmdr Prof Sen Rep Gov Insp Supt Adm St".split()  # noqa: SIM905
)


class Stretch(NamedTuple):
    """Words from token `first` up to, not with, `after`."""

    first: int
    after: int


def may_speak(words: Tokens, first: int, after: int) -> bool:
    """Say whether a stretch can be somebody: not a blast, not a year, not an empty place."""
    if after <= first or after - first > LONGEST:
        return False
    head = _head(words, first, after)
    if words.low[head] in lists.SPEAK_NOT or words.low[first] in ("who", "which", "what", "there"):
        return False
    return any(word[0].isalpha() and word not in _NOBODY for word in words.low[first:after])


def _head(words: Tokens, first: int, after: int) -> int:
    """Give the last word before "of", "for", "in", "who" or a bracket: the spokesman of the group."""
    return next(
        (at - 1 for at in range(first + 1, after) if words.low[at] in _ENDS_HEAD), after - 1
    )


def speaks(words: Tokens, stretch: Stretch) -> bool:
    """Say whether a stretch holds a word for people who speak, or a pronoun."""
    heads = words.low[stretch.first : stretch.after]
    return any(word in lists.PEOPLE or word in lists.PRONOUNS for word in heads)


def is_date(words: Tokens, index: int) -> bool:
    """Say whether a word belongs to a date: a month, a day, a number."""
    word = words.at(index)
    return word in MONTHS or word in lists.DAYS or word[:1].isdigit()


def abbreviates(words: Tokens, dot: int) -> bool:
    """Say whether a full stop ends a title or an initial: "Lt.", "S."."""
    before = words.raw[dot - 1] if dot else ""
    return before[:1].isupper() and (len(before) == 1 or before in _TITLES)


def names_both(words: Tokens, joint: int, end: int) -> bool:
    """Say whether "and" joins two who speak: "local people and officials", "Pakistan and India"."""
    if words.at(joint - 1) in lists.PEOPLE:
        return True
    behind = words.raw[joint - 1] if joint else ""
    return behind[:1].isupper() and joint + 1 < end and words.raw[joint + 1][:1].isupper()
