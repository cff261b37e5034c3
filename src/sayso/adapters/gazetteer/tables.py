"""The rows of the shipped tables: GeoNames' places as reduced by `scripts/gazetteer`, and our own."""

import hashlib
import lzma
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from sayso.adapters.gazetteer.units import Known, known
from sayso.domain.errors import BrokenFile
from sayso.text.countries import country, name_of
from sayso.text.names import folded

HERE = Path(__file__).parent
PLACES = HERE / "places.tsv.xz"
SUPPLEMENTS = HERE / "supplement"
FIELDS = 11
LEVELS = {"country": 0, "admin1": 1, "admin2": 2, "exact": 3, "near": 4, "wider": 5}
_GENERIC = frozenset(
    {
        "agency", "area", "borough", "county", "department", "district", "division", "governorate",
        "muhafazah", "municipality", "oblast", "okrug", "parish", "prefecture", "province", "raion",
        "region", "sheng", "state", "territory", "woreda", "wilaya", "zizhiqu",
    }
)  # fmt: skip


class Row(NamedTuple):
    """One place of the tables; `code` is a settlement's GeoNames feature code or a unit's own.

    `level` is what the place is, `known` the level whose middle its point is: a district of which
    nobody knows more than the province lies somewhere in that.
    """

    id: str
    level: int
    name: str
    country: str
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    radius: int
    people: int
    code: str
    known: int
    others: tuple[str, ...]

    def keys(self) -> set[str]:
        """Give the keys it is found by; "Mastung District" is found as "Mastung" too."""
        keys = {folded(name) for name in (self.name, *self.others)}
        if self.level in (1, 2):
            for key in tuple(keys):
                words = key.split()
                if len(words) > 1 and words[-1] in _GENERIC:
                    keys.add(" ".join(words[:-1]))
        return keys - {""}


class Supplement:
    """Our own entries: places, spellings, and what mends the shipped rows."""

    def __init__(self, folder: Path) -> None:
        tables = [
            tomllib.loads(path.read_text(encoding="utf8")) for path in sorted(folder.glob("*.toml"))
        ]
        self.places = [entry for table in tables for entry in table.get("place", ())]
        self.spellings = _spellings(tables)
        self.within = _merged(tables, "within")
        self.points = _merged(tables, "points")
        self.short = _merged(tables, "short")


def _merged(tables: Sequence[Mapping[str, Any]], key: str) -> dict[str, Any]:
    return {name: value for table in tables for name, value in table.get(key, {}).items()}


def _spellings(tables: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for table in tables:
        for entry in table.get("spelling", ()):
            held = found.setdefault(entry["id"], {"names": []})
            held["names"] = [*held["names"], *entry.get("names", ())]
            if "name" in entry:
                held["name"] = entry["name"]
    return found


def digest(layout: bytes, more: Sequence[Path] = ()) -> str:
    """Give what an index of these tables, more files and a layout is told by."""
    files = [PLACES, *sorted(SUPPLEMENTS.glob("*.toml")), *(path for path in more if path.exists())]
    parts = [layout, *(path.read_bytes() for path in files)]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def rows() -> Iterator[Row]:
    """Give every place of all tables, with the names of the units it lies in."""
    supplement = Supplement(SUPPLEMENTS)
    units: dict[str, tuple[str, str]] = {}
    shown: dict[tuple[str, str], str] = {}
    for _, lines in groupby(_fields(supplement.within), key=itemgetter(3)):
        block = list(lines)
        for fields, closely in zip(block, known(block), strict=True):
            row = _mended(_shipped(fields, units, closely), supplement)
            row = _respelled(row, supplement.spellings.get(row.id, {}))
            yield row
            if row.level in (1, 2):
                units[fields[1]] = (row.name, fields[4])
            if row.level == 1:
                shown.update(dict.fromkeys(((row.country, key) for key in row.keys()), row.name))  # noqa: SIM118 - a method of ours
    for own in map(_own, supplement.places):
        # A unit goes by the name it is shown under, whatever an entry of ours calls it.
        name = shown.get((own.country, folded(own.admin1 or "")), own.admin1)
        yield own if own.level == 1 else own._replace(admin1=name)


def _fields(within: Mapping[str, str]) -> Iterator[list[str]]:
    """Give the fields of each line, a unit that lies in another one as that says."""
    for number, line in enumerate(_lines(), 1):
        fields = line.split("\t")
        if len(fields) != FIELDS:
            why = f"{len(fields)} fields, not {FIELDS}"
            raise BrokenFile(file=PLACES.name, line=number, why=why)
        if fields[1] in within:
            fields[0], fields[4] = "2", within[fields[1]]
        yield fields


def _lines() -> Iterator[str]:
    with lzma.open(PLACES, "rt", encoding="utf8") as file:
        for line in file:
            yield line.rstrip("\n")


def _shipped(fields: Sequence[str], units: Mapping[str, tuple[str, str]], closely: Known) -> Row:
    level, number, name, code_of_country, within, lat, lon, _, people, code, others = fields
    inner, outer = units.get(within, ("", "")), ("", "")
    if inner[1]:
        outer = units.get(inner[1], ("", ""))
    admin1, admin2 = (outer[0], inner[0]) if outer[0] else (inner[0], "")
    if level == "1":
        admin1, admin2 = name, ""
    if level == "2":
        admin1, admin2 = inner[0], name
    return Row(
        id=f"geonames:{number}" if number != "0" else f"{code_of_country}:{level}:{folded(name)}",
        level=int(level),
        name=name,
        country=code_of_country,
        admin1=admin1 or None,
        admin2=admin2 or None,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        radius=closely.radius,
        people=int(people),
        code=code,
        known=closely.level,
        others=tuple(other for other in others.split("|") if other),
    )


def _mended(row: Row, supplement: Supplement) -> Row:
    """Give a country its everyday name and its middle, a first-level unit its short forms."""
    if row.level == 1:
        short = supplement.short.get(row.country, {}).get(row.name, ())
        return row._replace(others=(*row.others, *short))
    if row.level == 0:
        lat, lon = supplement.points.get(row.country, (row.lat, row.lon))
        name, others = name_of(row.country), (row.name, *row.others)
        name = name if country(row.country) else row.name
        return row._replace(name=name, others=others, lat=lat, lon=lon)
    return row


def _respelled(row: Row, spelling: Mapping[str, Any]) -> Row:
    """Give a place the names that English reporting has for it, and the one it is shown under."""
    name = spelling.get("name", row.name)
    unit = {"admin1": name} if row.level == 1 else {}
    others = (*row.others, row.name, *spelling.get("names", ()))
    return row._replace(name=name, others=others, **unit)


def _own(entry: Mapping[str, Any]) -> Row:
    level = LEVELS[entry["level"]]
    return Row(
        id=f"sayso:{entry['id']}",
        level=level,
        name=entry["name"],
        country=entry.get("country", ""),
        admin1=entry.get("admin1"),
        admin2=entry.get("admin2"),
        lat=entry["lat"],
        lon=entry["lon"],
        radius=entry.get("radius_km", 0),
        people=entry.get("people", 0),
        code=entry.get("kind", ""),
        known=level,
        others=tuple(entry.get("names", ())),
    )
