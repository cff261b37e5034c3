"""The places of the world by name: a SQLite index built once out of the shipped tables.

`places.tsv.xz` is made from GeoNames by `scripts/gazetteer`, `supplement.toml` is our own list of
passes, camps, crossings and spellings that GeoNames' packages lack; see PLACES-LICENSE.md.
"""

import hashlib
import lzma
import sqlite3
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from sayso.domain.codes import PlacePrecision
from sayso.domain.errors import BrokenFile
from sayso.domain.world import Candidate
from sayso.text.countries import country, name_of
from sayso.text.names import folded

PLACES = Path(__file__).with_name("places.tsv.xz")
SUPPLEMENT = Path(__file__).with_name("supplement.toml")

_LAYOUT = """
CREATE TABLE made_of (digest TEXT);
CREATE TABLE place (rank INTEGER PRIMARY KEY, id TEXT, level INTEGER, name TEXT, country TEXT,
  admin1 TEXT, admin2 TEXT, lat REAL, lon REAL, people INTEGER);
CREATE TABLE named (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
_LAYOUT_VERSION = b"2"
_FIND = """
SELECT id, name, country, admin1, lat, lon, level, admin2, people FROM named
JOIN place ON rank = place WHERE key = ? ORDER BY people DESC, level, rank LIMIT 80
"""
_PRECISION = (
    PlacePrecision.COUNTRY,
    PlacePrecision.ADMIN1,
    PlacePrecision.ADMIN2,
    PlacePrecision.EXACT,
    PlacePrecision.NEAR,
)
_LEVELS = {"country": 0, "admin1": 1, "admin2": 2, "exact": 3, "near": 4}
_GENERIC = frozenset(
    [
        "agency",
        "area",
        "borough",
        "county",
        "department",
        "district",
        "division",
        "governorate",
        "municipality",
        "oblast",
        "okrug",
        "parish",
        "prefecture",
        "province",
        "raion",
        "region",
        "state",
        "territory",
        "woreda",
    ]
)
_PATIENCE = 600.0
_REMEMBERED = 50_000


class SqliteGazetteer:
    """Finds places in an index that `build` made; opened read-only, answers are remembered."""

    def __init__(self, path: Path) -> None:
        self._index = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
        )
        self._known: dict[str, tuple[Candidate, ...]] = {}

    def places_named(self, name: str) -> Sequence[Candidate]:
        """Give every place of that name (any case, accents or not), most people first."""
        key = folded(name)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = tuple(_candidate(row) for row in self._index.execute(_FIND, (key,)))
        return self._known[key]

    def close(self) -> None:
        """Close the index."""
        self._index.close()


def opened(path: Path) -> SqliteGazetteer:
    """Give the gazetteer of an index, building it first where it is missing or out of date."""
    if not is_fresh(path):
        build(path)
    return SqliteGazetteer(path)


def is_fresh(path: Path) -> bool:
    """Say whether an index is there and was made of the tables as they are now."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as index:
            row: tuple[str] | None = index.execute("SELECT digest FROM made_of").fetchone()
            return row == (_digest(),)
    except sqlite3.DatabaseError:
        return False


