"""How we know that a document and its reading are as they were, without reading them again."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from sayso.domain.record import Record
from sayso.store.disk.durable import UNFINISHED


class Stamps:
    """Marks of the files of evidence: another file, or one that was written to, has another mark.

    As in git's index, a mark is what the system says of a file: size, time and number. A file of a
    new mark is read and hashed before anyone believes that it changed.
    """

    def __init__(self, evidence: Path) -> None:
        self._evidence = str(evidence)

    def documents(self) -> Iterator[tuple[str, str]]:
        """Give the id of every document by id, and the mark of its file."""
        for shelf in sorted(Path(self._evidence).glob("documents/*")):
            with os.scandir(shelf) as files:
                found = [(file.name, _mark(file.stat())) for file in files]
            for name, mark in sorted(found):
                if not name.endswith(UNFINISHED):
                    yield name.removesuffix(".json"), mark

    def answer(self, document: str, answer: str) -> str:
        """Give the mark of a reader's answer; "" where there is none."""
        try:
            return _mark(os.stat(self._answer(document, answer)))  # noqa: PTH116 - for each document
        except FileNotFoundError:
            return ""

    def key(self, document: str, answer: str) -> str:
        """Give the hash of all that is kept of a document and a reader's answer on it."""
        one = Path(f"{self._evidence}/documents/{document[1:3]}/{document}.json")
        return digest_of(one.read_bytes(), Path(self._answer(document, answer)).read_bytes())

    def _answer(self, document: str, answer: str) -> str:
        return f"{self._evidence}/readings/{document[1:3]}/{document}/{answer}"


def _mark(found: os.stat_result) -> str:
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ino}"


def digest_of(*parts: str | bytes | Record) -> str:
    """Give one hash of texts, bytes and records, in order."""
    whole = hashlib.sha256()
    for part in parts:
        if isinstance(part, Record):
            body = msgspec.json.encode(part, order="deterministic")
        else:
            body = part.encode() if isinstance(part, str) else part
        # Lengths go in, so that ("ab", "c") and ("a", "bc") can never meet.
        whole.update(len(body).to_bytes(8, "big") + body)
    return whole.hexdigest()[:32]
