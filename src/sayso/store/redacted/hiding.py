"""Hides words in one record: in its quotes by their place, in its other words by their spelling."""

import re
from enum import Enum
from typing import NamedTuple, TypeVar

from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Speaker
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.store.redacted.pages import Page, blacked, inked

R = TypeVar("R", bound=Record)
WORDS = frozenset(
    {"title", "byline", "outlet", "uri", "name", "summary", "message", "counted", "why", "how"}
)
"""Fields that hold words rather than ids, dates or values of the codebook."""


class Hiding(NamedTuple):
    """What to hide: pages whose quotes may be among the records, and spellings."""

    pages: tuple[Page, ...]
    patterns: tuple[re.Pattern[str], ...]

    def quote(self, quote: Quote) -> str:
        """Give the words of a quote as its document shows them now."""
        span = slice(quote.start, quote.end)
        return next((page.after[span] for page in self.pages if page.hides(quote)), quote.text)

    def hides(self, quote: Quote | None) -> bool:
        """Say whether some of a quote's words are hidden."""
        return quote is not None and any(page.hides(quote) for page in self.pages)


def hidden(record: R, hiding: Hiding) -> R:
    """Give a record without the hidden words, nor whom, where or when they meant."""
    if isinstance(record, Quote):
        return record.but(text=hiding.quote(record)) if hiding.hides(record) else record
    changes = {
        name: new
        for name in record.__struct_fields__
        if (new := _value(old := getattr(record, name), name, hiding)) is not old
    }
    changes |= _unnamed(record, hiding)
    return record.but(**changes) if changes else record


def stood_for(record: object, hiding: Hiding) -> set[str]:
    """Give the names that hidden words of a record stood for."""
    if isinstance(record, tuple):
        return {name for one in record for name in stood_for(one, hiding)}
    if not isinstance(record, Record):
        return set()
    names: set[str] = set()
    if isinstance(record, Speaker | Actor | Place) and hiding.hides(record.quote):
        names.add(record.name)
    for name in record.__struct_fields__:
        names |= stood_for(getattr(record, name), hiding)
    return names


def told(record: object) -> set[str]:
    """Give the words and names that a record tells."""
    if isinstance(record, tuple):
        return {words for one in record for words in told(one)}
    if not isinstance(record, Record):
        return set()
    words = {record.text} if isinstance(record, Quote) else set[str]()
    if isinstance(record, Speaker | Actor | Place):
        words.add(record.name)
    return words.union(*(told(getattr(record, name)) for name in record.__struct_fields__))


def _value(old: object, name: str, hiding: Hiding) -> object:
    if isinstance(old, Record):
        return hidden(old, hiding)
    if isinstance(old, tuple):
        new = tuple(_value(one, name, hiding) for one in old)
        return old if new == old else new
    if isinstance(old, str) and not isinstance(old, Enum) and name in WORDS:
        words = inked(old, hiding.patterns)
        return old if words == old else words
    return old


def _unnamed(record: Record, hiding: Hiding) -> dict[str, object]:
    match record:
        case Speaker() if hiding.hides(record.quote):
            words = hiding.quote(record.quote)
            return {"text": words, "name": blacked(record.name), "actor": None, "why": ""}
        case Actor() if hiding.hides(record.quote):
            return {"name": blacked(record.name), "actor": None, "why": ""}
        case Place() if hiding.hides(record.quote):
            return {
                "country": None, "admin1": None, "lat": None, "lon": None, "candidates": (),
                "name": blacked(record.name), "precision": PlacePrecision.UNKNOWN,
                "radius_km": None, "why": "",
            }  # fmt: skip
        case When() if hiding.hides(record.quote):
            return {"start": None, "end": None, "precision": TimePrecision.UNKNOWN, "why": ""}
        case _:
            return {}
