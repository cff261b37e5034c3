import gzip
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

import httpx
import pytest

from sayso.adapters.fetching import Fetcher, Got, fetching, is_address
from sayso.domain.document import Problem
from sayso.domain.errors import MissingPackage

PUBLIC = "93.184.215.14"
PAGE = "https://example.org/quetta"
Answer = Callable[[httpx.Request], httpx.Response]


class Net:
    """Hosts and pages that exist nowhere; every request is written down."""

    def __init__(
        self,
        pages: Mapping[str, httpx.Response | Exception],
        hosts: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self.pages, self.hosts = pages, {"example.org": [PUBLIC], **(hosts or {})}
        self.asked: list[tuple[str, str]] = []
        self.waits: list[float] = []
        self.requests: list[httpx.Request] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        del port
        return self.hosts.get(host, [host])

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.asked.append((request.url.host, request.headers["Host"] + request.url.path))
        name = request.headers["Host"] + request.url.path
        found = self.pages.get(name, httpx.Response(404))
        if isinstance(found, Exception):
            raise found
        return found

    def fetched(self, url: str) -> list[Got | Problem]:
        return list(self.fetcher()(url))

    def fetcher(self) -> Fetcher:
        return Fetcher(
            resolve=self.resolve,
            transport=httpx.MockTransport(self.answer),
            clock=lambda: "2025-03-12T10:00:00Z",
            wait=self.waits.append,
        )

    def refused(self, url: str = PAGE) -> str:
        [problem] = self.fetched(url)
        assert isinstance(problem, Problem)
        assert problem.code == "not-fetched"
        assert "\n" not in problem.message
        return problem.message


def html(body: bytes = b"<p>Twelve</p>", **headers: str) -> httpx.Response:
    return httpx.Response(200, content=body, headers={"Content-Type": "text/html", **headers})


def moved(to: str) -> httpx.Response:
    return httpx.Response(302, headers={"Location": to})


@pytest.mark.parametrize(
    ("name", "is_one"), [("HTTP://a", True), (PAGE, True), ("http.txt", False), ("-", False)]
)
def test_an_address_is_told_from_a_file(name: str, is_one: bool) -> None:
    assert is_address(name) is is_one


def test_a_page_is_fetched_from_the_address_that_was_judged() -> None:
    net = Net({"example.org/quetta": html()})
    assert net.fetched(PAGE + "#part") == [
        Got(PAGE, b"<p>Twelve</p>", "text/html", "2025-03-12T10:00:00Z")
    ]
    assert net.asked == [(PUBLIC, "example.org/robots.txt"), (PUBLIC, "example.org/quetta")]
    assert net.requests[1].extensions["sni_hostname"] == "example.org"
    assert net.requests[1].headers["User-Agent"].startswith("sayso/")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://inner.example.org/",
        "http://mixed.example.org/",
        "https://2130706433/",
    ],
)
def test_nothing_behind_us_is_asked_not_even_for_robots(url: str) -> None:
    net = Net(
        {},
        {
            "localhost": ["127.0.0.1", "::1"],
            "inner.example.org": ["192.168.0.1"],
            "mixed.example.org": [PUBLIC, "10.0.0.1"],
            "2130706433": ["127.0.0.1"],
        },
    )
    assert "no address of the public net" in net.refused(url)
    assert net.asked == []


def test_a_redirect_into_the_network_behind_us_is_not_followed() -> None:
    net = Net({"example.org/quetta": moved("http://10.0.0.1/admin")})
    assert "10.0.0.1" in net.refused()
    assert all(host == PUBLIC for host, _ in net.asked)


def test_a_name_that_turns_to_us_between_two_hops_is_refused() -> None:
    addresses = iter([[PUBLIC], [PUBLIC], ["127.0.0.1"]])
    net = Net({"example.org/quetta": moved("/on")})
    net.resolve = lambda host, port: next(addresses)  # type: ignore[method-assign]  # the drill
    assert "127.0.0.1" in net.refused()


def test_redirects_are_followed_and_the_last_address_is_the_documents() -> None:
    net = Net({"example.org/quetta": moved("/on"), "example.org/on": html()})
    [got] = net.fetched(PAGE)
    assert isinstance(got, Got)
    assert got.uri == "https://example.org/on"


@pytest.mark.parametrize("to", [PAGE, "ftp://example.org/x", "file:///etc/passwd"])
def test_redirects_that_lead_nowhere_end(to: str) -> None:
    net = Net({"example.org/quetta": moved(to)})
    assert net.refused()
    assert len(net.asked) < 10


def test_a_name_and_password_are_never_sent() -> None:
    net = Net({"example.org/quetta": html()})
    assert "password" in net.refused("https://name:word@example.org/quetta")
    assert net.asked == []


def test_robots_are_heeded() -> None:
    rules = httpx.Response(200, content=b"User-agent: *\nDisallow: /quetta\n")
    net = Net({"example.org/robots.txt": rules, "example.org/quetta": html()})
    assert "robots.txt" in net.refused()
    assert len(net.asked) == 1


@pytest.mark.parametrize(
    "broken", [httpx.Response(503), httpx.ConnectError("no answer"), OSError("no route")]
)
def test_a_site_that_cannot_be_asked_for_its_rules_is_left_alone(
    broken: httpx.Response | Exception,
) -> None:
    net = Net({"example.org/robots.txt": broken, "example.org/quetta": html()})
    assert "robots.txt" in net.refused()


def test_rules_are_asked_for_once_and_the_next_page_waits() -> None:
    rules = httpx.Response(200, content=b"User-agent: sayso\nCrawl-delay: 99\n")
    net = Net({"example.org/robots.txt": rules, "example.org/a": html(), "example.org/b": html()})
    fetch = net.fetcher()
    for name in ("a", "b"):
        [got] = fetch(f"https://example.org/{name}")
        assert isinstance(got, Got)
    assert [name for _, name in net.asked].count("example.org/robots.txt") == 1
    assert net.waits == [10.0]


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 100)
    body = gzip.compress(b"0" * 1000)
    packed = Net({"example.org/quetta": html(body, **{"Content-Encoding": "gzip"})})
    assert "more than the 100 bytes" in packed.refused()


def test_a_server_that_dribbles_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def dribble() -> Iterator[bytes]:
        while True:
            yield b"x"

    monkeypatch.setattr(fetching, "_SECONDS", -1.0)
    net = Net({"example.org/quetta": httpx.Response(200, content=dribble())})
    assert "within" in net.refused()


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(404),
        httpx.Response(500),
        httpx.ConnectTimeout("timed out"),
        httpx.ReadError(""),
    ],
)
def test_what_is_not_there_is_one_sentence(answer: httpx.Response | Exception) -> None:
    assert Net({"example.org/quetta": answer}).refused()


@pytest.mark.parametrize(
    "url", ["http://", "https:///x", "http://[::1", "http://a b/", "http://\u0000/"]
)
def test_what_is_no_address_is_one_sentence(url: str) -> None:
    assert Net({}).refused(url)


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.1:3128")
    net = Net({"example.org/quetta": html()})
    [got] = net.fetched(PAGE)
    assert isinstance(got, Got)


def test_without_httpx_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(MissingPackage, match=r"sayso\[inputs\]"):
        list(Fetcher()(PAGE))