def build(into: Path) -> int:
    """Build the index and say how many places it holds.

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
            _write(part)
            part.replace(into)
    with closing(sqlite3.connect(into)) as index:
        (count,) = index.execute("SELECT count(*) FROM place").fetchone()
    return int(count)


class _Row(NamedTuple):
    """One place of the tables."""

    id: str
    level: int
    name: str
    country: str
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    people: int
    others: tuple[str, ...]


def _write(part: Path) -> None:
    with closing(sqlite3.connect(part)) as index:
        index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _LAYOUT)
        names: list[tuple[str, int]] = []
        for rank, row in enumerate(_rows(), 1):
            index.execute(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (rank, *row[:9])
            )
            names.extend((key, rank) for key in _keys(row.level, (row.name, *row.others)))
        # Sorted keys fill the tree from left to right, which is twice as fast.
        names.sort()
        index.executemany("INSERT OR IGNORE INTO named VALUES (?, ?)", names)
        index.execute("INSERT INTO made_of VALUES (?)", (_digest(),))
        index.commit()


def _keys(level: int, names: Iterable[str]) -> set[str]:
    """Give the keys of a place; "Mastung District" is found as "Mastung" too."""
    keys = {folded(name) for name in names}
    if level in (1, 2):
        for key in tuple(keys):
            words = key.split()
            if len(words) > 1 and words[-1] in _GENERIC:
                keys.add(" ".join(words[:-1]))
    return keys - {""}


def _rows() -> Iterator[_Row]:
    """Give every place of both tables, with the names of the units it lies in."""
    supplement = tomllib.loads(SUPPLEMENT.read_text(encoding="utf8"))
    spellings = {entry["id"]: entry for entry in supplement["spelling"]}
    units: dict[str, tuple[str, str]] = {}
    for number, line in enumerate(_lines(), 1):
        fields = line.split("\t")
        if len(fields) != 9:
            raise BrokenFile(file=PLACES.name, line=number, why=f"{len(fields)} fields, not 9")
        if fields[1] in supplement["within"]:
            fields[0], fields[4] = "2", supplement["within"][fields[1]]
        row = _mended(_shipped(fields, units), supplement)
        row = _respelled(row, spellings.get(row.id, {}))
        yield row
        if row.level in (1, 2):
            units[fields[1]] = (row.name, fields[4])
    yield from (_own(entry) for entry in supplement["place"])


def _mended(row: _Row, supplement: Mapping[str, Any]) -> _Row:
    """Give a country its everyday name and its middle, a first-level unit its short forms."""
    if row.level == 1:
        short = supplement["short"].get(row.country, {}).get(row.name, ())
        return row._replace(others=(*row.others, *short))
    if row.level == 0:
        lat, lon = supplement["points"].get(row.country, (row.lat, row.lon))
        name, others = name_of(row.country), (row.name, *row.others)
        return row._replace(
            name=name if country(row.country) else row.name, others=others, lat=lat, lon=lon
        )
    return row


def _respelled(row: _Row, spelling: Mapping[str, Any]) -> _Row:
    """Give a place the names that English reporting has for it, and the one it is shown under."""
    name = spelling.get("name", row.name)
    unit = {"admin1": name} if row.level == 1 else {}
    return row._replace(
        name=name, others=(*row.others, row.name, *spelling.get("names", ())), **unit
    )


def _lines() -> Iterator[str]:
    with lzma.open(PLACES, "rt", encoding="utf8") as file:
        for line in file:
            yield line.rstrip("\n")


def _shipped(fields: list[str], units: dict[str, tuple[str, str]]) -> _Row:
    level, number, name, country, within, lat, lon, people, others = fields
    inner, outer = units.get(within, ("", "")), ("", "")
    if inner[1]:
        outer = units.get(inner[1], ("", ""))
    admin1, admin2 = (outer[0], inner[0]) if outer[0] else (inner[0], "")
    if level == "1":
        admin1, admin2 = name, ""
    if level == "2":
        admin1, admin2 = inner[0], name
    return _Row(
        id=f"geonames:{number}" if number != "0" else f"{country}:{level}:{folded(name)}",
        level=int(level),
        name=name,
        country=country,
        admin1=admin1 or None,
        admin2=admin2 or None,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        people=int(people),
        others=tuple(other for other in others.split("|") if other),
    )


def _own(entry: dict[str, Any]) -> _Row:
    return _Row(
        id=f"sayso:{entry['id']}",
        level=_LEVELS[entry["level"]],
        name=entry["name"],
        country=entry["country"],
        admin1=entry.get("admin1"),
        admin2=entry.get("admin2"),
        lat=entry["lat"],
        lon=entry["lon"],
        people=entry.get("people", 0),
        others=tuple(entry.get("names", ())),
    )


def _candidate(row: tuple[Any, ...]) -> Candidate:
    id_, name, country, admin1, lat, lon, level, admin2, people = row
    return Candidate(
        id=id_,
        name=name,
        country=country,
        admin1=admin1,
        lat=lat,
        lon=lon,
        precision=_PRECISION[level],
        admin2=admin2,
        population=people,
    )


def _digest() -> str:
    parts = (_LAYOUT_VERSION, PLACES.read_bytes(), SUPPLEMENT.read_bytes())
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
