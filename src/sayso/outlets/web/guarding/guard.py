"""Stands before every request: is the host ours, is it the same origin, who is it, may they."""

import hmac
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie, MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from sayso.domain.errors import SaysoError
from sayso.outlets.web.guarding.audit import Audit
from sayso.outlets.web.guarding.headers import HEADERS, PRIVATE
from sayso.outlets.web.guarding.people import People, Person, Role
from sayso.outlets.web.guarding.sessions import Sessions
from sayso.outlets.web.rendering import page

_LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_OPEN = ("/static/", "/login")
_LARGEST_FORM = 10_000
"""Bytes of a form that nobody has to be known to send."""
_LONGEST_NAME = 200
_COME_IN = 303
"""How the doors answer who may come in: on to the page."""
_TRIED = "tried"
"""Where a door leaves the name that somebody tried, for the trail."""
Asked = Request[Person | None, Any, Any]


class Guard:
    """Lets all read and the holder of the token write, or, with `people`, only who logs in do either.

    `hosts` are the names under which the page may be asked for: others are a rebound name of
    somebody else's.
    """

    def __init__(
        self,
        case: Path,
        *,
        who: str,
        people: People | None = None,
        hosts: Sequence[str] = (),
        token: str | None = None,
    ) -> None:
        self.token = token or secrets.token_urlsafe(24)
        self.people = people
        self._hosts = _LOOPBACK | {host.lower() for host in hosts}
        self._owner = Person(who, Role.ADMIN)
        self._sessions = Sessions()
        self._audit = Audit(case)

    def before(self, app: ASGIApp) -> ASGIApp:
        """Give the application behind this guard."""

        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != ScopeType.HTTP:
                await app(scope, receive, send)
                return
            request: Asked = Request(scope)
            person = scope["user"] = self._person(request)
            scope.setdefault("state", {})[_TRIED] = ""
            refusal = self._refusal(request, person)
            answer = _Answer(send, static=request.scope["path"].startswith("/static/"))
            if refusal is not None:
                await refusal.to_asgi_response(None, request)(scope, receive, answer)
            else:
                await app(scope, receive, answer)
            if request.method not in _SAFE or request.scope["path"] == "/enter":
                self._note(request, person, answer.status)

        return guarded

    def routes(self) -> Sequence[HTTPRouteHandler]:
        """Give the doors: the token's, and where people are listed, theirs."""

        @get("/enter", sync_to_thread=False)
        def enter(request: Asked, token: FromQuery[str] = "") -> Response[object]:
            if self.people is not None or not _same(token, self.token):
                return _words(403, "this is not the address that the terminal printed")
            request.scope["state"][_TRIED] = self._owner.name
            return self._entered(self._owner)

        @get("/login", sync_to_thread=False)
        def login() -> Response[str]:
            return page("login.html", wrong="")

        # A thread of its own: hashing a password takes a while, and nobody else waits for it.
        @post("/login", status_code=200, sync_to_thread=True, request_max_body_size=_LARGEST_FORM)
        def come_in(
            request: Asked,
            data: URLEncodedBody[dict[str, str]],
        ) -> Response[object]:
            request.scope["state"][_TRIED] = data.get("name", "")[:_LONGEST_NAME]
            return self._logged_in(_address(request), data)

        @post("/logout", status_code=200, sync_to_thread=False, request_max_body_size=_LARGEST_FORM)
        def logout(request: Asked) -> Response[object]:
            self._sessions.end(request.cookies.get(self._sessions.cookie))
            return Redirect("/login" if self.people else "/", status_code=303)

        return enter, login, come_in, logout

    def _note(self, request: Asked, person: Person | None, status: int) -> None:
        tried = request.scope["state"][_TRIED]
        what = f"{request.method} {request.scope['path']}"
        if not tried:
            self._audit.note(
                person.name if person else "nobody", what, of=_address(request), status=status
            )
            return
        who = tried if status == _COME_IN else "nobody"
        self._audit.note(who, f"{what} as {tried}", of=_address(request), status=status)

    def _person(self, request: Asked) -> Person | None:
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if self.people is None and bearer and _same(bearer, self.token):
            return self._owner
        session = self._sessions.session(request.cookies.get(self._sessions.cookie))
        if session is None or self.people is None:
            return session and session.person
        try:
            # Who was taken off the list since, or is listed otherwise, logs in again.
            same = self.people.entry(session.person.name) == session.entry
        except SaysoError:
            return None
        return session.person if same else None

    def _refusal(self, request: Asked, person: Person | None) -> Response[object] | None:
        if _host(request) not in self._hosts:
            return _words(421, "this page answers to the name of its own machine only")
        if self.people is None and any(map(_forwarded, request.headers)):
            # All who come through a proxy would be taken for somebody at this machine.
            return _words(403, "a proxy stands before this page: list users and say --name")
        if request.method not in _SAFE and not _same_origin(request):
            return _words(403, "this was not sent by a page of ours")
        path = request.scope["path"]
        if person is None and self.people is not None and not path.startswith(_OPEN):
            api = path.startswith("/api")
            return _words(401, "log in first") if api else Redirect("/login", status_code=303)
        # A route that forgot to ask for a role is closed all the same.
        if request.method not in _SAFE and path not in ("/login", "/logout"):
            return _may_write(person)
        return None

    def _logged_in(self, address: str, data: dict[str, str]) -> Response[object]:
        if self.people is None:
            return _words(404, "nobody logs in here")
        name = data.get("name", "")[:_LONGEST_NAME]
        tried = self._sessions.tries(f"from {address}", f"as {name}")
        if tried is None:
            return page("login.html", status=429, wrong="Too many tries. Wait five minutes.")  # type: ignore[return-value]  # a page is a response
        # Asked for before: a list that changes meanwhile ends the session, never keeps it.
        entry = self.people.entry(name)
        person = self.people.entered(name, data.get("password", ""))
        if person is None:
            return page("login.html", status=403, wrong="Name or password is wrong.")  # type: ignore[return-value]  # a page is a response
        self._sessions.succeeded(tried)
        return self._entered(person, entry)

    def _entered(self, person: Person, entry: Sequence[str] | None = None) -> Response[object]:
        cookie = Cookie(
            self._sessions.cookie,
            value=self._sessions.begin(person, entry),
            httponly=True,
            samesite="strict",
            path="/",
        )
        return Redirect("/", status_code=303, cookies=[cookie])


