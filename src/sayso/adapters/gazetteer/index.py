"""The index built: once, whole or not at all, by one of however many ask for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sayso.adapters.gazetteer import dumps, tables
from sayso.text.names import skeleton

_LAYOUT = """
CREATE TABLE made_of (digest TEXT);
CREATE TABLE place (rank INTEGER PRIMARY KEY, id TEXT, level INTEGER, name TEXT, country TEXT,
  admin1 TEXT, admin2 TEXT, lat REAL, lon REAL, radius INTEGER, people INTEGER, code TEXT,
  known INTEGER);
CREATE TEMP TABLE come AS SELECT * FROM place;
CREATE TABLE named (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sounds (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
_LAYOUT_VERSION = b"5"
_ROW = "INSERT INTO come VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ORDER = "ORDER BY people DESC, level, rank"
_BEST_FIRST = f"SELECT rank FROM come {_ORDER}"  # noqa: S608 - words of our own
_NUMBERED = f"""
INSERT INTO place SELECT row_number() OVER ({_ORDER}), id, level, name, country, admin1, admin2, lat,
  lon, radius, people, code, known FROM come {_ORDER}
"""  # noqa: S608 - words of our own
_PATIENCE = 600.0
_STEP = 20_000
EXPECTED = 290_000
"""About how many places there are: what progress is measured against."""


def is_fresh(path: Path) -> bool:
    """Say whether an index is there and was made of the tables as they are now."""
    return path.is_file() and made_of(path) == _digest(path)


def made_of(path: Path) -> str:
    """Give the digest of the tables that an index was made of; "" where none is there."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as index:
            row: tuple[str] | None = index.execute("SELECT digest FROM made_of").fetchone()
            return row[0] if row else ""
    except sqlite3.DatabaseError:
        return ""


def build(into: Path) -> int:
    """Build the index where it is missing or old, and say how many places it holds."""
    for _ in building(into):
        pass
    with closing(sqlite3.connect(into)) as index:
        (count,) = index.execute("SELECT count(*) FROM place").fetchone()
    return int(count)


def building(into: Path) -> Iterator[int]:
    """Build the index where it is missing or old, saying now and then how many places are in.

    The file appears whole or not at all; of two builds at once the second waits for the first and
    takes its work. The lock is an empty SQLite file beside it: it frees itself when a build dies.
    """
    into.parent.mkdir(parents=True, exist_ok=True)
    lock = into.with_name(into.name + ".lock")
    with closing(sqlite3.connect(lock, timeout=_PATIENCE, isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        if not is_fresh(into):
            part = into.with_name(into.name + ".part")
            part.unlink(missing_ok=True)
            yield from _written(part, into)
            part.replace(into)


def _digest(into: Path) -> str:
    return tables.digest(
        _LAYOUT_VERSION, [path.with_suffix(".sha256") for path in dumps.kept(into)]
    )


def _all_rows(into: Path) -> Iterator[tables.Row]:
    """Give the shipped places, then those that only a country's full list has."""
    seen = set()
    for row in tables.rows():
        seen.add(row.id)
        yield row
    for path in dumps.kept(into):
        yield from (row for row in dumps.rows(path) if row.id not in seen)


def _written(part: Path, into: Path) -> Iterator[int]:
    with closing(sqlite3.connect(part)) as index:
        index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _LAYOUT)
        names: list[tuple[str, int]] = []
        sounds: list[tuple[str, int]] = []
        for rank, row in enumerate(_all_rows(into), 1):
            index.execute(_ROW, (rank, *row[:12]))
            names.extend((key, rank) for key in row.keys())  # noqa: SIM118 - a method of ours
            sounds.append((skeleton(row.name), rank))
            if rank % _STEP == 0:
                yield rank
        # Places are numbered best known first: so they come out of the index without being sorted.
        best = [rank for (rank,) in index.execute(_BEST_FIRST)]
        numbers = {rank: number for number, rank in enumerate(best, 1)}
        index.execute(_NUMBERED)
        # Sorted keys fill the tree from left to right, which is twice as fast.
        for table, keys in (("named", names), ("sounds", sounds)):
            told = sorted((key, numbers[rank]) for key, rank in keys)
            index.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", told)  # noqa: S608
        index.execute("INSERT INTO made_of VALUES (?)", (_digest(into),))
        index.commit()
