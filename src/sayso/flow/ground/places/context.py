"""What a document's other places say of each candidate: its country, its unit, how near they lie."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.flow.ground.places.sought import Floats, Sought

AROUND = (
    "country of others", "unit of others", "near others", "near another", "country beside",
    "unit beside", "near beside", "said elsewhere",
)  # fmt: skip
"""What the other names of the document say of a candidate, in this order."""
EARTH_KM = 6371.0
_CLOSE_KM, _BY_KM = 60.0, 120.0
_BESIDE = 80.0
"""Characters: a name that far off speaks half as loud."""
_SHOWN = 12
"""Candidates of a name that others are measured against."""
_OTHERS = 60
"""Names that others are measured against: a list of a thousand towns is read in linear time."""
_SPOTS = 8

Ints = NDArray[np.int64]


class Others(NamedTuple):
    """The candidates of all names of a document in one row, and how the loudest names speak to them.

    `of` and `loud` say whose a candidate is, `apart` and `beside` are names x loud names.
    """

    names: Sequence[Sought]
    of: Ints
    loud: Ints
    countries: Ints
    units: Ints
    shown: Ints
    apart: Floats
    beside: Floats
    close: Floats
    by: Floats


def others(names: Sequence[Sought]) -> Others:
    """Lay out the candidates of names, each of which has one."""
    sizes = np.array([len(name.candidates) for name in names])
    of = np.repeat(np.arange(len(names)), sizes)
    flat = [candidate for name in names for candidate in name.candidates]
    points = _vectors(
        np.array([candidate.lat for candidate in flat], dtype=np.float64),
        np.array([candidate.lon for candidate in flat], dtype=np.float64),
    )
    most = sorted(range(len(names)), key=lambda at: (-len(names[at].spots), at))[:_OTHERS]
    loud = np.array(sorted(most), dtype=np.int64)
    starts = np.cumsum(sizes) - sizes
    shown = np.concatenate(
        [starts[at] + np.arange(min(_SHOWN, int(sizes[at]))) for at in loud], dtype=np.int64
    )
    far = EARTH_KM * np.arccos(np.clip(points @ points[shown].T, -1.0, 1.0))
    keys = _numbered([name.key for name in names])
    apart = (keys[:, None] != keys[None, loud]).astype(np.float64)
    return Others(
        names=names,
        of=of,
        loud=loud,
        countries=_numbered([candidate.country for candidate in flat]),
        units=_numbered([(candidate.country, candidate.admin1) for candidate in flat]),
        shown=shown,
        apart=apart,
        beside=apart * _closeness(names, loud),
        close=np.exp(-far / _CLOSE_KM),
        by=np.exp(-far / _BY_KM),
    )


def around(all_: Others, chances: Floats) -> Floats:
    """Give candidates x `AROUND`, each name's candidates being as likely as `chances` says."""
    by_country = _votes(all_, all_.countries, chances)
    by_unit = _votes(all_, all_.units, chances)
    mean, beside = _shares(all_.apart), _shares(all_.beside)
    of_shown = np.zeros((len(all_.shown), len(all_.loud)))
    column = np.searchsorted(all_.loud, all_.of[all_.shown])
    of_shown[np.arange(len(all_.shown)), column] = chances[all_.shown]
    close, by = all_.close @ of_shown, all_.by @ of_shown
    return np.stack(
        [
            (mean @ by_country)[all_.of, all_.countries],
            (mean @ by_unit)[all_.of, all_.units],
            (close * mean[all_.of]).sum(axis=1),
            (by * all_.apart[all_.of]).max(axis=1, initial=0.0),
            (beside @ by_country)[all_.of, all_.countries],
            (beside @ by_unit)[all_.of, all_.units],
            (close * beside[all_.of]).sum(axis=1),
            _elsewhere(all_, chances),
        ],
        axis=1,
    )


def _numbered(values: Sequence[object]) -> Ints:
    numbers: dict[object, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64)


def _vectors(lat: Floats, lon: Floats) -> Floats:
    lat, lon = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def _closeness(names: Sequence[Sought], loud: Ints) -> Floats:
    """Give how loud each name speaks to each other: by the fewest characters between two spots."""
    spots, starts = _spots(names)
    theirs, begins = _spots([names[at] for at in loud])
    gaps = np.abs(spots[:, None] - theirs[None, :])
    least = np.minimum.reduceat(np.minimum.reduceat(gaps, starts, axis=0), begins, axis=1)
    closeness: Floats = 1.0 / (1.0 + least / _BESIDE) ** 2
    return closeness


def _spots(names: Sequence[Sought]) -> tuple[Floats, Ints]:
    few = [name.spots[:_SPOTS] for name in names]
    sizes = np.array([len(spots) for spots in few])
    flat = np.array([spot for spots in few for spot in spots], dtype=np.float64)
    return flat, np.cumsum(sizes) - sizes


def _votes(all_: Others, kinds: Ints, chances: Floats) -> Floats:
    votes = np.zeros((len(all_.names), int(kinds.max(initial=0)) + 1))
    np.add.at(votes, (all_.of, kinds), chances)
    return votes[all_.loud]


def _shares(weights: Floats) -> Floats:
    total = weights.sum(axis=1, keepdims=True)
    shares: Floats = weights / np.where(total > 0, total, 1.0)
    return shares


def _elsewhere(all_: Others, chances: Floats) -> Floats:
    """Give how sure another mention of the same name, with more said of it, is of a candidate."""
    sure = np.zeros(len(chances))
    if len({name.key for name in all_.names}) == len(all_.names):
        return sure
    told: dict[tuple[str, str], list[tuple[int, float]]] = {}
    flat = [(name.key, candidate.id) for name in all_.names for candidate in name.candidates]
    for at, key in enumerate(flat):
        place = all_.names[all_.of[at]].place
        if place.within or place.kind:
            told.setdefault(key, []).append((int(all_.of[at]), float(chances[at])))
    for at, key in enumerate(flat):
        others_ = [p for owner, p in told.get(key, ()) if owner != all_.of[at]]
        sure[at] = max(others_, default=0.0)
    return sure
