"""What collecting asks of the outside world. Anything of this shape will do."""

from typing import Protocol


class Page(Protocol):
    """What a page reader found in HTML. Null where the page does not say."""

    @property
    def text(self) -> str:
        """Give the article's words, one paragraph a line."""
        ...

    @property
    def title(self) -> str | None:
        """Give the headline."""
        ...

    @property
    def byline(self) -> str | None:
        """Give who wrote it."""
        ...

    @property
    def outlet(self) -> str | None:
        """Give the name of the site."""
        ...

    @property
    def published(self) -> str | None:
        """Give the date the page itself states, never one that was guessed."""
        ...

    @property
    def url(self) -> str | None:
        """Give the address under which the page wants to be known."""
        ...


class PageReader(Protocol):
    """Finds the article in an HTML page."""

    def __call__(self, html: str) -> Page | None:
        """Give the article, or nothing where the page holds none or is unsafe to take apart."""
        ...


class LanguageGuesser(Protocol):
    """Tells what language a text is in."""

    def __call__(self, text: str) -> str | None:
        """Give an ISO 639-1 code, or nothing where the text is too short to tell."""
        ...
