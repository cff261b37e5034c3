"""Fixed ways to name a source: "according to X", "X puts the toll at", "the army's claim that"."""

from collections.abc import Iterator

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution import words as lists
from sayso.flow.extract.attribution.frames.frame import Frame, content, last, said_before, until
from sayso.flow.extract.attribution.speakers.after import agent, named_after
from sayso.flow.extract.attribution.speakers.before import subject
from sayso.flow.extract.attribution.speakers.stretch import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_NO_CLAUSE = 3
_CITING = word_set("quoting citing quoted per")
_PUT = word_set("put puts place places placed putting placing raised lowered revised raises")
_MOVES = word_set("raised lowered revised raises")
_TOLL = word_set("toll number figure count total figures casualties dead numbers deaths")
_NOUNS = lists.SOURCES | word_set("claim allegation assertion statement denial report admission")
_RUMOURS = word_set("reports rumours rumors")
_CLAUSE_MARKS = frozenset({",", ";", "—", "–"})
_NO_OWNER = (
    lists.BREAKS | lists.FINITE | word_set(", of with by to and despite from on in are there")
)
_BEGINS_CLAUSE = word_set("and but ; while that")
_NAME_ENDS = word_set(", of on into in which who that by at")
_DEEDS = word_set(
    "strike strikes murder murders killing killings death deaths attack attacks blast bombing explosion massacre raid"
)


def sourced(words: Tokens) -> list[Frame]:
    """Give the frames of a sentence that name a source without a verb of saying."""
    end = last(words)
    return [*_according(words, end), *_nominal(words, end), *_put_at(words, end)]


def _according(words: Tokens, end: int) -> Iterator[Frame]:
    for at in range(end):
        citing = words.low[at] in _CITING
        if words.low[at : at + 2] in (("according", "to"), ("as", "per")):
            start, citing = at + 2, False
        elif citing and _source_follows(words, at + 1):
            start = at + 1
        else:
            continue
        who = _source(words, start)
        said = () if who is None else _told(words, Stretch(at, who.after), end, citing=citing)
        if said:
            yield Frame(who, Stretch(at, start), said, Stance.ASSERTS, opens=at)


def _source(words: Tokens, start: int) -> Stretch | None:
    """Give the source that follows, or whose report it is: "according to details given by *the police*"."""
    given = words.low[start : start + 3] == ("details", "given", "by")
    who = named_after(words, start, wide=True)
    if given:
        return named_after(words, start + 3, wide=True)
    if who is not None and words.at(who.after) == "by":
        return named_after(words, who.after + 1, wide=True) or who
    return who


def _told(words: Tokens, source: Stretch, end: int, *, citing: bool) -> tuple[Stretch, ...]:
    before, after = content(words, 0, source.first), content(words, source.after, end)
    if citing and before and before.after - before.first <= _NO_CLAUSE:
        # "The paper, quoting officials, said C": the paper says it.
        return ()
    if citing:
        pieces = (before or after,)
    elif before and after and words.at(source.first - 1) in _BEGINS_CLAUSE:
        pieces = (after,)
    elif before and words.at(source.after) != ",":
        pieces = (before,)
    else:
        return tuple(piece for piece in (before, after) if piece)
    return tuple(piece for piece in pieces if piece)


def _source_follows(words: Tokens, at: int) -> bool:
    article = words.at(at) in ("the", "a", "an", "unnamed")
    heads = words.low[at + 1 : at + 3] if article else words.low[at : at + 5]
    return any(word in lists.PEOPLE for word in heads)


def _nominal(words: Tokens, end: int) -> Iterator[Frame]:
    """Read "conflicting reports that C", "the army's claim that C", "a claim by the army that C"."""
    for at in range(1, end - 1):
        if words.low[at] == "that" and not _outlet_reports(words, at - 1):
            found = _claim_by(words, at) or _claim_of(words, at - 1)
        elif words.low[at] == "of" and _rumoured(words, at - 1):
            found = _claim_of(words, at - 1)
        else:
            continue
        said = content(words, at + 1, until(words, at + 1, end, _CLAUSE_MARKS))
        if found and said:
            noun, who = found
            yield Frame(who, Stretch(noun, at + 1), (said,), Stance.ASSERTS, opens=who.first)


def _outlet_reports(words: Tokens, at: int) -> bool:
    """Say whether "reports" is what an outlet does: "The Times of India *reports* that", not "conflicting reports that"."""
    named = at > 1 and words.raw[at - 1].istitle() and words.low[at - 1] not in ("news", "media")
    return words.low[at] == "reports" and named


def _claim_by(words: Tokens, that: int) -> tuple[int, Stretch] | None:
    for by in range(max(1, that - 8), that):
        if words.low[by] == "by" and words.low[by - 1] in _NOUNS:
            who = named_after(words, by + 1, wide=True)
            return (by - 1, who) if who else None
    return None


def _claim_of(words: Tokens, noun: int) -> tuple[int, Stretch] | None:
    """Give whose claim it is: the owner before it ("the army's claim"), else the noun with its adjective."""
    if words.low[noun] not in _NOUNS:
        return None
    first = noun
    while (
        first > max(0, noun - 7)
        and words.low[first - 1][0].isalpha()
        and words.low[first - 1] not in _NO_OWNER
    ):
        first -= 1
    if words.at(noun - 1).endswith(("'s", "s'")):
        return noun, Stretch(first, noun)
    return (noun, Stretch(first, noun + 1)) if words.low[noun] in lists.SOURCES else None


def _put_at(words: Tokens, end: int) -> Iterator[Frame]:
    for verb in range(1, end):
        if words.low[verb] in _PUT and _TOLL.intersection(words.low[verb + 1 : verb + 7]):
            who = subject(words, verb, said_before(words, verb)) or agent(words, verb)
            said = content(words, verb + 1, until(words, verb + 1, end, _CLAUSE_MARKS))
            if who and said and not _happened(words, who):
                stance = Stance.CORRECTS if words.low[verb] in _MOVES else Stance.ASSERTS
                yield Frame(who, Stretch(verb, verb + 1), (said,), stance, opens=who.first)


def _happened(words: Tokens, who: Stretch) -> bool:
    """Say whether a deed raised the number, not somebody: "the murder of six soldiers raised the toll"."""
    told = words.low[who.first : who.after]
    ends = next((at for at, word in enumerate(told) if word in _NAME_ENDS), len(told))
    return not _DEEDS.isdisjoint(told[max(0, ends - 1) : ends])


def _rumoured(words: Tokens, at: int) -> bool:
    """Say whether reports are told of, not that there are none: "no immediate reports of casualties"."""
    return words.low[at] in _RUMOURS and "no" not in words.low[max(0, at - 2) : at]
