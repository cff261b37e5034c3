"""The overview in a browser: list, facets, timeline and map are one view, and each view is an address."""

import json
import re
import shutil
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.page.axe import findings
from tests.page.conftest import PHONE, WIDE, Served, watched

QUETTA = "Suicide bombing at Quetta"
PATIENCE = 30_000
"""Milliseconds: a map drawn without a graphics card is slow."""


@pytest.fixture(scope="module")
def flat_browser(browser: Browser) -> Iterator[Browser]:
    """Give a browser without WebGL: it draws no map, which is quicker too."""
    launched = browser.browser_type.launch(
        executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
        args=["--no-sandbox", "--disable-gpu", "--disable-3d-apis"],
    )
    yield launched
    launched.close()


@pytest.fixture
def flat(flat_browser: Browser, served: Served) -> Iterator[Page]:
    yield from watched(flat_browser.new_context(viewport=WIDE, base_url=served.url))


@pytest.fixture
def flat_phone(flat_browser: Browser, served: Served) -> Iterator[Page]:
    yield from watched(flat_browser.new_context(viewport=PHONE, base_url=served.url))


def asks(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def shows(page: Page, count: int) -> None:
    expect(page.locator("#list .count b")).to_have_text(str(count))
    expect(page.locator(".lines li")).to_have_count(count)


def test_a_facet_narrows_the_list_and_its_chip_takes_it_away(flat: Page) -> None:
    flat.goto("/")
    shows(flat, 6)
    flat.get_by_label("suicide bombing").check()
    shows(flat, 2)
    assert asks(flat) == {"kind": ["suicide_bombing"]}
    expect(flat.get_by_label("suicide bombing")).to_be_focused()
    expect(flat.locator("#announced")).to_have_text("2 of 6 incidents")
    flat.get_by_role("link", name="suicide bombing").first.click()
    shows(flat, 6)
    expect(flat.locator("#main")).to_be_focused()
    assert asks(flat) == {}


def test_brushing_time_narrows_the_list_and_what_the_map_asks_for(flat: Page) -> None:
    flat.goto("/")
    # A script makes the timeline a brush: before it has, nothing is dragged.
    expect(flat.get_by_role("slider", name="From day of the timeline")).to_be_visible()
    brush = flat.locator("#timeline .brush")
    width = brush.evaluate("it => it.clientWidth")
    # Hovering waits until nothing moves the brush any more; where it is, is asked only then.
    brush.hover(position={"x": width * 0.99, "y": 9})
    box = brush.bounding_box()
    assert box
    with flat.expect_request("**/api/map?*since=*") as asked:
        flat.mouse.down()
        flat.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + 9, steps=3)
        flat.mouse.up()
    shows(flat, 3)
    assert set(asks(flat)) == {"since", "until"}
    assert parse_qs(urlsplit(asked.value.url).query)["since"] == asks(flat)["since"]
    flat.get_by_role("button", name="All days").click()
    shows(flat, 6)
    expect(flat.get_by_role("slider", name="From day of the timeline")).to_be_focused()


def test_the_ends_of_the_timeline_move_by_keys_and_keep_the_focus(flat: Page) -> None:
    flat.goto("/")
    handle = flat.get_by_role("slider", name="From day of the timeline")
    handle.focus()
    handle.press("End")
    shows(flat, 2)
    assert asks(flat)["since"] == ["2025-03-01"]
    expect(handle).to_be_focused()
    handle.press("ArrowLeft")
    expect(handle).to_have_attribute("aria-valuetext", "2025-02-01")
    handle.press("Home")
    shows(flat, 6)


def test_a_view_comes_back_by_its_address_by_back_and_by_forward(flat: Page) -> None:
    flat.goto("/?kind=bombing&since=2023-10-10&by=disputes")
    shows(flat, 1)
    expect(flat.locator("#since")).to_have_value("2023-10-10")
    expect(flat.locator("#by")).to_have_value("disputes")
    expect(flat.locator("#kind--bombing")).to_be_checked()
    flat.get_by_label("arrest").check()
    shows(flat, 2)
    flat.go_back()
    shows(flat, 1)
    expect(flat.get_by_label("arrest")).not_to_be_checked()
    flat.go_forward()
    shows(flat, 2)
    flat.reload()
    shows(flat, 2)
    expect(flat.get_by_label("arrest")).to_be_checked()


def test_without_webgl_the_page_says_so_and_areas_are_picked_from_a_list(flat: Page) -> None:
    flat.goto("/")
    expect(flat.locator("#map-words")).to_contain_text("no WebGL")
    flat.get_by_text("What the map shows, as a list").click()
    flat.get_by_role("button", name="Pakistan, known only so far: 1 incident").click()
    shows(flat, 1)
    expect(flat.get_by_text("What the map shows, as a list")).to_be_focused()
    assert "area" in asks(flat)
    assert findings(flat) == []


