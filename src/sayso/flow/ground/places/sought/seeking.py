"""Names looked up: the whole of one, its core, its people's land, what holds it, what sounds alike."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import PlacePrecision
from sayso.domain.world import Candidate
from sayso.flow.ground.needs import Gazetteer
from sayso.flow.ground.places.areas import UNITS, holders_of, lies
from sayso.flow.ground.places.names import PlaceName, written_as_name
from sayso.flow.ground.places.sought.namesakes import (
    ALIKE,
    LIES,
    NAMED_SO,
    SAID,
    Floats,
    in_text,
    namesakes,
)
from sayso.flow.ground.scene import Scene
from sayso.text.countries import country, name_of, state_of
from sayso.text.names import folded

_SHOWN = 10
_ALIKE = 0.75
_PEOPLE = re.compile(r"([A-Z].*[a-z]i?a)ns?")
_STATES = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ADMIN1})
_TOWNS = frozenset({PlacePrecision.EXACT, PlacePrecision.ADMIN2})
# What stands before a country's name and is no part of it.
_SMALL = re.compile(r"(?:[a-z]+[ -])+(?=[A-Z])")


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
        # Most chances are next to none, as `p` is where nothing was weighed.
        found = [(self.candidates[at], round(1000 * likely[at])) for at in order]
        return tuple([place if place.p == p else place.but(p=p) for place, p in found])


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
    if not asked.place.inside or whole.said[:, LIES].any() or whole.said[:, NAMED_SO].any():
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
    key, place = folded(name), asked.place
    holders = list(holders_of(place.within, asked.gazetteer)) if place.within else ()
    kept, said = in_text(namesakes(key, tuple(found)), asked.scene, place.kind, holders)
    if alike:
        said[:, ALIKE] = 1.0
    return Sought(key, place, kept, said, asked.spots)