class _Answer:
    # Passes an answer on with our headers, and remembers how it ended.
    def __init__(self, send: Send, *, static: bool) -> None:
        self._send = send
        self._static = static
        self.status = 500

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableScopeHeaders(scope=message)
            for name, value in (HEADERS if self._static else HEADERS | PRIVATE).items():
                headers[name] = value
        await self._send(message)


def _may_write(person: Person | None) -> Response[object] | None:
    if person is None:
        return _words(403, "open the address that the terminal printed, with its token, to write")
    if person.role < Role.REVIEWER:
        return _words(403, f"{person.name} may read, not write")
    return None


def _same_origin(request: Asked) -> bool:
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    # No browser at all sends neither: it has a token, or gets no further.
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
    except ValueError:
        return False


def _host(request: Asked) -> str:
    said = request.headers.get("host", "")
    try:
        found = urlsplit(f"//{said}")
        # A host and a port and nothing else; a port that is none raises `ValueError`.
        more = found.port == 0 or found.netloc != said or "@" in said
    except ValueError:
        return ""
    return "" if more else found.hostname or ""


def _forwarded(header: str) -> bool:
    return header.lower() == "forwarded" or header.lower().startswith("x-forwarded-")


def _same(given: str, token: str) -> bool:
    # As bytes: of letters beyond ASCII the comparison would make an error.
    return hmac.compare_digest(given.encode(errors="replace"), token.encode())


def _address(request: Asked) -> str:
    return request.client.host if request.client else "unknown"


def _words(status: int, words: str) -> Response[object]:
    return Response({"error": words}, status_code=status)
