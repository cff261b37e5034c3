"""One address → its bytes: robots.txt asked first, every hop checked, no more than fits a page."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple
from urllib.robotparser import RobotFileParser

from sayso.adapters.fetching.guard import Resolve, refusal, resolved
from sayso.domain.document import Problem
from sayso.domain.errors import MissingPackage, in_short

if TYPE_CHECKING:
    import httpx

LARGEST = 20_000_000
_AGENT = "sayso"
_HOPS = 5
_SECONDS = 60.0
_CONNECT, _READ = 10.0, 20.0
_PAUSE, _LONGEST_PAUSE = 1.0, 10.0
_ROBOTS = 500_000
_SERVER = 500


class Got(NamedTuple):
    """What stood at an address: where it was found in the end, its bytes, what they are said to be."""

    uri: str
    body: bytes
    said: str
    captured: str


class _Refused(Exception):
    """An address that is not fetched, and why."""


class _Answer(NamedTuple):
    # One answer of a server that is no redirect.
    url: str
    status: int
    said: str
    body: bytes


def is_address(name: str) -> bool:
    """Say whether an input is an address of the web and no file."""
    return name.lower().startswith(("http://", "https://"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class Fetcher:
    """Fetches addresses one after another, robots.txt once a host, with a pause between two.

    `resolve`, `transport`, `clock` and `wait` are there to be others in tests; nobody else sets them.
    """

    def __init__(
        self,
        *,
        resolve: Resolve = resolved,
        transport: "httpx.BaseTransport | None" = None,
        clock: Callable[[], str] = _now,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._resolve, self._transport = resolve, transport
        self._clock, self._wait = clock, wait
        self._rules: dict[str, RobotFileParser | str] = {}

    def __call__(self, url: str) -> Iterator[Got | Problem]:
        """Give what is at an address, or why it was not fetched. Raises `MissingPackage`."""
        try:
            import httpx  # noqa: PLC0415 - only who fetches pays
        except ImportError as error:
            raise MissingPackage("httpx", "inputs") from error
        try:
            answer = self._got(url, LARGEST)
            if answer.status != httpx.codes.OK:
                raise _Refused(f"the server answered {answer.status}")
            yield Got(answer.url, answer.body, answer.said, self._clock())
        except (_Refused, httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            message = f"{url}: not fetched: {in_short(error, 200)}"
            yield Problem(code="not-fetched", message=message, stage="collect")

    def _got(self, url: str, largest: int, *, robots: bool = True) -> _Answer:
        import httpx  # noqa: PLC0415

        address = httpx.URL(url)
        for _ in range(_HOPS + 1):
            _refuse_odd(address)
            if robots:
                self._ask_robots(address)
            response = self._asked(address, largest)
            if not isinstance(response, httpx.URL):
                return response
            address = response
        raise _Refused(f"more than {_HOPS} redirects")

    def _asked(self, address: "httpx.URL", largest: int) -> "_Answer | httpx.URL":
        """Ask once: what comes back, or where to go on."""
        import httpx  # noqa: PLC0415

        port = address.port or {"http": 80, "https": 443}[address.scheme]
        addresses = list(self._resolve(address.host, port))
        if why := refusal(address.host, addresses):
            raise _Refused(why)
        # The address that was judged is the one that is asked: no name is looked up twice.
        request = httpx.Request(
            "GET",
            address.copy_with(host=addresses[0], fragment=None),
            headers={
                "Host": address.netloc.decode("ascii"),
                "User-Agent": f"{_AGENT}/{version('sayso')}",
                "Accept-Encoding": "gzip",
            },
            extensions={
                "sni_hostname": address.host,
                "timeout": httpx.Timeout(_READ, connect=_CONNECT).as_dict(),
            },
        )
        with httpx.Client(transport=self._transport, trust_env=False) as client:
            response = client.send(request, stream=True, follow_redirects=False)
            try:
                return _taken(address, response, largest)
            finally:
                response.close()

    def _ask_robots(self, address: "httpx.URL") -> None:
        site = f"{address.scheme}://{address.netloc.decode('ascii')}"
        known = site in self._rules
        rules = self._rules[site] if known else self._robots(site)
        self._rules[site] = rules
        if isinstance(rules, str):
            raise _Refused(rules)
        if not rules.can_fetch(_AGENT, str(address)):
            raise _Refused(f"robots.txt of {address.host} does not allow it")
        if known:
            delay = float(rules.crawl_delay(_AGENT) or _PAUSE)
            self._wait(min(delay, _LONGEST_PAUSE))

    def _robots(self, site: str) -> RobotFileParser | str:
        """Give the rules of a site; one that cannot be asked for them is left alone (RFC 9309)."""
        import httpx  # noqa: PLC0415

        rules = RobotFileParser()
        try:
            answer = self._got(f"{site}/robots.txt", _ROBOTS, robots=False)
        except (httpx.HTTPError, OSError) as error:
            return f"its robots.txt could not be asked for ({in_short(error)})"
        if answer.status >= _SERVER:
            return f"its robots.txt could not be asked for (the server answered {answer.status})"
        lines = answer.body.decode(errors="replace").splitlines() if answer.status == 200 else []
        rules.parse(lines)
        return rules


def _refuse_odd(address: "httpx.URL") -> None:
    if address.scheme not in ("http", "https") or not address.host:
        raise _Refused(f"{address.scheme or 'nothing'}: is no address of the web")
    if address.userinfo:
        raise _Refused("it holds a name or password")


def _taken(address: "httpx.URL", response: "httpx.Response", largest: int) -> "_Answer | httpx.URL":
    """Take what a server sends, no more than `largest` bytes and no longer than a minute."""
    if response.has_redirect_location:
        return address.join(response.headers["Location"])
    body, end = bytearray(), time.monotonic() + _SECONDS
    for piece in response.iter_bytes():
        body += piece
        if len(body) > largest:
            raise _Refused(f"more than the {largest:,} bytes that are fetched")
        if time.monotonic() > end:
            raise _Refused(f"not all of it came within {_SECONDS:.0f} seconds")
    said = response.headers.get("Content-Type", "")
    return _Answer(str(address.copy_with(fragment=None)), response.status_code, said, bytes(body))
