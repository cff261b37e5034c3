"""The ledger: people's judgements, appended and never changed, and the earlier ids of incidents."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from sayso.domain.errors import (
    BadInput,
    BrokenCase,
    BrokenRecord,
    CaseBusy,
    CaseError,
    FullDisk,
    NewerCase,
)
from sayso.domain.judgement import Judgement

FORMAT = 1
NAME = "ledger.db"
_PATIENCE = 10.0  # seconds to wait for another process to end its append
_PRIMARY = 0xFF  # where SQLite says more of an error, its lowest byte still says what it is
_TABLES = """
CREATE TABLE judgements (
  number INTEGER PRIMARY KEY, record TEXT NOT NULL, why TEXT NOT NULL, forgotten TEXT
) STRICT;
CREATE TABLE members (report TEXT PRIMARY KEY, incident TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE formerly (
  incident TEXT NOT NULL, earlier TEXT NOT NULL, PRIMARY KEY (incident, earlier)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never taken away: withdraw it'); END;
CREATE TRIGGER judgements_stand BEFORE UPDATE ON judgements
WHEN NOT (OLD.forgotten IS NULL AND NEW.forgotten IS NOT NULL AND NEW.why = ''
  AND NEW.number = OLD.number AND NEW.record = OLD.record)
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed: append another'); END;
CREATE TRIGGER judgements_follow BEFORE INSERT ON judgements
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM judgements)
BEGIN SELECT RAISE(ABORT, 'judgements are numbered without gaps'); END;
CREATE TRIGGER history_stays BEFORE DELETE ON formerly
BEGIN SELECT RAISE(ABORT, 'the history of ids is never taken away'); END;
CREATE TRIGGER history_stands BEFORE UPDATE ON formerly
BEGIN SELECT RAISE(ABORT, 'the history of ids is never changed'); END;
"""


class Ledger:
    """The judgements of a casefile. What a method gives back is on the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def append(self, judgement: Judgement) -> Judgement:
        """Add a judgement and give it with its number; the number it came with is not used.

        Raises `BadInput` where it withdraws one that is not there.
        """
        with self._writing() as db:
            [last] = db.execute("SELECT coalesce(max(number), 0) FROM judgements").fetchone()
            if judgement.withdraws is not None and not 0 < judgement.withdraws <= last:
                raise BadInput(
                    f"withdraw {judgement.withdraws}",
                    f"the number of a judgement, 1 to {last}" if last else "a judgement",
                    str(judgement.withdraws) if last else "none in this casefile yet",
                    "`sayso judge` printed the number when it was made",
                )
            numbered = judgement.but(number=last + 1)
            record = msgspec.json.encode(numbered.but(why="")).decode()
            db.execute(
                "INSERT INTO judgements (number, record, why) VALUES (?, ?, ?)",
                (numbered.number, record, numbered.why),
            )
        return numbered

    def judgements(self) -> list[Judgement]:
        """Give all judgements by number, withdrawn ones included."""
        rows = self._read("SELECT record, why FROM judgements ORDER BY number")
        return [_judgement(row, self._path).but(why=why) for row, why in rows]

    def last(self) -> int:
        """Give the number of the last judgement, 0 where there is none: so many there are."""
        found = self._read("SELECT number, why FROM judgements ORDER BY number DESC LIMIT 1")
        return int(found[0][0]) if found else 0

    def forget_reason(self, number: int, *, who: str, when: str) -> None:
        """Take the reason out of a judgement for good; that it was taken, by whom and when, stays.

        Raises `BadInput` where there is no such judgement.
        """
        if number not in {judgement.number for judgement in self.judgements()}:
            raise BadInput(
                f"judgement {number}", "a judgement of this casefile", "none", "check the number"
            )
        with self._writing() as db:
            db.execute(
                "UPDATE judgements SET why = '', forgotten = ?"
                " WHERE number = ? AND forgotten IS NULL",
                (f"{who}, {when}", number),
            )

    def forgotten(self) -> dict[int, str]:
        """Give who took the reason out of which judgement, and when."""
        rows = self._read("SELECT number, forgotten FROM judgements WHERE forgotten IS NOT NULL")
        return {int(number): forgotten for number, forgotten in rows}

    def members(self) -> dict[str, str]:
        """Give the incident that each report belonged to in the last build."""
        return dict(self._read("SELECT report, incident FROM members"))

    def homes(self, reports: Iterable[str]) -> dict[str, str]:
        """Give the incident that each of these reports belonged to in the last build."""
        asked = "SELECT incident FROM members WHERE report = ?"
        if not self._path.exists():
            return {}
        with self._open() as db:
            found = {one: db.execute(asked, (one,)).fetchone() for one in reports}
        return {one: str(row[0]) for one, row in found.items() if row}

    def remember(self, members: Mapping[str, str], formerly: Mapping[str, tuple[str, ...]]) -> None:
        """Keep which incident each report belongs to now, and add to the history of ids."""
        before = self.members()
        moved = sorted(x for x in members.items() if before.get(x[0]) != x[1])
        gone = [(one,) for one in sorted(before.keys() - members.keys())]
        with self._writing() as db:
            # Only what changed is written: of a hundred thousand reports few move in a build.
            db.executemany("DELETE FROM members WHERE report = ?", gone)
            db.executemany("REPLACE INTO members VALUES (?, ?)", moved)
            db.executemany(
                "INSERT OR IGNORE INTO formerly VALUES (?, ?)",
                sorted((now, then) for now, before in formerly.items() for then in before),
            )

    def formerly(self) -> dict[str, tuple[str, ...]]:
        """Give all earlier ids of each incident that has any, however many merges ago."""
        direct: dict[str, set[str]] = {}
        for incident, earlier in self._read("SELECT incident, earlier FROM formerly"):
            direct.setdefault(incident, set()).add(earlier)
        return {incident: _all_before(incident, direct) for incident in sorted(direct)}

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._open() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.rollback()
                raise
            db.commit()

    def _read(self, query: str) -> list[tuple[str, str]]:
        if not self._path.exists():
            return []
        with self._open() as db:
            return db.execute(query).fetchall()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(
                sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
            ) as db:
                db.execute("PRAGMA synchronous = FULL")
                # What is forgotten is overwritten in the file, not only unlinked.
                db.execute("PRAGMA secure_delete = ON")
                _ready(db, self._path)
                yield db
        except sqlite3.Error as error:
            raise _told(error, self._path) from error


def _judgement(row: str, path: Path) -> Judgement:
    try:
        return msgspec.json.decode(row, type=Judgement)
    except (msgspec.DecodeError, BrokenRecord) as error:
        raise _damaged(path, str(error)) from error


def _damaged(path: Path, found: str) -> BrokenCase:
    return BrokenCase(
        str(path),
        expected="a ledger of judgements",
        found=found,
        remedy="Restore the file from a backup; nothing else holds the judgements.",
    )


def _told(error: sqlite3.Error, path: Path) -> CaseError:
    # A disk that refuses and a file that is damaged ask for different things to be done.
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY:
        case (
            sqlite3.SQLITE_FULL
            | sqlite3.SQLITE_IOERR
            | sqlite3.SQLITE_READONLY
            | sqlite3.SQLITE_CANTOPEN
            | sqlite3.SQLITE_PERM
        ):
            return FullDisk(str(path), str(error))
        case sqlite3.SQLITE_BUSY:
            return CaseBusy(str(path), holder="another process")
        case _:
            return _damaged(path, str(error))


def _ready(db: sqlite3.Connection, path: Path) -> None:
    def version() -> int:
        [found] = db.execute("PRAGMA user_version").fetchone()
        return int(found)

    if version() > FORMAT:
        raise NewerCase(str(path), found=version(), known=FORMAT)
    if version() == 0:
        # Another process may have made the tables between asking and locking.
        db.execute("BEGIN IMMEDIATE")
        if version() == 0:
            for statement in _statements():
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {FORMAT}")
        db.commit()


def _statements() -> Iterator[str]:
    whole = ""
    for line in _TABLES.splitlines():
        whole += line + "\n"
        if sqlite3.complete_statement(whole):
            yield whole
            whole = ""


def _all_before(incident: str, direct: Mapping[str, set[str]]) -> tuple[str, ...]:
    found: set[str] = set()
    fresh = [incident]
    while fresh:
        for earlier in direct.get(fresh.pop(), ()):
            if earlier not in found and earlier != incident:
                found.add(earlier)
                fresh.append(earlier)
    return tuple(sorted(found))
