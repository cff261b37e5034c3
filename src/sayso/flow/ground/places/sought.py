"""What a document's place names may each mean: candidates with what the words themselves say."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain
from math import log10
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.domain.codes import PlacePrecision
from sayso.domain.world import Candidate
from sayso.flow.ground.needs import Gazetteer
from sayso.flow.ground.places.areas import UNITS, Held, holders_of, lies
from sayso.flow.ground.places.names import PlaceName, written_as_name
from sayso.flow.ground.scene import Scene
from sayso.text.countries import country, name_of, state_of
from sayso.text.names import folded

Floats = NDArray[np.float64]

SAID = (
    "people", "no people", "country", "admin1", "admin2", "stretch", "wider", "own name", "own name and more", "named so", "capital",
    "seat", "quarter", "kind fits", "kind differs", "lies within", "unit named", "inner unit named",
    "share of country", "country named", "country asked", "most people", "sounds alike",
)  # fmt: skip
"""What the words and the document's own country names say of a candidate, in this order."""
_LIES, _NAMED_SO = SAID.index("lies within"), SAID.index("named so")
_KEPT = 40
_SHOWN = 10
_ALIKE = 0.75
_PEOPLE = re.compile(r"([A-Z].*[a-z]i?a)ns?")
_STATES = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ADMIN1})
_TOWNS = frozenset({PlacePrecision.EXACT, PlacePrecision.ADMIN2})
# What stands before a country's name and is no part of it.
_SMALL = re.compile(r"(?:[a-z]+[ -])+(?=[A-Z])")
_SEATS = frozenset({"PPLA", "PPLC"})


class Sought(NamedTuple):
    """A name to be placed: the key it was found under, its candidates, what is said of each.

    `said` is candidates x `SAID`; `spots` are the places of the text that say it.
    """

    key: str
    place: PlaceName
    candidates: tuple[Candidate, ...]
    said: Floats
    spots: tuple[int, ...]

    def ranked(self, chances: Floats) -> tuple[Candidate, ...]:
        """Give the likeliest candidates with their chances, best first."""
        likely: list[float] = chances.tolist()
        order = sorted(range(len(likely)), key=likely.__getitem__, reverse=True)[:_SHOWN]
        return tuple(self.candidates[at].but(p=round(1000 * likely[at])) for at in order)


class _Asked(NamedTuple):
    """A name to be looked up, where it stands, and what against."""

    place: PlaceName
    spots: tuple[int, ...]
    scene: Scene
    gazetteer: Gazetteer

    def at(self) -> "_Asked":
        """Give the same, to be placed at what holds it or is named with it."""
        return self._replace(place=self.place._replace(at_site=True, kind=None))


def sought(place: PlaceName, spots: Sequence[int], scene: Scene, gazetteer: Gazetteer) -> Sought:
    """Give a name with its candidates; none where neither it, nor what holds it, is known.

    A village that no gazetteer has lies in the district that the text says it is in.
    """
    asked = _Asked(place, tuple(spots), scene, gazetteer)
    for name in _tried(place):
        if written_as_name(name, scene.text) and (found := _known(name, asked)):
            return _fitting(name, found, asked)
    elsewhere = _around(asked) or _alike(asked) or _held(asked)
    return elsewhere or Sought(place.names[0], place, (), np.zeros((0, len(SAID))), tuple(spots))


def _tried(place: PlaceName) -> tuple[str, ...]:
    """Give the names to look up in turn; "Pakistani" said of a place is its country."""
    code = state_of(place.names[0])
    if code:
        return (*place.names, name_of(code))
    people = _PEOPLE.fullmatch(place.names[-1])
    return (*place.names, people.group(1)) if people else place.names


def _known(name: str, asked: _Asked) -> Sequence[Candidate]:
    """Give the places of a name, and the country that goes by it: "Congo" is more than one.

    "South Lebanon" is a town, "south Lebanon" a part of the country.
    """
    found = asked.gazetteer.places_named(name)
    code = state_of(name)
    if code and found:
        states = () if _is_told(name, code, found) else asked.gazetteer.places_named(name_of(code))
        return [*found, *(place for place in states if _is_state(place, code))]
    small = _SMALL.match(name)
    whole = state_of(name[small.end() :]) if small else None
    if whole is None:
        return found
    return [place for place in found if place.country == whole or place.level not in _TOWNS]


def _is_told(name: str, code: str, found: Sequence[Candidate]) -> bool:
    """Say whether places of a name hold its country, or it is no country's: "Gaza Strip", "German"."""
    state = country(code)
    return any(place.country == code and place.level in _STATES for place in found) or (
        state is not None and name == state.adjective
    )


def _is_state(place: Candidate, code: str) -> bool:
    return place.level is PlacePrecision.COUNTRY and place.country == code


def _fitting(name: str, found: Sequence[Candidate], asked: _Asked) -> Sought:
    """Give a name that is known; where it is one of another country than what is said to hold it, that."""
    whole = _of(name, found, asked)
    if not asked.place.inside or whole.said[:, _LIES].any() or whole.said[:, _NAMED_SO].any():
        return whole
    held = _held(asked)
    theirs = {unit.country for unit in held.candidates} if held else set()
    return whole if held is None or {c.country for c in whole.candidates} & theirs else held


