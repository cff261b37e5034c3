"""What the user named on the command line: files, folders, patterns, standard input."""

import glob
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sayso.adapters.files.folders import files_below, name_below, written
from sayso.adapters.files.sidecars import SUFFIX, Said, beside, is_sidecar
from sayso.domain.document import Capture, Problem
from sayso.domain.errors import MissingInput
from sayso.text.ids import document_id

STDIN = "-"
LARGEST = 500_000_000
"""Bytes of the largest file that is taken in; a larger one has to be split."""

_LONGEST_NAME = 255  # what disks allow
_MEDIA = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
}


class _Input(NamedTuple):
    # A file to read, and the name it goes by.
    uri: str
    file: Path
    in_folder: bool


def captures(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None
) -> Iterator[Capture | Problem]:
    """Give the bytes of files, folders, patterns and `-`, in the order named, folders sorted.

    The `uri` is the path below a folder that was named, else the path as named. Sidecars speak for
    the file beside them and are never input. Raises `MissingInput`, before anything is read, where
    nothing bears a name.
    """
    named = [(name, _inputs(name)) for name in inputs]
    for name, files in named:
        if name == STDIN:
            body = (stdin or sys.stdin.buffer).read(LARGEST + 1)
            yield from _capture(STDIN, body, None, Said())
        for each in files:
            yield from _read(each)


def _inputs(name: str) -> list[_Input]:
    if name == STDIN:
        return []
    path = Path(name)
    if not name or len(path.name) > _LONGEST_NAME:
        raise MissingInput(written(name))
    if path.is_dir():
        return [_Input(name_below(path, file), file, True) for file in files_below(path)]
    if path.exists():
        return [] if is_sidecar(path) else [_Input(written(name), path, False)]
    # Path.glob takes no absolute patterns.
    matches = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []  # noqa: PTH207
    if "**" in name:
        matches = [match for match in matches if not Path(match).is_dir()]
    if not matches:
        raise MissingInput(written(name))
    return [each for match in matches for each in _inputs(match)]


def _read(each: _Input) -> Iterator[Capture | Problem]:
    media = _MEDIA.get(each.file.suffix.lower())
    if media is None and each.in_folder and each.file.suffix:
        kinds = ", ".join(_MEDIA)
        yield _bad(
            "unread-format",
            f"{each.uri}: not read; of a folder are read {kinds}. Name it to read it.",
        )
        return
    try:
        with each.file.open("rb") as file:
            body = file.read(LARGEST + 1)
    except OSError as error:
        yield _bad("unreadable-file", f"{each.uri}: cannot be opened ({error.strerror})")
        return
    yield from _capture(each.uri, body, media, beside(each.file))


def _capture(uri: str, body: bytes, media: str | None, said: Said) -> Iterator[Capture | Problem]:
    if len(body) > LARGEST:
        yield _bad("too-long", f"{uri}: more than {LARGEST:,} bytes; not taken in. Split the file.")
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
        yield _bad("bad-sidecar", message, document_id(uri, body))


def _bad(code: str, message: str, document: str | None = None) -> Problem:
    return Problem(code=code, message=message, stage="collect", document=document)
