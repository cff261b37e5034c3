"""PDF to words: pypdf; lines that only the width of the page ended are made whole again."""

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.adapters.papers.paper import Paper
from sayso.domain.errors import in_short

_MOST_PAGES = 2000
_LONGEST = 20_000_000
_HYPHEN = re.compile(r"\b[^\W\d_]{2,}-$")
_NARROW = 0.7
_ENDS = '.!?:\u201d"'
# What pypdf raises on files that are cut, altered or made to harm, beside its own errors.
_DAMAGE = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    OverflowError,
    NotImplementedError,
    EOFError,
    OSError,
    MemoryError,
    zlib.error,
    struct.error,
)


def read_pdf(body: bytes) -> Paper | str:
    """Give the words of a PDF, pages apart by an empty line, or in a sentence why there are none."""
    try:
        import pypdf  # noqa: PLC0415 - only who has a PDF pays
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        return "a PDF, and pypdf is not installed: pip install 'sayso[inputs]'"
    # pypdf says on the log what it mends; a document's fault is no line of a log.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            return "a PDF locked by a password; save it without one"
        if len(reader.pages) > _MOST_PAGES:
            return f"a PDF of {len(reader.pages):,} pages, {_MOST_PAGES:,} are read; split it"
        pages = list(_pages(reader.pages, (*_DAMAGE, PyPdfError)))
    except (*_DAMAGE, PyPdfError) as error:
        return f"no PDF that can be read ({in_short(error)})"
    if not any(pages):
        return "a PDF without text, as of scanned pages; read it with OCR first (ocrmypdf)"
    blank = [str(number) for number, page in enumerate(pages, 1) if not page]
    told = ", ".join(blank[:20]) + (" …" if len(blank) > 20 else "")
    left = (f"{len(blank)} of {len(pages)} pages hold no text: {told}",) if blank else ()
    return Paper(text="\n\n".join(page for page in pages if page), left=left)


def _pages(pages: Iterable[Any], damage: tuple[type[Exception], ...]) -> Iterator[str]:
    # A page that cannot be read is one without text: the others are read.
    room = _LONGEST
    for page in pages:
        try:
            text = flowing(page.extract_text())[:room]
        except damage:
            text = ""
        room -= len(text)
        yield text


def flowing(page: str) -> str:
    """Give the lines of a page as paragraphs: a line that the margin ended goes on in the next."""
    lines = [" ".join(line.split()) for line in page.splitlines()]
    wide = _NARROW * max(map(len, lines), default=0)
    paragraphs, held = list[str](), ""
    for line in lines:
        if not line:
            paragraphs, held = _ended(paragraphs, held), ""
            continue
        held = _joined(held, line)
        if len(line) < wide and line[-1] in _ENDS:
            paragraphs, held = _ended(paragraphs, held), ""
    return "\n".join(_ended(paragraphs, held))


def _joined(held: str, line: str) -> str:
    # "govern-" above "ment" is one word; "Turkish-" above "Syrian" two.
    if _HYPHEN.search(held) and line[0].islower():
        return held[:-1] + line
    return f"{held} {line}" if held else line


def _ended(paragraphs: list[str], held: str) -> list[str]:
    return [*paragraphs, held] if held else paragraphs
