"""Zip: the list of members is judged before any of them is unpacked."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from sayso.adapters.files.boxes.limits import LARGEST, bomb, is_link
from sayso.adapters.files.boxes.taking import is_wanted, refused, taken
from sayso.adapters.files.capturing import bad
from sayso.adapters.files.sidecars import SUFFIX, Said, said
from sayso.domain.document import Capture, Problem

# What zipfile raises for a pack that is cut, altered, locked or packed in a way it does not know.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)


def zipped(file: BinaryIO, uri: str) -> Iterator[Capture | Problem]:
    """Give the members of a zip in the order of their names."""
    size = file.seek(0, 2)
    try:
        pack = zipfile.ZipFile(file)
    except DAMAGE as error:
        yield bad("damaged-box", f"{uri}: no whole zip ({error}); not read")
        return
    with pack:
        infos = [info for info in pack.infolist() if not info.is_dir()]
        if why := bomb(infos, size):
            yield bad("bomb", f"{uri}: {why}; nothing of it is read")
            return
        by_name = {info.filename: info for info in infos}
        names = frozenset(by_name)
        for info in sorted(infos, key=lambda one: one.filename):
            if is_wanted(info.filename, names):
                yield from _member(pack, info, uri, by_name)


def _member(
    pack: zipfile.ZipFile, info: zipfile.ZipInfo, uri: str, by_name: Mapping[str, zipfile.ZipInfo]
) -> Iterator[Capture | Problem]:
    name = info.filename
    if is_link(info):
        yield bad("unsafe-member", f"{uri}: {name[:80]!r} is left out: it is a link, no file")
        return
    if problem := refused(uri, name):
        yield problem
        return
    body = _body(pack, info)
    if isinstance(body, str):
        yield bad("damaged-box", f"{uri}/{name}: {body}; left out")
        return
    beside = by_name.get(name + SUFFIX)
    told = _body(pack, beside) if beside else None
    spoken = said(told) if isinstance(told, bytes) else Said(faults=(told,) if told else ())
    yield from taken(uri, name, body, spoken)


def _body(pack: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | str:
    if info.flag_bits & 1:
        return "it is locked by a password"
    if info.file_size > LARGEST:
        return f"{info.file_size:,} bytes are more than the {LARGEST:,} that are taken out"
    try:
        # No more is ever unpacked than the list of members said.
        with pack.open(info) as member:
            return member.read(LARGEST + 1)
    except DAMAGE as error:
        return f"it cannot be unpacked ({error})"
