"""What copies need of a document beside its text: kept, so that most texts need not be read again."""

import re
from collections.abc import Iterator

import numpy as np

from sayso.domain.document import Document
from sayso.domain.record import Record
from sayso.flow.link.facts.facts import order_of
from sayso.flow.link.facts.sought import Numbers
from sayso.flow.link.origins.passages import flat, numbered, runs

QUOTED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»")
WORDS = 8
"""Quotes of fewer words may be anybody's."""
_SHORTEST = 2 * WORDS - 1
_HELD = 200_000
_KNOWN: dict[str, int] = {}


class Sheet(Record):
    """A document as copies see it: its runs of words and its direct quotes, as numbers in bytes.

    `order` sorts documents: captured, published, id; null is last. `listed`: a row of a list, of which
    nothing is kept. `quotes` are their places and the runs of each.
    """

    document: str
    order: tuple[str, str, str]
    outlet: str | None = None
    listed: bool = False
    runs: bytes = b""
    quotes: tuple[tuple[int, int, bytes], ...] = ()


def sheet(document: Document) -> Sheet:
    """Give what copies need of a document."""
    bare = Sheet(
        document=document.id,
        order=order_of(document, "")[:3],
        outlet=document.outlet,
    )
    if document.cells:
        return bare.but(listed=True)
    if len(_KNOWN) > _HELD:
        _KNOWN.clear()  # words come again and again, but not all of them
    return bare.but(
        runs=runs(numbered(flat(document.text).split(), _KNOWN)).tobytes(),
        quotes=tuple(_quotes(document.text)),
    )


def numbers(cells: bytes) -> Numbers:
    """Give the runs that a sheet holds."""
    return np.frombuffer(cells, np.uint64)


def _quotes(text: str) -> Iterator[tuple[int, int, bytes]]:
    for found in QUOTED.finditer(text):
        group = found.lastindex or 0
        start, end = found.span(group)
        if end - start < _SHORTEST:
            continue
        words = flat(found.group(group)).split()
        if len(words) >= WORDS:
            yield start, end, runs(numbered(words, _KNOWN), WORDS).tobytes()
