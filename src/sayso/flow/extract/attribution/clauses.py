"""Sentences of texts that lost their full stops: cut where a sentence plainly begins."""

import re
from collections.abc import Iterator, Sequence

from sayso.flow.extract.figures.words.tokens import Tokens, tokens
from sayso.text.sentences import Span
from sayso.text.wordlists import word_set

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]+(?:,[^-—–\n]{0,60})?(?:\s?\([^)\n]{1,40}\))?\s+(?:-{1,2}|—|–)\s+(?:\[TEXT\]\s+)?"
)
_LONG = 28
_TOO_LONG = 300
"""No sentence has more words; a line without end is read in pieces, so that time stays linear."""

_MARKED_PER = 60
_MARKS = (",", ".", ";", ":", "“", '"')
_BEGINS = word_set(
    "The He She It They Meanwhile Earlier Later However Subsequently According Separately This These Those"
    " Another Further A An One Two Three Four Five Six Seven Eight At On In Police Security No Over Sources"
    " After When During Also As"
)
_GOES_ON = word_set("the a an of in at on and by with from to for that near reports named area")
_SAID = word_set("said says told added stated reported")


def clauses(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Give sentences, those cut that run on without any mark."""
    found: list[Span] = []
    for span in sentences:
        found += _cut(text, _undated(text, span))
    return found


def _undated(text: str, span: Span) -> Span:
    """Give a sentence without its dateline: "QUETTA, Pakistan, March 11 (Sample Wire) - "."""
    dateline = _DATELINE.match(text, span.start, span.end)
    return Span(dateline.end(), span.end) if dateline and dateline.end() < span.end else span


def _cut(text: str, span: Span) -> Iterator[Span]:
    words = tokens(text, span)
    marked = sum(word in _MARKS for word in words.low[:-1]) * _MARKED_PER > len(words)
    if len(words) < _LONG or (marked and len(words) <= _TOO_LONG):
        yield span
        return
    start = 0
    for at in range(1, len(words)):
        far = at - start
        if far >= _TOO_LONG or (not marked and far > 5 and _begins(words, at, long=far > 12)):
            yield Span(words.starts[start], words.ends[at - 1])
            start = at
    yield Span(words.starts[start], span.end)


def _begins(words: Tokens, at: int, *, long: bool) -> bool:
    if words.raw[at] not in _BEGINS or words.low[at - 1] in _GOES_ON:
        return False
    if words.low[at - 1] in _SAID and not long:
        return False
    return not words.raw[at].isupper() or words.raw[at] == "A"
