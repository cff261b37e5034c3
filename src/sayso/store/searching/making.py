"""Makes the index out of the tables, which hide what is redacted: it can find nothing that is not shown."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from sayso.domain.document import Document
from sayso.domain.incident import Account, Claim, Incident
from sayso.store.casefile import Case
from sayso.store.disk.durable import UNFINISHED, move, refusals, remove
from sayso.store.searching.index import (
    FORMAT,
    Index,
    Making,
    hiding,
    opened,
    path_of,
    tables,
)
from sayso.store.searching.words import plain

_BATCH = 2000


class _Row(NamedTuple):
    sort: str
    id: str
    owner: str
    document: str
    start: int
    end: int
    name: str
    text: str


def made(case: Case, told: Callable[[Making], None]) -> Index:
    """Give the index of a casefile, made if the one that is there is of other tables.

    It takes its name when it is whole; `told` hears how far it is. Raises `FullDisk`.
    """
    path, made_of, hides = path_of(case), case.tables.identity(), hiding(case)
    there = opened(path, made_of, hides)
    if there is not None:
        return there
    draft = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    for left in path.parent.glob(f"{path.name}.*{UNFINISHED}"):
        remove(left)
    with refusals(path):
        try:
            _written(case, draft, made_of, told)
        except sqlite3.Error as error:
            remove(draft)
            raise OSError(0, str(error)) from error
    move(draft, path)
    if hiding(case) != hides:
        # What was purged meanwhile may have left words in it.
        remove(path)
    return Index(path, hides)


def _written(case: Case, draft: Path, made_of: str, told: Callable[[Making], None]) -> None:
    parts = case.tables.manifest().tables
    of = sum(
        one.rows for name in ("documents", "claims", "incidents") for one in parts.get(name, ())
    )
    with closing(sqlite3.connect(draft)) as db:
        # It is made anew when it breaks: no journal is needed.
        db.execute("PRAGMA journal_mode = OFF")
        db.executescript(tables() + "CREATE TABLE made (made_of TEXT);")
        for number, row in enumerate(_rows(case), start=1):
            where = f"INSERT INTO {row.sort}s VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608 - our words
            at = db.execute(where, row[1:7]).lastrowid
            text = f"INSERT INTO {row.sort}_words (rowid, text) VALUES (?, ?)"  # noqa: S608 - our words
            db.execute(text, (at, plain(row.text)))
            if number % _BATCH == 0:
                told(Making(min(number, of), of))
        db.execute("INSERT INTO made VALUES (?)", (made_of,))
        db.execute(f"PRAGMA user_version = {FORMAT}")
        db.commit()


def _rows(case: Case) -> Iterator[_Row]:
    return chain(_incidents(case), _documents(case), _claims(case), _actors(case))


def _incidents(case: Case) -> Iterator[_Row]:
    for batch in case.tables.columns(Incident, ("id", "summary")):
        for id_, summary in zip(*(x.to_pylist() for x in batch.columns), strict=True):
            yield _Row("incident", id_, id_, "", 0, 0, summary, summary)


def _documents(case: Case) -> Iterator[_Row]:
    for document in case.tables.read(Document):
        text = f"{document.title or ''}\n{document.text}"
        yield _Row("document", document.id, "", document.id, 0, 0, document.title or "", text)


def _claims(case: Case) -> Iterator[_Row]:
    """Give each place in a document once, however many claims of an incident it holds; and places."""
    names = (
        *("id", "incident", "document", "quote_start", "quote_end", "quote_text", "place_name"),
    )
    last, told, places = "", set[tuple[str, int, int]](), set[str]()
    for batch in case.tables.columns(Claim, names):
        for id_, incident, document, start, end, words, place in zip(
            *(x.to_pylist() for x in batch.columns), strict=True
        ):
            if incident != last:
                last, told = incident, set()
            if (document, start, end) not in told:
                told.add((document, start, end))
                yield _Row("quote", id_, incident, document, start, end, "", words)
            if place and plain(place) not in places:
                places.add(plain(place))
                yield _Row("place", place, incident, document, start, end, place, place)


def _actors(case: Case) -> Iterator[_Row]:
    """Give who of the registry speaks: nobody else has a record, so no private person is found here."""
    known = set[tuple[str, str]]()
    for batch in case.tables.columns(Account, ("voice_actor", "voice_name")):
        some = batch.filter(batch["voice_actor"].is_valid())
        for actor, name in zip(*(x.to_pylist() for x in some.columns), strict=True):
            if (actor, name) not in known:
                known.add((actor, name))
                yield _Row("actor", actor, "", "", 0, 0, name, f"{name} {actor}")
