"""What somebody asks to see, and why an incident is not shown."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from sayso.domain.incident import Dossier
from sayso.outlets import wording
from sayso.text.names import folded


class Wanted(NamedTuple):
    """Filters; of several values of one any will do, and of several filters all must hold.

    `actors`, `places` and `outlets` are ids or a part of a name, `texts` words of the summary or of
    a quote. `since` and `until` are ISO dates, both included. No `limit` above 0 = all.
    """

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    disputed: bool = False
    by: str = "disputes"
    limit: int = 0


class Filter(NamedTuple):
    """A filter: why it leaves an incident out, what was asked, and the names it looks among."""

    why: str
    asked: Callable[[Wanted], object]
    keeps: Callable[[Dossier, Wanted], bool]
    among: Callable[[Dossier], Iterable[str]] = lambda _: ()


def names(dossier: Dossier) -> Iterator[str]:
    """Give everybody who speaks of an incident or is named in it, by id and by name."""
    for account in dossier.accounts:
        yield from (one for one in (account.voice.actor, account.voice.name) if one)
        for claim in account.claims:
            for actor in (claim.actor, claim.whose):
                if actor is not None:
                    yield from (one for one in (actor.actor, actor.name) if one)


def places(dossier: Dossier) -> Iterator[str]:
    """Give where an incident was, with province and country, each by its own name."""
    for place in dossier.incident.places:
        told = (place.name, place.admin1, place.country, wording.country(place.country))
        yield from (one for one in told if one)


def outlets(dossier: Dossier) -> Iterator[str]:
    """Give who published the documents that tell of an incident."""
    return (source.outlet for source in dossier.documents if source.outlet)


def _words(dossier: Dossier) -> Iterator[str]:
    yield dossier.incident.summary
    for account in dossier.accounts:
        yield from (claim.quote.text for claim in account.claims)


def _any_in(asked: Iterable[str], told: Iterable[str]) -> bool:
    wanted = [folded(one) for one in asked]
    return any(one in words for words in map(folded, told) for one in wanted)


def _in_time(dossier: Dossier, wanted: Wanted) -> bool:
    when = dossier.incident.when
    start, end = (when.start or when.end, when.end or when.start) if when else (None, None)
    if start is None or end is None:
        return False
    return (wanted.since or "") <= end and start <= (wanted.until or "9999-12-31")


FILTERS = (
    Filter("of another kind", lambda w: w.kinds, lambda d, w: d.incident.kind in w.kinds),
    Filter(
        "in which nobody of that name speaks or is named",
        lambda w: w.actors,
        lambda d, w: _any_in(w.actors, names(d)),
        names,
    ),
    Filter("elsewhere", lambda w: w.places, lambda d, w: _any_in(w.places, places(d)), places),
    Filter("at another time, or undated", lambda w: w.since or w.until, _in_time),
    Filter("undisputed", lambda w: w.disputed, lambda d, _: bool(d.disputes)),
    Filter(
        "told by other outlets",
        lambda w: w.outlets,
        lambda d, w: _any_in(w.outlets, outlets(d)),
        outlets,
    ),
    Filter("without these words", lambda w: w.texts, lambda d, w: _any_in(w.texts, _words(d))),
)
"""All filters, in the order in which an incident is held against them."""
