"""Sentences with a verb of saying: "S said that C", "C, S said", "C, said S", "C1, S said, C2", "…, saying C"."""

from typing import NamedTuple

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.speakers import Stretch, before_verb, named_after, subject
from sayso.flow.extract.figures.words.tokens import Tokens

_CLOSING = (",", "”", '"', "’", "'", "?", "!", "—", "–")
_STOPS = (".", "!", "?", "”", '"', "*")
_DESCRIBED = ("a", "an", "to", "this", "that's", "these", "its", "their", "his", "not", "self")
_BUT = ("but", "while", "whereas", "although", "though", ";", "however")


class Frame(NamedTuple):
    """Who (nothing: to be found in the text before), the cue, what is said in pieces, and the stance.

    `outer` frames hold whole sentences that may have speakers of their own: "…, reports Sample Daily".
    `opens` is the token where the frame's own words begin: what an earlier frame says ends there.
    """

    speaker: Stretch | None
    cue: Stretch
    content: tuple[Stretch, ...]
    stance: Stance
    outer: bool = False
    opens: int = 0


def spoken(words: Tokens) -> list[Frame]:
    """Give the frames of verbs of saying in one sentence, in order."""
    found: list[Frame] = []
    end = last(words)
    for verb in range(len(words)):
        stance = lists.STANCE.get(words.low[verb])
        if stance is None:
            continue
        frame = _frame(words, verb, stance, found, end)
        if frame is not None:
            found.append(frame)
    return [_cut(words, frame, found[rank + 1 :]) for rank, frame in enumerate(found)]


def last(words: Tokens) -> int:
    """Give where the words of a sentence end before its closing marks."""
    end = len(words)
    while end and words.low[end - 1] in _STOPS:
        end -= 1
    return end


def _frame(
    words: Tokens, verb: int, stance: Stance, earlier: list[Frame], end: int
) -> Frame | None:
    word, before = words.low[verb], words.at(verb - 1)
    if before in _DESCRIBED:
        return None
    if _is_passive(words, verb):
        return _by(words, verb, stance, end)
    if word in lists.GERUNDS:
        return _gerund(words, verb, stance, earlier, end)
    if (before in _CLOSING or verb == 0 or _credits(words, verb)) and (
        inverted := _inverted(words, verb, stance, end)
    ):
        return inverted
    floor = _floor(words, earlier, verb)
    who = subject(words, verb, floor)
    if who is None or (word in lists.AMBIGUOUS and not _surely_speaks(words, who, verb)):
        return _joined(words, verb, stance, earlier, end)
    if _ends_here(words, verb, end):
        return _behind(words, verb, stance, who, floor, end)
    return _ahead(words, verb, stance, who, end)


def _floor(words: Tokens, earlier: list[Frame], verb: int) -> int:
    if not earlier:
        return 0
    return min(verb, earlier[-1].cue.after)


def _is_passive(words: Tokens, verb: int) -> bool:
    at = verb - 1
    while at >= 0 and words.low[at] in lists.LATELY:
        at -= 1
    return at >= 0 and words.low[at] in lists.BE and words.low[verb] not in lists.GERUNDS


_SAID_BY = frozenset(
    ["said", "reported", "announced", "claimed", "confirmed", "stated", "told", "revealed", "alleged", "disclosed", "declared"]
)


def _by(words: Tokens, verb: int, stance: Stance, end: int) -> Frame | None:
    """Read "it was reported today by the police that C" and "C, it was announced by the army"."""
    if words.low[verb] not in _SAID_BY:
        return None
    for at in range(verb + 1, min(end, verb + 6)):
        if words.low[at] == "by":
            who = named_after(words, at + 1, wide=True)
            if who is None:
                return None
            opens = before_verb(words, verb)
            if words.at(opens - 1) == "it":
                opens -= 1
                said = _content(words, who.after, end) or _content(words, 0, opens)
            else:
                said = _content(words, 0, opens)
            cue = Stretch(verb, at + 1)
            return Frame(who, cue, (said,), stance, opens=opens) if said else None
    return None


def _credits(words: Tokens, verb: int) -> bool:
    """Say whether an unpunctuated "… on May 5 reports Sample Daily" begins here."""
    nxt = words.raw[verb + 1] if verb + 1 < len(words) else ""
    if not nxt[:1].isupper() or words.raw[verb][:1].isupper():
        return False
    if words.low[verb] in ("said", "claimed", "stated", "added", "reported"):
        before = words.raw[verb - 1]
        return (
            nxt.isupper()
            and len(nxt) > 1
            and before.islower()
            and before not in lists.PEOPLE
            and before not in lists.LATELY
            and before not in lists.PRONOUNS
            and before not in lists.AUXILIARY
        )
    return (
        words.low[verb] in ("reports", "adds", "states")
        and (words.at(verb - 1) not in lists.PEOPLE or words.at(verb - 1) in ("police",))
        and words.at(verb - 1)
        not in ("the", "initial", "media", "news", "and", "press", "conflicting", "to", "of")
    )


