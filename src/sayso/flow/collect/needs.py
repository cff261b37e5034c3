"""What collecting asks of the outside world. Anything of this shape will do."""

from typing import Protocol


class Page(Protocol):
    """What a page reader found in HTML."""

    text: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    url: str | None


class PageReader(Protocol):
    """Finds the article in an HTML page."""

    def __call__(self, html: str) -> Page | None:
        """Give the article, or nothing where the page holds none."""
        ...


class LanguageGuesser(Protocol):
    """Tells what language a text is in."""

    def __call__(self, text: str) -> str | None:
        """Give an ISO 639-1 code, or nothing where the text is too short to tell."""
        ...
