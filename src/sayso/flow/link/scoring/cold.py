"""What features are worth where nothing is labelled: set by hand, a start for what is learned.

A table to argue with: what training pairs do not show (another country, a hundred dead in both)
stays as it is here.
"""

from sayso.flow.link.scoring.weights import NAMES, Weights

# That nobody was hurt is said of most incidents: it tells none from another.
_FIGURES = (2.5, 2.0, 1.2, 0.3, 0.3, -0.5, -1.2, 0.0, 0.0)
_DAYS = (0.5, 0.2, -0.3, -0.5, -0.8, -1.0, 0.0)
_SET = {
    "time": (
        *(2.0, 2.0, 0.8, -0.3, 0.3, -1.0, -2.0, -3.0, -4.0),
        # Of two reports that nobody can date, one is seldom the other.
        *(1.5, 1.0, 0.3, -1.0, -3.0, -1.5, 1.0, 0.5),
    ),
    "published": (0.5, 0.5, 0.2, -0.3, -0.8, 0.0),
    "place": (
        *(2.8, 2.8, 2.2, 1.0, 1.0, 1.0, -1.0, 0.6, -0.3, -2.5),
        *(-2.5, -0.8, -4.0, -5.0, -1.0, 0.0),
    ),
    "kind": (0.7, 0.2, -1.0, 0.0),
    "actors": (1.2, 1.0, 0.6, 0.3, -0.8, 0.0),
    "killed": _FIGURES,
    "injured": _FIGURES,
    "others": _FIGURES,
    # A reader that tells two reports of one text apart means it.
    "document": (-5.0, 0.0),
    "outlet": (0.0, 0.0, 0.0),
    "any day": _DAYS,
    "first day": _DAYS,
}
_SHARED = {
    "rare words": 3.0,
    "share of the rare words": 1.5,
    "full names": 1.5,
    "share of the names": 1.0,
    "ages": 0.8,
    "numbers": 1.0,
    "wording": 0.8,
    "opening": 0.8,
}
_NOTHING = -0.25
"""What words that share nothing are worth, as a part of what they are worth at their most."""


def _rising(most: float, size: int) -> tuple[float, ...]:
    # No words say nothing; then from what speaks against to what speaks for.
    least = most * _NOTHING
    steps = size - 2
    return (0.0, *(round(least + (most - least) * at / steps, 3) for at in range(steps + 1)))


COLD = Weights(
    prior=-4.0,
    features=_SET | {name: _rising(most, NAMES[name]) for name, most in _SHARED.items()},
)
_WORDLESS = -1.5
COLD_TOLD = COLD.but(
    features=COLD.features | {"rare words": (_WORDLESS, *COLD.features["rare words"][1:])}
)
"""For what was read from texts: where one has no words, the most telling thing is missing."""
