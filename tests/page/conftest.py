"""The page in a real browser: the sample casefile, served as `sayso serve` does, and nothing else reached."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

from sayso import pipeline
from sayso.outlets.web.app import application
from sayso.outlets.web.guarding import Guard
from tests.outlets.web.examples import FakeBuilds

TOKEN = "a-token-of-the-tests"  # noqa: S105 - of a server that lives for a test
_FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
    "--enable-unsafe-swiftshader",
]
WIDE, PHONE = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)


class Served:
    """A server on a thread of its own; `url` is where, `builds` what it was asked to build."""

    def __init__(self, case: Path, builds: object = None) -> None:
        self.case = case
        self.builds = builds or FakeBuilds()
        app = application(case, self.builds, Guard(case, who="Tester", token=TOKEN))  # type: ignore[arg-type]  # builds by shape
        config = uvicorn.Config(app, port=0, log_config=None, lifespan="off")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.02)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a casefile of the samples; to write, copy it."""
    folder = tmp_path_factory.mktemp("page") / "case"
    for _ in pipeline.build(folder, [str(pipeline.samples())]):
        pass
    return folder


@pytest.fixture(scope="session")
def served(case: Path) -> Iterator[Served]:
    """Give a server over the samples, for who only reads."""
    server = Served(case)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give Debian's Chromium, headless, once for all tests of a process."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.fail("chromium was not found: `apt-get install chromium`, or run `make test`")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """Give a page 1440 wide on which a request to elsewhere, or an error of a script, fails the test."""
    yield from watched(browser.new_context(viewport=WIDE, base_url=served.url))


@pytest.fixture
def phone(browser: Browser, served: Served) -> Iterator[Page]:
    """Give a page as wide as a phone, watched like the other."""
    yield from watched(browser.new_context(viewport=PHONE, base_url=served.url, has_touch=True))


def watched(context: BrowserContext) -> Iterator[Page]:
    """Give a page of a context; what it asked of elsewhere and what broke in it fails the test."""
    page = context.new_page()
    elsewhere: list[str] = []
    broken: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            elsewhere.append(request.url)

    context.on("request", asked)
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("console", lambda said: broken.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert elsewhere == []
    assert broken == []
