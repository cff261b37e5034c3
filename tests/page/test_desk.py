"""Review by keyboard alone, a file that is added and read, and search, as an analyst does it."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from sayso.cli.builds import Builds
from sayso.store import casefile
from tests.page.axe import findings
from tests.page.conftest import TOKEN, WIDE, Served, watched

TOLL = "PALMA, 26 March 2021 - Gunmen attacked the town of Palma. The army said 21 soldiers died.\n"


@pytest.fixture(scope="module")
def own(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a server that may write, with real builds."""
    folder = Path(shutil.copytree(case, tmp_path_factory.mktemp("desk") / "case"))
    with closing(Builds(folder)) as builds:
        server = Served(folder, builds)
        yield server
        server.stop()


@pytest.fixture
def desk(browser: Browser, own: Served) -> Iterator[Page]:
    for page in watched(browser.new_context(viewport=WIDE, base_url=own.url)):
        page.goto(f"/enter?token={TOKEN}")
        yield page


def test_review_goes_by_keyboard_alone(desk: Page, own: Served) -> None:
    desk.goto("/review?sort=figure")
    title = desk.locator("#item")
    first = title.inner_text(), desk.locator(".passage").inner_text()
    desk.keyboard.press("n")
    desk.keyboard.type("no toll: y n c s")
    desk.keyboard.press("Enter")
    expect(desk.locator("#told")).to_contain_text("reject", timeout=30_000)
    assert (title.inner_text(), desk.locator(".passage").inner_text()) != first
    [judged] = casefile.reading(own.case).ledger.judgements()
    assert (judged.who, judged.why, judged.verb) == ("Tester", "no toll: y n c s", "reject")
    desk.keyboard.press("u")
    desk.keyboard.type("a drill")
    desk.keyboard.press("Enter")
    expect(desk.locator("#told")).to_contain_text("withdraw", timeout=30_000)
    desk.keyboard.press("c")
    expect(desk.locator("#field")).to_be_focused()
    desk.locator("#value").fill("7")
    # Until it is counted anew, numbers may still change; what is typed stays.
    expect(desk.get_by_text("The queue is being counted")).to_have_count(0, timeout=60_000)
    expect(desk.locator("#value")).to_have_value("7")
    desk.keyboard.press("Escape")
    expect(desk.locator("#field")).to_be_hidden()
    here = int(desk.locator(".where").inner_text().split()[0])
    desk.keyboard.press("j")
    expect(desk.locator(".where")).to_contain_text(f"{here + 1} of")
    assert findings(desk) == []


def test_a_place_is_grounded_anew_by_keyboard(desk: Page, own: Served) -> None:
    desk.goto("/review?sort=place")
    expect(desk.locator("#item")).to_contain_text("Where is", timeout=60_000)
    before = len(casefile.reading(own.case).ledger.judgements())
    desk.keyboard.press("g")
    expect(desk.locator("#place")).to_be_focused()
    desk.keyboard.press("Tab")
    desk.keyboard.type("31.505,34.462 within 1 km in PS")
    desk.keyboard.press("Tab")
    desk.keyboard.type("a map")
    desk.keyboard.press("Enter")
    expect(desk.locator("#told")).to_contain_text("correct", timeout=60_000)
    judged = casefile.reading(own.case).ledger.judgements()[before]
    assert (judged.field, judged.value) == ("place", "31.505,34.462 within 1 km in PS")
    assert findings(desk) == []


def test_keys_are_listed_and_typing_is_typing(desk: Page) -> None:
    desk.goto("/review")
    desk.locator("#find").press_sequentially("ynu?")
    expect(desk.locator("details[open]")).to_have_count(0)
    desk.locator("#item").click()
    desk.keyboard.press("?")
    expect(desk.locator("#keys")).to_contain_text("confirm")
    assert findings(desk) == []


def test_a_file_is_added_and_its_build_is_seen_to_end(desk: Page, own: Served) -> None:
    desk.goto("/sources")
    file = {"name": "palma.txt", "mimeType": "text/plain", "buffer": TOLL.encode()}
    desk.locator("#files").set_input_files(file)  # type: ignore[arg-type]  # a file by shape
    desk.get_by_role("button", name="Add files and build").click()
    expect(desk.locator(".now.done")).to_contain_text("1 read now", timeout=60_000)
    expect(desk.locator("#counts")).to_contain_text("13 documents", timeout=20_000)
    assert list((own.case / "incoming").iterdir()) == []
    assert findings(desk) == []
    desk.locator("#find").fill("palma soldiers")
    desk.keyboard.press("Enter")
    expect(desk.locator(".found mark").first).to_have_text(
        "palma", ignore_case=True, timeout=20_000
    )
    assert findings(desk) == []


def test_what_the_server_refuses_is_said_on_the_page(browser: Browser, own: Served) -> None:
    # A browser itself logs what was refused, so that this page is not watched.
    context = browser.new_context(viewport=WIDE, base_url=own.url)
    page = context.new_page()
    page.goto(f"/enter?token={TOKEN}")
    page.goto("/sources")
    page.route("**/sources/addresses", _refused)
    page.get_by_label("Addresses, one a line").fill("https://example.org/a")
    page.get_by_role("button", name="Fetch and build").click()
    expect(page.locator("#trouble")).to_have_text("Busy.")
    context.close()


def _refused(route: Route) -> None:
    route.fulfill(status=409, json={"error": "Busy."})
