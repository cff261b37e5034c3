"""Search as a server answers: snippets with true offsets, hostile words as words."""

import random
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso import pipeline
from sayso.domain.codes import Verb
from sayso.outlets.web.search.snippets import snippet
from sayso.store import casefile
from sayso.store.searching import asked
from tests.outlets.web.examples import FakeBuilds, a_page


@pytest.fixture
def own(case: Path, tmp_path: Path) -> Path:
    """A casefile of its own: the index is written into it."""
    return Path(shutil.copytree(case, tmp_path / "case"))


@pytest.fixture
def asking(own: Path) -> Any:
    with TestClient(a_page(own, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        yield client


def found(client: TestClient[Any], q: str, **more: str) -> dict[str, Any]:
    for _ in range(20):
        answer = client.get("/api/search", params={"q": q, **more})
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        if told["state"] != "making":
            return told
    pytest.fail("the index was never made")


def test_words_are_marked_where_they_stand(asking: TestClient[Any], own: Path) -> None:
    told = found(asking, "train attack*", sort="document")
    [one] = told["found"]
    snippet_ = one["snippet"]
    text = casefile.reading(own).tables.document(snippet_["document"]).text  # type: ignore[union-attr]  # it was found
    assert text[snippet_["start"] : snippet_["end"]] == snippet_["text"]
    marked = {snippet_["text"][a:b] for a, b in snippet_["marks"]}
    assert marked == {"train", "attackers", "attacked"}
    assert one["incident"]


def test_without_a_sort_the_first_that_holds_something_is_shown(asking: TestClient[Any]) -> None:
    assert found(asking, "kabul")["sort"] == "document"
    assert found(asking, "hostages")["sort"] == "quote"
    nothing = found(asking, "nowhere")
    assert (nothing["found"], nothing["state"]) == ([], "ready")


@pytest.mark.parametrize(
    "typed", ['"', "*", "a OR", "(", "-", "<script>alert(1)</script>", "'; --"]
)
def test_whatever_is_typed_is_answered_and_shown_as_words(
    asking: TestClient[Any], typed: str
) -> None:
    found(asking, typed)
    answer = asking.get("/search", params={"q": typed})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_hostile_words_of_a_document_are_shown_as_words(asking: TestClient[Any]) -> None:
    found(asking, "alert")
    page = asking.get("/search", params={"q": "alert", "sort": "document"}).text
    assert "&lt;script&gt;<mark>alert</mark>" in page
    part = asking.get("/search", params={"q": "alert"}, headers={"hx-request": "true"}).text
    assert "<html" not in part


def test_a_page_that_is_none_is_the_first(asking: TestClient[Any]) -> None:
    found(asking, "killed")
    for page in ("0", "x", "99999999999"):
        assert asking.get("/search", params={"q": "killed", "page": page}).status_code == 200


def test_redacted_words_are_not_found_from_the_moment_they_are_hidden(
    asking: TestClient[Any], own: Path
) -> None:
    [one] = found(asking, "hostages", sort="document")["found"]
    text = casefile.reading(own).tables.document(one["id"]).text  # type: ignore[union-attr]  # it was found
    start = text.index("hostages")
    spot = f"{one['id']}:{start}-{start + 8}"
    pipeline.judge(own, Verb.REDACT, [spot], said={"who": "Sam", "why": "a person"})
    assert found(asking, "hostages", sort="document")["found"] == []


def test_an_index_that_cannot_be_made_is_said(case: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(case, tmp_path / "case"))
    shutil.rmtree(own / "search.db", ignore_errors=True)
    (own / "search.db").unlink(missing_ok=True)
    (own / "search.db").mkdir()
    with TestClient(a_page(own, FakeBuilds()), base_url="http://127.0.0.1:8000") as client:
        assert found(client, "train")["state"] == "failed"
        assert "could not be made" in client.get("/search", params={"q": "train"}).text


def test_a_snippet_of_a_text_full_of_the_word_takes_no_longer_than_its_reading() -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        assert snippet("d1", text, asked("the"))
        return time.perf_counter() - start

    # Of the square of its marks this would be minutes, and the bound is generous for a slow machine.
    assert seconds("the " * 100_000) < 10


def test_the_closest_marks_are_those_that_looking_at_all_pairs_finds() -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    for _ in range(60):
        text = " ".join(chance.choice(["the", "killed", "in", "of" * 90]) for _ in range(60))
        found = snippet("d1", text, asked("the"))
        if found is None:
            continue
        at = [n for n in range(len(text)) if text.startswith("the", n)]
        most = max(sum(a <= b and b + 3 <= a + 280 for b in at) for a in at)
        assert len(found.marks) >= most


def test_a_snippet_is_where_most_of_it_stands_and_of_a_quote_around_it() -> None:
    text = (
        "One bus. "
        + "Nothing here. " * 60
        + "A bus was attacked near the pass, and the bus burned. " * 2
    )
    most = snippet("d1", text, asked("bus pass"))
    assert most is not None
    assert most.text.count("bus") >= 3
    assert most.cut == (True, False)
    first = snippet("d1", text, asked("bus"), (4, 7))
    assert first is not None
    assert (first.start, first.marks[0]) == (0, (4, 7))
    assert snippet("d1", text, asked("boat")) is None
    assert "".join(words for words, _ in most.pieces()) == most.text
