"""The weights of linking: what each feature is worth, in log-odds, and the words it gives.

They are set by hand, rounded from fits on reports of known incidents (see docs/decisions): a table
to argue with, not a model to trust.
"""

from collections.abc import Mapping
from typing import NamedTuple

# What contradicts outweighs all that could ever speak for a pair.
VETO = -100.0
PRIOR = -4.6
WEIGHTS: Mapping[str, float] = {
    "same day": 2.4,
    "next day": -0.6,
    "days apart": -3.0,
    "same week": 0.9,
    "same month": 0.4,
    "same long period": -1.0,
    "published together": 3.4,
    "published in time": 1.5,
    "published far apart": -1.9,
    "same spot": 3.4,
    "same named place": 4.4,
    "part of the name": 1.8,
    "near": 1.8,
    "some way apart": -1.5,
    "same district": 3.0,
    "same province": 0.3,
    "same country": 0.0,
    "other place": -3.0,
    "same kind": 0.6,
    "like kind": 0.2,
    "other kind": -1.8,
    "same actors": 0.6,
    "common actor": 0.4,
    "other actors": -0.4,
    "same figure": 1.6,
    "other figure": -0.6,
    "rare words": 3.4,
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
