"""The speaker to the left of a verb: "*a police official who saw it* claimed", "*Ali, a spokesman,* said"."""

from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.speakers.stretch import (
    LINKS,
    LONGEST,
    WITHIN,
    Stretch,
    abbreviates,
    is_date,
    may_speak,
    names_both,
)
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_RELATIVE = ("who", "which", "whose")
_MARKS = (",", ".", "(", "[", "]")
_APPOSED = ("including", "who", "which", "a", "an", "spokesman")
_ONE = ("he", "she")
_ALONE = ("he", "she", "they", "it", "we", "i")
_ADVERBIAL = word_set("in on at by during from to into for with near of")
_NO_BEGINNING = lists.OPENERS | _ADVERBIAL | word_set(", - ' ’ ) ] *")
_THROUGH = ("in", "through", "via", "at", "during")
_AT_FIRST = ("at", "first")
_FURTHEST_APPOSITION = 20
_PAST_APPOSITION = word_set("; : . “ ”") | {'"'}
_DETERMINERS = ("the", "a", "an", "some")


def subject(words: Tokens, verb: int, floor: int = 0) -> Stretch | None:
    """Give the subject of a verb, looking left no further than `floor`; nothing if nobody can speak there."""
    end = before_verb(words, verb)
    if end <= floor:
        return None
    if words.low[end - 1] == ",":
        return _with_apposition(words, end - 1, floor)
    if words.low[end - 1] in _RELATIVE:
        end -= 2 if words.at(end - 2) == "," else 1
    return _trimmed(words, _start(words, end, floor), end)


def before_verb(words: Tokens, verb: int) -> int:
    """Give where the words before a verb end, past auxiliaries, adverbs, dates and "in a statement"."""
    at = verb
    while at > 0:
        if words.low[at - 1] in lists.AUXILIARY or words.low[at - 1] in lists.LATELY:
            at -= 2 if words.low[max(0, at - 2) : at] == _AT_FIRST else 1
            continue
        back = min(_date_before(words, at), _medium_before(words, at))
        if back == at:
            break
        at = back
    return at


def _medium_before(words: Tokens, at: int) -> int:
    """Give where "in a press statement" starts, if it ends before a token."""
    if words.at(at - 1) in lists.MEDIA:
        for here in range(at - 2, max(-1, at - 6), -1):
            if words.low[here] in _THROUGH:
                return here
    return at


def _date_before(words: Tokens, at: int) -> int:
    """Give where a date that ends before a token starts: "on May 5", "on 5 May", "on Monday (today)"."""
    here = at - 3 if words.at(at - 1) == ")" and words.at(at - 3) == "(" else at
    while here > 0 and is_date(words, here - 1):
        here -= 1
    if here < at and words.at(here - 1) == "on":
        return here - 1
    return at - 1 if words.at(at - 1) in lists.DAYS else at


def _start(words: Tokens, end: int, floor: int) -> int:
    at = end
    while at > max(floor, end - LONGEST):
        word = words.low[at - 1]
        if word == ")":
            opening = _opened(words, at - 1, floor)
            if opening is None:
                break
            at = opening
        elif word == "." and abbreviates(words, at - 1):
            at -= 1
        elif word in _MARKS or word in lists.BREAKS or _parts(words, at - 1, end):
            break
        else:
            at -= 1
    return at


def _parts(words: Tokens, at: int, end: int) -> bool:
    return words.low[at] == "and" and not names_both(words, at, end)


def _opened(words: Tokens, closing: int, floor: int) -> int | None:
    near = range(closing - 1, max(floor - 1, closing - 12), -1)
    return next((at for at in near if words.low[at] == "("), None)


def _with_apposition(words: Tokens, comma: int, floor: int) -> Stretch | None:
    """Read back over "Ali Khan, a spokesman for the group," to the name before it."""
    for inner in range(comma - 1, max(floor, comma - _FURTHEST_APPOSITION), -1):
        if words.low[inner - 1] in _PAST_APPOSITION:
            return None
        opened = words.low[inner - 1] == ","
        if opened and (words.low[inner] in _APPOSED or not _lists(words, inner)):
            return _trimmed(words, _start(words, inner - 1, floor), comma)
    return None


def _lists(words: Tokens, first: int) -> bool:
    """Say whether a stretch is the end of a list: "…, including the wires, the radio, and an agency,"."""
    return words.low[first] == "and" or "including" in words.low[max(0, first - 12) : first]


def _trimmed(words: Tokens, first: int, after: int) -> Stretch | None:
    """Take what is no name off both ends of a stretch, and what a clause before it left there."""
    relative = next((at for at in range(first, after) if words.low[at] in _RELATIVE), after)
    for at in range(relative - 1, first - 1, -1):
        if words.low[at] in lists.FINITE and not (is_date(words, at) and words.raw[at].istitle()):
            first = at + 1
            break
    while first < after and words.low[first] in _NO_BEGINNING:
        first = _past(words, first, after)
    if after > first and words.low[after - 1] in (_ALONE if relative == after else _ONE):
        first = after - 1
    elif relative == after:
        first = _nearest(words, first, after)
    while after > first and words.low[after - 1] in (",", "-", "'", "’"):
        after -= 1
    return Stretch(first, after) if may_speak(words, first, after) else None


def _nearest(words: Tokens, first: int, after: int) -> int:
    """Give where the last name of a stretch begins that ran on from a clause: "… of the gathering *the SSP*"."""
    if after - first <= 6 or "," in words.low[first:after]:
        return first
    if words.low[first] in _DETERMINERS and not _has_verb(words, first, after):
        return first
    for at in range(after - 2, first, -1):
        if words.low[at] in _DETERMINERS and words.low[at - 1] not in WITHIN:
            return at
    return _capital_run(words, first, after)


def _has_verb(words: Tokens, first: int, after: int) -> bool:
    """Say whether a stretch holds what may be a verb: it is a clause then, not one long name."""
    said = [word for word in words.raw[first:after] if word.islower()]
    return any(word.endswith(("ed", "ing")) or word in lists.DID for word in said)


def _capital_run(words: Tokens, first: int, after: int) -> int:
    """Give where the names at the end of a stretch begin, if everyday words stand before them."""
    at = after
    while at > first and (
        not words.raw[at - 1].islower()
        or words.low[at - 1] in lists.PEOPLE
        or words.low[at - 1] in LINKS
    ):
        at -= 1
    while at < after - 1 and words.low[at] in LINKS:
        at += 1
    named = any(word in lists.PEOPLE or word[:1].isupper() for word in words.raw[at:after])
    return at if named else first


def _past(words: Tokens, first: int, after: int) -> int:
    """Give where "on May 5", "in Karachi" or a single adverb ends."""
    at = first + 1
    if words.low[first] not in _ADVERBIAL:
        return at
    while at < after and is_date(words, at):
        at += 1
    if at == first + 1 < after - 1 and words.low[at] in ("a", "the"):
        at += 2
    while at < after - 1 and words.raw[at].istitle():
        at += 1
    return at
