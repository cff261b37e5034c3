"""The addresses of sources: what is in, what is added, and the build that reads it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import JSONBody, MultipartBody, URLEncodedBody

from sayso.domain.errors import SaysoError
from sayso.domain.record import Record
from sayso.outlets.web.api import read, write
from sayso.outlets.web.guarding import Guard, Person, Role, admin
from sayso.outlets.web.holding import Held
from sayso.outlets.web.needs import Builds, BuildState
from sayso.outlets.web.rendering import page
from sayso.outlets.web.sources import adding
from sayso.outlets.web.sources.counting import Counted, Sources
from sayso.store import incoming

Query = Request[Person | None, Any, Any]
Form = URLEncodedBody[dict[str, Any]]
_CHUNK = 1 << 20


class Wanted(Record):
    """What is to be read: addresses, and on a page of this machine alone paths; what columns mean."""

    inputs: tuple[str, ...]
    mapping: str | None = None


class BuildList(Record):
    """The build that runs or ran last, and those before it, the latest first."""

    now: BuildState
    history: tuple[BuildState, ...]


@get("/sources", sync_to_thread=True)
def sources(
    request: Query,
    counted: NamedDependency[Counted],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
) -> Response[str]:
    """Give what came in, what went wrong, and forms that add more."""
    return _drawn(request, counted, builds, guard)


@get("/sources/build", sync_to_thread=True)
def build(
    request: Query, held: NamedDependency[Held], builds: NamedDependency[Builds]
) -> Response[str]:
    """Give how far the build is: the part of the page that is asked for while it runs."""
    return page("sources/build.html", here="/sources", **_told(request, held.folder, builds))


@get("/sources/counts", sync_to_thread=True)
def counts(counted: NamedDependency[Counted]) -> Response[str]:
    """Give what came in and what went wrong: the part of the page that follows a build."""
    return page("sources/counts.html", here="/sources", sources=counted.sources())


@post(
    "/sources/files",
    guards=[admin],
    sync_to_thread=True,
    status_code=200,
    request_max_body_size=incoming.LARGEST,
)
def add_files(  # noqa: PLR0913 - what the page is made of
    request: Query,
    held: NamedDependency[Held],
    counted: NamedDependency[Counted],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
    data: MultipartBody[dict[str, Any]],
) -> Response[str]:
    """Keep files in the casefile's own folder, and begin to read them."""

    def begin() -> None:
        told = data.get("files") or []
        several = told if isinstance(told, list) else [told]
        sent = [one for one in several if isinstance(one, UploadFile) and one.filename]
        mapping = adding.mapping(str(data.get("mapping") or ""), local=guard.people is None)
        paths: list[str] = []
        try:
            for one in sent:
                path = incoming.kept(held.folder, one.filename, _chunks(one))
                paths.append(str(path))
            builds.start(paths, mapping=mapping)
        except SaysoError:
            # What is not read stays nowhere, but for what another build reads or is to go on with.
            mine = builds.state().inputs
            incoming.let_go(held.folder, [path for path in paths if path not in mine])
            raise

    return _begun(request, counted, builds, guard, begin)


@post("/sources/addresses", guards=[admin], sync_to_thread=True, status_code=200)
def add_addresses(
    request: Query,
    counted: NamedDependency[Counted],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
    data: Form,
) -> Response[str]:
    """Begin to fetch addresses: pages, files and feeds."""
    return _begun(
        request,
        counted,
        builds,
        guard,
        lambda: builds.start(adding.addresses(str(data.get("addresses", "")))),
    )


@post("/sources/path", guards=[admin], sync_to_thread=True, status_code=200)
def add_path(
    request: Query,
    counted: NamedDependency[Counted],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
    data: Form,
) -> Response[str]:
    """Begin to read a path of the machine that the page runs on, and is alone for."""
    local = guard.people is None

    def begin() -> None:
        named = adding.inputs([str(data.get("path", ""))], local=local)
        builds.start(named, mapping=adding.mapping(str(data.get("mapping", "")), local=local))

    return _begun(request, counted, builds, guard, begin)


@post("/sources/cancel", guards=[admin], sync_to_thread=True, status_code=200)
def cancel(
    request: Query,
    counted: NamedDependency[Counted],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
) -> Response[str]:
    """Stop the build."""
    return _begun(request, counted, builds, guard, builds.cancel)


@post("/sources/resume", guards=[admin], sync_to_thread=True, status_code=200)
def resume(
    request: Query,
    counted: NamedDependency[Counted],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
) -> Response[str]:
    """Begin the last build again; it goes on where it was."""
    last = builds.state()
    return _begun(
        request, counted, builds, guard, lambda: builds.start(last.inputs, mapping=last.mapping)
    )


@read("/api/sources")
def sources_data(counted: NamedDependency[Counted]) -> Sources:
    """Give what came in by outlet and day, and what went wrong by code."""
    return counted.sources()


@read("/api/builds")
def builds_data(held: NamedDependency[Held], builds: NamedDependency[Builds]) -> BuildList:
    """Give how far the build is, and the builds before it."""
    return BuildList(now=_shown(held.folder, builds.state()), history=_history(held.folder, builds))


@write("/api/builds", guards=[admin])
def start(
    held: NamedDependency[Held],
    builds: NamedDependency[Builds],
    guard: NamedDependency[Guard],
    data: JSONBody[Wanted],
) -> BuildState:
    """Begin to read inputs into the casefile."""
    local = guard.people is None
    mapping = adding.mapping(data.mapping or "", local=local)
    return _shown(
        held.folder, builds.start(adding.inputs(data.inputs, local=local), mapping=mapping)
    )


@write("/api/builds/cancel", guards=[admin])
def stop(held: NamedDependency[Held], builds: NamedDependency[Builds]) -> BuildState:
    """Stop the build; what it has read stays."""
    return _shown(held.folder, builds.cancel())


ROUTES = (
    *(sources, build, counts, add_files, add_addresses, add_path, cancel, resume),
    *(sources_data, builds_data, start, stop),
)


def _begun(
    request: Query, counted: Counted, builds: Builds, guard: Guard, begin: Callable[[], object]
) -> Response[str]:
    try:
        begin()
    except SaysoError as error:
        return _drawn(request, counted, builds, guard, wrong=str(error))
    return _drawn(request, counted, builds, guard)


def _drawn(
    request: Query, counted: Counted, builds: Builds, guard: Guard, wrong: str = ""
) -> Response[str]:
    part = "sources/build.html" if request.headers.get("hx-request") else "sources/page.html"
    told: dict[str, Any] = _told(request, counted.folder, builds) | {"wrong": wrong}
    if part == "sources/page.html":
        told |= {"sources": counted.sources(), "local": guard.people is None}
    return page(part, here="/sources", **told)


def _told(request: Query, folder: Path, builds: Builds) -> dict[str, Any]:
    person = request.scope.get("user")
    return {
        "now": builds.state(),
        "history": _history(folder, builds),
        "may": isinstance(person, Person) and person.role >= Role.ADMIN,
        "wrong": "",
        "part": bool(request.headers.get("hx-request")),
    }


def _history(folder: Path, builds: Builds) -> tuple[BuildState, ...]:
    return tuple(_shown(folder, one) for one in builds.history())


def _shown(folder: Path, state: BuildState) -> BuildState:
    # Where the casefile lies on its machine is nothing to its readers.
    return state.but(inputs=tuple(incoming.shown(folder, one) for one in state.inputs))


def _chunks(sent: UploadFile) -> Iterator[bytes]:
    while chunk := sent.file.read(_CHUNK):
        yield chunk
