"""What holds of every screen: it opens, says nothing to elsewhere, and can be used by everybody."""

import pytest
from playwright.sync_api import Page

from tests.page.axe import findings

SCREENS = (
    *("/", "/review", "/review/agreement", "/sources", "/search?q=kabul", "/login"),
    *("/actors", "/actor/pakistan-army", "/outlets", "/outlet/Sample%20Wire"),
)


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_screen_opens_and_everybody_can_use_it(page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its words
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == 200
    page.wait_for_load_state("networkidle")
    assert findings(page) == []


@pytest.mark.parametrize("path", SCREENS)
def test_a_screen_fits_a_phone(phone: Page, path: str) -> None:
    phone.goto(path)
    phone.wait_for_load_state("networkidle")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert findings(phone) == []
