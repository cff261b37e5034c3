"""Evidence: bytes as captured, texts made of them, and what readers answered; never changed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import zstandard

from sayso.domain.document import CSV, EXCEL, FEED, JSON_LINES, Capture, Document, Problem
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.store.disk.durable import remove, write_whole
from sayso.store.disk.shelves import checked, files_on, read_record, sha256, unpacked, write_record

_GONE = ".gone.json"
_TAKEN_APART = CSV | {JSON_LINES, EXCEL, FEED}


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
    within: str | None = None


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
    problems: tuple[Problem, ...] = ()


class Evidence:
    """The precious half of a casefile. What a method gives back is on the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def archive(self, capture: Capture) -> str:
        """Keep bytes as they were got, once, and how each time they were got; give their hash.

        Bytes that were purged are not kept again.
        """
        blob = sha256(capture.body)
        if self.tombstone(blob) is None:
            self._put(self._blob(blob), capture.body)
            self._remember(blob, capture)
        return blob

    def blob(self, blob: str) -> bytes:
        """Give archived bytes. Raises `BrokenCase` where they are missing or others."""
        return checked(self._blob(blob), blob)

    def captures(self, blob: str) -> list[Captured]:
        """Give how bytes were got, each way once, by address and time."""
        found = [
            read_record(path, Captured)
            for path in sorted(self._blob(blob).parent.glob(f"{blob}.*.json"))
            if not path.name.endswith(_GONE)
        ]
        return sorted(found, key=lambda one: (one.uri, one.archived))

    def put_document(self, document: Document, problems: tuple[Problem, ...] = ()) -> None:
        """Keep a document, its text, and what was wrong with it in place of what was wrong before.

        A text made of the same bytes before stays, too.
        """
        if self.tombstone(document.blob) is not None:
            return
        path = self._document(document.id)
        body = document.text.encode()
        text = sha256(body)
        self._put(self._text(text), body)
        before = read_record(path, _Kept) if path.exists() else None
        texts = (one for one in before.texts if one != text) if before else ()
        first = document.first_captured(before.document) if before else document
        kept = _Kept(document=first.but(text=""), texts=(*texts, text), problems=problems)
        write_record(path, kept)

    def document(self, id: str) -> Document | None:  # noqa: A002 - the word of the record
        """Give a document with its text, or nothing where none of that id is kept."""
        path = self._document(id)
        return self._whole(read_record(path, _Kept)) if path.exists() else None

    def documents(self) -> Iterator[Document]:
        """Give all documents by id; purged ones are not among them."""
        return (self._whole(kept) for kept in self._kept())

    def document_ids(self) -> Iterator[str]:
        """Give the ids of all documents in order, without reading them."""
        for path in files_on(self._folder / "documents", ".json"):
            yield path.name.removesuffix(".json")

    def holds(self, id: str) -> bool:  # noqa: A002 - the word of the record
        """Say whether a document of that id is kept."""
        return self._document(id).exists()

    def problems_of(self, document: str) -> tuple[Problem, ...]:
        """Give what was wrong with a document when it was collected."""
        path = self._document(document)
        return read_record(path, _Kept).problems if path.exists() else ()

    def put_problem(self, problem: Problem) -> None:
        """Keep what was wrong with an input that made no document."""
        key = sha256(msgspec.json.encode(problem))[:32]
        write_record(self._folder / "problems" / key[:2] / f"{key}.json", problem)

    def problems(self) -> Iterator[Problem]:
        """Give what was wrong with inputs that made no document, in whichever build."""
        return (read_record(path, Problem) for path in files_on(self._folder / "problems", ".json"))

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
        return read_record(path, Reading) if path.exists() else None

    def answer_file(self, document: Document, reader: str) -> str:
        """Give the name of the file that keeps a reader's answer on this text."""
        return self._reading(document, reader).name

    def put_answer(self, document: Document, key: str, body: bytes) -> None:
        """Keep what a model answered on a document, as it came; it goes when the document goes."""
        if self.tombstone(document.blob) is None:
            self._put(self._answer(document, key), body)

    def answer(self, document: Document, key: str) -> bytes | None:
        """Give what a model answered, or nothing where it was not asked this."""
        path = self._answer(document, key)
        return unpacked(path) if path.exists() else None

    def blobs(self) -> Iterator[str]:
        """Give the hashes of all archived bytes, in order."""
        for path in files_on(self._folder / "blobs", ".zst"):
            yield path.name.removesuffix(".zst")

    def tombstone(self, blob: str) -> Tombstone | None:
        """Give the tombstone of purged bytes, or nothing where they were not purged."""
        path = self._gone(blob)
        return read_record(path, Tombstone) if path.exists() else None

    def tombstones(self) -> Iterator[Tombstone]:
        """Give all tombstones, by hash."""
        return (read_record(path, Tombstone) for path in files_on(self._folder / "blobs", _GONE))

    def purged(self) -> Iterator[Problem]:
        """Give a problem for each document that was purged."""
        for stone in self.tombstones():
            for document in stone.documents:
                why = f"{document} was purged on {stone.when} by {stone.who}"
                yield Problem(code="purged", message=why, stage="collect", document=document)

    def purge(self, document: str, judgement: Judgement) -> None:
        """Put a tombstone in place of a document's bytes, texts and readings.

        Other documents of the same bytes go with it, and so does the table or feed it was taken out
        of: the other rows are kept on their own. Asked twice, it finishes what was begun.
        """
        path = self._document(document)
        if path.exists():
            self._entomb(read_record(path, _Kept).document.blob, judgement)
        for stone in list(self.tombstones()):
            self._bury(stone)

    def forget_reason(self, judgement: int) -> None:
        """Take the reason out of every tombstone that a judgement put up."""
        for stone in list(self.tombstones()):
            if stone.judgement == judgement and stone.why:
                write_record(self._gone(stone.blob), stone.but(why=""))

    def _entomb(self, blob: str, judgement: Judgement) -> None:
        # The stone of the document is put up last: until it stands, all of it is done again.
        mine = [one.document for one in self._kept() if one.document.blob == blob]
        files = {file for file, _, row in (d.uri.rpartition("#") for d in mine) if row.isdecimal()}
        files |= {one.within for one in self.captures(blob) if one.within}
        around = [one for one in self.blobs() if files and self._holds(one, files)]
        for name, documents in (*((one, ()) for one in around), (blob, mine)):
            if self.tombstone(name) is None:
                stone = Tombstone(
                    blob=name,
                    documents=tuple(document.id for document in documents),
                    judgement=judgement.number,
                    who=judgement.who,
                    when=judgement.when,
                    why=judgement.why,
                )
                write_record(self._gone(name), stone)

    def _holds(self, blob: str, files: set[str]) -> bool:
        # What others were taken out of: a table, a feed.
        return any(one.uri in files and one.media in _TAKEN_APART for one in self.captures(blob))

    def _bury(self, stone: Tombstone) -> None:
        left = [path for path in map(self._document, stone.documents) if path.exists()]
        if not left and not self._blob(stone.blob).exists():
            return
        spare = {t for one in self._kept() if one.document.blob != stone.blob for t in one.texts}
        for path in sorted(self._blob(stone.blob).parent.glob(f"{stone.blob}.*")):
            if not path.name.endswith(_GONE):
                remove(path)
        for path in left:
            # The document's own file goes last: it says what else has to go, should we be stopped.
            kept = read_record(path, _Kept)
            for answer in sorted(self._readings(kept.document.id).glob("*")):
                remove(answer)
            for text in kept.texts:
                if text not in spare:
                    remove(self._text(text))
            remove(path)

    def _whole(self, kept: _Kept) -> Document:
        return kept.document.but(text=checked(self._text(kept.texts[-1]), kept.texts[-1]).decode())

    def _kept(self) -> Iterator[_Kept]:
        return (read_record(path, _Kept) for path in files_on(self._folder / "documents", ".json"))

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
            within=capture.within,
        )
        # Named as before there was a `within`, where there is none: nothing is remembered twice.
        told = msgspec.structs.asdict(given)
        told = told if capture.within else {k: v for k, v in told.items() if k != "within"}
        key = sha256(msgspec.json.encode(told))[:16]
        path = self._blob(blob).with_name(f"{blob}.{key}.json")
        if not path.exists():
            write_record(path, given.but(archived=datetime.now(UTC).isoformat(timespec="seconds")))

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

    def _answer(self, document: Document, key: str) -> Path:
        return self._readings(document.id) / f"{key}.answer.zst"

    def _reading(self, document: Document, reader: str) -> Path:
        key = sha256(sha256(document.text.encode()).encode() + reader.encode())[:32]
        return self._readings(document.id) / f"{key}.json.zst"
