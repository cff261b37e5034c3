"""A casefile of two short texts, built once, and a client of the page over it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso import pipeline
from tests.outlets.web.examples import FakeBuilds, a_page

TEXTS = {
    "one.txt": (
        "QUETTA, 12 March 2025 - Gunmen attacked a train in the Bolan Pass on March 11, 2025. "
        "The army said all 33 attackers were killed and 354 passengers were freed. "
        "The Baloch Liberation Army claimed responsibility and said it had killed 50 hostages.\n"
    ),
    "two.txt": (
        "KABUL, 27 August 2021 - A suicide bomber struck Kabul airport on August 26, 2021. "
        "The Pentagon said 13 US service members were killed. "
        "Health officials said at least 60 people were killed. <script>alert(1)</script>\n"
    ),
}


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("web")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    for _ in pipeline.build(folder / "case", [str(folder)], reader="rules"):
        pass
    return folder / "case"


@pytest.fixture
def builds() -> FakeBuilds:
    return FakeBuilds()


@pytest.fixture
def client(case: Path, builds: FakeBuilds) -> Iterator[TestClient[Any]]:
    with TestClient(a_page(case, builds), base_url="http://127.0.0.1:8000") as client:
        yield client


@pytest.fixture
def writer(client: TestClient[Any]) -> TestClient[Any]:
    """Give a client that came in by the token."""
    client.get("/enter", params={"token": "a-token"})
    return client
