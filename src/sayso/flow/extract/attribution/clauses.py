"""Sentences of texts that lost their full stops: cut where a sentence plainly begins."""

from collections.abc import Iterator, Sequence

from sayso.flow.extract.figures.words.tokens import Tokens, tokens
from sayso.text.sentences import Span
from sayso.text.wordlists import word_set

_LONG = 28
_MARKS = (",", ".", ";", ":", "“", '"')
_BEGINS = word_set("The He She It They Meanwhile Earlier Later However Subsequently According Separately This These Those"
                   " Another Further A An One Two Three Four Five Six Seven Eight At On In Police Security No Over Sources After When During Also As")  # fmt: skip
_GOES_ON = word_set(
    "the a an of in at on and by with from to for that near reports reported said says told named area"
)


def clauses(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Give sentences, those cut that run on without any mark."""
    found: list[Span] = []
    for span in sentences:
        found += _cut(text, span)
    return found


def _cut(text: str, span: Span) -> Iterator[Span]:
    words = tokens(text, span)
    if len(words) < _LONG or sum(word in _MARKS for word in words.low[:-1]) * 60 > len(words):
        yield span
        return
    start = 0
    for at in range(1, len(words)):
        if at - start > 5 and _begins(words, at):
            yield Span(words.starts[start], words.ends[at - 1])
            start = at
    yield Span(words.starts[start], span.end)


def _begins(words: Tokens, at: int) -> bool:
    if words.raw[at] not in _BEGINS or words.low[at - 1] in _GOES_ON:
        return False
    return not words.raw[at].isupper() or words.raw[at] == "A"
