"""HTML to an article: trafilatura, kept away from pages built to choke it."""

import re
from typing import NamedTuple

import trafilatura
from lxml.etree import LxmlError  # type: ignore[import-untyped]  # lxml ships no types

_LONGEST = 20_000_000
_DEEPEST = 200
_MOST_TAGS = 100_000
_MOST_ATTRIBUTES = 300
_ATTRIBUTE = re.compile(r"""[^\s/="'<>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*")
# Elements that end by themselves: void ones, and those whose end tag HTML lets a writer leave out.
_NAMES = (
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup"
    " tr td th thead tbody tfoot colgroup rt rp html head body"
)
_ENDLESS = frozenset(_NAMES.split())
# Only dates that the page itself states; the fixed bounds keep today's date out of it.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1990-01-01",
    "max_date": "2199-12-31",
}


class Article(NamedTuple):
    """What a page says: its words, and what it states about itself."""

    text: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    url: str | None


def read_page(html: str) -> Article | None:
    """Give the article in a page; nothing where there is none or taking it apart is unsafe.

    Refused unseen: more than 20 million characters, 200 elements deep, 100,000 tags, or a
    tag of more than 300 attributes, on which the parsers need minutes or lose the text.
    """
    if not is_safe(html):
        return None
    try:
        found = trafilatura.bare_extraction(
            html, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except (LxmlError, ValueError, RecursionError):
        return None
    if found is None or isinstance(found, dict):
        return None
    return Article(
        text=found.text or "",
        title=found.title,
        byline=found.author,
        outlet=found.sitename,
        published=found.date,
        url=found.url,
    )


def is_safe(html: str) -> bool:
    """Say whether a page is small and flat enough to be taken apart; linear in its length."""
    if len(html) > _LONGEST:
        return False
    depth = 0
    for tags, match in enumerate(_TAG.finditer(html), 1):
        closes, name = match.groups()
        if tags > _MOST_TAGS or _is_overloaded(match.group()):
            return False
        if name.lower() not in _ENDLESS:
            depth = max(0, depth - 1) if closes else depth + 1
        if depth > _DEEPEST:
            return False
    return True


def _is_overloaded(tag: str) -> bool:
    # An attribute takes two characters, so short tags need no counting; a picture may stand in one.
    if len(tag) < 2 * _MOST_ATTRIBUTES:
        return False
    return sum(1 for _ in _ATTRIBUTE.finditer(tag)) > _MOST_ATTRIBUTES
