"""Which box is opened how, and what is made of its members."""

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from sayso.adapters.files.boxes.mails import mails
from sayso.adapters.files.boxes.tars import tarred
from sayso.adapters.files.boxes.warcs import pages
from sayso.adapters.files.boxes.zips import zipped
from sayso.adapters.files.media import MBOX, TAR, WARC, ZIP
from sayso.domain.document import Capture, Problem

_OPENED: Mapping[str, Callable[[BinaryIO, str], Iterator[Capture | Problem]]] = {
    ZIP: zipped,
    TAR: tarred,
    WARC: pages,
    MBOX: mails,
}


def members(file: BinaryIO, uri: str, media: str) -> Iterator[Capture | Problem]:
    """Give what a box holds, one after another; it is never in memory as a whole, nor kept.

    A member bears the box's address and its own; a page of a WARC the one it was captured from.
    """
    return _OPENED[media](file, uri)
