"""What a release says of itself: what it was made of and with, and the hash of each of its files."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from sayso.domain.document import Origin
from sayso.domain.errors import BrokenCase, BrokenRecord, NewerCase
from sayso.domain.record import Record
from sayso.store.disk.shelves import sha256

FORMAT = 1
MANIFEST = "manifest.json"
INCIDENTS = "incidents.jsonl"
SUMS = "SHA256SUMS"


class Hashed(Record):
    """A file and the hash of its bytes."""

    file: str
    sha256: str


class Input(Record):
    """A document that was read, the hash of its bytes as captured, and who published it first."""

    id: str
    uri: str
    sha256: str
    outlet: str | None
    published: str | None
    captured: str | None
    origin: Origin | None = None


class Care(Record):
    """How carefully a release tells: as asked, how much is told coarsely, and how much held back."""

    coarse: str
    delay: int | None
    told_coarsely: int
    incidents_held_back: int
    inputs_held_back: int


class Provenance(Record):
    """With what a casefile's tables were made: program, codebook, reader and its weights, places, rules.

    `made_with` is what the build wrote down. `judgements` counts decisions; their reasons stay in the
    casefile. `rows` is the canonical digest of its tables, equal on every machine.
    """

    made_with: dict[str, str]
    weights: tuple[Hashed, ...]
    rows: str
    judgements: int


class Manifest(Record):
    """All that a release rests on and holds."""

    format: int
    date: str
    incidents: int
    provenance: Provenance
    care: Care
    inputs: tuple[Input, ...]
    files: tuple[Hashed, ...]


def manifest_file(manifest: Manifest) -> bytes:
    """Give the manifest as it stands in a release: the same bytes for the same manifest."""
    body = msgspec.json.encode(manifest, order="deterministic")
    return msgspec.json.format(body, indent=1) + b"\n"


def sums_file(files: Iterable[Hashed], manifest: bytes) -> bytes:
    """Give the hashes as `sha256sum -c` takes them, so that nobody needs this program to verify."""
    lines = {one.file: one.sha256 for one in files} | {MANIFEST: sha256(manifest)}
    return "".join(f"{lines[name]}  {name}\n" for name in sorted(lines)).encode()


def read_manifest(folder: Path) -> Manifest:
    """Give the manifest of a release. Raises `BrokenCase` where it is none, `NewerCase`."""
    path = folder / MANIFEST
    try:
        body = path.read_bytes()
        known = msgspec.json.decode(body, type=_Format).format
        if known > FORMAT:
            raise NewerCase(str(folder), found=known, known=FORMAT)
        return msgspec.json.decode(body, type=Manifest)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, BrokenRecord) as error:
        raise BrokenCase(
            str(path),
            expected="the manifest of a release",
            found=str(error),
            remedy="Take the release again from where it was published.",
        ) from error


class _Format(msgspec.Struct):
    # Only the version, whatever else a newer program may have written.
    format: int


def is_release(folder: Path) -> bool:
    """Say whether a folder was written as a release."""
    # One that lost its sums is a damaged release, and tables have a manifest of their own.
    beside = any((folder / name).is_file() for name in (SUMS, INCIDENTS))
    return beside and (folder / MANIFEST).is_file()


def digest(folder: Path) -> str:
    """Give what a release is known by: the hash of its manifest, which hashes all the rest."""
    return sha256((folder / MANIFEST).read_bytes())


def by_file(files: Iterable[Hashed]) -> Mapping[str, str]:
    """Give the hash of each file."""
    return {one.file: one.sha256 for one in files}
