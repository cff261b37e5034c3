"""Bytes with what is known of them → a capture, and what was wrong with what is known."""

from collections.abc import Iterator

from sayso.adapters.files.sidecars import SUFFIX, Said
from sayso.domain.document import Capture, Problem
from sayso.text.ids import document_id

LARGEST = 500_000_000
"""Bytes of the largest file that is taken in; a larger one has to be split."""


def capture(uri: str, body: bytes, media: str | None, said: Said) -> Iterator[Capture | Problem]:
    """Give bytes as a capture, followed by a problem for each thing its sidecar says in vain."""
    if len(body) > LARGEST:
        yield bad("too-long", f"{uri}: more than {LARGEST:,} bytes; not taken in. Split the file.")
        return
    yield Capture(
        uri=uri,
        body=body,
        media=media,
        published=said.published,
        outlet=said.outlet,
        captured=said.captured,
        sample=said.sample,
        sources=said.sources,
    )
    for fault in said.faults:
        message = f"{uri}: the sidecar {uri}{SUFFIX} {fault}"
        yield bad("bad-sidecar", message, document_id(uri, body))


def bad(code: str, message: str, document: str | None = None) -> Problem:
    """Give a problem of an input."""
    return Problem(code=code, message=message, stage="collect", document=document)
