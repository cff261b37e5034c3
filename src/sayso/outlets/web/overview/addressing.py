"""Where the links of a view lead: the same less one thing, in another order, on another page."""

from typing import NamedTuple

from sayso.outlets.web.overview.counting import Facet
from sayso.outlets.web.overview.view import ORDERS, Asked


class Chosen(NamedTuple):
    """One thing that a view asks for: under which name, in words, and the view's address without it."""

    name: str
    words: str
    address: str


def chosen(asked: Asked, facets: tuple[Facet, ...]) -> list[Chosen]:
    """Give all that a view asks for; what no incident has is told by its key."""
    names = {(facet.name, one.key): one.name for facet in facets for one in facet.choices}
    found = [
        Chosen(facet, names.get((facet, value), value), address(asked.less(facet, value)))
        for facet, values in asked.facets.items()
        for value in values
    ]
    if asked.since is not None or asked.until is not None:
        days = f"{asked.since or '…'} to {asked.until or '…'}"
        found.append(Chosen("days", days, address(asked._replace(since=None, until=None))))
    if asked.area is not None:
        found.append(Chosen("area", "a part of the map", address(asked._replace(area=None))))
    if asked.words:
        found.append(Chosen("words", asked.words, address(asked._replace(words=""))))
    return found


def orders(asked: Asked) -> list[tuple[str, str]]:
    """Give each order of the list with what an address says for it: the usual one says nothing."""
    return [("" if order == ORDERS[0] else order, _ORDERS[order]) for order in ORDERS]


def address(asked: Asked, page: int = 1) -> str:
    """Give the address of a page of a view."""
    said = "&".join(part for part in (asked.query(), f"page={page}" if page > 1 else "") if part)
    return f"/?{said}" if said else "/"


TITLES = {
    "kind": "Kind",
    "actor": "Actor named",
    "group": "Group harmed",
    "disputed": "Disputed",
    "reviewed": "Reviewed",
    "outlet": "Outlet",
    "voice": "Who speaks",
    "country": "Country",
    "precision": "Place known to",
}
"""What each facet is called, in the order in which they are shown."""
_ORDERS = {
    "date": "latest first",
    "disputes": "most disputed first",
    "size": "largest gap first",
    "reports": "most reported first",
}
