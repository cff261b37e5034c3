"""What the user named on the command line: files, folders, patterns, addresses, standard input."""

import glob
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sayso.adapters.fetching import Fetcher, Got, is_address
from sayso.adapters.files.boxes import members
from sayso.adapters.files.capturing import LARGEST, bad, capture
from sayso.adapters.files.folders import files_below, name_below, written
from sayso.adapters.files.media import BOXES, ENDINGS, media_of, media_said
from sayso.adapters.files.sidecars import Said, beside, is_sidecar
from sayso.domain.document import Capture, Problem
from sayso.domain.errors import MissingInput

STDIN = "-"
_LONGEST_NAME = 255  # what disks allow
Fetch = Callable[[str], Iterator[Got | Problem]]
"""Gives what is at an address."""


class _Input(NamedTuple):
    # A file to read, and the name it goes by.
    uri: str
    file: Path
    in_folder: bool


def captures(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, fetch: Fetch | None = None
) -> Iterator[Capture | Problem]:
    """Give the bytes of files, folders, patterns, addresses and `-`, in the order named, folders sorted.

    The `uri` is the path below a folder that was named, else the path as named. Sidecars speak for
    the file beside them and are never input. Raises `MissingInput`, before anything is read, where
    nothing bears a name.
    """
    fetch = fetch or Fetcher()
    named = [(name, _inputs(name)) for name in inputs]
    for name, files in named:
        if name == STDIN:
            body = (stdin or sys.stdin.buffer).read(LARGEST + 1)
            yield from capture(STDIN, body, None, Said())
        elif is_address(name):
            yield from _fetched(name, fetch)
        for each in files:
            yield from _read(each)


def _inputs(name: str) -> list[_Input]:
    if name == STDIN or is_address(name):
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


def _fetched(name: str, fetch: Fetch) -> Iterator[Capture | Problem]:
    for got in fetch(name):
        if isinstance(got, Problem):
            yield got
            continue
        # A server that knows no better says "octet-stream": then the name tells.
        media = media_of(got.uri.partition("?")[0]) or media_said(got.said)
        if media is not None and media in BOXES:
            yield from members(io.BytesIO(got.body), got.uri, media)
        else:
            yield from capture(got.uri, got.body, media, Said(captured=got.captured))


def _read(each: _Input) -> Iterator[Capture | Problem]:
    media = media_of(each.file.name)
    if media is None and each.in_folder and each.file.suffix:
        yield bad(
            "unread-format",
            f"{each.uri}: not read; of a folder are read {ENDINGS}. Name it to read it.",
        )
        return
    try:
        with each.file.open("rb") as file:
            if media is not None and media in BOXES:
                yield from members(file, each.uri, media)
                return
            body = file.read(LARGEST + 1)
    except OSError as error:
        yield bad("unreadable-file", f"{each.uri}: cannot be opened ({error.strerror})")
        return
    yield from capture(each.uri, body, media, beside(each.file))
