"""Pairs of reports that were nearly joined: the ones a person should look at."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

import numpy as np

from sayso.flow.link.kept.compared import Compared
from sayso.flow.link.scoring.scoring import probability

_NEARLY = -2.0
"""Log-odds from which two reports may be one incident after all: about one in eight such pairs."""
_HOMELESS = -1


class Nearly(NamedTuple):
    """Two reports of two incidents, by id, and how likely both tell of one: 0 to 1000."""

    one: str
    other: str
    p: int


def apart(
    compared: Compared,
    home: Mapping[str, str],
    ruled: Iterable[tuple[str, str]],
    most: int,
) -> list[Nearly]:
    """Give the likeliest pairs that linking compared and left in two incidents, one of each two.

    `home` gives the incident of each report. `ruled` are pairs of reports that somebody ruled on: their
    two incidents are not asked for again.
    """
    told = {frozenset(home[one] for one in pair if one in home) for pair in ruled}
    return list(islice(_apart(compared, home, told), most))


def _apart(
    compared: Compared, home: Mapping[str, str], told: set[frozenset[str]]
) -> Iterator[Nearly]:
    reports, odds = compared.reports, np.frombuffer(compared.odds)
    numbers = {one: number for number, one in enumerate(sorted(set(home.values())))}
    homes = np.array(
        [numbers[home[one]] if one in home else _HOMELESS for one in reports], dtype=np.int64
    )
    likely = np.flatnonzero(odds > _NEARLY)
    pairs = np.frombuffer(compared.pairs, np.int64)[likely]
    lower, higher = np.divmod(pairs, max(len(reports), 1))
    two = homes[lower] != homes[higher]
    parted = np.flatnonzero(two & (homes[lower] != _HOMELESS) & (homes[higher] != _HOMELESS))
    # The likeliest first; of two as likely the one that stands first.
    order = np.lexsort((pairs[parted], -odds[likely][parted]))
    for at in parted[order].tolist():
        one, other = reports[lower[at]], reports[higher[at]]
        both = frozenset((home[one], home[other]))
        if both not in told:
            told.add(both)
            yield Nearly(one, other, probability(float(odds[likely[at]])))
