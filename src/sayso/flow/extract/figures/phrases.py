"""The noun phrase after a number: what is counted, and what kind of people that is."""

from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.flow.extract.figures import people
from sayso.flow.extract.figures.harm import ENDS, VERBS
from sayso.flow.extract.figures.numbers import Form, Number
from sayso.flow.extract.figures.tokens import Tokens, singular

_LINKS = frozenset({"of", "from", "belonging"})
_PUNCTUATION = frozenset(',.;:!?"“”–—-')
_OPEN, _CLOSE = "(", ")"
_ELLIPTIC = frozenset({"others", "other", "more", "them", "whom", "which", "those", "another"})
_REACH = 14
_TOLD = frozenset({"dead", "injured", "wounded", "other", "unidentified", "one", "native"})


class Phrase(NamedTuple):
    """A number with the noun it counts: tokens `first` to `after`; `head` is null when left out.

    `refers` says that the group is that of people named before ("two of them", "three others").
    """

    number: Number
    after: int
    head: str | None
    group: Group
    refers: bool
    things: bool


def phrase(words: Tokens, number: Number) -> Phrase:
    """Give the phrase that starts with a number."""
    at, refers = number.after, False
    if words.at(at) == "of" and number.form is not Form.ARTICLE:
        at += 1
    while words.at(at) in (
        "the",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "them",
        "whom",
        "which",
    ):
        refers |= words.low[at] in ("them", "whom", "which")
        at += 1
        if refers:
            return Phrase(number, at, None, Group.UNKNOWN, refers=True, things=False)
    head, after, things = _head(words, at, number.form)
    if things:
        return Phrase(number, after, None, Group.UNKNOWN, refers=False, things=True)
    if head is None:
        more = words.at(at) in _ELLIPTIC
        return Phrase(number, at + more, None, Group.UNKNOWN, refers=more, things=False)
    group = _group(words, at, head)
    name = singular(words.low[head])
    return Phrase(number, after, name, group, refers=name == "other", things=False)


def _head(words: Tokens, start: int, form: Form) -> tuple[int | None, int, bool]:
    head, at, loose = None, start, start
    while at < min(len(words), start + _REACH):
        word = words.low[at]
        if word == _OPEN:
            at = _closed(words, at)
            continue
        name = singular(word)
        if word in _PUNCTUATION or word[0].isdigit() or (word in ENDS and not _acronym(words, at)):
            break
        if word == "and":
            if head is not None or not _joined(words, at):
                break
        elif word == "of":
            if head is not None or at == start:
                break
        elif word in VERBS and name not in people.HUMAN:
            if head is not None or not _describes(words, at):
                break
        elif name in people.HUMAN:
            if head is not None and name in _TOLD:
                break
            head = at
        elif name in people.THINGS:
            if head is None and _describes(words, at):
                at += 1
                continue
            if head is None or head == at - 1:
                return None, at + 1, True
            break
        elif head is not None:
            break
        at += 1
        loose = at
    if head is None:
        return _unlisted(words, start, loose, form)
    return head, head + 1, False


def _describes(words: Tokens, at: int) -> bool:
    # "two surrendered Maoists", "three school students": the people come right after it.
    following = singular(words.at(at + 1))
    if following in people.HUMAN and following not in _TOLD:
        return True
    return (
        words.at(at + 1) not in ENDS
        and singular(words.at(at + 2)) in people.HUMAN - people.THINGS - _TOLD
    )


def _acronym(words: Tokens, at: int) -> bool:
    # "IS" in a text that has small letters is no verb.
    return words.low[at] == "is" and words.raw[at] == "IS" and words.raw[0] != words.raw[0].upper()


def _joined(words: Tokens, at: int) -> bool:
    # "100 military and intelligence personnel": no head before "and", one soon after it.
    return any(singular(words.at(at + step)) in people.HUMAN for step in (1, 2))


def _unlisted(words: Tokens, start: int, stop: int, form: Form) -> tuple[int | None, int, bool]:
    # A plural we do not know may still be people ("170 Afghans"); a lone article needs a known noun.
    if form in (Form.ARTICLE, Form.NONE) or stop == start:
        return None, start, False
    last = words.low[stop - 1]
    if stop - start <= 4 and last.endswith("s") and not last.endswith("'s") and len(last) > 3:
        return stop - 1, stop, False
    return None, start, False


def _closed(words: Tokens, at: int) -> int:
    for step in range(at + 1, min(len(words), at + 8)):
        if words.low[step] == _CLOSE:
            return step + 1
    return at + 1


def _group(words: Tokens, start: int, head: int) -> Group:
    name = singular(words.low[head])
    before = tuple(words.low[start:head])
    if name not in people.GENERIC:
        return people.of_head(name)
    marked = people.of_marks(before)
    if marked is not Group.UNKNOWN:
        return marked
    if words.at(head + 1) in (*_LINKS, _OPEN):
        marked = people.of_marks(tuple(reversed(words.low[head + 2 : head + 9])))
        if marked is not Group.UNKNOWN:
            return marked
        if words.at(head + 1) == "of" and name in ("member", "leader"):
            return Group.CIVILIAN
    return people.of_head(name)
