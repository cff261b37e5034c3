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

from sayso.outlets.web.guarding.audit import Audit
from sayso.outlets.web.guarding.headers import HEADERS, PRIVATE
from sayso.outlets.web.guarding.people import People, Person, Role
from sayso.outlets.web.guarding.sessions import COOKIE, Sessions
from sayso.outlets.web.rendering import page

_LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_OPEN = ("/static/", "/login")
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
        self._hosts = _LOOPBACK | set(hosts)
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
            refusal = self._refusal(request, person)
            answer = _Answer(send, static=request.url.path.startswith("/static/"))
            if refusal is not None:
                await refusal.to_asgi_response(None, request)(scope, receive, answer)
            else:
                await app(scope, receive, answer)
            if request.method not in _SAFE:
                who = person.name if person else "nobody"
                what = f"{request.method} {request.url.path}"
                self._audit.note(who, what, of=_address(request), status=answer.status)

        return guarded

    def routes(self) -> Sequence[HTTPRouteHandler]:
        """Give the doors: the token's, and where people are listed, theirs."""

        @get("/enter", sync_to_thread=False)
        def enter(token: FromQuery[str] = "") -> Response[object]:
            if self.people is not None or not hmac.compare_digest(token, self.token):
                return _words(403, "this is not the address that the terminal printed")
            return self._entered(self._owner)

        @get("/login", sync_to_thread=False)
        def login() -> Response[str]:
            return page("login.html", wrong="")

        @post("/login", status_code=200)
        async def come_in(
            request: Asked,
            data: URLEncodedBody[dict[str, str]],
        ) -> Response[object]:
            return self._logged_in(_address(request), data)

        @post("/logout", status_code=200, sync_to_thread=False)
        def logout(request: Asked) -> Response[object]:
            self._sessions.end(request.cookies.get(COOKIE))
            return Redirect("/login" if self.people else "/", status_code=303)

        return enter, login, come_in, logout

    def _person(self, request: Asked) -> Person | None:
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if self.people is None and bearer and hmac.compare_digest(bearer, self.token):
            return self._owner
        return self._sessions.person(request.cookies.get(COOKIE))

    def _refusal(self, request: Asked, person: Person | None) -> Response[object] | None:
        if (urlsplit(f"//{request.headers.get('host', '')}").hostname or "") not in self._hosts:
            return _words(421, "this page answers to the name of its own machine only")
        if request.method not in _SAFE and not _same_origin(request):
            return _words(403, "this was not sent by a page of ours")
        path = request.url.path
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
        if not self._sessions.may_try(address):
            return page("login.html", status=429, wrong="Too many tries. Wait five minutes.")  # type: ignore[return-value]  # a page is a response
        person = self.people.entered(data.get("name", ""), data.get("password", ""))
        if person is None:
            self._sessions.failed(address)
            return page("login.html", status=403, wrong="Name or password is wrong.")  # type: ignore[return-value]  # a page is a response
        return self._entered(person)

    def _entered(self, person: Person) -> Response[object]:
        cookie = Cookie(
            COOKIE, value=self._sessions.begin(person), httponly=True, samesite="strict", path="/"
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
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def _address(request: Asked) -> str:
    return request.client.host if request.client else "unknown"


def _words(status: int, words: str) -> Response[object]:
    return Response({"error": words}, status_code=status)
