"""Files that come in over the page: kept in a folder of the casefile under names that are safe."""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from sayso.domain.errors import BadInput
from sayso.store.casefile import INCOMING
from sayso.store.disk.durable import whole_file
from sayso.store.tables.parts import sha256_of

LARGEST = 200_000_000
"""Bytes of a file that is taken in so; a larger one is named in the terminal."""
_LONGEST = 120
"""Bytes of a name: disks take 255, and a hash may have to go in."""
_UNSAFE = re.compile(r"[^\w .,()+\-]")


def kept(case: Path, name: str, body: Iterable[bytes]) -> Path:
    """Keep a file and give where; one that is there already is not kept twice.

    Another file of the same name gets part of its hash into its name. Raises `BadInput` for a file
    that is too large, `FullDisk`; nothing stays then.
    """
    folder, safe = case / INCOMING, safe_name(name)
    arriving = folder / f".arriving-{secrets.token_hex(8)}"
    digest, size = hashlib.sha256(), 0
    with whole_file(arriving) as file:
        for chunk in body:
            size += len(chunk)
            if size > LARGEST:
                break
            digest.update(chunk)
            file.write(chunk)
    if size > LARGEST:
        arriving.unlink()
        raise BadInput(
            safe,
            expected=f"a file of {LARGEST:,} bytes or less",
            found="a larger one",
            remedy="name it in the terminal: `sayso build CASE FILE`",
        )
    target = folder / safe
    if target.exists() and sha256_of(target) != digest.hexdigest():
        stem, dot, ending = safe.partition(".")
        target = folder / f"{stem}-{digest.hexdigest()[:12]}{dot}{ending}"
    arriving.replace(target)
    return target


def let_go(case: Path, paths: Iterable[str]) -> None:
    """Remove those of these files that came in over the page; what others named stays where it is."""
    for name in paths:
        path = Path(name)
        if path.parent == case / INCOMING and path.name not in ("", ".."):
            path.unlink(missing_ok=True)


def shown(case: Path, name: str) -> str:
    """Give an input as people are shown it: what came in over the page by its name alone."""
    path = Path(name)
    return path.name if path.parent == case / INCOMING else name


def safe_name(name: str) -> str:
    """Give the name of a file as it may stand in a folder: no path, no hidden file, nothing odd."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    safe = _UNSAFE.sub("_", last).strip(" .")
    stem, dot, ending = safe.rpartition(".")
    if dot and len(ending) < 12:
        return f"{_cut(stem, _LONGEST - len(ending.encode()) - 1)}.{ending}"
    return _cut(safe, _LONGEST) or "unnamed"


def _cut(words: str, most: int) -> str:
    return words.encode()[:most].decode(errors="ignore")
