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

    `heard` are the candidates of loud names, twice over, and `votes` what each votes for: its country
    and, the second time, its unit; there are `voted` such votes. `shown` are those of them that others
    are measured against, and `firsts` where a loud name's stretch of these begins. `near` is points x
    `shown`, once for close and once for by. `rows` are where a candidate's country, unit, close and
    by stand among what is voted and near. `apart` is candidates x loud names, as is each of `weights`:
    what all say, and what those beside it say.
    """

    heard: Ints
    votes: Ints
    voted: int
    loud: int
    shown: Ints
    firsts: Ints
    near: Floats
    rows: Ints
    apart: Floats
    weights: Floats
    again: list[list[tuple[int, bool]]]


def others(names: Sequence[Sought]) -> Others:
    """Lay out the candidates of names, each of which has one."""
    flat = [candidate for name in names for candidate in name.candidates]
    loud = _loud(names)
    of, heard, voice, shown, firsts = _laid_out(names, frozenset(loud))
    kinds, many = _numbered(
        [
            *[candidate.country for candidate in flat],
            *[(candidate.country, candidate.admin1) for candidate in flat],
        ]
    )
    kinds = kinds.reshape(2, -1)
    keys, different = _numbered([name.key for name in names])
    is_said_again = different < len(names)
    points, near = _near(flat, shown, is_said_again=is_said_again)
    apart = (keys[:, None] != keys.take(loud)).astype(np.float64)
    weights = np.array((apart, apart * _closeness(names, loud)))
    return Others(
        heard=np.concatenate((heard, heard)),
        votes=(kinds.take(heard, axis=1) * len(loud) + voice).ravel(),
        voted=many,
        loud=len(loud),
        shown=shown,
        firsts=firsts,
        near=near,
        rows=np.concatenate((kinds, (points + many, points + (many + len(near) // 2)))),
        apart=apart[of],
        weights=_shares(weights).take(of, axis=1),
        again=_again(names) if is_said_again else [],
    )


def around(all_: Others, chances: Floats) -> Floats:
    """Give candidates x `AROUND`, each name's candidates being as likely as `chances` says."""
    voted = np.bincount(all_.votes, chances[all_.heard], all_.voted * all_.loud)
    near = np.add.reduceat(all_.near * chances[all_.shown], all_.firsts, axis=1)
    said = np.concatenate((voted.reshape(-1, all_.loud), near)).take(all_.rows, axis=0)
    whole = np.einsum("wij,kij->wki", all_.weights, said[:3])
    told = np.empty((len(all_.apart), len(AROUND)))
    told[:, 0:3], told[:, 4:7] = whole[0].T, whole[1].T
    (all_.apart * said[3]).max(axis=1, out=told[:, 3])
    told[:, 7] = _elsewhere(all_, chances) if all_.again else 0.0
    return told


def _loud(names: Sequence[Sought]) -> list[int]:
    """Give the names that are said most often, in the order of the text."""
    if len(names) <= _OTHERS:
        return list(range(len(names)))
    return sorted(sorted(range(len(names)), key=lambda at: (-len(names[at].spots), at))[:_OTHERS])


def _laid_out(names: Sequence[Sought], loud: frozenset[int]) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Give whose each candidate is, which are heard and whose voice each is, which are shown, and their firsts."""
    # A few dozen numbers are sooner counted one by one than each way of counting them is called.
    of: list[int] = []
    heard: list[int] = []
    voice: list[int] = []
    shown: list[int] = []
    firsts: list[int] = []
    for at, name in enumerate(names):
        first, size = len(of), len(name.candidates)
        of += [at] * size
        if at in loud:
            heard += range(first, first + size)
            voice += [len(firsts)] * size
            firsts.append(len(shown))
            shown += range(first, first + min(size, _SHOWN))
    of_, heard_, voice_, shown_, firsts_ = (
        np.fromiter(one, np.int64, len(one)) for one in (of, heard, voice, shown, firsts)
    )
    return of_, heard_, voice_, shown_, firsts_


def _near(flat: Sequence[Candidate], shown: Ints, *, is_said_again: bool) -> tuple[Ints, Floats]:
    """Give which point each candidate has, and how close to and how much by those shown each point is."""
    points, vectors = _points(flat, is_said_again=is_said_again)
    # Not by `@`: on products as small as these its threads wait longer than they work.
    turn = np.einsum("ik,jk->ij", vectors, vectors[points[shown]])
    np.minimum(np.maximum(turn, -1.0, out=turn), 1.0, out=turn)
    near = np.empty((2, *turn.shape))
    close: Floats = near[0]
    by: Floats = near[1]
    np.exp(np.arccos(turn, out=turn) * (-EARTH_KM / _BY_KM), out=by)
    np.multiply(by, by, out=close)
    return points, near.reshape(-1, len(shown))


def _points(flat: Sequence[Candidate], *, is_said_again: bool) -> tuple[Ints, Floats]:
    """Give which point each candidate has, and the points; those of a name said often are one."""
    where = [(candidate.lat or 0.0, candidate.lon or 0.0) for candidate in flat]
    which: Ints = np.arange(len(flat))
    if is_said_again:
        (which, _), where = _numbered(where), list(dict.fromkeys(where))
    # Numbers are laid into arrays one by one: numpy need not find out of what kind they are.
    turns = np.fromiter(chain.from_iterable(where), np.float64, 2 * len(where))
    turns *= np.pi / 180
    across, up = np.cos(turns), np.sin(turns)
    vectors = np.empty((len(where), 3))
    np.multiply(across[::2], across[1::2], out=vectors[:, 0])
    np.multiply(across[::2], up[1::2], out=vectors[:, 1])
    vectors[:, 2] = up[::2]
    return which, vectors


def _numbered(values: Sequence[object]) -> tuple[Ints, int]:
    """Give the number of each value, like ones having one, and how many numbers there are."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    found = np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))
    return found, len(numbers)


def _closeness(names: Sequence[Sought], loud: Sequence[int]) -> Floats:
    """Give how loud each name speaks to each other: by the fewest characters between two spots."""
    spots, starts = _spots(names)
    # Of nearly all texts every name is loud.
    whole = len(loud) == len(names)
    theirs, begins = (spots, starts) if whole else _spots([names[at] for at in loud])
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


def _shares(weights: Floats) -> Floats:
    total = weights.sum(axis=-1, keepdims=True)
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
