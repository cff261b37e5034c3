"""What a box may hold: names that stay inside it, and no more than a disk of reporting."""

import re
import stat
import zipfile
from collections.abc import Sequence

MEMBERS = 100_000
LARGEST = 100_000_000
"""Bytes of the largest member that is taken out."""
TOTAL = 4_000_000_000
RATIO, FREE = 200, 100_000_000
"""So many times its own size may a box unpack to, above what is small anyway."""
_LONGEST_NAME = 1000
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:")


def unsafe(name: str) -> str | None:
    """Say why a member's name is refused: it points out of the box, or is no name of a file."""
    if len(name) > _LONGEST_NAME:
        return "its name is longer than any disk allows"
    if name.startswith("/") or _DRIVE.match(name) or "\\" in name:
        return "its name is no path inside the box"
    if ".." in name.split("/"):
        return "its name points out of the box"
    return "its name holds control characters" if _CONTROL.search(name) else None


def is_material(name: str) -> bool:
    """Say whether a member is read as a file of a folder would be: not hidden, no README."""
    *folders, file = name.split("/")
    hidden = any(
        (part.startswith(".") and part not in (".", "..")) or part == "__MACOSX"
        for part in (*folders, file)
    )
    return not hidden and file.partition(".")[0].upper() != "README"


def overfull(count: int, unpacked: int, size: int) -> str | None:
    """Say why a box of `count` members and `size` bytes that unpacks to so much is refused whole."""
    if count > MEMBERS:
        return f"it holds more than {MEMBERS:,} files"
    if unpacked > TOTAL:
        return f"it unpacks to more than {TOTAL:,} bytes"
    if unpacked > FREE and unpacked > RATIO * size:
        return f"it unpacks to {unpacked // max(size, 1):,} times its size, as no reporting does"
    return None


def bomb(infos: Sequence[zipfile.ZipInfo], size: int, most: int = TOTAL) -> str | None:
    """Say why a zip is refused whole: too much in it, or members that lie over one another.

    `most` is how many bytes it may unpack to, where all of it is held in memory.
    """
    if sum(info.compress_size for info in infos) > size:
        return "its members overlap, as in a bomb"
    unpacked = sum(info.file_size for info in infos)
    if unpacked > most:
        return f"it unpacks to more than {most:,} bytes"
    return overfull(len(infos), unpacked, size)


def is_link(info: zipfile.ZipInfo) -> bool:
    """Say whether a member of a zip is a link, or anything but a file."""
    mode = info.external_attr >> 16
    return stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR)
