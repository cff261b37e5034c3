"""The overview's addresses: the page, its parts as they change, and the same as JSON."""

from typing import Any

from litestar import Request, Response, get
from litestar.datastructures import MultiDict
from litestar.di import NamedDependency
from litestar.params import FromQuery

from sayso.domain.record import Record
from sayso.outlets.web.api import read
from sayso.outlets.web.holding import Held
from sayso.outlets.web.overview.asked import Asked, asked, rows
from sayso.outlets.web.overview.counting import (
    Facet,
    Timeline,
    Unseen,
    facets,
    timeline,
    unseen,
)
from sayso.outlets.web.overview.listing import Lines, lines
from sayso.outlets.web.overview.mapped import Mapped, mapped
from sayso.outlets.web.rendering import page

Query = Request[Any, Any, Any]


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
    part = "overview/results.html" if request.headers.get("hx-request") else "overview/page.html"
    told = _overview(view, held, _page(request))
    return page(part, here="/", asked=view, view=told, query=str(request.url.query))


@read("/api/incidents")
def incidents(request: Query, held: NamedDependency[Held], page: FromQuery[int] = 1) -> Overview:
    """Give a page of the incidents that a view shows, with its facets and its timeline."""
    return _overview(_asked(request), held, page)


@read("/api/map")
def marks(
    request: Query,
    held: NamedDependency[Held],
    zoom: FromQuery[float] = 2,
    bounds: FromQuery[str | None] = None,
) -> Mapped:
    """Give what the map draws of a view: `bounds` is west,south,east,north of what is seen of it."""
    view, listing = _asked(request), held.listing()
    seen = asked({"area": (bounds,)}).area if bounds else None
    return mapped(rows(view, listing), listing, min(max(zoom, 0), 22), seen)


ROUTES = (overview, incidents, marks)


def _overview(view: Asked, held: Held, number: int) -> Overview:
    listing = held.listing()
    shown = rows(view, listing)
    return Overview(
        lines=lines(shown, listing, view, number),
        facets=tuple(facets(view, listing)),
        timeline=timeline(shown, listing),
        unseen=unseen(shown, listing),
    )


def _asked(request: Query) -> Asked:
    said: MultiDict[str] = request.query_params
    return asked({name: said.getall(name) for name in said})


def _page(request: Query) -> int:
    words = request.query_params.get("page", "1")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 1