def _inverted(words: Tokens, verb: int, stance: Stance, end: int) -> Frame | None:
    start = verb + 1
    while words.at(start) in ("here",):
        start += 1
    who = named_after(words, start, wide=words.low[verb] in ("reports", "reported"))
    if who is None or words.at(start) in ("that", "to", "it", ","):
        return None
    if not (verb == 0 or who.after >= end or _closes(words, who.after) or _credits(words, verb)):
        return None
    before = _content(words, 0, verb)
    if before is None:
        return None
    outer = words.low[verb] in ("reports", "reported", "adds", "states") and not _person(words, who)
    pieces = [before]
    if words.at(who.after) == "," and not outer:
        more = _content(words, who.after + 1, end)
        if more and words.at(more.first) not in (
            "adding",
            "saying",
            "and",
            "who",
            "a",
            "the",
            "an",
        ):
            pieces.append(more)
    return Frame(who, Stretch(verb, verb + 1), tuple(pieces), stance, outer, opens=verb)


def _closes(words: Tokens, at: int) -> bool:
    return words.at(at) in (
        ",",
        ".",
        "on",
        "in",
        "by",
        "",
        ";",
        "as",
        "after",
        "”",
        '"',
        "quoting",
        "citing",
    )


def _person(words: Tokens, who: Stretch) -> bool:
    return any(
        word in lists.PEOPLE and word not in _OF_OUTLETS
        for word in words.low[who.first : who.after]
    )


_OF_OUTLETS = frozenset(
    {"media", "agency", "radio", "report", "reports", "newspaper", "station", "observer"}
)


def _surely_speaks(words: Tokens, who: Stretch, verb: int) -> bool:
    heads = words.low[who.first : who.after]
    if words.low[verb] in ("reports", "claims", "notes", "states", "claim", "fears", "doubts"):
        that = words.at(verb + 1) in ("of", "that")
        if that and words.low[verb] in ("reports", "claims", "claim", "fears"):
            known = words.low[who.first] in ("the", "a") and heads[-1] in lists.PEOPLE
            return known or words.raw[who.after - 1].istitle()
        named = words.raw[who.after - 1][:1].isupper() and not words.raw[who.after - 1].isupper()
        return heads[-1] in lists.PEOPLE or named or heads[-1] in lists.PRONOUNS
    return any(word in lists.PEOPLE or word in lists.PRONOUNS for word in heads) or any(
        word[:1].isupper() for word in words.raw[who.first : who.after]
    )


def _joined(
    words: Tokens, verb: int, stance: Stance, earlier: list[Frame], end: int
) -> Frame | None:
    """Read "X denied it and said C": the verb's subject is that of the frame before."""
    at = before_verb(words, verb)
    if not earlier or words.at(at - 1) not in ("and", "but", ","):
        return None
    if words.low[verb] in lists.AMBIGUOUS or earlier[-1].outer:
        return None
    said = _content(words, _after_addressee(words, verb), end)
    if said is None:
        return None
    return Frame(earlier[-1].speaker, Stretch(verb, verb + 1), (said,), stance, opens=at - 1)


def _gerund(
    words: Tokens, verb: int, stance: Stance, earlier: list[Frame], end: int
) -> Frame | None:
    said = _content(words, _after_addressee(words, verb), end)
    if said is None or words.at(verb - 1) in (
        "the",
        "a",
        "of",
        "without",
        "for",
        "from",
        "are",
        "is",
    ):
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
    return Frame(who, Stretch(verb, verb + 1), (said,), stance, opens=opens) if who else None


def agent(words: Tokens, before: int) -> Stretch | None:
    """Give the subject of a sentence's main verb, when what follows is said by it: "*The army* won, saying …"."""
    at = 0
    while at < before and (words.low[at] in lists.OPENERS or words.low[at] == ","):
        at += 1
    who = named_after(words, at, wide=True)
    if who is None or who.after >= before:
        return None
    heads = words.low[who.first : who.after]
    capital = any(word[:1].isupper() for word in words.raw[who.first + 1 : who.after])
    return who if capital or any(word in lists.PEOPLE for word in heads) else None


