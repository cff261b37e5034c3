"""The index: one SQLite file of words and where they stand, without any text; never precious."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sayso.domain.codes import Verb
from sayso.store.casefile import Case
from sayso.store.derived import digest_of
from sayso.store.derived.derived import SEARCH
from sayso.store.listing import standing
from sayso.store.searching.asking import Asked

SORTS = ("incident", "quote", "document", "actor", "place")
FORMAT = 1
COUNTED = 1000
"""Hits are counted up to this many, and ranked among so many: of more nobody reads the last."""


class Hit(NamedTuple):
    """Where something was found: whose it is and, for words of a document, where they stand.

    A place has the incident it was first named in as its owner; an actor has none.
    """

    sort: str
    id: str
    owner: str
    document: str
    start: int
    end: int
    name: str


class Making(NamedTuple):
    """How far an index is that is being made: rows read, of how many."""

    done: int = 0
    of: int = 0


class Index:
    """An index that is whole. `made` makes one."""

    def __init__(self, path: Path, hides: str) -> None:
        self.path = path
        self.hides = hides
        """What was hidden when it was made: with other words hidden it may not be asked."""

    def count(self, question: Asked, sort: str) -> int:
        """Give how many of a sort are found, at most `COUNTED`."""
        asked = f"SELECT count(*) FROM (SELECT 1 FROM {_table(sort)} WHERE {_table(sort)} MATCH ? LIMIT {COUNTED})"  # noqa: S608 - our words
        return int(self._rows(asked, question)[0][0]) if question.wanted else 0

    def found(self, question: Asked, sort: str, *, first: int, most: int) -> list[Hit]:
        """Give what is found of a sort, best first, from the number `first` on."""
        if not question.wanted:
            return []
        table = _table(sort)
        # To rank a hundred thousand takes seconds: where there are many, the first are taken.
        order = "rank" if self.count(question, sort) < COUNTED else "f.rowid"
        asked = (
            f"SELECT r.id, r.owner, r.document, r.start, r.end, r.name FROM {table} f"  # noqa: S608 - our words
            f" JOIN {sort}s r ON r.rowid = f.rowid WHERE {table} MATCH ?"
            f" ORDER BY {order} LIMIT {int(most)} OFFSET {int(first)}"
        )
        return [Hit(sort, *row) for row in self._rows(asked, question)]

    def _rows(self, asked: str, question: Asked) -> list[tuple[str, str, str, int, int, str]]:
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as db:
            return db.execute(asked, (question.expression(),)).fetchall()


def tables() -> str:
    """Give the SQL of an empty index."""
    return "".join(
        f"CREATE TABLE {sort}s (id TEXT, owner TEXT, document TEXT, start INT, end INT, name TEXT);"
        f"CREATE VIRTUAL TABLE {_table(sort)} USING fts5(text, content='', prefix='2 3',"
        " tokenize='unicode61 remove_diacritics 2');"
        for sort in SORTS
    )


def opened(path: Path, made_of: str, hides: str) -> Index | None:
    """Give the index that is there if it was made of these tables, else nothing."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            [[version]] = db.execute("PRAGMA user_version").fetchall()
            found = db.execute("SELECT made_of FROM made").fetchall() if version == FORMAT else []
    except sqlite3.DatabaseError:
        return None
    return Index(path, hides) if found == [(made_of,)] else None


def hiding(case: Case) -> str:
    """Give a string that is another one whenever other words are to be hidden or gone."""
    told = standing(case.ledger.judgements())
    return digest_of(*(str(one.number) for one in told if one.verb in (Verb.REDACT, Verb.PURGE)))


def path_of(case: Case) -> Path:
    """Give where the index of a casefile is."""
    return case.folder / SEARCH


def _table(sort: str) -> str:
    return f"{sort}_words"
