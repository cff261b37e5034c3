"""Who speaks, as a stretch of the words beside a cue: "a police official who saw it", "SSP Rao Anwar"."""

from typing import NamedTuple

from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.figures.words.tokens import Tokens

_LONGEST = 26
_RELATIVE = ("who", "which", "whose")
_MARKS = (",", ".", "(", "[", "]")


class Stretch(NamedTuple):
    """Words from token `first` up to, not with, `after`."""

    first: int
    after: int


def subject(words: Tokens, verb: int, floor: int = 0) -> Stretch | None:
    """Give the subject of a verb, looking left no further than `floor`; nothing if nobody can speak there."""
    end = before_verb(words, verb)
    if end <= floor:
        return None
    if words.low[end - 1] == ",":
        return _with_apposition(words, end - 1, floor)
    if words.low[end - 1] in _RELATIVE:
        return _trimmed(words, _start(words, end - 1, floor), end - 1)
    return _trimmed(words, _start(words, end, floor), end)


def before_verb(words: Tokens, verb: int) -> int:
    """Give where the words before a verb end, past auxiliaries, adverbs and dates."""
    at = verb
    while at > 0:
        word = words.low[at - 1]
        if word in lists.AUXILIARY or word in lists.LATELY:
            at -= 1
        elif (dated := _date_before(words, at)) < at:
            at = dated
        elif (stated := _medium_before(words, at)) < at:
            at = stated
        else:
            break
    return at


def _medium_before(words: Tokens, at: int) -> int:
    """Give where "in a press statement" starts, if it ends before a token."""
    if words.at(at - 1) in lists.MEDIA:
        for here in range(at - 2, max(-1, at - 6), -1):
            if words.low[here] in ("in", "through", "via", "at", "during"):
                return here
    return at


def _date_before(words: Tokens, at: int) -> int:
    """Give where a date that ends before a token starts: "on May 5", "on 5 May", "on Monday (today)"."""
    if words.at(at - 1) == ")" and words.at(at - 3) == "(":
        at -= 3
    here = at
    while here > 0 and _of_date(words, here - 1):
        here -= 1
    return here - 1 if here < at and words.at(here - 1) == "on" else at


def _of_date(words: Tokens, index: int) -> bool:
    word = words.low[index]
    return word in lists.MONTHS or word in lists.DAYS or word[0].isdigit()


def _start(words: Tokens, end: int, floor: int) -> int:
    at = end
    while at > max(floor, end - _LONGEST):
        word = words.low[at - 1]
        if word == ")":
            opening = _opened(words, at - 1, floor)
            if opening is None:
                break
            at = opening
        elif word == "." and _abbreviates(words, at - 1):
            at -= 1
        elif word in _MARKS or word in lists.BREAKS or (word == "and" and not _names_both(words, at - 1, end)):
            break
        else:
            at -= 1
    return at


def _abbreviates(words: Tokens, dot: int) -> bool:
    before = words.raw[dot - 1] if dot else ""
    return before[:1].isupper() and (len(before) == 1 or before in _TITLES)


_TITLES = frozenset(
    ["Lt", "Gen", "Col", "Maj", "Brig", "Capt", "Dr", "Mr", "Mrs", "Ms", "Sgt", "Cmdr", "Prof", "Sen", "Rep", "Gov", "Insp", "Supt", "Adm", "St"]
)


def _opened(words: Tokens, closing: int, floor: int) -> int | None:
    for at in range(closing - 1, max(floor - 1, closing - 12), -1):
        if words.low[at] == "(":
            return at
    return None


def _names_both(words: Tokens, joint: int, end: int) -> bool:
    if words.at(joint - 1) in lists.PEOPLE:
        return True
    behind = words.raw[joint - 1] if joint else ""
    return behind[:1].isupper() and joint + 1 < end and words.raw[joint + 1][:1].isupper()


_APPOSED = ("including", "who", "which", "a", "an", "spokesman")


def _with_apposition(words: Tokens, comma: int, floor: int) -> Stretch | None:
    """Read back over "Ali Khan, a spokesman for the group," to the name before it."""
    inner = comma
    for _ in range(4):
        inner = _start(words, inner, floor)
        if inner - 1 <= floor or words.low[inner - 1] != "," or comma - inner > 18:
            return None
        name = _trimmed(words, _start(words, inner - 1, floor), comma)
        if words.low[inner] in _APPOSED or not _lists(words, inner, comma):
            return name
        inner -= 1
    return None


def _lists(words: Tokens, first: int, after: int) -> bool:
    """Say whether a stretch is the end of a list: "…, including the wires, the radio, and an agency,"."""
    return words.low[first] == "and" or "including" in words.low[max(0, first - 12) : first]


def _trimmed(words: Tokens, first: int, after: int) -> Stretch | None:
    """Take what is no name off both ends of a stretch, and what a clause before it left there."""
    relative = next((at for at in range(first, after) if words.low[at] in _RELATIVE), after)
    for at in range(relative - 1, first - 1, -1):
        if words.low[at] in lists.FINITE:
            first = at + 1
            break
    while first < after and not _begins(words, first):
        first = _past(words, first, after)
    if after > first and words.low[after - 1] in _ALONE:
        first = after - 1
    elif relative == after:
        first = _nearest(words, first, after)
    while after > first and words.low[after - 1] in (",", "-", "'", "’"):
        after -= 1
    return Stretch(first, after) if may_speak(words, first, after) else None


