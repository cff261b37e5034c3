"""What collecting asks of the outside world. Anything of this shape will do."""

from collections.abc import Iterator, Sequence
from typing import Protocol


class Entry(Protocol):
    """Words that somebody published, an item of a feed: null where it does not say."""

    @property
    def text(self) -> str:
        """Give the words, one paragraph a line; of a feed its own, not those of the page it points to."""
        ...

    @property
    def title(self) -> str | None:
        """Give the headline."""
        ...

    @property
    def outlet(self) -> str | None:
        """Give the name of the site, or of the feed."""
        ...

    @property
    def published(self) -> str | None:
        """Give the date that it states itself, never one that was guessed."""
        ...

    @property
    def url(self) -> str | None:
        """Give the address under which it wants to be known, or of the page it points to."""
        ...


class Page(Entry, Protocol):
    """What a page reader found in HTML."""

    @property
    def byline(self) -> str | None:
        """Give who wrote it."""
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


class Paper(Page, Protocol):
    """What a paper reader found: its words, what it states about itself, and what was left out."""

    @property
    def left(self) -> Sequence[str]:
        """Say in a sentence each what of it was not read."""
        ...


class PaperReader(Protocol):
    """Finds the words of a file that is no plain text: a PDF, a Word document, an e-mail."""

    def __call__(self, body: bytes, /) -> Paper | str:
        """Give its words and what it states about itself, or in a sentence why it cannot be read."""
        ...


class SheetReader(Protocol):
    """Takes a workbook apart."""

    def __call__(self, body: bytes, /) -> Iterator[Sequence[str] | str]:
        """Give the rows of its first sheet that has any; a string says why no more can be read."""
        ...


class FeedReader(Protocol):
    """Takes an RSS or Atom feed apart."""

    def __call__(self, body: bytes, /) -> Sequence[Entry] | str:
        """Give its items in order, or in a sentence why it is no feed that can be read."""
        ...
