"""A long text cut into passages that fit into one question, at paragraph ends where it can be."""

from collections.abc import Iterator

from sayso.text.sentences import Span

_SHORT = 1000
_ENDS = ("\n\n", "\n", ". ", " ")


def passages(text: str, size: int) -> list[Span]:
    """Give stretches of at most `size` characters that hold all words of a text, in order.

    Each ends with a paragraph; in a paragraph that is longer, with a sentence, else a word.
    """
    return [span for span in _cut(text, size) if text[span.start : span.end].strip()]


def parts(text: str, span: Span) -> list[Span]:
    """Give a passage in parts of at most half its length; none where it is short as it is."""
    length = span.end - span.start
    if length < _SHORT:
        return []
    found = passages(text[span.start : span.end], length // 2)
    return [Span(span.start + start, span.start + end) for start, end in found]


def _cut(text: str, size: int) -> Iterator[Span]:
    at = 0
    while len(text) - at > size:
        end = _end(text, at, at + size)
        yield Span(at, end)
        at = end
    yield Span(at, len(text))


def _end(text: str, start: int, limit: int) -> int:
    # An end in the first half would leave a passage of too few words to make sense of.
    half = start + (limit - start) // 2
    for mark in _ENDS:
        found = text.rfind(mark, half, limit)
        if found >= 0:
            return found + len(mark)
    return limit
