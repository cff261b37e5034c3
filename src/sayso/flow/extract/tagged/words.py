"""Words of a text at a span."""

import re

from sayso.domain.document import Quote
from sayso.domain.reading import Speaker
from sayso.domain.world import Actor
from sayso.text.sentences import Span

_REACH = 80
_DATELINE = re.compile(r"[A-Z][A-Z.’' -]+(?:, [\w .]{2,30})?(?: \([\w ]+\))? [-–—]+ (?=\S)")
_NAME = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][a-z][\w’'-]* )+\Z")
_NAME_AFTER = re.compile(r"(?: [A-Z][a-z][\w’'-]*)+")


def span_of(quote: Quote | Speaker) -> Span:
    """Give where words stand."""
    return Span(quote.start, quote.end)


def quoted(text: str, span: Span) -> Quote:
    """Give the exact words at a span."""
    return Quote(text=text[span[0] : span[1]], start=span[0], end=span[1])


def whole_name(text: str, span: Span) -> Span:
    """Give the name that a span is part of: "Liberation" in "Balochistan Liberation Army" is all of it.

    A span that is no capitalised words, or stands in a line of capitals, stays as it is.
    """
    words = text[span[0] : span[1]]
    if not _NAME.fullmatch(words) or words.isupper():
        return span
    before = _NAME_BEFORE.search(text, max(0, span[0] - _REACH), span[0])
    after = _NAME_AFTER.match(text, span[1])
    return Span(before.start() if before else span[0], after.end() if after else span[1])


def past_dateline(text: str, span: Span) -> Span:
    """Give a span without the dateline it begins with: "QUETTA, Pakistan - Police" is "Police"."""
    dateline = _DATELINE.match(text, span[0], span[1])
    return Span(dateline.end(), span[1]) if dateline else span


def actor(text: str, span: Span) -> Actor:
    """Give whoever is named at a span, by these words."""
    quote = quoted(text, span)
    return Actor(quote=quote, name=" ".join(quote.text.split()))
