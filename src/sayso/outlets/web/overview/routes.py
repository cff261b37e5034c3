"""The overview's addresses: the page, its parts as they change, and the same as JSON."""

import math
from typing import Any

from litestar import Request, Response, get
from litestar.datastructures import MultiDict
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery

from sayso.domain.errors import BadInput
from sayso.domain.record import Record
from sayso.outlets.web.api import read
from sayso.outlets.web.holding import Held
from sayso.outlets.web.overview.addressing import TITLES, address, chosen, orders
from sayso.outlets.web.overview.counting import (
    Facet,
    Timeline,
    Unseen,
    facet,
    facets,
    timeline,
    unseen,
)
from sayso.outlets.web.overview.drawing import HEIGHT, bars, labels
from sayso.outlets.web.overview.listing import Line, Lines, line, lines
from sayso.outlets.web.overview.marks import Mapped, mapped
from sayso.outlets.web.overview.view import FACETS, Asked, Described, Shown, area, asked
from sayso.outlets.web.rendering import page
from sayso.store.listing import Listing

Query = Request[Any, Any, Any]
_DEEPEST = 22


class Overview(Record):
    """What a view shows: the list's page, facets, timeline, and what is not shown and why."""

    lines: Lines
    facets: tuple[Facet, ...]
    timeline: Timeline
    unseen: Unseen


@get("/", sync_to_thread=True)
def overview(request: Query, held: NamedDependency[Held]) -> Response[str]:
    """Give the overview as a page; htmx asks for the part that a changed view changes."""
    view = _asked(request)
    told = _overview(view, held.listing(), _page(request))
    part = "view" if request.headers.get("hx-request") == "true" else "page"
    return page(
        f"overview/{part}.html",
        here="/",
        asked=view,
        view=told,
        chosen=chosen(view, told.facets),
        orders=orders(view),
        address=address,
        titles=TITLES,
        drawn=(bars(told.timeline), labels(told.timeline), HEIGHT),
    )


@get("/overview/facets/{name:str}", sync_to_thread=True)
def choices(
    request: Query, held: NamedDependency[Held], name: FromPath[str], find: FromQuery[str] = ""
) -> Response[str]:
    """Give the choices of one facet whose names hold some words, as the part that shows them."""
    found = _facet(_asked(request), held.listing(), name, find)
    return page("overview/choices.html", facet=found)


@get("/overview/card/{incident:str}", sync_to_thread=True)
def card(held: NamedDependency[Held], incident: FromPath[str]) -> Response[str]:
    """Give one incident as the list shows it, for whoever picks it on the map."""
    return page("overview/card.html", line=_line(held.listing(), incident))


@read("/api/incidents", operation_class=Described)
def incidents(request: Query, held: NamedDependency[Held], page: FromQuery[int] = 1) -> Overview:
    """Give a page of the incidents that a view shows, with its facets and its timeline."""
    return _overview(_asked(request), held.listing(), page)


@read("/api/lines/{incident:str}")
def one(held: NamedDependency[Held], incident: FromPath[str]) -> Line:
    """Give one incident as the list shows it."""
    return _line(held.listing(), incident)


@read("/api/facets/{name:str}", operation_class=Described)
def values(
    request: Query, held: NamedDependency[Held], name: FromPath[str], find: FromQuery[str] = ""
) -> Facet:
    """Give a facet of a view: its most frequent values, with `find` those whose names hold it."""
    return _facet(_asked(request), held.listing(), name, find)


@read("/api/map", operation_class=Described)
def marks(
    request: Query,
    held: NamedDependency[Held],
    zoom: FromQuery[float] = 2,
    bounds: FromQuery[str] = "",
) -> Mapped:
    """Give what the map draws of a view: `bounds` is west,south,east,north of what is seen of it."""
    if not math.isfinite(zoom):
        raise BadInput("zoom", f"a number from 0 to {_DEEPEST}", str(zoom), "mend the address")
    listing = held.listing()
    shown = Shown(_asked(request), listing)
    near = min(max(zoom, 0), _DEEPEST)
    return mapped(shown.rows, listing, near, area("bounds", bounds))


ROUTES = (overview, choices, card, incidents, one, values, marks)


def _overview(view: Asked, listing: Listing, number: int) -> Overview:
    shown = Shown(view, listing)
    return Overview(
        lines=lines(shown.rows, listing, view, number),
        facets=tuple(facets(shown, view, listing)),
        timeline=timeline(shown.rows, listing),
        unseen=unseen(shown, listing),
    )


def _facet(view: Asked, listing: Listing, name: str, find: str) -> Facet:
    if name not in FACETS:
        raise NotFoundException(f"no facet is called {name}; there are {', '.join(FACETS)}")
    return facet(name, Shown(view, listing), view, listing, find=find.strip())


def _line(listing: Listing, incident: str) -> Line:
    row = listing.row(incident)
    if row is None:
        raise NotFoundException(f"no incident has the id {incident}")
    return line(row, listing)


def _asked(request: Query) -> Asked:
    said: MultiDict[str] = request.query_params
    return asked({name: said.getall(name) for name in said})


def _page(request: Query) -> int:
    words = request.query_params.get("page", "1")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 1
