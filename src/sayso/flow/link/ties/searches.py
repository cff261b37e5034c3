"""Looks for what a text answers but does not tell of: "12 days after the bombing in Pulwama"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.incident import Incident
from sayso.flow.link.ties.bond import Bond
from sayso.flow.link.ties.told.hints import Search
from sayso.flow.link.ties.where import Span, months, span
from sayso.text.similarity import folded

_AGO = 45
"""Where no words say how long ago it was: an answer comes within so many days."""
_DAYS_OF_A_YEAR = 366

_Blocks = Mapping[tuple[int, str], list[Incident]]


def found(
    searches: Mapping[str, Sequence[Search]], incidents: Sequence[Incident]
) -> Iterator[Bond]:
    """Give what was looked for, where one incident only is of that kind, place and time.

    `searches` are by the id of the incident whose reports look.
    """
    asked = [search for several in searches.values() for search in several if search.names]
    if not asked:
        return
    blocks = _blocked(incidents, frozenset(name for search in asked for name in search.names))
    for one in incidents:
        days = span(one)
        for search in searches.get(one.id, ()) if days else ():
            fits = {other.id for other in _fitting(one, days, search, blocks)} if days else set()
            if len(fits) == 1:
                yield Bond(one.id, search.tie, fits.pop(), search.words)


def _blocked(incidents: Sequence[Incident], names: frozenset[str]) -> _Blocks:
    blocks: defaultdict[tuple[int, str], list[Incident]] = defaultdict(list)
    for one in incidents:
        days = span(one)
        if days and days.days <= _DAYS_OF_A_YEAR:
            month = months(days.first, days.first)[0]
            for name in names.intersection(_words(one)):
                blocks[month, name].append(one)
    return blocks


def _words(one: Incident) -> Iterator[str]:
    for place in one.places:
        for words in (folded(place.name), folded(place.quote.text)):
            yield words
            yield from words.split()


def _fitting(one: Incident, days: Span, search: Search, blocks: _Blocks) -> Iterator[Incident]:
    fewest, most = search.gap or (0, _AGO)
    for month in months(days.first - most, days.first - fewest):
        for name in search.names:
            for other in blocks.get((month, name), ()):
                when = span(other)
                gap = days.first - when.first if when else -1
                if other.id != one.id and other.kind in search.kinds and fewest <= gap <= most:
                    yield other
