"""Evidence: bytes as captured, texts made of them, and what readers answered; never changed."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
import zstandard

from sayso.domain.document import Capture, Document
from sayso.domain.errors import BrokenCase, BrokenRecord
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.store.durable import remove, write_whole

R = TypeVar("R", bound=Record)
_GONE = ".gone.json"
_RESTORE = "Restore the folder from a backup, or build a new casefile from the input."


class Captured(Record):
    """How and when bytes were got. The time of archiving stands here and nowhere else."""

    uri: str
    media: str | None
    published: str | None
    outlet: str | None
    captured: str | None
    sample: bool
    sources: tuple[str, ...]
    title: str | None
    archived: str


class Tombstone(Record):
    """What is left of purged bytes: their hash, whose documents they were, who, when and why."""

    blob: str
    documents: tuple[str, ...]
    judgement: int
    who: str
    when: str
    why: str


class _Kept(Record):
    # A document without its text, and the hashes of all texts made of it; the last is in force.
    document: Document
    texts: tuple[str, ...]


class Evidence:
    """The precious half of a casefile. What a method gives back is on the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def archive(self, capture: Capture) -> str:
        """Keep bytes as they were got, once, and how each time they were got; give their hash.

        Bytes that were purged are not kept again.
        """
        blob = _sha256(capture.body)
        if self.tombstone(blob) is None:
            self._put(self._blob(blob), capture.body)
            self._remember(blob, capture)
        return blob

    def blob(self, blob: str) -> bytes:
        """Give archived bytes. Raises `BrokenCase` where they are missing or others."""
        return _checked(self._blob(blob), blob)

    def captures(self, blob: str) -> list[Captured]:
        """Give how bytes were got, each way once, by address and time."""
        found = [
            _read(path, Captured)
            for path in sorted(self._blob(blob).parent.glob(f"{blob}.*.json"))
            if not path.name.endswith(_GONE)
        ]
        return sorted(found, key=lambda one: (one.uri, one.archived))

    def put_document(self, document: Document) -> None:
        """Keep a document and its text; a text made of the same bytes before stays, too."""
        if self.tombstone(document.blob) is not None:
            return
        path = self._document(document.id)
        body = document.text.encode()
        text = _sha256(body)
        self._put(self._text(text), body)
        before = _read(path, _Kept).texts if path.exists() else ()
        kept = _Kept(
            document=document.but(text=""),
            texts=(*(one for one in before if one != text), text),
        )
        _write(path, kept)

    def document(self, id: str) -> Document | None:  # noqa: A002 - the word of the record
        """Give a document with its text, or nothing where none of that id is kept."""
        path = self._document(id)
        return self._whole(_read(path, _Kept)) if path.exists() else None

    def documents(self) -> Iterator[Document]:
        """Give all documents by id; purged ones are not among them."""
        return (self._whole(kept) for kept in self._kept())

    def document_ids(self) -> Iterator[str]:
        """Give the ids of all documents in order, without reading them."""
        for path in _files(self._folder / "documents", ".json"):
            yield path.name.removesuffix(".json")

    def put_reading(self, document: Document, reading: Reading) -> None:
        """Keep what a reader answered on this text; an answer that is there is never replaced."""
        path = self._reading(document, reading.reader)
        if not path.exists() and self.tombstone(document.blob) is None:
            body = msgspec.json.encode(reading, order="deterministic")
            write_whole(path, zstandard.ZstdCompressor(level=9).compress(body))

    def has_reading(self, document: Document, reader: str) -> bool:
        """Say whether this reader has answered on this text."""
        return self._reading(document, reader).exists()

    def reading(self, document: Document, reader: str) -> Reading | None:
        """Give what a reader answered on this text, or nothing."""
        path = self._reading(document, reader)
        return _read(path, Reading) if path.exists() else None

    def blobs(self) -> Iterator[str]:
        """Give the hashes of all archived bytes, in order."""
        for path in _files(self._folder / "blobs", ".zst"):
            yield path.name.removesuffix(".zst")

    def tombstone(self, blob: str) -> Tombstone | None:
        """Give the tombstone of purged bytes, or nothing where they were not purged."""
        path = self._gone(blob)
        return _read(path, Tombstone) if path.exists() else None

    def tombstones(self) -> Iterator[Tombstone]:
        """Give all tombstones, by hash."""
        return (_read(path, Tombstone) for path in _files(self._folder / "blobs", _GONE))

    def purge(self, document: str, judgement: Judgement) -> None:
        """Put a tombstone in place of a document's bytes, texts and readings.

        Other documents of the same bytes go with it. Asked twice, it finishes what was begun.
        """
        kept = self._document(document)
        blob = _read(kept, _Kept).document.blob if kept.exists() else self._buried(document)
        if blob is None:
            return
        mine = [one for one in self._kept() if one.document.blob == blob]
        others = {text for one in self._kept() if one.document.blob != blob for text in one.texts}
        if self.tombstone(blob) is None:
            stone = Tombstone(
                blob=blob,
                documents=tuple(one.document.id for one in mine),
                judgement=judgement.number,
                who=judgement.who,
                when=judgement.when,
                why=judgement.why,
            )
            _write(self._gone(blob), stone)
        self._bury(blob, mine, spare=others)

    def forget_reason(self, judgement: int) -> None:
        """Take the reason out of every tombstone that a judgement put up."""
        for stone in list(self.tombstones()):
            if stone.judgement == judgement and stone.why:
                _write(self._gone(stone.blob), stone.but(why=""))

    def _bury(self, blob: str, mine: Iterable[_Kept], *, spare: set[str]) -> None:
        # The document's own file goes last: it says what else has to go, should we be stopped.
        for path in sorted(self._blob(blob).parent.glob(f"{blob}.*")):
            if not path.name.endswith(_GONE):
                remove(path)
        for kept in mine:
            for path in sorted(self._readings(kept.document.id).glob("*")):
                remove(path)
            for text in kept.texts:
                if text not in spare:
                    remove(self._text(text))
            remove(self._document(kept.document.id))

    def _buried(self, document: str) -> str | None:
        return next((one.blob for one in self.tombstones() if document in one.documents), None)

    def _whole(self, kept: _Kept) -> Document:
        return kept.document.but(text=_checked(self._text(kept.texts[-1]), kept.texts[-1]).decode())

    def _kept(self) -> Iterator[_Kept]:
        return (_read(path, _Kept) for path in _files(self._folder / "documents", ".json"))

    def _put(self, path: Path, body: bytes) -> None:
        if not path.exists():
            write_whole(path, zstandard.ZstdCompressor(level=9).compress(body))

    def _remember(self, blob: str, capture: Capture) -> None:
        given = Captured(
            uri=capture.uri,
            media=capture.media,
            published=capture.published,
            outlet=capture.outlet,
            captured=capture.captured,
            sample=capture.sample,
            sources=capture.sources,
            title=capture.title,
            archived="",
        )
        key = _sha256(msgspec.json.encode(given))[:16]
        path = self._blob(blob).with_name(f"{blob}.{key}.json")
        if not path.exists():
            _write(path, given.but(archived=datetime.now(UTC).isoformat(timespec="seconds")))

    def _blob(self, blob: str) -> Path:
        return self._folder / "blobs" / blob[:2] / f"{blob}.zst"

    def _text(self, text: str) -> Path:
        return self._folder / "texts" / text[:2] / f"{text}.zst"

    def _gone(self, blob: str) -> Path:
        return self._folder / "blobs" / blob[:2] / f"{blob}{_GONE}"

    def _document(self, id: str) -> Path:  # noqa: A002 - the word of the record
        return self._folder / "documents" / id[1:3] / f"{id}.json"

    def _readings(self, document: str) -> Path:
        return self._folder / "readings" / document[1:3] / document

    def _reading(self, document: Document, reader: str) -> Path:
        key = _sha256(_sha256(document.text.encode()).encode() + reader.encode())[:32]
        return self._readings(document.id) / f"{key}.json.zst"


