"""Makes up any number of coded reports of made-up incidents, to see how linking grows.

A land of 2,400 places in 40 provinces over six years. An incident has a place (a few hot spots
take most of them), a day, a kind, two actors, killed and injured. It is reported once to twelve
times. Reports are geocoded to the town, to its province's centre, or not at all; dates are off by
up to three days; actors are missing or wrong; tolls vary and rise. Nothing here comes from
anywhere: names are numbers.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np

from sayso.domain.codes import Kind

PLACES, PROVINCES, ACTORS, DAYS = 2400, 40, 300, 2190
_FIRST = date(2018, 1, 1).toordinal()
_KINDS = ("bombing", "shooting", "battle", "raid", "abduction", "shelling", "airstrike", "arson")
_LIKE = {"shooting": "battle", "battle": "raid", "bombing": "shelling", "airstrike": "shelling"}


def reports(size: int, seed: int = 0) -> Iterator[tuple[dict[str, Any], int]]:
    """Give `size` rows of `sayso link`, each with the number of its incident; same seed, same rows."""
    rng = np.random.default_rng(seed)
    centres = rng.uniform((-30, -30), (30, 30), (PROVINCES, 2))
    province = rng.integers(0, PROVINCES, PLACES)
    towns = centres[province] + rng.normal(0, 0.8, (PLACES, 2))
    # Hot spots: a town's share falls with its rank, as in conflict data.
    share = 1 / np.arange(1, PLACES + 1) ** 0.6
    share /= share.sum()
    made, incident = 0, 0
    while made < size:
        place = int(rng.choice(PLACES, p=share))
        day = int(rng.integers(0, DAYS))
        kind = _KINDS[int(rng.integers(0, len(_KINDS)))]
        local = province[place] * 7
        who = [
            f"group {(local + int(rng.integers(0, 7))) % ACTORS}",
            f"force {int(rng.integers(0, 9))}",
        ]
        killed = int(rng.geometric(0.25)) - 1
        injured = int(rng.geometric(0.15)) - 1
        for _ in range(min(1 + int(rng.geometric(0.4)), 12, size - made)):
            row = _report(rng, towns, centres, province, place, day, kind, who, killed, injured)
            yield row | {"id": f"r{made:07d}"}, incident
            made += 1
        incident += 1


def _report(  # noqa: PLR0913 - all that an incident is
    rng: np.random.Generator,
    towns: np.ndarray[Any, Any],
    centres: np.ndarray[Any, Any],
    province: np.ndarray[Any, Any],
    place: int,
    day: int,
    kind: str,
    who: list[str],
    killed: int,
    injured: int,
) -> dict[str, Any]:
    chance = rng.random(8)
    unit = f"Province {province[place]}"
    off = 0 if chance[0] < 0.85 else int(rng.integers(1, 4)) * (1 if rng.random() < 0.5 else -1)
    told = date.fromordinal(_FIRST + day + off)
    if chance[1] < 0.75:
        lat, lon = towns[place]
        spot = {
            "name": f"Town {place}",
            "admin1": unit,
            "lat": round(float(lat), 4),
            "lon": round(float(lon), 4),
            "precision": "exact",
        }
    elif chance[1] < 0.92:
        lat, lon = centres[province[place]]
        spot = {
            "name": unit,
            "admin1": unit,
            "lat": round(float(lat), 4),
            "lon": round(float(lon), 4),
            "precision": "admin1",
        }
    else:
        spot = {}
    actors = [one for one in who if rng.random() < 0.8]
    if chance[2] < 0.05:
        actors.append(f"group {int(rng.integers(0, ACTORS))}")
    figures = []
    if chance[3] < 0.8:
        figures.append(_count(rng, "killed", killed))
    if chance[4] < 0.6:
        figures.append(_count(rng, "injured", injured))
    said = _LIKE.get(kind, "other") if chance[5] < 0.12 else kind
    row = {
        "when": told.isoformat(),
        "kind": said,
        "actors": actors,
        "figures": figures,
        "published": date.fromordinal(
            _FIRST + day + max(off, 0) + int(rng.integers(0, 4))
        ).isoformat(),
        "outlet": f"Outlet {int(rng.integers(0, 60))}",
    }
    return row | ({"place": {"country": "XX", **spot}} if spot else {})


def _count(rng: np.random.Generator, measure: str, true: int) -> dict[str, Any]:
    off = 0 if rng.random() < 0.7 else int(rng.integers(-2, 3))
    told = max(0, true + off)
    return {"measure": measure, "group": "unknown", "low": told, "high": told}


def lines(size: int, seed: int = 0) -> tuple[bytes, dict[str, int]]:
    """Give the rows as JSON Lines, and the incident of each."""
    gold: dict[str, int] = {}
    body = []
    for row, incident in reports(size, seed):
        gold[row["id"]] = incident
        body.append(json.dumps(row))
    return "\n".join(body).encode(), gold


assert set(_KINDS) <= set(Kind)  # noqa: S101 - the codebook may change
