"""Tar, packed or not: read through twice in one direction, first to judge it, then to take it out."""

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, Protocol

from sayso.adapters.files.boxes.limits import LARGEST, overfull
from sayso.adapters.files.boxes.taking import is_wanted, refused, taken
from sayso.adapters.files.capturing import bad
from sayso.adapters.files.sidecars import SUFFIX, Said, said
from sayso.domain.document import Capture, Problem

_HEADERS = 16_000_000
"""No names and attributes of one member take more bytes than this."""
_SIDECAR = 1_000_000


class _Bomb(Exception):
    """More comes out of a tar than its members say."""


# What tarfile and the unpackers raise for what is cut or altered.
_DAMAGE = (
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
)


class _Source(Protocol):
    # What bytes are read from.
    def read(self, size: int, /) -> bytes: ...


class _Guarded:
    """A stream of which no more is read than the members seen so far account for."""

    def __init__(self, file: _Source) -> None:
        self._file, self.left = file, _HEADERS

    def read(self, size: int) -> bytes:
        body = self._file.read(size)
        self.left -= len(body)
        if self.left < 0:
            raise _Bomb
        return body


class _Judged(NamedTuple):
    # What the first reading found: names, sidecars, and why nothing is to be taken out.
    names: frozenset[str]
    sidecars: dict[str, bytes]
    why: str | None


def tarred(file: BinaryIO, uri: str) -> Iterator[Capture | Problem]:
    """Give the members of a tar in its own order; links and devices are refused one by one."""
    judged = _judged(file)
    if judged.why:
        yield bad("bomb", f"{uri}: {judged.why}; nothing of it is read")
        return
    try:
        for info, tar in _walked(file):
            if not info.isdir() and is_wanted(info.name, judged.names):
                yield from _member(tar, info, uri, judged)
    except _DAMAGE as error:
        words = str(error) or type(error).__name__
        yield bad("damaged-box", f"{uri}: no whole tar ({words}); what stands before it was read")


def _judged(file: BinaryIO) -> _Judged:
    size, count, unpacked = file.seek(0, 2), 0, 0
    names, sidecars = set[str](), dict[str, bytes]()
    why = None
    try:
        for info, tar in _walked(file):
            count, unpacked = count + 1, unpacked + max(info.size, 0)
            if why := overfull(count, unpacked, size):
                break
            names.add(info.name)
            if info.isreg() and info.name.lower().endswith(SUFFIX) and info.size <= _SIDECAR:
                member = tar.extractfile(info)
                sidecars[info.name] = member.read(_SIDECAR) if member else b""
    except _Bomb:
        why = "more comes out of it than its members say"
    except _DAMAGE:
        pass  # the second reading says where it is broken
    return _Judged(frozenset(names), sidecars, why)


def _walked(file: BinaryIO) -> Iterator[tuple[tarfile.TarInfo, tarfile.TarFile]]:
    file.seek(0)
    guarded = _Guarded(_unpacking(file))
    with tarfile.open(fileobj=guarded, mode="r|") as tar:  # type: ignore[call-overload]  # it only reads
        while info := tar.next():
            guarded.left = max(info.size, 0) + _HEADERS
            yield info, tar
            # Else every member seen stays in memory.
            tar.members = []


def _unpacking(file: BinaryIO) -> _Source:
    head = file.read(6)
    file.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)
    if head.startswith(b"BZh"):
        return bz2.BZ2File(file)
    if head.startswith(b"\xfd7zXZ\x00"):
        return lzma.LZMAFile(file)
    return file


def _member(
    tar: tarfile.TarFile, info: tarfile.TarInfo, uri: str, judged: _Judged
) -> Iterator[Capture | Problem]:
    name = info.name
    if not info.isreg():
        shown = name[:80].encode(errors="replace").decode()
        yield bad("unsafe-member", f"{uri}: {shown!r} is left out: it is a link or device, no file")
        return
    if problem := refused(uri, name):
        yield problem
        return
    if info.size > LARGEST:
        why = f"{info.size:,} bytes are more than the {LARGEST:,} that are taken out"
        yield bad("too-long", f"{uri}/{name}: {why}; left out")
        return
    member = tar.extractfile(info)
    body = member.read(LARGEST + 1) if member else b""
    beside = judged.sidecars.get(name + SUFFIX)
    yield from taken(uri, name, body, said(beside) if beside is not None else Said())
