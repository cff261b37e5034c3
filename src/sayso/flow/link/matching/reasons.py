"""The weights of linking: what each feature is worth, in log-odds, and the words it gives.

They are set by hand, rounded from fits on reports of known incidents (see docs/decisions): a table
to argue with, not a model to trust.
"""

from collections.abc import Mapping
from typing import NamedTuple

# What contradicts outweighs all that could ever speak for a pair.
VETO = -100.0
PRIOR = -3.5
WEIGHTS: Mapping[str, float] = {
    "same day": 3.0,
    "next day": 0.8,
    "days apart": -2.0,
    "same week": 1.5,
    "same month": 0.8,
    "same long period": 0.2,
    "published together": 1.0,
    "published far apart": -1.5,
    "same spot": 3.2,
    "same named place": 3.0,
    "part of the name": 1.8,
    "near": 1.5,
    "same district": 1.0,
    "same province": 0.8,
    "same country": 0.2,
    "other place": -3.0,
    "same kind": 1.0,
    "like kind": 0.4,
    "other kind": -1.2,
    "common actor": 1.0,
    "other actors": -0.4,
    "same figure": 0.5,
    "other figure": -0.4,
    "rare words": 4.0,
    "same document": -5.0,
    "tally and single": VETO,
}


class Reason(NamedTuple):
    """One feature that spoke for or against, how strongly, and in words."""

    feature: str
    weight: float
    words: str


def reason(feature: str, words: str, share: float = 1.0) -> Reason:
    """Give a feature of the table with its words; `share` is how much of its weight it has."""
    return Reason(feature, WEIGHTS[feature] * share, words)
