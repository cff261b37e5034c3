"""The places of one name, and what is said of each: by itself, whatever the text, and in a text."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from math import log10
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.domain.codes import PlacePrecision
from sayso.domain.world import Candidate
from sayso.flow.ground.places.areas import UNITS, Held, lies
from sayso.flow.ground.scene import Scene
from sayso.text.countries import CODE_BY_WORD
from sayso.text.names import folded

Floats = NDArray[np.float64]

SAID = (
    "people", "no people", "country", "admin1", "admin2", "stretch", "wider", "own name", "own name and more", "named so", "capital",
    "seat", "quarter", "kind fits", "kind differs", "lies within", "unit named", "inner unit named",
    "share of country", "country named", "country asked", "most people", "sounds alike",
)  # fmt: skip
"""What the words and the document's own country names say of a candidate, in this order."""
_ITSELF = SAID.index("kind fits")
"""So many of them hold whatever the text."""
LIES, NAMED_SO, ALIKE = map(SAID.index, ("lies within", "named so", "sounds alike"))
_FITS, _DIFFERS = map(SAID.index, ("kind fits", "kind differs"))
_UNIT, _INNER = map(SAID.index, ("unit named", "inner unit named"))
_SHARE, _COUNTRY, _ASKED = map(SAID.index, ("share of country", "country named", "country asked"))
_FIRST = SAID.index("most people")
_KEPT = 40
_REMEMBERED = 10_000
_WIDE_FIRST = (
    PlacePrecision.COUNTRY,
    PlacePrecision.ADMIN1,
    PlacePrecision.ADMIN2,
    PlacePrecision.NEAR,
    PlacePrecision.UNKNOWN,
)
_LEVELS = {level: tuple(level is one for one in _WIDE_FIRST) for level in PlacePrecision}
_SEATS = {
    "PPLC": (True, True, False),
    "PPLA": (False, True, False),
    "PPLX": (False, False, True),
}
_NO_SEAT = (False, False, False)

_NO_UNIT: frozenset[str] = frozenset()


class Namesakes(NamedTuple):
    """The places of a name that have a point, most people first, and what is said of them by themselves.

    `told` is places x `SAID`; `admin1` and `admin2` are what the units that each place lies in may be
    called, none for a unit itself, and `units` all of these.
    """

    places: tuple[Candidate, ...]
    told: Floats
    admin1: tuple[frozenset[str], ...]
    admin2: tuple[frozenset[str], ...]
    units: frozenset[str]


@lru_cache(maxsize=_REMEMBERED)
def namesakes(key: str, found: tuple[Candidate, ...]) -> Namesakes:
    """Give the places of a folded name; most names of a text are said in others, too."""
    places = tuple([place for place in found if place.lat is not None])
    levels = [place.level for place in places]
    rows = [_row(key, place, level) for place, level in zip(places, levels, strict=True)]
    told = np.zeros((len(places), len(SAID)))
    flat = chain.from_iterable(rows)
    told[:, :_ITSELF] = np.fromiter(flat, np.float64, len(rows) * _ITSELF).reshape(-1, _ITSELF)
    told[:1, _FIRST] = 1.0
    admin1 = tuple(
        [
            _forms(place.admin1, key) if level is not PlacePrecision.ADMIN1 else _NO_UNIT
            for place, level in zip(places, levels, strict=True)
        ]
    )
    admin2 = tuple(
        [
            _forms(place.admin2, key) if level not in UNITS else _NO_UNIT
            for place, level in zip(places, levels, strict=True)
        ]
    )
    return Namesakes(places, told, admin1, admin2, _NO_UNIT.union(*admin1, *admin2))


def _row(key: str, place: Candidate, level: PlacePrecision) -> tuple[float, ...]:
    own, people = folded(place.name), place.population
    return (
        log10(people + 1) / 6,
        people == 0,
        *_LEVELS[level],
        own == key,
        own.startswith(f"{key} "),
        level is PlacePrecision.COUNTRY and CODE_BY_WORD.get(key) == place.country,
        *_SEATS.get(place.code, _NO_SEAT),
    )


def _forms(unit: str | None, key: str) -> frozenset[str]:
    """Give the keys of a unit's name; none where the place is called as it is."""
    forms = _keys(unit) if unit is not None else _NO_UNIT
    return forms if key not in forms else _NO_UNIT


@lru_cache(maxsize=50_000)
def _keys(unit: str) -> frozenset[str]:
    """Give the keys of a unit's name, whole and without its last word: "Mastung District"."""
    whole = folded(unit)
    return frozenset((whole, whole.rsplit(" ", 1)[0]))


def in_text(
    of: Namesakes, scene: Scene, kind: PlacePrecision | None, holders: Sequence[Held]
) -> tuple[tuple[Candidate, ...], Floats]:
    """Give the places worth weighing in a text, and what is said of each: places x `SAID`.

    Those are the biggest, and of more only what words say holds it, or what is in a country spoken of.
    """
    places, told, countries = of.places, of.told.copy(), scene.countries
    if kind is not None:
        told[:, _FITS] = [place.level is kind for place in places]
        told[:, _DIFFERS] = 1.0 - told[:, _FITS]
    if holders:
        told[:, LIES] = [lies(place, holders) for place in places]
    # Most texts name none of the units: that is seen without asking place by place.
    if not scene.names.isdisjoint(of.units):
        told[:, _UNIT] = [not scene.names.isdisjoint(unit) for unit in of.admin1]
        told[:, _INNER] = [not scene.names.isdisjoint(unit) for unit in of.admin2]
    if countries:
        told[:, _SHARE] = [countries.get(place.country or "", 0.0) for place in places]
        told[:, _SHARE] /= sum(countries.values()) or 1.0
        told[:, _COUNTRY] = told[:, _SHARE] > 0
    if scene.asked is not None:
        told[:, _ASKED] = [place.country == scene.asked for place in places]
    if len(places) <= _KEPT:
        return places, told
    kept = [
        at
        for at, place in enumerate(places)
        if at < _KEPT or told[at, LIES] or place.country in countries
    ]
    return tuple(places[at] for at in kept), told[kept]