def _files(folder: Path, ending: str) -> Iterator[Path]:
    # By name, one subfolder at a time, so that no list grows with the casefile.
    for shelf in sorted(folder.glob("*")):
        yield from sorted(shelf.glob(f"*{ending}"))


def _checked(path: Path, sha256: str) -> bytes:
    try:
        body = zstandard.ZstdDecompressor().decompress(path.read_bytes())
    except (OSError, zstandard.ZstdError) as error:
        raise _broken(path, "archived bytes", "none that can be read") from error
    if _sha256(body) != sha256:
        raise _broken(path, "the bytes that were archived", "others")
    return body


def _write(path: Path, record: Record) -> None:
    body = msgspec.json.encode(record, order="deterministic") + b"\n"
    if not path.exists() or path.read_bytes() != body:
        write_whole(path, body)


def _read(path: Path, kind: type[R]) -> R:
    try:
        body = path.read_bytes()
        if path.suffix == ".zst":
            body = zstandard.ZstdDecompressor().decompress(body)
        return msgspec.json.decode(body, type=kind)
    except (OSError, zstandard.ZstdError) as error:
        raise _broken(path, "evidence", "a file that cannot be read") from error
    except (msgspec.DecodeError, BrokenRecord, UnicodeDecodeError) as error:
        raise _broken(path, f"a record of type {kind.__name__.strip('_')}", str(error)) from error


def _broken(path: Path, expected: str, found: str) -> BrokenCase:
    return BrokenCase(str(path), expected=expected, found=found, remedy=_RESTORE)


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
