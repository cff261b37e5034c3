"""Fixed ways to hand somebody the word: "according to", headlines, claims of responsibility, no comment."""

from collections.abc import Iterator

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames import Frame, agent, last
from sayso.flow.extract.attribution.speakers import Stretch, named_after, subject
from sayso.flow.extract.figures.words.tokens import Tokens

_CLAIMING = frozenset(
    ["claimed", "claims", "claim", "claiming", "accepted", "accepts", "took", "takes", "taken", "owned"]
)
_SAID = frozenset({"said", "says", "say", "told", "added"})
_PUT = frozenset({"put", "puts", "place", "places", "placed", "putting", "placing"})
_TOLL = frozenset(["toll", "number", "figure", "count", "total", "figures", "casualties", "dead", "numbers", "deaths"])
_DECLINES = (
    ("declined", "to"), ("refused", "to"), ("did", "not", "respond"), ("has", "not", "commented"),
    ("did", "not", "comment"), ("have", "not", "commented"), ("gave", "no"), ("no", "comment"), ("would", "not"),
    ("declined",), ("did", "not", "immediately"), ("not", "given"), ("did", "not", "say"), ("has", "not", "said"),
    ("did", "not", "give"), ("has", "given", "no"),
)  # fmt: skip
_SPEAKING = frozenset(
    ["comment", "say", "confirm", "give", "discuss", "respond", "comments", "identify", "name", "elaborate", "figure", "figures", "toll", "details", "reply", "speak", "disclose", "release"]
)
_VERIFY = frozenset(
    {"verified", "verify", "confirmed", "confirm", "corroborated", "unverifiable", "unverified"}
)


def fixed(words: Tokens) -> list[Frame]:
    """Give the frames of a sentence that no verb of saying makes, in order of their cue."""
    end = last(words)
    found = [
        *_according(words, end),
        *_responsible(words, end),
        *_nominal(words, end),
        *_put_at(words, end),
        *_silent(words, end),
        *_unverifiable(words, end),
    ]
    return sorted(found, key=lambda frame: frame.cue)


