"""The golden walkthrough: the samples on their whole road give what tests/golden/ says, word for word."""

from pathlib import Path

import pytest

from eval import walkthrough
from sayso import pipeline

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(page.name for page in GOLDEN.glob("*.md"))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    case = tmp_path_factory.mktemp("golden") / "case"
    for _ in pipeline.build(case, [str(pipeline.samples())]):
        pass
    return dict(walkthrough.pages(case))


def test_there_is_a_page_for_the_readings_and_one_an_incident(found: dict[str, str]) -> None:
    assert sorted(found) == PAGES
    assert PAGES


@pytest.mark.parametrize("page", PAGES)
def test_the_samples_read_as_they_did(page: str, found: dict[str, str]) -> None:
    wanted = (GOLDEN / page).read_text(encoding="utf8")
    assert found[page] == wanted, "make golden writes it anew; read the difference first"
