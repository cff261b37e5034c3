"""The addresses of search: the page and the same as JSON."""

from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from sayso.outlets.web.api import read
from sayso.outlets.web.rendering import page as drawn
from sayso.outlets.web.search.finding import Finder, Results

Query = Request[Any, Any, Any]
NAMES = {
    "incident": "Incidents",
    "quote": "Quotes",
    "document": "Documents",
    "actor": "Actors",
    "place": "Places",
}
_LAST = 50
"""Pages that can be leafed to: who wants more narrows the question."""


@get("/search", sync_to_thread=True)
def search(
    request: Query,
    finder: NamedDependency[Finder],
    q: FromQuery[str] = "",
    sort: FromQuery[str] = "",
) -> Response[str]:
    """Give what was found as a page; htmx asks again while the index is being made."""
    told = finder.results(q, sort, _page(request.query_params.get("page", "1")))
    part = "search/results.html" if request.headers.get("hx-request") else "search/page.html"
    return drawn(part, here="/search", told=told, names=NAMES)


@read("/api/search")
def found(
    finder: NamedDependency[Finder],
    q: FromQuery[str] = "",
    sort: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Results:
    """Give what was found: words, "phrases", beginnings*, and -what is not to be there."""
    return finder.results(q, sort, min(max(page, 1), _LAST))


ROUTES = (search, found)


def _page(words: str) -> int:
    return (
        min(max(int(words), 1), _LAST)
        if words.isascii() and words.isdigit() and len(words) < 9
        else 1
    )
