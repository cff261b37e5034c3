import sys
import tracemalloc

import pytest

from sayso.adapters.papers import pdf
from sayso.adapters.papers.paper import Paper
from sayso.adapters.papers.pdf import flowing, read_pdf
from tests.adapters.papers.examples import a_pdf, zeros


def refused(body: bytes) -> str:
    found = read_pdf(body)
    assert isinstance(found, str)
    assert "\n" not in found
    return found


def test_pages_are_apart_by_an_empty_line() -> None:
    found = read_pdf(a_pdf(["Twelve people were killed", "in Quetta."], ["Two were injured."]))
    assert found == Paper(text="Twelve people were killed in Quetta.\n\nTwo were injured.")


def test_a_page_without_text_is_named() -> None:
    found = read_pdf(a_pdf(["Twelve were killed."], []))
    assert isinstance(found, Paper)
    assert found.left == ("1 of 2 pages hold no text: 2",)


def test_scanned_pages_are_refused_with_what_to_do() -> None:
    assert "ocrmypdf" in refused(a_pdf([]))


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("Gunmen stopped a train in the Bolan Pass and\ntook hostages.\nThe army said it had\nended.",
         "Gunmen stopped a train in the Bolan Pass and took hostages.\nThe army said it had ended."),
        ("the govern-\nment said", "the government said"),
        ("a Turkish-\nSyrian border", "a Turkish- Syrian border"),
        ("One.\n\nTwo.", "One.\nTwo."),
        ("", ""),
    ],
)  # fmt: skip
def test_lines_that_the_margin_ended_are_made_whole(page: str, paragraphs: str) -> None:
    assert flowing(page) == paragraphs


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.4",
        b"%PDF-1.4\n" + b"\0" * 1000,
        a_pdf(["Twelve"])[:-300],
        a_pdf(["Twelve"]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"),
        a_pdf(["Twelve"]).replace(b"/Root 1 0 R", b"/Root 9 0 R"),
        a_pdf(["Twelve"]).replace(b"/Parent 2 0 R", b"/Parent 4 0 R"),
        b"%PDF-1.4\n" + b"[" * 100_000,
        b"no pdf",
    ],
)
def test_a_harmful_or_broken_pdf_is_one_sentence_or_what_can_be_read(body: bytes) -> None:
    found = read_pdf(body)
    assert isinstance(found, Paper) or "\n" not in found


def test_a_page_that_unpacks_to_gigabytes_fills_no_memory() -> None:
    body = a_pdf([""], ["Two were injured."], stream=zeros(1_000_000_000))
    tracemalloc.start()
    found = read_pdf(body)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found, Paper)
    assert found.text == "Two were injured."
    assert peak < 400_000_000


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_PAGES", 1)
    assert "split" in refused(a_pdf(["One"], ["Two"]))


def test_without_pypdf_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert "sayso[inputs]" in refused(a_pdf(["One"]))
