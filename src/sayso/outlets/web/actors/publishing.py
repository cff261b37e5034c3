"""An outlet or an origin: its documents, whose words they repeat, and the incidents they tell of."""

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.domain.codes import Basis
from sayso.domain.record import Record
from sayso.domain.world import KnownOutlet
from sayso.outlets.web.holding import Held
from sayso.outlets.web.needs import Builds
from sayso.store.listing import Column, Listing, Sources

PAGE = 50


class Told(Record):
    """An incident that a document tells of."""

    id: str
    summary: str


class Item(Record):
    """A document: what it is called, when it was published, what it tells of, whose words it repeats."""

    id: str
    title: str
    uri: str
    outlet: str | None
    published: str | None
    incidents: tuple[Told, ...]
    after: tuple[tuple[str, str], ...]
    """Origins, as id and name."""


class Share(Record):
    """An origin or outlet, and in how many documents its words are."""

    id: str
    name: str
    documents: int


class OutletPage(Record):
    """An outlet: facts of the codebook (nothing where it is not listed), and one page of documents."""

    name: str
    known: KnownOutlet | None
    agencies: tuple[str, ...]
    documents: int
    incidents: int
    copying: int
    origins: tuple[Share, ...]
    items: tuple[Item, ...]
    page: int
    pages: int


class OriginPage(Record):
    """Where words were first published: who repeats them, why we think so, and one page of documents."""

    id: str
    name: str
    original: Item | None
    known: KnownOutlet | None
    documents: int
    incidents: int
    bases: tuple[tuple[Basis, int], ...]
    outlets: tuple[Share, ...]
    items: tuple[Item, ...]
    page: int
    pages: int


def outlet_page(held: Held, builds: Builds, name: str, page: int) -> OutletPage | None:
    """Give the page of an outlet; nothing for one that published nothing here and nobody lists."""
    sources, known = held.sources(), builds.outlet(name)
    documents = sources.of_outlet(name)
    if not len(documents) and known is None:
        return None
    origins = _origins(sources, documents)
    here, number, pages = _paged(documents, page)
    return OutletPage(
        name=name,
        known=known,
        agencies=tuple(_agencies(known, builds)),
        documents=len(documents),
        incidents=len(sources.incidents_of(documents)),
        copying=len(np.intersect1d(sources.copied[0], documents)),
        origins=origins,
        items=_items(held.listing(), sources, here),
        page=number,
        pages=pages,
    )


def origin_page(held: Held, builds: Builds, id: str, page: int) -> OriginPage | None:  # noqa: A002 - the word of the record
    """Give the page of an origin, or nothing where nothing here repeats one of that id."""
    sources, listing = held.sources(), held.listing()
    origin = sources.origin(id)
    if origin is None:
        return None
    name = sources.origins[origin][1]
    documents = sources.of_origin(origin)
    bases = sources.bases(documents, origin)
    here, number, pages = _paged(documents, page)
    own = sources.original[origin]
    return OriginPage(
        id=id,
        name=name,
        original=next(iter(_items(listing, sources, np.array([own]))), None) if own >= 0 else None,
        known=builds.outlet(name),
        documents=len(documents),
        incidents=len(sources.incidents_of(documents)),
        bases=tuple((one, bases.count(one.value)) for one in Basis if one.value in bases),
        outlets=_outlets(sources, documents),
        items=_items(listing, sources, here),
        page=number,
        pages=pages,
    )


def _agencies(known: KnownOutlet | None, builds: Builds) -> Iterable[str]:
    for agency in known.carries if known else ():
        found = builds.known(agency)
        yield found.name if found else agency


def _paged(documents: Column, page: int) -> tuple[Column, int, int]:
    pages = max(-(-len(documents) // PAGE), 1)
    page = min(max(page, 1), pages)
    return documents[(page - 1) * PAGE : page * PAGE], page, pages


def _origins(sources: Sources, documents: Column) -> tuple[Share, ...]:
    wanted = np.zeros(len(sources.ids), bool)
    wanted[documents] = True
    document, origin, _ = sources.copied
    mine = wanted[document]
    pairs = np.unique(np.stack([document[mine], origin[mine]]), axis=1)
    counts = np.bincount(pairs[1], minlength=len(sources.origins))
    shares = (
        Share(id=id_, name=name, documents=int(count))
        for (id_, name), count in zip(sources.origins, counts.tolist(), strict=True)
        if count
    )
    return tuple(sorted(shares, key=_most))


def _outlets(sources: Sources, documents: Column) -> tuple[Share, ...]:
    outlets = sources.outlet[documents]
    counts = np.bincount(outlets[outlets >= 0], minlength=len(sources.outlets))
    shares = (
        Share(id=name, name=name, documents=int(count))
        for name, count in zip(sources.outlets, counts.tolist(), strict=True)
        if count
    )
    return tuple(sorted(shares, key=_most))


def _most(share: Share) -> tuple[int, str]:
    return -share.documents, share.name.casefold()


def _items(listing: Listing, sources: Sources, few: Column) -> tuple[Item, ...]:
    at = pa.array(few)
    columns = (one.take(at).to_pylist() for one in (sources.ids, sources.titles, sources.uris, sources.published))  # fmt: skip
    incidents, after = _of_each(sources.told, few), _of_each(sources.copied[:2], few)
    rows = zip(few.tolist(), *columns, strict=True)
    return tuple(
        Item(
            id=id_,
            title=title or uri,
            uri=uri,
            outlet=sources.outlets[sources.outlet[n]] if sources.outlet[n] >= 0 else None,
            published=published,
            incidents=tuple(_told(listing, row) for row in incidents.get(n, ())),
            after=tuple(sources.origins[one] for one in after.get(n, ())),
        )
        for n, id_, title, uri, published in rows
    )


def _of_each(pairs: Sequence[Column], few: Column) -> dict[int, list[int]]:
    document, value = pairs
    found: dict[int, dict[int, None]] = {}
    for n in np.flatnonzero(np.isin(document, few)):
        found.setdefault(int(document[n]), {})[int(value[n])] = None
    return {one: [*values] for one, values in found.items()}


def _told(listing: Listing, row: int) -> Told:
    return Told(id=listing.ids[row], summary=listing.summaries[row])
