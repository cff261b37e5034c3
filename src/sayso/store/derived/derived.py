"""The file of what was derived: one SQLite file that is never precious and never half believed."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
import zstandard

from sayso.domain.document import Document, Problem
from sayso.domain.errors import BrokenCase, FullDisk
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.store.derived import garbage
from sayso.store.disk.durable import remove

R = TypeVar("R", bound=Record)
NAME = "derived.db"
MADE = "made"
"""The note that says which tables were made of it, once they are there."""
SEARCH = "search.db"
"""The index of what is shown, which `store.searching` makes; forgotten with the rest."""
_FORMAT = 3
_BATCH = 1000
_TABLES = """
CREATE TABLE documents (id TEXT PRIMARY KEY, known BLOB NOT NULL, gist BLOB NOT NULL) STRICT;
CREATE TABLE sheets (id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE readings (id TEXT PRIMARY KEY, body BLOB NOT NULL, text BLOB NOT NULL) STRICT;
CREATE TABLE incidents (id TEXT PRIMARY KEY, made_of TEXT NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE rows (family TEXT, owner TEXT, key TEXT NOT NULL, PRIMARY KEY (family, owner)) STRICT;
CREATE TABLE notes (name TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
"""


class Known(Record):
    """What one document was derived from, and the little of it that every build asks for.

    `answer` is the file of the reader's answer, `marks` those of both files, `key` the hash of what
    they hold; `judged` and `whom` say what judgements made of it. `names` are those of people whom
    no list knows, `apart` what judgements could not be applied to.
    """

    uri: str
    answer: str
    marks: str
    key: str
    judged: str
    whom: str
    names: tuple[str, ...]
    problems: tuple[Problem, ...]
    apart: tuple[Problem, ...]

    @property
    def token(self) -> str:
        """Give a string that is another one whenever something else follows from the document."""
        return f"{self.key}{self.judged}{self.whom}"


class Made(Record):
    """Which tables were made with what is kept here, by the identity of their manifest."""

    tables: str


class Derived:
    """What was derived in earlier builds. `opened` gives one."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._put = 0
        self._encoder = msgspec.msgpack.Encoder()
        self._shrinker = zstandard.ZstdCompressor(level=1, write_checksum=True)
        self._grower = zstandard.ZstdDecompressor()

    def documents(self) -> dict[str, Known]:
        """Give what is known of every document, by id."""
        decoder = msgspec.msgpack.Decoder(Known)
        rows = self._db.execute("SELECT id, known FROM documents ORDER BY id")
        return {id_: decoder.decode(body) for id_, body in rows}

    def gist(self, id: str, kind: type[R]) -> R | None:  # noqa: A002 - the word of the record
        """Give what linking keeps of a document, or nothing."""
        row = self._db.execute("SELECT gist FROM documents WHERE id = ?", (id,)).fetchone()
        return msgspec.msgpack.decode(row[0], type=kind) if row else None

    def sheets(self, kind: type[R]) -> Iterator[R]:
        """Give what copies need of every document, by its id."""
        decoder = msgspec.msgpack.Decoder(kind)
        rows = self._db.execute("SELECT body FROM sheets ORDER BY id")
        return (decoder.decode(body) for (body,) in rows)

    def put(
        self, known: Known, kept: tuple[Record, Record], document: Document, reading: Reading
    ) -> None:
        """Keep a document and what was derived from it, in place of what was.

        `kept` are what linking and what copies need of it.
        """
        gist, sheet = map(self._encoder.encode, kept)
        told = document.id, self._encoder.encode(known), gist
        self._db.execute("REPLACE INTO documents VALUES (?, ?, ?)", told)
        self._db.execute("REPLACE INTO sheets VALUES (?, ?)", (document.id, sheet))
        body, text = (self._shrinker.compress(self._encoder.encode(x)) for x in (reading, document))
        self._db.execute("REPLACE INTO readings VALUES (?, ?, ?)", (document.id, body, text))
        self._put += 1
        if self._put % _BATCH == 0:
            # A first build of many is not begun anew when it is stopped.
            self._db.commit()
            self._db.execute("BEGIN IMMEDIATE")

    def known_again(self, id: str, known: Known) -> None:  # noqa: A002 - the word of the record
        """Keep new marks of files that hold what they held."""
        row = self._encoder.encode(known), id
        self._db.execute("UPDATE documents SET known = ? WHERE id = ?", row)

    def drop(self, ids: Iterable[str]) -> None:
        """Forget documents that are gone."""
        for table in ("documents", "sheets", "readings"):
            rows = ((id_,) for id_ in ids)
            self._db.executemany(f"DELETE FROM {table} WHERE id = ?", rows)  # noqa: S608 - our words

    def reading(self, document: str) -> Reading | None:
        """Give the reading of a document as grounded and judged, or nothing."""
        row = self._db.execute("SELECT body FROM readings WHERE id = ?", (document,)).fetchone()
        return (
            msgspec.msgpack.decode(self._grower.decompress(row[0]), type=Reading) if row else None
        )

    def document(self, id: str) -> Document | None:  # noqa: A002 - the word of the record
        """Give a document that something was derived from, or nothing: one file less to open for each."""
        row = self._db.execute("SELECT text FROM readings WHERE id = ?", (id,)).fetchone()
        return (
            msgspec.msgpack.decode(self._grower.decompress(row[0]), type=Document) if row else None
        )

    def incidents(self, kind: type[R]) -> dict[str, tuple[str, R]]:
        """Give every incident of the last build, by id: what it was made of, and the record."""
        decoder = msgspec.msgpack.Decoder(kind)
        rows = self._db.execute("SELECT id, made_of, body FROM incidents")
        return {id_: (made_of, decoder.decode(body)) for id_, made_of, body in rows}

    def put_incidents(self, found: Mapping[str, tuple[str, Record]], gone: Iterable[str]) -> None:
        """Keep incidents in place of those that were, and forget those that are gone."""
        rows = [(id_, of, self._encoder.encode(one)) for id_, (of, one) in found.items()]
        self._db.executemany("REPLACE INTO incidents VALUES (?, ?, ?)", rows)
        self._db.executemany("DELETE FROM incidents WHERE id = ?", [(one,) for one in gone])

    def rows(self, family: str) -> dict[str, str]:
        """Give the key of every owner's rows in the tables as they were last written."""
        asked = "SELECT owner, key FROM rows WHERE family = ?"
        return dict(self._db.execute(asked, (family,)))

    def put_rows(self, family: str, before: Mapping[str, str], keys: Mapping[str, str]) -> None:
        """Keep the keys of the rows that the tables hold now, in place of those that `rows` gave before."""
        new = [(family, owner, key) for owner, key in keys.items() if before.get(owner) != key]
        self._db.executemany("REPLACE INTO rows VALUES (?, ?, ?)", new)
        gone = [(family, owner) for owner in before.keys() - keys.keys()]
        self._db.executemany("DELETE FROM rows WHERE family = ? AND owner = ?", gone)

    def note(self, name: str, kind: type[R]) -> R | None:
        """Give a record that was noted under a name, or nothing."""
        row = self._db.execute("SELECT body FROM notes WHERE name = ?", (name,)).fetchone()
        return msgspec.msgpack.decode(self._grower.decompress(row[0]), type=kind) if row else None

    def put_note(self, name: str, record: Record) -> None:
        """Note a record under a name, in place of the one that was there."""
        body = self._shrinker.compress(self._encoder.encode(record))
        self._db.execute("REPLACE INTO notes VALUES (?, ?)", (name, body))


@contextmanager
def opened(folder: Path, made_with: str) -> Iterator[Derived]:
    """Open what was derived in a casefile; all of it is forgotten where it was made with other means.

    What is put is there when the block ends well; until then, or when it is killed, what was there
    is. Meanwhile Python looks for garbage seldom. Raises `FullDisk` where the disk refuses; a file that
    turns out to be damaged is taken away.
    """
    path = folder / NAME
    if not fits(folder, made_with):
        forget(folder)
        _made(path, made_with)
    try:
        with garbage.seldom(), closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("BEGIN IMMEDIATE")
            yield Derived(db)
            db.commit()
    except sqlite3.OperationalError as error:
        raise FullDisk(str(path), str(error)) from error
    except (sqlite3.DatabaseError, msgspec.DecodeError, zstandard.ZstdError) as error:
        forget(folder)
        raise BrokenCase(
            str(path),
            expected="what earlier builds derived",
            found=str(error),
            remedy="It was taken away; run it again, and it is made anew.",
        ) from error


def noted(folder: Path, name: str, kind: type[R]) -> R | None:
    """Give a record that the last build noted under a name, whatever it was made with; nothing changes.

    Nothing where none was noted, or where what was derived is gone or cannot be read.
    """
    path = folder / NAME
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            return Derived(db).note(name, kind)
    except (sqlite3.DatabaseError, msgspec.DecodeError, zstandard.ZstdError):
        return None


def forget(folder: Path) -> None:
    """Take away all that was derived; the next build makes it anew."""
    for name in (NAME, f"{NAME}-journal", SEARCH):
        remove(folder / name)


def fits(folder: Path, made_with: str) -> bool:
    """Say whether what was derived in a casefile is there, and was made with these means."""
    path = folder / NAME
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path)) as db:
            [[version]] = db.execute("PRAGMA user_version").fetchall()
            made = db.execute("SELECT body FROM notes WHERE name = 'made with'").fetchall()
    except sqlite3.DatabaseError:
        return False
    return version == _FORMAT and made == [(made_with.encode(),)]


def _made(path: Path, made_with: str) -> None:
    try:
        with closing(sqlite3.connect(path)) as db:
            # The version is written last: a file without one is made anew.
            db.executescript(_TABLES)
            db.execute("INSERT INTO notes VALUES ('made with', ?)", (made_with.encode(),))
            db.commit()
            db.execute(f"PRAGMA user_version = {_FORMAT}")
            db.commit()
    except sqlite3.Error as error:
        raise FullDisk(str(path), str(error)) from error
