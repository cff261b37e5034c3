"""The dossier in a browser: one click from an answer to its words, and the charts without a word inline."""

import pytest
from httpx import get
from playwright.sync_api import Page, expect

from tests.page.axe import findings
from tests.page.conftest import Served

_ONE_OF_EACH = """() => {
  for (const several of [".claims tbody", ".sources article", ".decided article", ".beside tbody tr",
                         ".question", ".history", ".list tbody tr", ".stack tbody tr"])
    document.querySelectorAll(several).forEach((one, n) => n > 3 && one.remove());
}"""
"""What repeats is cut, so that axe, which takes a second for each hundred links, looks at each sort."""


@pytest.fixture(scope="module")
def hijacking(served: Served) -> str:
    """Give the address of the sample about a train."""
    return _found(served, "Bolan")


@pytest.fixture(scope="module")
def quetta(served: Served) -> str:
    """Give the address of the sample of which little is told."""
    return _found(served, "Quetta")


def _found(served: Served, words: str) -> str:
    lines = get(f"{served.url}/api/incidents", params={"q": words}).json()["lines"]["lines"]
    return f"/incident/{lines[0]['id']}"


def test_a_click_on_an_answer_lights_its_words_and_goes_there(page: Page, hijacking: str) -> None:
    page.goto(hijacking)
    page.locator("table.beside").get_by_role("link", name="33 (6 times)").click()
    lit = page.locator("mark.lit").first
    expect(lit).to_contain_text("33")
    expect(lit).to_be_in_viewport()
    assert page.evaluate("document.activeElement.closest('mark.lit') !== null")
    lit.locator("a").click()
    dialog = page.get_by_role("dialog", name="Claims that rest on these words")
    expect(dialog).to_contain_text("Militants killed: 33, says Pakistani army")
    dialog.get_by_role("link").first.click()
    assert "#c-" in page.url


def test_a_contradiction_names_whom_when_focused(page: Page, hijacking: str) -> None:
    page.goto(hijacking)
    page.locator("table.beside").get_by_role("link", name="214", exact=True).focus()
    whom = page.locator("td:focus-within .whom, .said:focus-within .whom").first
    expect(whom).to_have_text("contradicts Pakistani army")
    assert (whom.bounding_box() or {"width": 0})["width"] > 50


def test_rules_are_switched_in_place_and_by_address(page: Page, hijacking: str) -> None:
    page.goto(hijacking)
    page.keyboard.press("p")
    expect(
        page.get_by_role("heading", name="UCDP-style (not UCDP data): what decided")
    ).to_be_visible()
    assert "policy=ucdp" in page.url
    page.reload()
    expect(page.get_by_role("radio", name="UCDP-style")).to_be_checked()


def test_keys_walk_the_claims_and_open_their_words(page: Page, hijacking: str) -> None:
    page.goto(hijacking)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("tr.at")).to_have_count(1)
    page.keyboard.press("o")
    expect(page.locator("mark.lit").first).to_be_in_viewport()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("next claim")


def test_charts_are_drawn_lead_to_words_and_everybody_can_use_them(
    page: Page, hijacking: str
) -> None:
    page.goto(hijacking)
    page.locator("#chart").scroll_into_view_if_needed()
    page.wait_for_selector("#plot-accounts svg a", state="attached")
    assert page.locator("svg.drawn style, svg.drawn g[aria-label]").count() == 0
    page.evaluate(_ONE_OF_EACH)
    assert findings(page) == []


def test_a_dossier_fits_a_phone(phone: Page, hijacking: str) -> None:
    phone.goto(hijacking)
    phone.locator("#chart").scroll_into_view_if_needed()
    phone.wait_for_selector("#plot-accounts svg a", state="attached")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_short_dossier_can_be_used_by_everybody_in_the_dark(phone: Page, quetta: str) -> None:
    phone.emulate_media(color_scheme="dark")
    phone.goto(quetta)
    assert findings(phone) == []


@pytest.mark.parametrize("path", ["/actor/pakistan-army", "/outlet/Sample Daily"])
def test_actors_and_outlets_can_be_used_by_everybody(phone: Page, path: str) -> None:
    phone.goto(path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert findings(phone) == []
