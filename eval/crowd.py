"""Makes up any number of coded reports of made-up incidents, to see how linking grows.

The land grows with the reports: a place for every forty of them, a province for every sixty places,
six years. Few places take most incidents (hot spots). An incident has a place, a day, a kind, two
actors, killed and injured, and is reported two to twelve times. Reports give the town, the centre of
its province, or no place; dates are off by up to three days; actors are missing or wrong; kinds are
mixed up; tolls differ. Nothing here comes from anywhere: names are numbers.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

PER_PLACE, PER_PROVINCE, DAYS = 40, 60, 2190
_FIRST = date(2018, 1, 1).toordinal()
_KINDS = ("bombing", "shooting", "battle", "raid", "abduction", "shelling", "airstrike", "arson")
_LIKE = {"shooting": "battle", "battle": "raid", "bombing": "shelling", "airstrike": "shelling"}
_HOT = 0.6
_FORCES, _LOCAL = 9, 7


class Land(NamedTuple):
    """Where things happen: centres of provinces, towns with their province and share."""

    centres: npt.NDArray[np.float64]
    province: npt.NDArray[np.int64]
    towns: npt.NDArray[np.float64]
    share: npt.NDArray[np.float64]


class Incident(NamedTuple):
    """What happened, as nobody knows it."""

    place: int
    day: int
    kind: str
    who: tuple[str, str]
    killed: int
    injured: int


def a_land(rng: np.random.Generator, size: int) -> Land:
    """Give a land for so many reports."""
    places = max(size // PER_PLACE, PER_PROVINCE)
    centres = rng.uniform((-40, -170), (60, 170), (max(places // PER_PROVINCE, 1), 2))
    province = rng.integers(0, len(centres), places)
    towns = centres[province] + rng.normal(0, 0.8, (places, 2))
    share = 1 / np.arange(1, places + 1) ** _HOT
    return Land(centres, province, towns, share / share.sum())


def reports(size: int, seed: int = 0) -> Iterator[tuple[dict[str, Any], int]]:
    """Give `size` rows of `sayso link`, each with the number of its incident; same seed, same rows."""
    rng = np.random.default_rng(seed)
    land = a_land(rng, size)
    places = rng.choice(len(land.share), p=land.share, size=size)
    made = 0
    for number, place in enumerate(places.tolist()):
        happened = _incident(rng, land, place)
        for _ in range(min(1 + int(rng.geometric(0.4)), 12, size - made)):
            yield {"id": f"r{made:07d}", **_report(rng, land, happened)}, number
            made += 1
        if made == size:
            return


def _incident(rng: np.random.Generator, land: Land, place: int) -> Incident:
    group = int(land.province[place]) * _LOCAL + int(rng.integers(0, _LOCAL))
    return Incident(
        place=place,
        day=int(rng.integers(0, DAYS)),
        kind=_KINDS[int(rng.integers(0, len(_KINDS)))],
        who=(f"group {group}", f"force {int(rng.integers(0, _FORCES))}"),
        killed=int(rng.geometric(0.25)) - 1,
        injured=int(rng.geometric(0.15)) - 1,
    )


def _report(rng: np.random.Generator, land: Land, told: Incident) -> dict[str, Any]:
    chance = rng.random(8)
    off = 0 if chance[0] < 0.85 else int(rng.integers(1, 4)) * (1 if chance[1] < 0.5 else -1)
    day = _FIRST + told.day + off
    late = _FIRST + told.day + max(off, 0) + int(rng.integers(0, 4))
    figures = []
    if chance[2] < 0.8:
        figures.append(_count(rng, "killed", told.killed))
    if chance[3] < 0.6:
        figures.append(_count(rng, "injured", told.injured))
    return {
        "when": date.fromordinal(day).isoformat(),
        "kind": _LIKE.get(told.kind, "other") if chance[4] < 0.12 else told.kind,
        "actors": _actors(rng, land, told),
        "figures": figures,
        "published": date.fromordinal(late).isoformat(),
        "outlet": f"Outlet {int(rng.integers(0, 60))}",
        **_place(land, told.place, chance[5]),
    }


def _actors(rng: np.random.Generator, land: Land, told: Incident) -> list[str]:
    actors = [one for one in told.who if rng.random() < 0.8]
    if rng.random() < 0.05:
        actors.append(f"group {int(rng.integers(0, len(land.centres) * _LOCAL))}")
    return actors


def _place(land: Land, place: int, chance: float) -> dict[str, Any]:
    province = int(land.province[place])
    unit = f"Province {province}"
    if chance < 0.75:
        spot = {"name": f"Town {place}", "precision": "exact", **_at(land.towns[place])}
    elif chance < 0.92:
        spot = {"name": unit, "precision": "admin1", **_at(land.centres[province])}
    else:
        return {}
    return {"place": {"country": "XX", "admin1": unit, **spot}}


def _at(point: npt.NDArray[np.float64]) -> dict[str, float]:
    lat, lon = point
    return {"lat": round(float(lat), 4), "lon": round(float(lon), 4)}


def _count(rng: np.random.Generator, measure: str, true: int) -> dict[str, Any]:
    off = 0 if rng.random() < 0.7 else int(rng.integers(-2, 3))
    told = max(0, true + off)
    return {"measure": measure, "group": "unknown", "low": told, "high": told}


def written(path: Path, size: int, seed: int = 0) -> dict[str, int]:
    """Write the rows as JSON Lines; give the incident of each."""
    gold: dict[str, int] = {}
    with path.open("w", encoding="utf8") as file:
        for row, incident in reports(size, seed):
            gold[row["id"]] = incident
            file.write(json.dumps(row) + "\n")
    return gold
