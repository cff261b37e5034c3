"""WARC: pages as a crawler captured them, each with its address and moment; warcio reads the records."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from sayso.adapters.files.capturing import bad, capture
from sayso.adapters.files.media import media_said
from sayso.adapters.files.sidecars import Said
from sayso.domain.document import FEED, PDF, WORD, Capture, Problem

_LONGEST = 20_000_000
_READ = frozenset(("text/html", "application/xhtml+xml", "text/plain", PDF, WORD, FEED))
_HOLDING = ("response", "resource", "conversion")
_ABOUT = frozenset(("warcinfo", "request", "metadata"))
_FINE = re.compile(r"(\.\d{6})\d+")
_OK = "200"


def pages(file: BinaryIO, uri: str) -> Iterator[Capture | Problem]:
    """Give the pages, texts and papers of a WARC in order, with when each was captured.

    Answers that are no page (pictures, redirects, errors) are counted in one problem.
    """
    try:
        # Only who has a WARC pays; it ships no types.
        from warcio.archiveiterator import (  # type: ignore[import-untyped]  # noqa: PLC0415
            ArchiveIterator,
        )
        from warcio.exceptions import (  # type: ignore[import-untyped]  # noqa: PLC0415
            ArchiveLoadFailed,
        )
    except ImportError:
        why = "warcio is not installed: pip install 'sayso[inputs]'"
        yield bad("unread-format", f"{uri}: not read; {why}")
        return
    file.seek(0)
    others: Counter[str] = Counter()
    try:
        for number, record in enumerate(ArchiveIterator(file), 1):
            kind = _kind(record)
            if kind in _READ:
                yield from _page(record, f"{uri}#{number}", kind)
            elif kind not in _ABOUT:
                others[kind] += 1
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError) as error:
        yield bad("damaged-box", f"{uri}: no whole WARC ({error}); what stands before it was read")
    if others:
        told = ", ".join(f"{kind} {count:,}" for kind, count in sorted(others.items())[:20])
        yield bad("unread-record", f"{uri}: {others.total():,} records are no pages: {told}")


def _kind(record: Any) -> str:
    """Give the MIME type of a record that holds a page, else what it is instead."""
    if record.rec_type not in _HOLDING:
        return str(record.rec_type or "no type")
    headers = record.http_headers or record.rec_headers
    if record.http_headers and record.http_headers.get_statuscode() != _OK:
        return f"status {str(record.http_headers.get_statuscode())[:3]}"
    said = (headers.get_header("Content-Type") or "no type")[:80]
    return media_said(said) or said.partition(";")[0].strip().lower()


def _page(record: Any, numbered: str, media: str) -> Iterator[Capture | Problem]:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    uri = address if address.startswith(("http://", "https://")) else numbered
    body = record.content_stream().read(_LONGEST + 1)
    if len(body) > _LONGEST:
        why = f"more than the {_LONGEST:,} bytes that are read of a page; left out"
        yield bad("too-long", f"{numbered}: {why}")
        return
    moment = record.rec_headers.get_header("WARC-Date")
    # Some crawlers count billionths of a second.
    captured = _FINE.sub(r"\1", moment) if moment else None
    yield from capture(uri, body, media, Said(captured=captured))
