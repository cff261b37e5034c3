"""The orders in which a verb of saying, its subject and what is said can stand."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames.following import after_addressee, closes, ends_here
from sayso.flow.extract.attribution.frames.frame import Frame, content, until
from sayso.flow.extract.attribution.speakers.after import agent, named_after
from sayso.flow.extract.attribution.speakers.before import before_verb
from sayso.flow.extract.attribution.speakers.stretch import Stretch, is_date
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_QUOTES = ("“", '"', "‘")
_COMMA = frozenset({",", ";"})
_SAID_BY = word_set(
    "said reported announced claimed confirmed stated told revealed alleged disclosed declared"
)
_CREDITS = ("reports", "reported", "adds", "states")
_OF_OUTLETS = word_set("media agency radio report reports newspaper station observer")
_NO_MORE = word_set(
    "but while whereas although though ; however and adding saying reports who which a the an"
)
_NOT_SAYING = word_set("the a of without for from are is")
_TIMES = word_set(
    "the a night day week month before earlier later on at that time previous last same , in and ago"
)
_REASONS = ("citing", "quoting", "calling")


class Cue(NamedTuple):
    """A verb of saying at token `at` of a sentence that ends at `end`."""

    words: Tokens
    at: int
    stance: Stance
    end: int

    @property
    def span(self) -> Stretch:
        """Give the verb alone."""
        return Stretch(self.at, self.at + 1)


def said_by(cue: Cue) -> Frame | None:
    """Read "it was reported today by the police that C", "C, it was announced by the army", "Reported by X, C"."""
    words, verb = cue.words, cue.at
    by = next((at for at in range(verb + 1, min(cue.end, verb + 6)) if words.low[at] == "by"), None)
    if words.low[verb] not in _SAID_BY or by is None:
        return None
    direct = by == verb + 1
    who = named_after(words, by + 1, wide=not direct)
    if who is None:
        return None
    opens = before_verb(words, verb)
    opens -= words.at(opens - 1) == "it"
    before, after = content(words, 0, opens), content(words, who.after, cue.end)
    if words.at(opens) == "it":
        said = after or before
    elif direct and (verb <= 2 or words.at(opens - 1) == ","):
        comma = until(words, who.after, cue.end, _COMMA)
        said = content(words, comma, cue.end) or before
    else:
        said = before
    return Frame(who, Stretch(verb, by + 1), (said,), cue.stance, opens=opens) if said else None


def inverted(cue: Cue, *, bare: bool) -> Frame | None:
    """Read "C, said S" and "C, reports Sample Daily"; `bare` where no mark stands before the verb."""
    words, verb = cue.words, cue.at
    start = verb + 2 if words.at(verb + 1) == "here" else verb + 1
    credit = words.low[verb] in _CREDITS
    who = named_after(words, start, wide=credit and words.low[verb].startswith("report"))
    before = content(words, 0, verb)
    if who is None or before is None or words.at(start) in ("that", "to", "it", ","):
        return None
    if not (who.after >= cue.end or closes(words, who.after) or bare):
        return None
    outer = credit and not _person(words, who)
    pieces = [before]
    if words.at(who.after) == "," and not outer:
        pieces += _more(words, who.after + 1, cue.end)
    return Frame(who, cue.span, tuple(pieces), cue.stance, outer, opens=verb)


def _more(words: Tokens, first: int, end: int) -> list[Stretch]:
    """Give what is said on after "…, he said, and …", unless it is somebody else's."""
    more = content(words, first, end)
    quoted = words.at(first) in _QUOTES
    return [] if more is None or (words.low[more.first] in _NO_MORE and not quoted) else [more]


def _person(words: Tokens, who: Stretch) -> bool:
    heads = words.low[who.first : who.after]
    return any(word in lists.PEOPLE and word not in _OF_OUTLETS for word in heads)


def behind(cue: Cue, who: Stretch, floor: int) -> Frame | None:
    """Read "C, S said" and "C1, S said, C2"."""
    words = cue.words
    before = content(words, floor if floor and words.at(floor) != "," else 0, who.first)
    comma = until(words, cue.at + 1, cue.end, _COMMA)
    pieces = [*([before] if before else []), *_more(words, comma + 1, cue.end)]
    if not pieces:
        return None
    return Frame(who, cue.span, tuple(pieces), cue.stance, opens=who.first)


def ahead(cue: Cue, who: Stretch) -> Frame | None:
    """Read "S said that C", up to a reason given for it: "S said it killed them, citing C"."""
    words, start = cue.words, after_addressee(cue.words, cue.at)
    said = content(words, start, _reason(words, start, cue.end))
    following = words.low[cue.at + 1 : cue.at + 7]
    if said is None or {"life", "lives", "responsibility"}.intersection(following):
        return None
    if all(
        word in _TIMES or is_date(words, at)
        for at, word in enumerate(words.low[said.first : said.after], said.first)
    ):
        return None
    that = start if words.at(start - 1) == "that" else cue.at + 1
    return Frame(who, Stretch(cue.at, that), (said,), cue.stance, opens=who.first)


def _reason(words: Tokens, first: int, end: int) -> int:
    at = first
    while at < end and not (words.low[at] == "," and words.at(at + 1) in _REASONS):
        at += 1
    return at


def joined(cue: Cue, earlier: Sequence[Frame]) -> Frame | None:
    """Read "X denied it and said C": the verb's subject is that of the frame before."""
    words, at = cue.words, before_verb(cue.words, cue.at)
    if not earlier or earlier[-1].outer or words.at(at - 1) not in ("and", "but", ","):
        return None
    said = content(words, after_addressee(words, cue.at), cue.end)
    if said is None or words.low[cue.at] in lists.AMBIGUOUS:
        return None
    return Frame(earlier[-1].speaker, cue.span, (said,), cue.stance, opens=at - 1)


def going_on(cue: Cue, earlier: Sequence[Frame]) -> Frame | None:
    """Read "X won, claiming C" and "X said A, adding C"."""
    words, verb = cue.words, cue.at
    said = content(words, after_addressee(words, verb), cue.end)
    if said is None or words.at(verb - 1) in _NOT_SAYING:
        return None
    opens = verb
    while opens and words.low[opens - 1] in (",", "and", "also", "but", "while", "however"):
        opens -= 1
    if words.at(verb - 1) in lists.SOURCES:
        who: Stretch | None = Stretch(verb - 1, verb)
    elif earlier and not earlier[-1].outer:
        who = earlier[-1].speaker
    else:
        who = agent(words, verb)
    return Frame(who, cue.span, (said,), cue.stance, opens=opens) if who else None


def stands_behind(cue: Cue) -> bool:
    """Say whether what is said stands before the verb."""
    return ends_here(cue.words, cue.at, cue.end)
