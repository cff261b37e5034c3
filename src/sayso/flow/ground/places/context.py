"""What a document's other places say of each candidate: its country, its unit, how near they lie."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.domain.world import EARTH_KM, Candidate
from sayso.flow.ground.places.sought import Floats, Sought

AROUND = (
    "country of others", "unit of others", "near others", "near another", "country beside",
    "unit beside", "near beside", "said elsewhere",
)  # fmt: skip
"""What the other names of the document say of a candidate, in this order."""
_BY_KM = 120.0
"""How far off a place speaks a third as loud for being by it; for being close, half that."""
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

    `of` says whose a candidate is, `heard` which candidates are a loud name's and `voice` which
    one's; `firsts` are where a loud name's stretch of `shown` begins; `apart`, `mean` and `beside` are
    candidates x loud names, `close` and `by` points x `shown`.
    """

    of: Ints
    heard: Ints
    voice: Ints
    loud: int
    countries: Ints
    units: Ints
    points: Ints
    shown: Ints
    firsts: Ints
    apart: Floats
    mean: Floats
    beside: Floats
    close: Floats
    by: Floats
    again: list[list[tuple[int, bool]]]


def others(names: Sequence[Sought]) -> Others:
    """Lay out the candidates of names, each of which has one."""
    sizes = np.array([len(name.candidates) for name in names], dtype=np.int64)
    of = np.arange(len(names)).repeat(sizes)
    flat = [candidate for name in names for candidate in name.candidates]
    points, vectors = _points(names, flat)
    most = sorted(range(len(names)), key=lambda at: (-len(names[at].spots), at))[:_OTHERS]
    loud = np.array(sorted(most), dtype=np.int64)
    voices = np.full(len(names), -1)
    voices[loud] = np.arange(len(loud))
    (heard,) = (voices[of] >= 0).nonzero()
    nth = np.arange(len(flat)) - (sizes.cumsum() - sizes)[of]
    shown = heard[nth[heard] < _SHOWN]
    # Not by `@`: on products as small as these its threads wait longer than they work.
    turn = np.einsum("ik,jk->ij", vectors, vectors[points[shown]])
    np.minimum(np.maximum(turn, -1.0, out=turn), 1.0, out=turn)
    by = np.exp(np.arccos(turn) * (-EARTH_KM / _BY_KM))
    keys = _numbered([name.key for name in names])
    apart = (keys[:, None] != keys[None, loud]).astype(np.float64)
    return Others(
        of=of,
        heard=heard,
        voice=voices[of[heard]],
        loud=len(loud),
        countries=_numbered([candidate.country for candidate in flat]),
        units=_numbered([(candidate.country, candidate.admin1) for candidate in flat]),
        points=points,
        shown=shown,
        firsts=(nth[shown] == 0).nonzero()[0],
        apart=apart[of],
        mean=_shares(apart)[of],
        beside=_shares(apart * _closeness(names, loud))[of],
        close=by * by,
        by=by,
        again=_again(names),
    )


def around(all_: Others, chances: Floats) -> Floats:
    """Give candidates x `AROUND`, each name's candidates being as likely as `chances` says."""
    country = _votes(all_, all_.countries, chances)
    unit = _votes(all_, all_.units, chances)
    speaking = chances[all_.shown]
    close = np.add.reduceat(all_.close * speaking, all_.firsts, axis=1)[all_.points]
    by = np.add.reduceat(all_.by * speaking, all_.firsts, axis=1)[all_.points]
    told = np.empty((len(all_.of), len(AROUND)))
    for nth, said in enumerate((country, unit, close)):
        np.einsum("ij,ij->i", all_.mean, said, out=told[:, nth])
        np.einsum("ij,ij->i", all_.beside, said, out=told[:, nth + 4])
    (all_.apart * by).max(axis=1, out=told[:, 3])
    told[:, 7] = _elsewhere(all_, chances)
    return told


