"""Fakes by shape and small captures for the tests of collecting."""

from collections.abc import Iterable
from typing import NamedTuple

from sayso.domain.document import Capture, Document, Problem
from sayso.flow.collect import documents


class APage(NamedTuple):
    """A page as a reader found it."""

    text: str = "Twelve people were killed.\n"
    title: str | None = "Blast"
    byline: str | None = None
    outlet: str | None = "Sample Herald"
    published: str | None = "2025-03-11"
    url: str | None = "https://news.example/a"


def a_reader(page: APage | None) -> "FakeReader":
    """A reader that finds the same in every page."""
    return FakeReader(page)


class FakeReader:
    """Finds what it was given, and remembers the HTML it saw."""

    def __init__(self, page: APage | None) -> None:
        self.page = page
        self.seen: list[str] = []

    def __call__(self, html: str) -> APage | None:
        self.seen.append(html)
        return self.page


def english(text: str) -> str | None:
    """Call every text English that has words."""
    return "en" if text.strip() else None


def collected(
    captures: Iterable[Capture | Problem], page: APage | None = None
) -> tuple[list[Document], list[Problem]]:
    """Documents and problems of captures, apart."""
    found = list(documents(captures, a_reader(page), english))
    return (
        [document for document, _ in found if document is not None],
        [problem for _, problems in found for problem in problems],
    )


def a_capture(body: bytes = b"Twelve people were killed.", uri: str = "a.txt") -> Capture:
    """A file of plain text."""
    return Capture(uri=uri, body=body)
