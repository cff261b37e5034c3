"""The dossier's addresses: the page, and the same as JSON; an earlier id leads to the one of today."""

from typing import Any, TypeVar

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from sayso.outlets.web.api import read
from sayso.outlets.web.dossier.charted import Charts, charts
from sayso.outlets.web.dossier.drawing import drawn, view
from sayso.outlets.web.dossier.finding import meant
from sayso.outlets.web.dossier.showing import Shown, shown
from sayso.outlets.web.holding import Held
from sayso.outlets.web.rendering import page

Query = Request[Any, Any, Any]
T = TypeVar("T")
_NONE = "no incident has this id, or had it; the overview lists all"


@get("/incident/{incident:str}", sync_to_thread=True)
def dossier(
    request: Query,
    held: NamedDependency[Held],
    incident: FromPath[str],
    policy: FromQuery[str] = "",
    voices: FromQuery[str] = "all",
) -> Response[Any]:
    """Give one incident as a page; an earlier id, or the start of one, leads to it."""
    found = meant(incident, held)
    if found.several:
        return page("dossier/several.html", status=300, here="/", said=incident, found=found)
    told = _there(shown(held, _there(found.incident)))
    if found.incident != incident:
        query = f"?{request.url.query}" if request.url.query else ""
        return Redirect(f"/incident/{found.incident}{query}", status_code=302)
    return drawn(told, view(policy, voices, told.dossier))


@read("/api/incidents/{incident:str}")
def one(held: NamedDependency[Held], incident: FromPath[str]) -> Shown:
    """Give everything that the dossier shows of one incident, by its id, an earlier one or a start."""
    return _there(shown(held, _only(incident, held)))


@read("/api/incidents/{incident:str}/charts")
def drawings(held: NamedDependency[Held], incident: FromPath[str]) -> Charts:
    """Give what the charts of one incident draw."""
    return charts(_there(held.dossier(_only(incident, held))))


ROUTES = (dossier, one, drawings)


def _there(found: T | None) -> T:
    # A build may take an incident away between the listing and the tables.
    if found is None:
        raise NotFoundException(_NONE)
    return found


def _only(said: str, held: Held) -> str:
    found = meant(said, held)
    if found.several:
        ids = ", ".join(one.id for one in found.several)
        raise NotFoundException(f"{said} may be any of {ids}: say more of the id")
    return _there(found.incident)