def _ends_here(words: Tokens, verb: int, end: int) -> bool:
    """Say whether what is said stands before the verb: nothing but a date or "in a statement" follows it."""
    at = verb + 1
    if words.low[verb] in lists.ADDRESSES:
        while at < end and words.low[at] in lists.REPORTERS:
            at += 1
    if words.at(at) == "to" and (told := named_after(words, at + 1)):
        at = told.after
    while at < end:
        word = words.low[at]
        if word in lists.LATELY or (word == "on" and _dated(words, at + 1)) or (
            word in lists.MONTHS
            or word in lists.DAYS
            or (word[0].isdigit()
            and _dated(words, at - 1))
        ):
            at += 1
        elif (word == "(" and words.at(at + 2) == ")") or words.low[at : at + 3] == ("in", "a", "statement"):
            at += 3
        else:
            break
    return at >= end or words.low[at] in (",", ";", "”", '"') or words.low[at] == "."


def _dated(words: Tokens, at: int) -> bool:
    word = words.at(at)
    return word in lists.MONTHS or word in lists.DAYS or word == "on" or word[:1].isdigit()


def _behind(
    words: Tokens, verb: int, stance: Stance, who: Stretch, floor: int, end: int
) -> Frame | None:
    before = _content(words, floor if floor and words.at(floor) != "," else 0, who.first)
    at = verb + 1
    while at < end and words.low[at] not in (",", ";"):
        at += 1
    after = _content(words, at + 1, end) if at < end else None
    if after is not None and words.low[after.first] in (
        *_BUT,
        "and",
        "adding",
        "saying",
        "reports",
        "who",
        "which",
    ):
        after = None
    pieces = tuple(piece for piece in (before, after) if piece)
    if not pieces:
        return None
    return Frame(who, Stretch(verb, verb + 1), pieces, stance, opens=who.first)


def _ahead(words: Tokens, verb: int, stance: Stance, who: Stretch, end: int) -> Frame | None:
    start = _after_addressee(words, verb)
    said = _content(words, start, end)
    if said is None or (words.low[verb] in ("claimed", "claims") and _lives(words, verb)):
        return None
    cue = Stretch(verb, max(verb + 1, start) if words.at(start - 1) == "that" else verb + 1)
    return Frame(who, cue, (said,), stance, opens=who.first)


def _lives(words: Tokens, verb: int) -> bool:
    return bool({"life", "lives", "responsibility"}.intersection(words.low[verb + 1 : verb + 7]))


def _after_addressee(words: Tokens, verb: int) -> int:
    at = verb + 1
    if words.low[verb] in lists.ADDRESSES:
        for that in range(at, min(len(words), at + 10)):
            if words.low[that] == "that":
                return that + 1
        while words.at(at) in lists.REPORTERS:
            at += 1
        return at
    while words.at(at) in lists.LATELY or (words.at(at) == "on" and _dated(words, at + 1)):
        at += 1
        while at > verb + 1 and (
            words.at(at) in lists.MONTHS or (words.at(at)[:1].isdigit() and _dated(words, at - 1))
        ):
            at += 1
    if words.low[at : at + 3] == ("in", "a", "statement"):
        at += 3
    if words.at(at) == "(" and words.at(at + 2) == ")":
        at += 3
    return at + 1 if words.at(at) in ("that", ":", ",") else at


def _content(words: Tokens, first: int, after: int) -> Stretch | None:
    """Give the words between, without the marks around them; nothing if no word is left."""
    while first < after and words.low[first] in _AROUND:
        first += 1
    while after > first and words.low[after - 1] in _AROUND:
        after -= 1
    return Stretch(first, after) if after > first else None


_AROUND = frozenset({",", ";", ":", "“", "”", '"', ".", "!", "?", "—", "–", "that", "*", "‘"})


def _cut(words: Tokens, frame: Frame, later: list[Frame]) -> Frame:
    """End what is said where the next frame of the same rank opens: "X said A, but Y denied B"."""
    if frame.outer:
        return frame
    pieces = list(frame.content)
    for other in later:
        final = pieces[-1]
        if not final.first < other.opens < final.after:
            continue
        credit = other.outer and other.opens == other.cue.first
        again = words.low[other.cue.first] in lists.GERUNDS and words.at(other.opens) == ","
        beside = words.at(other.opens - 1) in _BUT or words.at(other.opens) in ("and", "but")
        if credit or again or beside:
            cut = _content(words, final.first, other.opens - (words.at(other.opens - 1) in _BUT))
            if cut is None:
                return frame
            pieces[-1] = cut
    return frame._replace(content=tuple(pieces))
