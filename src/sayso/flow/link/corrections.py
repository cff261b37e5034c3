"""What a correction changes: fields a person may set, and how strictly their value is read."""

import re
from collections.abc import Mapping
from enum import StrEnum
from math import cos, radians

from sayso.domain.codes import Group, Hedge, Kind, Measure, PlacePrecision, Plover, Stance
from sayso.domain.errors import BrokenRecord
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Act, Figure, Report, Statement
from sayso.domain.world import Candidate, Place
from sayso.text.countries import country

PLACE = "p"
_LETTERS = {"figure": "f", "report": "r", "statement": "s", "act": "a"}
_NUMBER = r"-?\d{1,3}(?:\.\d{1,6})?"
_POINT = re.compile(
    rf"(?P<lat>{_NUMBER}), ?(?P<lon>{_NUMBER})(?: within (?P<km>[1-9]\d{{0,3}}) km)?(?: in (?P<country>[A-Z]{{2}}))?",
    re.ASCII,
)
_BY_PERSON = "judged by a person"
_NOWHERE = "null"
_POLE = 0.01
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_WORDS: Mapping[str, Mapping[str, type[StrEnum]]] = {
    "f": {"hedge": Hedge, "measure": Measure, "group": Group, "stance": Stance},
    "r": {"kind": Kind},
    "s": {"stance": Stance},
    "a": {"plover": Plover},
    PLACE: {},
}
_COUNTS = ("low", "high")
_OTHERS = {"f": _COUNTS, "r": ("aggregates",), "s": (), "a": (), PLACE: ("place",)}


class UnusableValue(ValueError):
    """A value that its field cannot hold."""


def letter_of(judgement: Judgement) -> str | None:
    """Give the record type a judgement's field speaks of ("figure.low", "low"); none is None."""
    if judgement.field is None:
        return None
    head, dot, tail = judgement.field.partition(".")
    if not dot and head in _LETTERS:
        return _LETTERS[head]
    if dot:
        letter = _LETTERS.get(head)
        return letter if letter and tail in (*_WORDS[letter], *_OTHERS[letter]) else None
    known = [letter for letter in _WORDS if head in (*_WORDS[letter], *_OTHERS[letter])]
    return known[0] if known else None


def change(record: Figure | Report | Statement | Act, judgement: Judgement) -> dict[str, object]:
    """Give the changed field of a record, or raise `UnusableValue`; an open bound is "null"."""
    name = (judgement.field or "").rpartition(".")[2]
    value = (judgement.value or "").strip()
    if name in _COUNTS:
        return {name: _count(value)}
    if name == "aggregates":
        return {name: _truth(value)}
    letter = _LETTERS[type(record).__name__.lower()]
    if name not in _WORDS[letter]:
        raise UnusableValue(f"a correction needs a field of the {type(record).__name__.lower()}")
    word = _word(_WORDS[letter][name], value)
    if isinstance(record, Report):
        return {"kind": record.kind.but(value=word)}
    return {name: word}


def chooses(judgement: Judgement) -> bool:
    """Say whether a judgement on a place says which of its candidates is meant, not where or that none is."""
    value = (judgement.value or "").strip()
    return value != _NOWHERE and not _POINT.fullmatch(value)


def change_place(place: Place, judgement: Judgement) -> Place | None:
    """Give where a place is as it was judged; nothing where its words name no place of it ("null").

    A value is the id of one of its candidates, or a point: "30.19,67.01", "30.2,67.0 within 15 km in PK".
    What the words say beside the name ("50 km north of", "near") is kept of a candidate. Raises
    `UnusableValue` for anything else.
    """
    value = (judgement.value or "").strip()
    if value == _NOWHERE:
        return None
    if point := _POINT.fullmatch(value):
        return _at(place, point)
    chosen = next((one for one in place.candidates if one.id == value), None)
    if chosen is None:
        raise UnusableValue(
            f"{value!r} is neither a candidate of these words, nor a point such as 30.19,67.01"
        )
    if place.precision is PlacePrecision.ROUTE:
        raise UnusableValue("a way between two places is no candidate; give a point")
    best = place.candidates[0]
    others = (one.but(p=0) for one in place.candidates if one is not chosen)
    there = place if chosen is best else _beside(place, best, chosen)
    return there.but(candidates=(chosen.but(p=1000), *others), why=_BY_PERSON)


def _beside(place: Place, best: Candidate, chosen: Candidate) -> Place:
    """Give a place as far off another candidate, and as loosely, as it was off the best one."""
    if place.lat is None and best.lat is not None:
        return place  # so far off that it is nowhere
    extra = max((place.radius_km or 0) - (best.radius_km or 0), 0)
    loose = bool(extra) and chosen.precision is PlacePrecision.EXACT
    lat, lon = _moved(place, best, chosen)
    return place.but(
        name=chosen.name if place.name == best.name else place.name,
        country=chosen.country,
        admin1=chosen.admin1,
        lat=lat,
        lon=lon,
        precision=PlacePrecision.NEAR if loose else chosen.precision,
        radius_km=(chosen.radius_km or 0) + extra or None,
    )


def _moved(place: Place, best: Candidate, chosen: Candidate) -> tuple[float | None, float | None]:
    """Give the point that lies off one candidate as a place lies off another."""
    here, there = (place.lat, place.lon), (best.lat, best.lon)
    known = [one for one in (*here, *there, chosen.lat, chosen.lon) if one is not None]
    if here == there or len(known) < 6:
        return chosen.lat, chosen.lon
    at_lat, at_lon, from_lat, from_lon, lat, lon = known
    # A degree of longitude is shorter the farther north.
    wide = cos(radians(from_lat)) / max(cos(radians(lat)), _POLE)
    moved = lon + (at_lon - from_lon) * wide
    return max(-90.0, min(90.0, round(lat + at_lat - from_lat, 3))), round(
        (moved + 180) % 360 - 180, 3
    )


def _at(place: Place, point: re.Match[str]) -> Place:
    km, code = int(point["km"]) if point["km"] else None, point["country"]
    if code and country(code) is None:
        raise UnusableValue(f"{code!r} is no country's code; GB and PK are some")
    try:
        # The old name and country may belong to what it is not; which unit a point lies in, nobody said.
        return place.but(
            name=place.quote.text,
            country=code,
            admin1=None,
            lat=float(point["lat"]),
            lon=float(point["lon"]),
            precision=PlacePrecision.NEAR if km else PlacePrecision.EXACT,
            radius_km=km,
            candidates=(),
            why=_BY_PERSON,
        )
    except BrokenRecord as error:
        raise UnusableValue(error.why) from None


def _word(category: type[StrEnum], value: str) -> StrEnum:
    try:
        return category(value)
    except ValueError:
        raise UnusableValue(f"{value!r} is no {category.__name__.lower()}") from None


def _count(value: str) -> int | None:
    if value == "null":
        return None
    if not _COUNT.fullmatch(value):
        raise UnusableValue(f"{value!r} is no whole number")
    return int(value)


def _truth(value: str) -> bool:
    if value not in ("true", "false"):
        raise UnusableValue(f"{value!r} is neither true nor false")
    return value == "true"
