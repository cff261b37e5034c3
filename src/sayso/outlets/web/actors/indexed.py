"""Lists of all actors and all outlets of a casefile, found by name, the most frequent first."""

from collections.abc import Sequence

import numpy as np

from sayso.domain.record import Record
from sayso.store.listing import Column, Listing, Sources

PAGE = 100


class Entry(Record):
    """An actor (in how many incidents it speaks, in how many it is named) or an outlet."""

    id: str
    name: str
    speaks: int = 0
    named: int = 0
    documents: int = 0
    incidents: int = 0


class Index(Record):
    """A page of a list: `shown` of all entries fit the words that were asked for."""

    entries: tuple[Entry, ...]
    words: str
    page: int
    pages: int
    shown: int
    all: int


def actors(listing: Listing, words: str, page: int) -> Index:
    """Give the organisations and offices that speak or are named in any incident."""
    everything = np.ones(len(listing.ids), bool)
    found: dict[str, Entry] = {}
    for facet, field in (("voice", "speaks"), ("actor", "named")):
        column = listing.sets[facet]
        for (key, name), count in zip(
            column.names, _counts(column.counts(everything)), strict=True
        ):
            found[key] = found.get(key, Entry(id=key, name=name)).but(**{field: count})
    ordered = sorted(found.values(), key=lambda one: (-max(one.speaks, one.named), one.name))
    return _paged(ordered, words, page)


def outlets(listing: Listing, sources: Sources, words: str, page: int) -> Index:
    """Give the outlets of all documents."""
    column = listing.sets["outlet"]
    told = _counts(column.counts(np.ones(len(listing.ids), bool)))
    incidents = dict(zip((key for key, _ in column.names), told, strict=True))
    known = sources.outlet[sources.outlet >= 0]
    documents = _counts(np.bincount(known, minlength=len(sources.outlets)))
    entries = (
        Entry(id=name, name=name, documents=count, incidents=incidents.get(name, 0))
        for name, count in zip(sources.outlets, documents, strict=True)
    )
    return _paged(sorted(entries, key=lambda one: (-one.documents, one.name)), words, page)


def _counts(column: Column) -> list[int]:
    return [int(one) for one in column]


def _paged(entries: Sequence[Entry], words: str, page: int) -> Index:
    asked = words.strip().casefold()
    fitting = [one for one in entries if asked in one.name.casefold() or asked in one.id.casefold()]
    pages = max(-(-len(fitting) // PAGE), 1)
    page = min(max(page, 1), pages)
    return Index(
        entries=tuple(fitting[(page - 1) * PAGE : page * PAGE]),
        words=words,
        page=page,
        pages=pages,
        shown=len(fitting),
        all=len(entries),
    )
