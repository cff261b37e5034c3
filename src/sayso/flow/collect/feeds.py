"""A feed → one document an item, of the words that the feed itself carries."""

from collections.abc import Iterator, Sequence

from sayso.domain.document import Capture, Problem
from sayso.flow.collect.needs import Entry, FeedReader
from sayso.flow.collect.problems import bad


def no_feeds(_: bytes, /) -> Sequence[Entry] | str:
    """Say that nobody here can take a feed apart."""
    return "no reader for feeds is at hand"


def entries(capture: Capture, feeds: FeedReader) -> Iterator[Capture | Problem]:
    """Give one capture an item of a feed, in order, under the address that the item points to.

    The headline stands above its words, since figures are often told there and nowhere else. The
    pages behind are not fetched.
    """
    found = feeds(capture.body)
    if isinstance(found, str):
        yield bad("unread-format", f"{capture.uri}: {found}; kept, not read")
        return
    for number, entry in enumerate(found, 1):
        words = "\n\n".join(part for part in (entry.title, entry.text) if part and part.strip())
        if not words:
            yield bad("bad-row", f"{capture.uri}, item {number}: no words in it; left out")
            continue
        url = entry.url if entry.url and entry.url.startswith(("http://", "https://")) else None
        yield capture.but(
            uri=url or f"{capture.uri}#{number}",
            body=words.encode(errors="replace"),
            media="text/plain",
            published=entry.published or capture.published,
            outlet=capture.outlet or entry.outlet,
            title=entry.title,
            within=capture.uri,
        )
