"""Addresses of actors, outlets and origins: each as a page and as JSON."""

from typing import TypeVar

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery

from sayso.outlets.web.actors.acting import ActorPage, acting
from sayso.outlets.web.actors.indexed import Index, actors, outlets
from sayso.outlets.web.actors.publishing import OriginPage, OutletPage, origin_page, outlet_page
from sayso.outlets.web.api import read
from sayso.outlets.web.holding import Held
from sayso.outlets.web.needs import Builds
from sayso.outlets.web.rendering import page as drawn

T = TypeVar("T")
_NO_ACTOR = (
    "there are pages of organisations and offices only, never of private persons; no organisation"
    " or office has this id"
)
_NO_OUTLET = "no document is of an outlet of this name, and the codebook lists none"
_NO_ORIGIN = "no document repeats an origin of this id"


@get("/actors", sync_to_thread=True)
def actors_page(
    held: NamedDependency[Held], q: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Response[str]:
    """Give the list of actors as a page."""
    found = actors(held.listing(), q, page)
    return drawn("actors/index.html", here="/actors", index=found, what="actor")


@read("/api/actors")
def all_actors(
    held: NamedDependency[Held], q: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Index:
    """Give the organisations and offices of the casefile whose name holds some words."""
    return actors(held.listing(), q, page)


@get("/actor/{actor:str}", sync_to_thread=True)
def actor_page(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    actor: FromPath[str],
    page: FromQuery[int] = 1,
) -> Response[str]:
    """Give one organisation or office as a page."""
    found = _there(acting(held.listing(), builds, actor, page), _NO_ACTOR)
    return drawn("actors/actor.html", here="/actors", found=found)


@read("/api/actors/{actor:str}")
def one_actor(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    actor: FromPath[str],
    page: FromQuery[int] = 1,
) -> ActorPage:
    """Give what one organisation or office says over all incidents, and how its figures compare."""
    return _there(acting(held.listing(), builds, actor, page), _NO_ACTOR)


@get("/outlets", sync_to_thread=True)
def outlets_page(
    held: NamedDependency[Held], q: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Response[str]:
    """Give the list of outlets as a page."""
    found = outlets(held.listing(), held.sources(), q, page)
    return drawn("actors/index.html", here="/outlets", index=found, what="outlet")


@read("/api/outlets")
def all_outlets(
    held: NamedDependency[Held], q: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Index:
    """Give the outlets of the casefile whose name holds some words."""
    return outlets(held.listing(), held.sources(), q, page)


@get("/outlet/{name:path}", sync_to_thread=True)
def outlet(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    name: FromPath[str],
    page: FromQuery[int] = 1,
) -> Response[str]:
    """Give one outlet as a page."""
    found = _there(outlet_page(held, builds, str(name).removeprefix("/"), page), _NO_OUTLET)
    return drawn("actors/outlet.html", here="/outlets", found=found)


@read("/api/outlets/{name:path}")
def one_outlet(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    name: FromPath[str],
    page: FromQuery[int] = 1,
) -> OutletPage:
    """Give the documents of one outlet, whose words they repeat, and what the codebook says of it."""
    return _there(outlet_page(held, builds, str(name).removeprefix("/"), page), _NO_OUTLET)


@get("/origin/{origin:str}", sync_to_thread=True)
def origin(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    origin: FromPath[str],
    page: FromQuery[int] = 1,
) -> Response[str]:
    """Give one origin as a page."""
    found = _there(origin_page(held, builds, origin, page), _NO_ORIGIN)
    return drawn("actors/origin.html", here="/outlets", found=found)


@read("/api/origins/{origin:str}")
def one_origin(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    origin: FromPath[str],
    page: FromQuery[int] = 1,
) -> OriginPage:
    """Give the documents that repeat one origin, and why each is held to."""
    return _there(origin_page(held, builds, origin, page), _NO_ORIGIN)


ROUTES = (
    actors_page,
    all_actors,
    actor_page,
    one_actor,
    outlets_page,
    all_outlets,
    outlet,
    one_outlet,
    origin,
    one_origin,
)


def _there(found: T | None, words: str) -> T:
    if found is None:
        raise NotFoundException(words)
    return found