def _points(names: Sequence[Sought], flat: Sequence[Candidate]) -> tuple[Ints, Floats]:
    """Give which point each candidate has, and the points; those of a name said often are one."""
    where = [(candidate.lat or 0.0, candidate.lon or 0.0) for candidate in flat]
    which: Ints = np.arange(len(flat))
    if len({name.key for name in names}) < len(names):
        which, where = _numbered(where), list(dict.fromkeys(where))
    # Numbers are laid into arrays one by one: numpy need not find out of what kind they are.
    turns = np.fromiter(chain.from_iterable(where), np.float64, 2 * len(where))
    turns *= np.pi / 180
    lat, lon = turns[::2], turns[1::2]
    vectors, across = np.empty((len(where), 3)), np.cos(lat)
    np.multiply(across, np.cos(lon), out=vectors[:, 0])
    np.multiply(across, np.sin(lon), out=vectors[:, 1])
    np.sin(lat, out=vectors[:, 2])
    return which, vectors


def _numbered(values: Sequence[object]) -> Ints:
    numbers: dict[object, int] = {}
    put = numbers.setdefault
    return np.fromiter([put(value, len(numbers)) for value in values], np.int64, len(values))


def _closeness(names: Sequence[Sought], loud: Ints) -> Floats:
    """Give how loud each name speaks to each other: by the fewest characters between two spots."""
    spots, starts = _spots(names)
    theirs, begins = _spots([names[at] for at in loud])
    gaps = np.abs(spots[:, None] - theirs[None, :])
    least = np.minimum.reduceat(np.minimum.reduceat(gaps, starts, axis=0), begins, axis=1)
    closeness: Floats = 1.0 / (1.0 + least / _BESIDE) ** 2
    return closeness


def _spots(names: Sequence[Sought]) -> tuple[Floats, Ints]:
    flat: list[int] = []
    starts = []
    for name in names:
        starts.append(len(flat))
        flat += name.spots[:_SPOTS]
    return np.fromiter(flat, np.float64, len(flat)), np.fromiter(starts, np.int64, len(starts))


def _votes(all_: Others, kinds: Ints, chances: Floats) -> Floats:
    """Give candidates x loud names: how much each of these speaks for a candidate's country or unit."""
    many = int(kinds.max(initial=0)) + 1
    spot = kinds[all_.heard] * all_.loud + all_.voice
    votes = np.bincount(spot, weights=chances[all_.heard], minlength=many * all_.loud)
    return votes.astype(np.float64, copy=False).reshape(many, all_.loud)[kinds]


def _shares(weights: Floats) -> Floats:
    total = weights.sum(axis=1, keepdims=True)
    shares: Floats = weights / np.where(total > 0, total, 1.0)
    return shares


def _elsewhere(all_: Others, chances: Floats) -> Floats:
    """Give how sure another mention of the same name, with more said of it, is of a candidate."""
    sure = np.zeros(len(chances))
    for spots in all_.again:
        # What the surest mention says holds for all others, what the next one says for itself.
        likely = sorted((chances[at], at) for at, says in spots if says)
        sure[[at for at, _ in spots]] = likely[-1][0]
        sure[likely[-1][1]] = likely[-2][0] if len(likely) > 1 else 0.0
    return sure


def _again(names: Sequence[Sought]) -> list[list[tuple[int, bool]]]:
    """Give where a candidate of a name said twice stands, and whether more is said of it there."""
    times = Counter(name.key for name in names)
    told = {name.key for name in names if times[name.key] > 1 and _says_more(name)}
    spots: dict[tuple[str, str], list[tuple[int, bool]]] = {}
    at = 0
    for name in names:
        if name.key in told:
            says = _says_more(name)
            for nth, candidate in enumerate(name.candidates, start=at):
                spots.setdefault((name.key, candidate.id), []).append((nth, says))
        at += len(name.candidates)
    return [seen for seen in spots.values() if any(says for _, says in seen)]


def _says_more(name: Sought) -> bool:
    return bool(name.place.within or name.place.kind)
