"""Places looked up in an index, by name or by how a name sounds."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sayso.adapters.gazetteer.index import build, is_fresh
from sayso.domain.codes import PlacePrecision
from sayso.domain.world import Candidate
from sayso.text.names import folded, skeleton

_COLUMNS = "id, name, country, admin1, lat, lon, known, admin2, people, radius, code"
_FIND = f"""
SELECT {_COLUMNS} FROM {{table}} JOIN place ON rank = place WHERE key = ?
ORDER BY place LIMIT 80
"""  # noqa: S608 - the names of our own tables
_NAMED, _SOUNDS = _FIND.format(table="named"), _FIND.format(table="sounds")
_PRECISION = (
    PlacePrecision.COUNTRY,
    PlacePrecision.ADMIN1,
    PlacePrecision.ADMIN2,
    PlacePrecision.EXACT,
    PlacePrecision.NEAR,
    PlacePrecision.UNKNOWN,
)
_SHORT = {"mt": "mount", "st": "saint", "ft": "fort", "pt": "point", "n": "north", "s": "south",
          "e": "east", "w": "west", "twp": "township", "co": "county"}  # fmt: skip
_REMEMBERED = 50_000
_MAPPED = 1 << 28
"""Bytes of the index that are read where the system holds them, not copied page by page."""
_FEWEST_SOUNDS = 3


class SqliteGazetteer:
    """Finds places in an index that `build` made; opened read-only, answers are remembered."""

    def __init__(self, path: Path) -> None:
        # An index is never written again, only replaced: nobody need be locked out at every look-up.
        self._index = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._index.execute(f"PRAGMA mmap_size = {_MAPPED}")
        self._known: dict[str, tuple[Candidate, ...]] = {}
        self._heard: dict[str, tuple[Candidate, ...]] = {}

    def places_named(self, name: str) -> Sequence[Candidate]:
        """Give every place of that name (any case, accents or not), most people first.

        "Mt. Pleasant" is looked up as "Mount Pleasant" too.
        """
        key = folded(name)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._rows(_NAMED, key)
            words = key.split()
            if words and (words[0] in _SHORT or words[-1] in _SHORT):
                have = {place.id for place in found}
                long = " ".join(_SHORT.get(word, word) for word in words)
                found += [place for place in self._rows(_NAMED, long) if place.id not in have]
            self._known[key] = tuple(found)
        return self._known[key]

    def places_like(self, name: str) -> Sequence[Candidate]:
        """Give the places whose own name sounds like that one: "Mushkaaf" is like "Mushkaf"."""
        key = skeleton(name)
        if key not in self._heard:
            if len(self._heard) >= _REMEMBERED:
                self._heard.clear()
            enough = len(key.replace(" ", "")) >= _FEWEST_SOUNDS
            self._heard[key] = tuple(self._rows(_SOUNDS, key)) if enough else ()
        return self._heard[key]

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def _rows(self, query: str, key: str) -> list[Candidate]:
        return [_candidate(row) for row in self._index.execute(query, (key,))]


def opened(path: Path) -> SqliteGazetteer:
    """Give the gazetteer of an index, building it first where it is missing or out of date."""
    if not is_fresh(path):
        build(path)
    return SqliteGazetteer(path)


def _candidate(row: tuple[Any, ...]) -> Candidate:
    id_, name, country, admin1, lat, lon, known, admin2, people, radius, code = row
    return Candidate(
        id=id_,
        name=name,
        country=country or None,
        admin1=admin1,
        lat=lat,
        lon=lon,
        precision=_PRECISION[known],
        admin2=admin2,
        population=people,
        radius_km=radius or None,
        code=code,
    )