_ALONE = ("he", "she", "they", "it", "we", "i")


def _nearest(words: Tokens, first: int, after: int) -> int:
    """Give where the last name of a stretch begins that ran on from a clause: "… of the gathering *the SSP*"."""
    if after - first <= 6 or "," in words.low[first:after]:
        return first
    for at in range(after - 2, first, -1):
        if words.low[at] in ("the", "a", "an", "some") and words.low[at - 1] not in _WITHIN:
            return at
    return _capital_run(words, first, after)


_WITHIN = frozenset(["of", "for", "in", "at", "by", "from", "and", "to", "with"])


def _capital_run(words: Tokens, first: int, after: int) -> int:
    """Give where the names at the end of a stretch begin, if everyday words stand before them."""
    at = after
    while at > first and (
        not words.raw[at - 1].islower()
        or words.low[at - 1] in lists.PEOPLE
        or words.low[at - 1] in _LINKS
    ):
        at -= 1
    while at < after - 1 and words.low[at] in _LINKS:
        at += 1
    named = any(word in lists.PEOPLE or word[:1].isupper() for word in words.raw[at:after])
    return at if at < after and named else first


_LINKS = frozenset(["of", "the", "for", "and", "e", "al", "ul", "ur", "i", "in", "senior", "top", "local", "deputy"])


def _begins(words: Tokens, at: int) -> bool:
    word = words.low[at]
    return (
        word not in lists.OPENERS
        and word not in _ADVERBIAL
        and word not in (",", "-", "'", "’", ")", "]", "*")
    )


_ADVERBIAL = frozenset(
    {"in", "on", "at", "by", "during", "from", "to", "into", "for", "with", "near", "of"}
)


def _past(words: Tokens, first: int, after: int) -> int:
    if words.low[first] not in _ADVERBIAL:
        return first + 1
    at = first + 1
    if words.low[at : at + 2] == ("a", "statement"):
        return at + 2
    while at < after and _of_date(words, at):
        at += 1
    if at > first + 1:
        return at
    while at < after - 1 and words.raw[at][:1].isupper() and not words.raw[at].isupper():
        at += 1
    return max(at, first + 1)


def may_speak(words: Tokens, first: int, after: int) -> bool:
    """Say whether a stretch can be somebody: not a blast, not a year, not an empty place."""
    if after <= first or after - first > _LONGEST:
        return False
    head = _head(words, first, after)
    if words.low[head] in lists.SPEAK_NOT or words.low[first] in ("who", "which", "what", "there"):
        return False
    return any(word[0].isalpha() and word not in _NOBODY for word in words.low[first:after])


_NOBODY = frozenset(["the", "a", "an", "this", "that", "some", "details", "information", "to", "in", "of", "and", "other"])


def _head(words: Tokens, first: int, after: int) -> int:
    """Give the last word before "of", "for", "in", "who" or a bracket: the spokesman of the group."""
    for at in range(first + 1, after):
        if words.low[at] in ("of", "for", "in", "from", "at", "who", "which", "(", ",", "with"):
            return at - 1
    return after - 1


def named_after(words: Tokens, at: int, *, wide: bool = False) -> Stretch | None:
    """Give whoever is named from a token on: "said *the police*", "according to *officials in Quetta*".

    `wide` lets a place follow, as after "according to".
    """
    here = at
    while here < min(len(words), at + _LONGEST):
        word = words.low[here]
        if word == "(":
            closing = next(
                (
                    end
                    for end in range(here + 1, min(len(words), here + 10))
                    if words.low[end] == ")"
                ),
                None,
            )
            if closing is None:
                break
            here = closing + 1
            continue
        if _ends_name(words, at, here, wide=wide):
            break
        here += 1
    while here > at and words.low[here - 1] in (*_ADVERBIAL, "and", "late", "early"):
        here -= 1
    return Stretch(at, here) if may_speak(words, at, here) else None


_PAST_NAME = (
    frozenset(
        [
            ",",
            ".",
            ")",
            "]",
            "on",
            "by",
            "after",
            "saying",
            "adding",
            "quoting",
            "citing",
            "to",
            "here",
            "it",
        ]
    )
    | lists.BREAKS
    | lists.FINITE
    | lists.STANCE.keys()
    | lists.LATELY
)


def _ends_name(words: Tokens, at: int, here: int, *, wide: bool) -> bool:
    word = words.low[here]
    if (word == "reports" and here == at) or (word == "." and _abbreviates(words, here)):
        return False
    if word in _PAST_NAME and not (word == "reports" and here > at and wide):
        return not (word == "all" and here == at)
    if word in ("in", "at", "with", "from") and not wide:
        return True
    if word in ("a", "an", "the") and here > at and words.low[here - 1] not in _WITHIN:
        return True
    if word == "and" and not _names_both(words, here, len(words)):
        return True
    if here == at or words.raw[here] not in _SENTENCE_STARTS or words.low[here - 1] in _LINKS:
        return False
    return words.raw[at] != words.raw[at].upper()


_SENTENCE_STARTS = frozenset(
    ["The", "A", "An", "He", "She", "It", "They", "In", "On", "At", "Meanwhile", "Earlier", "Later", "However", "Subsequently", "According", "Also", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "One", "Over", "As", "Police", "Separately", "Further", "This", "These", "After", "During", "Another", "Some", "Several", "Both", "There", "When", "While", "Sources", "Officials", "Militants", "Security", "No", "His", "Their", "That", "Unidentified"]
)
