"""RSS and Atom to their items: feedparser, given bytes and nothing else to open."""

import calendar
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sayso.adapters.fragments import words_of

_MOST = 10_000
_LONGEST = 10_000_000


class Item(NamedTuple):
    """One item of a feed, as the feed carries it."""

    text: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


def feed_items(body: bytes) -> Sequence[Item] | str:
    """Give the items of a feed in order, or in a sentence why it is none."""
    try:
        # Only who has a feed pays; it ships no types.
        import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        return "a feed, and feedparser is not installed: pip install 'sayso[inputs]'"
    if len(body) > _LONGEST:
        return f"{len(body):,} bytes are more than the {_LONGEST:,} that are read of a feed"
    try:
        # As a stream: given a name, feedparser would open it.
        found = feedparser.parse(io.BytesIO(body), sanitize_html=True)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        return f"no feed that can be read ({type(error).__name__})"
    if not found.get("version") and not found.entries:
        return "XML that is no RSS or Atom feed"
    if len(found.entries) > _MOST:
        return f"a feed of {len(found.entries):,} items, {_MOST:,} are read"
    outlet = found.feed.get("title")
    return [_item(entry, outlet) for entry in found.entries]


def _item(entry: Any, outlet: str | None) -> Item:
    longest = max((str(part.value) for part in entry.get("content", ())), key=len, default="")
    source = entry.get("source") or {}
    title = words_of(entry.get("title") or "")
    # Asked as a plain dict: feedparser would give one date for the other.
    moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    return Item(
        text=words_of(longest or entry.get("summary") or ""),
        title=" ".join(title.split()) or None,
        outlet=source.get("title") or outlet or None,
        published=_iso(moment) if moment else None,
        url=entry.get("link") or None,
    )


def _iso(moment: Any) -> str | None:
    try:
        found = datetime.fromtimestamp(calendar.timegm(moment), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return found.isoformat().replace("+00:00", "Z")
