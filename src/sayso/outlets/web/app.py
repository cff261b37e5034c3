"""Puts the page together: screens, the JSON API, and who may do what."""

import logging
from pathlib import Path
from typing import Any

from litestar import Litestar, MediaType, Request, Response
from litestar.config.compression import CompressionConfig
from litestar.datastructures import CacheControlHeader
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.middleware import DefineMiddleware
from litestar.middleware.compression import CompressionMiddleware
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.static_files import create_static_files_router
from litestar.types import ASGIApp

from sayso.domain.errors import BadInput, CaseBusy, SaysoError
from sayso.outlets.web import actors, dossier, overview, review, search, sources
from sayso.outlets.web.guarding import Guard
from sayso.outlets.web.holding import Held
from sayso.outlets.web.needs import Builds
from sayso.outlets.web.rendering import BUNDLE, page
from sayso.outlets.web.review.desk import Desk
from sayso.outlets.web.search.finding import Finder
from sayso.outlets.web.sources.counting import Counted

_LOG = logging.getLogger(__name__)
_SCREENS = (
    *(overview.ROUTES, dossier.ROUTES, actors.ROUTES),
    *(review.ROUTES, search.ROUTES, sources.ROUTES),
)
# Static files alone: the size of a compressed page of a casefile could tell of what is in it.
_COMPRESSED = CompressionConfig("gzip", gzip_compress_level=6, exclude=r"\.woff2$")


def application(case: Path, builds: Builds, guard: Guard) -> ASGIApp:
    """Give the page over a casefile. Raises `NotACase`, `NewerCase`.

    `builds` reaches the road, `guard` says who may read and write.
    """
    held = Held(case)
    desk, finder, counted = Desk(held, builds), Finder(held), Counted(held)
    inside = Litestar(
        [
            *(route for routes in (*_SCREENS, guard.routes()) for route in routes),
            create_static_files_router(
                "/static",
                [BUNDLE],
                cache_control=CacheControlHeader(max_age=31_536_000, immutable=True, public=True),
                include_in_schema=False,
                middleware=[DefineMiddleware(CompressionMiddleware, config=_COMPRESSED)],
            ),
        ],
        dependencies={
            "held": Provide(lambda: held, sync_to_thread=False),
            "builds": Provide(lambda: builds, sync_to_thread=False),
            "guard": Provide(lambda: guard, sync_to_thread=False),
            "finder": Provide(lambda: finder, sync_to_thread=False),
            "desk": Provide(lambda: desk, sync_to_thread=False),
            "counted": Provide(lambda: counted, sync_to_thread=False),
        },
        exception_handlers={
            SaysoError: _refused,
            HTTPException: _wrong,
            Exception: _broken,
        },
        openapi_config=OpenAPIConfig(
            title="Sayso",
            version="1",
            description="What the screens show, of one casefile. The records are docs/reference.",
            path="/api",
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        ),
        include_in_schema=False,
        request_max_body_size=5_000_000,
        logging_config=None,
        debug=False,
    )
    # Outside of everything, so that also what is not there is answered as guardedly.
    return guard.before(inside)


def _refused(request: Request[Any, Any, Any], error: SaysoError) -> Response[Any]:
    match error:
        case BadInput():
            return _said(request, 400, str(error))
        case CaseBusy():
            return _said(request, 409, str(error))
        case _:
            return _said(request, 500, str(error))


def _wrong(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    return _said(request, error.status_code, _sentence(error))


def _broken(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    words = (
        "Something went wrong here, not with what you did. The terminal that runs Sayso says what."
    )
    return _said(request, 500, words)


def _sentence(error: HTTPException) -> str:
    extra = error.extra if isinstance(error.extra, list) else []
    told = [f"{one['key']}: {one['message']}" for one in extra if "key" in one]
    return "; ".join([error.detail, *told])


def _said(request: Request[Any, Any, Any], status: int, words: str) -> Response[Any]:
    if request.url.path.startswith("/api") or request.headers.get("hx-request"):
        return Response({"error": words}, status_code=status, media_type=MediaType.JSON)
    return page("error.html", status=status, status_code=status, words=words, here="")