def _around(asked: _Asked) -> Sought | None:
    """Give where a site lies that no gazetteer has: the town it is in, or that its name begins with.

    "Baron Hotel" lies in no town of Baron: a name alone counts only in a country spoken of.
    """
    site, scene = asked.place.site, asked.scene
    if site is None:
        return None
    for name in asked.place.within:
        if found := asked.gazetteer.places_named(name):
            return _of(name, found, asked.at())
    spoken = [
        candidate
        for candidate in asked.gazetteer.places_named(site)
        if candidate.level is not PlacePrecision.COUNTRY
        and candidate.country in scene.countries
        and folded(site) in scene.names
    ]
    return _of(site, spoken, asked.at()) if spoken else None


def _alike(asked: _Asked) -> Sought | None:
    """Give places whose name sounds alike, in the countries spoken of and the units said alone."""
    holders = list(holders_of(asked.place.within, asked.gazetteer))
    for name in _tried(asked.place):
        key = folded(name)
        found = [
            place
            for place in asked.gazetteer.places_like(name)
            if place.country in asked.scene.countries
            and SequenceMatcher(None, key, folded(place.name)).ratio() >= _ALIKE
            and (not holders or lies(place, holders))
        ]
        if found:
            return _of(name, found, asked, alike=True)
    return None


def _held(asked: _Asked) -> Sought | None:
    """Give the unit that the text says holds the place."""
    for name in asked.place.inside:
        units = [place for place in asked.gazetteer.places_named(name) if place.level in UNITS]
        if units:
            return _of(name, units, asked.at())
    return None


def _of(name: str, found: Sequence[Candidate], asked: _Asked, *, alike: bool = False) -> Sought:
    """Give a name with candidates, and what the words say of each."""
    key, code = folded(name), state_of(name)
    place, scene = asked.place, asked.scene
    holders = list(holders_of(place.within, asked.gazetteer))
    total = sum(scene.countries.values()) or 1.0
    kept = tuple(_first(found, holders, scene))
    names, spaced, asked_for = scene.names, f"{key} ", scene.asked
    kind = place.kind
    rows = []
    for rank, candidate in enumerate(kept):
        own = _own(candidate)
        share = scene.countries.get(candidate.country or "", 0.0) / total
        row = (
            *own.size,
            own.key == key,
            own.key.startswith(spaced),
            own.is_country and code == candidate.country,
            *own.seat,
            kind is not None and own.level is kind,
            kind is not None and own.level is not kind,
            lies(candidate, holders) if holders else 0.0,
            not names.isdisjoint(own.admin1) and key not in own.admin1,
            not names.isdisjoint(own.admin2) and key not in own.admin2,
            share,
            share > 0,
            asked_for is not None and candidate.country == asked_for,
            rank == 0,
            alike,
        )
        rows.append(row)
    told = np.fromiter(chain.from_iterable(rows), np.float64, len(rows) * len(SAID))
    said = told.reshape(len(rows), len(SAID))
    return Sought(key, place, kept, said, asked.spots)


def _first(
    found: Sequence[Candidate], holders: Sequence[Held], scene: Scene
) -> Sequence[Candidate]:
    """Give the candidates worth weighing: those with a point, most people first."""
    placed = [candidate for candidate in found if candidate.lat is not None]
    if len(placed) <= _KEPT:
        return placed
    meant = [
        candidate
        for candidate in placed[_KEPT:]
        if lies(candidate, holders) or candidate.country in scene.countries
    ]
    return [*placed[:_KEPT], *meant]


_WIDE_FIRST = (
    PlacePrecision.COUNTRY,
    PlacePrecision.ADMIN1,
    PlacePrecision.ADMIN2,
    PlacePrecision.NEAR,
    PlacePrecision.UNKNOWN,
)
_LEVELS = {level: tuple(level is one for one in _WIDE_FIRST) for level in PlacePrecision}


class _Own(NamedTuple):
    """What is said of a candidate by itself, whatever the text: parts of its row, and keys of names.

    `admin1` and `admin2` are what the units it lies in may be called: none for a unit itself.
    """

    level: PlacePrecision
    key: str
    is_country: bool
    size: tuple[float, ...]
    seat: tuple[bool, ...]
    admin1: frozenset[str]
    admin2: frozenset[str]


@lru_cache(maxsize=50_000)
def _own(candidate: Candidate) -> _Own:
    level, code, people = candidate.level, candidate.code, candidate.population
    size = (log10(people + 1) / 6, people == 0, *_LEVELS[level])
    return _Own(
        level,
        folded(candidate.name),
        level is PlacePrecision.COUNTRY,
        size,
        (code == "PPLC", code in _SEATS, code == "PPLX"),
        _forms(candidate.admin1 if level is not PlacePrecision.ADMIN1 else None),
        _forms(candidate.admin2 if level not in UNITS else None),
    )


@lru_cache(maxsize=50_000)
def _forms(unit: str | None) -> frozenset[str]:
    """Give the keys of a unit's name, whole and without its last word: "Mastung District"."""
    if unit is None:
        return frozenset()
    whole = folded(unit)
    return frozenset((whole, whole.rsplit(" ", 1)[0]))
