"""A frame: somebody is handed the word, says it in one or more pieces, and takes a stance on it."""

from typing import NamedTuple

from sayso.domain.codes import Stance
from sayso.flow.extract.attribution.speakers.stretch import Stretch
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_AROUND = word_set(', ; : “ ” " . ! ? — – that * ‘')
_TOLD = word_set("said says that")
_STOPS = (".", "!", "?", "”", '"', "*")


class Frame(NamedTuple):
    """Who speaks (nothing: the document itself), the cue, what is said in pieces, and the stance.

    `outer` frames hold whole sentences that may have speakers of their own: "…, reports Sample Daily".
    `opens` is the token where the frame's own words begin: what an earlier frame says ends there.
    """

    speaker: Stretch | None
    cue: Stretch
    content: tuple[Stretch, ...]
    stance: Stance
    outer: bool = False
    opens: int = 0


def last(words: Tokens) -> int:
    """Give where the words of a sentence end before its closing marks."""
    end = len(words)
    while end and words.low[end - 1] in _STOPS:
        end -= 1
    return end


def content(words: Tokens, first: int, after: int) -> Stretch | None:
    """Give the words between, without the marks around them; nothing if no word is left."""
    while first < after and words.low[first] in _AROUND:
        first += 1
    while after > first and words.low[after - 1] in _AROUND:
        after -= 1
    return Stretch(first, after) if after > first else None


def said_before(words: Tokens, at: int) -> int:
    """Give where somebody else's "said" before a verb ends: "officials said | police had revised the toll"."""
    return next((here + 1 for here in range(at - 1, 0, -1) if words.low[here] in _TOLD), 0)


def until(words: Tokens, at: int, end: int, marks: frozenset[str]) -> int:
    """Give where the first of some marks stands, or the end."""
    while at < end and words.low[at] not in marks:
        at += 1
    return at
