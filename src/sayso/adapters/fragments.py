"""HTML that is no page — the body of an e-mail, an item of a feed — to its words."""

import lxml.etree  # type: ignore[import-untyped]  # lxml ships no types
import lxml.html  # type: ignore[import-untyped]
from lxml.etree import LxmlError

from sayso.adapters.web import is_safe

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_UNSHOWN = ("script", "style", "head", "title", "template")


def words_of(html: str) -> str:
    """Give the words of a piece of HTML, a block a line; nothing where it is unsafe to take apart."""
    if not html.strip() or not is_safe(html):
        return ""
    try:
        root = lxml.html.fragment_fromstring(html, create_parent=True)
    except (LxmlError, ValueError, RecursionError):
        return ""
    lxml.etree.strip_elements(root, *_UNSHOWN, lxml.etree.Comment, with_tail=False)
    for element in root.iter(*_BLOCKS):
        # A line ends where a block begins, and where it ends.
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in str(root.text_content()).splitlines())
    return "\n".join(line for line in lines if line)
