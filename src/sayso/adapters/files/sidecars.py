"""Sidecars: `article.txt.json` says of `article.txt` what the file itself cannot."""

import json
from pathlib import Path
from typing import NamedTuple

SUFFIX = ".json"


class Said(NamedTuple):
    """What a sidecar says, and what could not be used of it."""

    published: str | None = None
    outlet: str | None = None
    captured: str | None = None
    sample: bool = False
    sources: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def is_sidecar(file: Path) -> bool:
    """Say whether a file speaks of the file beside it and is no input itself."""
    return file.suffix.lower() == SUFFIX and file.with_suffix("").is_file()


def beside(file: Path) -> Said:
    """Give what the sidecar of a file says; nothing where it has none.

    What cannot be used is left out and named in `faults`; the rest is kept.
    """
    sidecar = file.with_name(file.name + SUFFIX)
    if not sidecar.is_file():
        return Said()
    try:
        return said(sidecar.read_bytes())
    except OSError as error:
        return Said(faults=(f"cannot be opened ({error.strerror})",))


def said(body: bytes) -> Said:
    """Give what the bytes of a sidecar say."""
    try:
        row = json.loads(body.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        return Said(faults=(f"is no JSON ({error})",))
    if not isinstance(row, dict):
        return Said(faults=("is no JSON object",))
    return _said(row)


def _said(row: dict[str, object]) -> Said:
    words: dict[str, str | None] = {"published": None, "outlet": None, "captured": None}
    sample, sources, faults = False, (), []
    for key, value in sorted(row.items()):
        match key, value:
            case (("published" | "outlet" | "captured" | "sample" | "sources"), None):
                continue
            case (("published" | "outlet" | "captured"), str()) if _writable(value):
                words[key] = value
            case "sample", bool():
                sample = value
            case "sources", list() if all(isinstance(x, str) and _writable(x) for x in value):
                sources = tuple(value)
            case (("published" | "outlet" | "captured" | "sample" | "sources"), _):
                faults.append(f"says {key!r} in a form that cannot be used; left out")
            case _:
                faults.append(f"has a key no one reads: {key!r}")
    return Said(**words, sample=sample, sources=sources, faults=tuple(faults))


def _writable(text: str) -> bool:
    # JSON can escape half a character, which no file can hold.
    return text.isascii() or text.encode(errors="replace").decode() == text
