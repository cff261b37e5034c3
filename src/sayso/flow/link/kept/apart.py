"""Pairs of reports that were nearly joined: the ones a person should look at."""

from collections.abc import Container, Iterator, Mapping
from itertools import islice

import numpy as np

from sayso.domain.incident import Apart
from sayso.flow.link.kept.compared import Compared
from sayso.flow.link.scoring.scoring import probability

_NEARLY = -2.0
"""Log-odds from which two reports may be one incident after all: about one in eight such pairs."""
_HOMELESS = -1


def apart(
    compared: Compared,
    home: Mapping[str, str],
    judged: Container[frozenset[str]],
    most: int,
) -> list[Apart]:
    """Give the likeliest pairs that linking compared and left in two incidents, one of each two.

    `home` gives the incident of each report, `judged` holds pairs that somebody ruled on.
    """
    return list(islice(_apart(compared, home, judged), most))


def _apart(
    compared: Compared, home: Mapping[str, str], judged: Container[frozenset[str]]
) -> Iterator[Apart]:
    reports, odds = compared.reports, np.frombuffer(compared.odds)
    numbers = {one: number for number, one in enumerate(sorted(set(home.values())))}
    homes = np.array(
        [numbers[home[one]] if one in home else _HOMELESS for one in reports], dtype=np.int64
    )
    likely = np.flatnonzero(odds > _NEARLY)
    pairs = np.frombuffer(compared.pairs, np.int64)[likely]
    lower, higher = np.divmod(pairs, max(len(reports), 1))
    two = homes[lower] != homes[higher]
    parted = two & (homes[lower] != _HOMELESS) & (homes[higher] != _HOMELESS)
    # The likeliest first; of two as likely the one that stands first.
    order = np.lexsort((pairs[parted], -odds[likely][parted]))
    told: set[frozenset[str]] = set()
    for at in np.flatnonzero(parted)[order].tolist():
        one, other = reports[lower[at]], reports[higher[at]]
        both = frozenset((home[one], home[other]))
        if both not in told and frozenset((one, other)) not in judged:
            told.add(both)
            yield Apart(one=one, other=other, p=probability(float(odds[likely[at]])))