def _according(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(end):
        pair = words.low[at : at + 2]
        if pair in (("according", "to"), ("as", "per")):
            start = at + 2
        elif words.low[at] in ("quoting", "citing", "quoted", "per") and _named(words, at + 1):
            start = at + 1
        else:
            continue
        who = named_after(words, start, wide=True)
        if (
            (who
            and words.at(who.after) == "by")
            or words.low[start : start + 3] == ("details", "given", "by")
        ):
            who = named_after(words, words.low.index("by", start) + 1, wide=True)
        if who is None:
            continue
        before = _piece(words, 0, at)
        after = _piece(words, who.after, end)
        if words.low[at] in ("quoting", "citing", "quoted", "per"):
            said = (before,) if before else (after,)
        elif before and _begins_clause(words, at):
            said = (after,) if after else (before,)
        else:
            said = tuple(piece for piece in (before, after) if piece)
            if before and after and words.at(who.after) != ",":
                said = (before,)
        pieces = tuple(piece for piece in said if piece)
        if pieces:
            yield Frame(who, Stretch(at, start), pieces, Stance.ASSERTS, opens=at)


def _named(words: Tokens, at: int) -> bool:
    heads = words.low[at : at + 5]
    return (
        (any(word in lists.PEOPLE for word in heads)
        and words.at(at) not in ("the", "a"))
        or (
            words.at(at) in ("the", "a", "an", "unnamed")
            and any(word in lists.PEOPLE for word in heads[1:3])
        )
    )


def _begins_clause(words: Tokens, at: int) -> bool:
    before = words.at(at - 1)
    return before in ("and", "but", ";", "while", "that")


def _responsible(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(end):
        if words.low[at] != "responsibility":
            continue
        near = range(max(0, at - 4), at)
        verb = next((here for here in near if words.low[here] in _CLAIMING), None)
        if verb is not None and words.at(verb - 1) not in lists.BE:
            who = subject(words, verb) or agent(words, verb)
            said = _object(words, at + 1, end) or Stretch(at, at + 1)
            stance = Stance.CLAIMS_RESPONSIBILITY
            if {"no", "nobody", "denied"}.intersection(words.low[max(0, verb - 4) : at]):
                continue
            yield Frame(
                who, Stretch(verb, at + 1), (said,), stance, opens=who.first if who else verb
            )
            continue
        for by in range(at + 1, min(end, at + 14)):
            if words.low[by] == "by" and words.low[by - 1] in _CLAIMING:
                who = named_after(words, by + 1, wide=True)
                said = _object(words, at + 1, by - 1) or Stretch(at, at + 1)
                if who:
                    yield Frame(
                        who,
                        Stretch(by - 1, by + 1),
                        (said,),
                        Stance.CLAIMS_RESPONSIBILITY,
                        opens=at,
                    )
                break


def _object(words: Tokens, at: int, end: int) -> Stretch | None:
    if words.at(at) in ("for", "of"):
        return _piece(words, at + 1, _clause_end(words, at + 1, end))
    return None


def _clause_end(words: Tokens, at: int, end: int) -> int:
    while at < end and words.low[at] not in (";", "but", "while", "saying", "—"):
        at += 1
    return at


def _nominal(words: Tokens, end: int) -> Iterator[Frame]:
    """Read "conflicting reports that C", "the army's claim that C", "a claim by the army that C"."""
    nouns = lists.SOURCES | {
        "claim",
        "allegation",
        "assertion",
        "statement",
        "denial",
        "report",
        "admission",
    }
    for at in range(1, end - 1):
        if words.low[at] != "that" and words.low[at] not in ("of",):
            continue
        noun = at - 1
        by = next((here for here in range(max(0, at - 8), at) if words.low[here] == "by"), None)
        if by is not None and words.at(by - 1) in nouns and words.low[at] == "that":
            noun = by - 1
        if (
            words.low[noun] not in nouns
            or (words.low[at] == "of"
            and words.low[noun] not in ("reports", "rumours", "rumors"))
        ):
            continue
        said = _piece(words, at + 1, _noun_clause_end(words, at + 1, end))
        who = (
            named_after(words, by + 1, wide=True) if by and noun == by - 1 else _owner(words, noun)
        )
        if said and who:
            yield Frame(who, Stretch(noun, at + 1), (said,), Stance.ASSERTS, opens=who.first)


def _noun_clause_end(words: Tokens, at: int, end: int) -> int:
    while at < end and words.low[at] not in (",", ";", "—", "–"):
        at += 1
    return at


def _owner(words: Tokens, noun: int) -> Stretch | None:
    """Give whose claim it is: the owner before it ("the army's claim"), else the noun with its adjective."""
    first = noun
    while (
        first > 0
        and words.low[first - 1][0].isalpha()
        and words.low[first - 1]
        not in lists.BREAKS
        | lists.FINITE
        | {",", "of", "with", "by", "to", "and", "despite", "from", "on", "in", "are", "there"}
    ):
        first -= 1
        if noun - first > 7:
            return None
    if words.low[noun - 1].endswith(("'s", "s'")):
        return Stretch(first, noun)
    return Stretch(first, noun + 1) if words.low[noun] in lists.SOURCES else None


def _put_at(words: Tokens, end: int) -> Iterator[Frame]:
    for verb in range(1, end):
        if words.low[verb] in _PUT and _TOLL.intersection(words.low[verb + 1 : verb + 7]):
            who = subject(words, verb) or agent(words, verb)
            said = _piece(words, verb + 1, _noun_clause_end(words, verb + 1, end))
            if who and said:
                yield Frame(who, Stretch(verb, verb + 1), (said,), Stance.ASSERTS, opens=who.first)


def _silent(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(1, end):
        for shape in _DECLINES:
            if words.low[at : at + len(shape)] != shape:
                continue
            after = at + len(shape)
            if not _SPEAKING.intersection(words.low[at : after + 4]):
                continue
            who = subject(words, at)
            said = _piece(words, at, _clause_end(words, at, end))
            if who and said:
                yield Frame(who, Stretch(at, after), (said,), Stance.DECLINES, opens=who.first)
            return


def _unverifiable(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(1, end):
        if words.low[at] not in _VERIFY:
            continue
        around = words.low[max(0, at - 6) : at]
        if (
            words.low[at] in ("unverifiable", "unverified")
            or "not" in around
            or "cannot" in around
            or "none" in words.low[:4]
        ):
            if not {
                "could",
                "cannot",
                "can",
                "been",
                "be",
                "is",
                "unable",
                "possible",
            }.intersection(around):
                continue
            said = _piece(words, 0, end)
            who = _checker(words, at)
            if said:
                yield Frame(who, Stretch(at, at + 1), (said,), Stance.UNVERIFIABLE, opens=0)
            return


def _checker(words: Tokens, at: int) -> Stretch | None:
    """Give who could not verify: "Sample Wire could not independently verify"; a passive names nobody."""
    if words.low[at] not in ("verify", "confirm"):
        return None
    for here in range(max(0, at - 6), at):
        if words.low[here] in ("could", "cannot", "can", "was", "has"):
            return subject(words, here)
    return None


def headline(words: Tokens) -> Frame | None:
    """Read "Bomb kills three in Quetta: officials", "Army: 30 killed", "… - Pakistan"."""
    end = last(words)
    for at in range(end - 1, 0, -1):
        if (
            words.low[at] not in (":", "-", "–", "—")
            or (words.starts[at] == words.ends[at - 1]
            and words.low[at] != ":")
        ):
            continue
        tail = range(at + 1, end)
        who = Stretch(at + 1, end)
        if 0 < len(tail) <= 6 and _named_in_headline(words, who):
            said = _piece(words, 0, at)
            return (
                Frame(who, Stretch(at, at + 1), (said,), Stance.ASSERTS, opens=at) if said else None
            )
    for at in range(1, min(6, end)):
        if words.low[at] == ":" and _named_in_headline(words, Stretch(0, at)):
            said = _piece(words, at + 1, end)
            return (
                Frame(Stretch(0, at), Stretch(at, at + 1), (said,), Stance.ASSERTS)
                if said
                else None
            )
    return None


def _named_in_headline(words: Tokens, who: Stretch) -> bool:
    heads = words.low[who.first : who.after]
    if any(word in lists.FINITE or word[0].isdigit() for word in heads):
        return False
    names = all(
        word[:1].isupper() for word in words.raw[who.first : who.after] if word[0].isalpha()
    )
    return any(word in lists.PEOPLE for word in heads) or (names and len(heads) <= 3)


def _piece(words: Tokens, first: int, after: int) -> Stretch | None:
    around = (",", ";", ":", "“", "”", '"', ".", "—", "–", "that", "*")
    while first < after and words.low[first] in around:
        first += 1
    while after > first and words.low[after - 1] in around:
        after -= 1
    return Stretch(first, after) if after > first else None
