"""Captures to documents: what was got becomes clean text with what is known of it."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.document import PDF, Capture, Document, Problem
from sayso.flow.collect.dates import real_date
from sayso.flow.collect.decoding import Fault, fault_of, html_text, plain_text
from sayso.flow.collect.needs import LanguageGuesser, Page, PageReader, PaperReader
from sayso.text.ids import document_id

_HTML = re.compile(
    rb"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.S
)
_HTML_MEDIA = ("text/html", "application/xhtml+xml")
_SITE = re.compile(r"https?://(?P<host>[^/?#]+)")
_LONGEST_TITLE = 150

Papers = Mapping[str, PaperReader]
"""Who reads files that are no plain text, by their MIME type."""
_NONE: Papers = MappingProxyType({})

Collected = tuple[Document | None, tuple[Problem, ...]]
"""A document with what is wrong with it, or no document and what was wrong instead."""

_EMPTY = Fault("empty", "no words in it")


class _Readers(NamedTuple):
    # Who takes what apart.
    pages: PageReader
    papers: Papers


class _Read(NamedTuple):
    # What was made out of the bytes: the words, the page they stood in, and what was wrong.
    text: str
    page: Page | None = None
    faults: tuple[Fault, ...] = ()


def documents(
    captures: Iterable[Capture | Problem],
    pages: PageReader,
    languages: LanguageGuesser,
    papers: Papers = _NONE,
) -> Iterator[Collected]:
    """Give one document a capture, in order, with the problems that name it.

    A capture that cannot be read is a document with empty text and a problem. Problems among the
    captures that name no document are passed on alone. The dates are those of sidecar or page, never a file's own time.
    """
    document: Document | None = None
    problems: list[Problem] = []
    for capture in captures:
        if isinstance(capture, Problem) and document and capture.document == document.id:
            problems.append(capture)
            continue
        if document:
            yield document, tuple(problems)
        document, problems = None, []
        if isinstance(capture, Problem):
            yield None, (capture,)
        else:
            document, problems = _document(capture, _Readers(pages, papers), languages)
    if document:
        yield document, tuple(problems)


def _document(
    capture: Capture, readers: "_Readers", languages: LanguageGuesser
) -> tuple[Document, list[Problem]]:
    read = _read(capture, readers)
    uri = _uri(capture, read.page)
    published, captured = _given(capture, read.page), capture.captured
    document = Document(
        id=document_id(uri, capture.body),
        uri=uri,
        text=read.text,
        blob=hashlib.sha256(capture.body).hexdigest(),
        title=capture.title or (read.page.title if read.page else _headline(read.text)),
        byline=read.page.byline if read.page else None,
        outlet=capture.outlet or (read.page.outlet if read.page else None),
        published=real_date(published) if published else None,
        captured=real_date(captured) if captured else None,
        language=languages(read.text),
        sample=capture.sample,
        cells=capture.cells if read.text else (),
    )
    dates = _bad_dates(document, {"published": published, "captured": captured})
    problems = [
        Problem(
            code=fault.code,
            message=f"{uri}: {fault.message}",
            stage="collect",
            document=document.id,
        )
        for fault in (*read.faults, *dates)
    ]
    return document, problems


def _read(capture: Capture, readers: "_Readers") -> _Read:
    paper = readers.papers.get(_media(capture) or "")
    fault = fault_of(capture.body, paper=paper is not None)
    if fault is not None:
        return _Read("", faults=(fault,))
    if paper is not None:
        return _read_paper(capture.body, paper)
    if _is_html(capture):
        return _read_page(capture.body, readers.pages)
    text, fault = plain_text(capture.body)
    faults = (fault,) if fault else ()
    if not text.strip():
        return _Read(text, faults=(*faults, _EMPTY))
    return _Read(text, faults=faults)


def _read_page(body: bytes, pages: PageReader) -> _Read:
    html, fault = html_text(body)
    faults = (fault,) if fault else ()
    if not html.strip():
        return _Read("", faults=(*faults, _EMPTY))
    page = pages(html)
    if page is None or not page.text.strip():
        why = "no article found in this page; kept, not read. Save its text as a .txt file."
        return _Read("", page, (*faults, Fault("no-article", why)))
    return _Read(page.text, page, faults)


def _read_paper(body: bytes, paper: PaperReader) -> _Read:
    if not body.strip():
        return _Read("", faults=(_EMPTY,))
    found = paper(body)
    if isinstance(found, str):
        return _Read("", faults=(Fault("unread-paper", f"{found}; kept, not read"),))
    faults = tuple(Fault("unread-part", why) for why in found.left)
    if not found.text.strip():
        faults = (*faults, _EMPTY)
    return _Read(found.text, found, faults)


def _media(capture: Capture) -> str | None:
    if capture.media is None and capture.body.startswith(b"%PDF-"):
        return PDF
    return (capture.media or "").partition(";")[0].strip().lower() or None


def _is_html(capture: Capture) -> bool:
    if capture.media is not None:
        return _media(capture) in _HTML_MEDIA
    return _HTML.match(capture.body[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def _uri(capture: Capture, page: Page | None) -> str:
    # Only a page that was fetched is known by its canonical address; a file is known by its path.
    if page is None or page.url is None:
        return capture.uri
    here, there = _SITE.match(capture.uri), _SITE.match(page.url)
    same = here is not None and there is not None and here["host"] == there["host"]
    return page.url if same else capture.uri


def _given(capture: Capture, page: Page | None) -> str | None:
    if capture.published or page is None:
        return capture.published
    return page.published


def _bad_dates(document: Document, written: dict[str, str | None]) -> Iterator[Fault]:
    kept = {"published": document.published, "captured": document.captured}
    for key, date in written.items():
        if date and kept[key] is None:
            yield Fault("bad-date", f"{key} is {date!r}, which is no real ISO 8601 date; left out")


def _headline(text: str) -> str | None:
    # A short first line without a full stop, with more below it, is how plain text sets a headline.
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    short = 0 < len(first) <= _LONGEST_TITLE and not first.endswith(".")
    return first if short and rest.strip() else None