def test_all_is_done_by_keys_alone(flat: Page) -> None:
    flat.goto("/")
    flat.keyboard.press("Tab")
    flat.keyboard.press("Enter")
    flat.keyboard.press("Tab")
    flat.keyboard.type("Quetta")
    flat.keyboard.press("Enter")
    shows(flat, 1)
    for _ in range(40):
        flat.keyboard.press("Tab")
        if flat.evaluate("document.activeElement.matches('a.title')"):
            break
    expect(flat.get_by_role("link", name=QUETTA)).to_be_focused()


def test_what_the_server_refuses_is_said(flat_browser: Browser, served: Served) -> None:
    # Not watched: the browser itself calls an answer of 500 an error.
    page = flat_browser.new_page(base_url=served.url)
    page.goto("/")
    page.route("/?*", lambda route: route.fulfill(status=500, body='{"error": "It broke."}'))
    page.get_by_label("arrest").check()
    expect(page.get_by_role("alert")).to_have_text("It broke.")
    page.close()


def test_on_a_phone_the_list_is_first_and_the_rest_behind_buttons(flat_phone: Page) -> None:
    flat_phone.goto("/")
    expect(flat_phone.locator("#facets")).to_be_hidden()
    expect(flat_phone.locator("#where")).to_be_hidden()
    flat_phone.get_by_role("button", name="Filters").click()
    flat_phone.get_by_label("arrest").check()
    shows(flat_phone, 1)
    expect(flat_phone.get_by_role("button", name="Filters (1)")).to_be_visible()
    expect(flat_phone.locator("#facets")).to_be_visible()
    flat_phone.get_by_role("button", name="Map and time").click()
    expect(flat_phone.locator("#timeline")).to_be_visible()
    assert flat_phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def marks(page: Page) -> Any:
    return page.request.get("/api/map?zoom=5").json()


def at(page: Page, mark: Any) -> None:
    """Open the map with a mark in its middle, and click it."""
    page.goto(f"/#map=5/{mark['lat']}/{mark['lon']}")
    page.locator("#map-box.drawn").wait_for(timeout=PATIENCE)
    page.wait_for_load_state("networkidle")
    page.locator(".maplibregl-canvas").click()


def test_a_cluster_opens_and_picking_it_narrows_the_list(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    [cluster] = marks(page)["clusters"]
    at(page, cluster)
    card = page.locator("#card")
    expect(card).to_contain_text("2 incidents, 1 disputed")
    expect(page).to_have_url(re.compile(r"#map=(?!5)"))
    card.get_by_role("button", name="List only these").click()
    shows(page, 2)
    assert asks(page)["area"] == [cluster["area"]]
    page.get_by_role("link", name="a part of the map").click()
    shows(page, 6)
    page.get_by_role("button", name="List only what is on the map").click()
    shows(page, 2)
    assert asks(page)["area"] != [cluster["area"]]
    assert findings(page) == []


def test_a_pin_shows_what_is_said_and_leads_to_the_dossier(page: Page) -> None:
    pin = next(one for one in marks(page)["pins"] if "Kabul" in one["summary"])
    at(page, pin)
    link = page.locator("#card").get_by_role("link")
    expect(link).to_have_attribute("href", f"/incident/{pin['id']}")
    expect(page.locator("#card")).to_contain_text(", says ")
    page.locator(".maplibregl-canvas").hover()
    expect(page.locator(f"#i-{pin['id']}")).to_have_class("pointed")


def test_a_name_in_urdu_is_drawn_in_the_font_that_we_ship(page: Page) -> None:
    area = {"name": "کوئٹہ", "lat": 30, "lon": 67, "radius_km": 90, "precision": "admin2", "count": 1,
            "disputed": 0, "area": "67,30,67,30"}  # fmt: skip

    def answered(route: Route) -> None:
        told = {"clusters": [], "pins": [], "areas": [area], "left": 0}
        route.fulfill(body=json.dumps(told), content_type="application/json")

    page.route("**/api/map?*", answered)
    with page.expect_response("**/noto-sans-arabic-arabic-*"):
        page.goto("/#map=6/30/67")
    page.locator("#map-box.drawn").wait_for(timeout=PATIENCE)
    assert page.evaluate("document.fonts.check('48px \"Noto Sans Arabic Variable\"', 'کوئٹہ')")


def test_the_first_page_with_all_that_it_loads_is_small(page: Page) -> None:
    sizes: list[int] = []
    page.on("requestfinished", lambda one: sizes.append(one.sizes()["responseBodySize"]))
    page.goto("/")
    page.locator("#map-box.drawn").wait_for(timeout=PATIENCE)
    page.wait_for_load_state("networkidle")
    assert 300_000 < sum(sizes) <= 2_000_000
