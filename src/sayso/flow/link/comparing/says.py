"""What each feature of a pair of reports can say, by name.

Every function of this package takes the columns and the two sides of many pairs, and gives for each
pair the place of what it says among the names of its feature in `FEATURES`.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from sayso.flow.link.facts.columns import Ints, Truths

TIMES = (
    "same day", "days meet", "same month", "long periods meet", "next day", "days apart",
    "a week apart", "weeks apart", "months apart", "published at once", "published within days",
    "published within weeks", "published later", "published before", "no time", "within its month",
    "within its year",
)  # fmt: skip
PUBLISHED = ("same day", "within days", "within weeks", "within months", "later", "not known")
PLACES = (
    "same spot", "same named place", "same district", "near", "centre near", "part of the name",
    "some way apart", "same province", "same country", "far apart", "other province", "other name",
    "very far apart", "other country", "nowhere and nobody in common", "not known",
)  # fmt: skip
KIND = ("same", "alike", "other", "not known")
ACTORS = ("all the same", "most", "some", "one of many", "none in common", "not known")
FIGURES = (
    "same, 100 or more", "same, 10 or more", "same, 3 to 9", "same, one or two", "close", "differ",
    "far apart", "none in both", "not known",
)  # fmt: skip
DOCUMENT = ("same", "other")
OUTLETS = ("same", "other", "not known")
ANY_DAY = (
    "same day", "next day", "days apart", "a week apart", "weeks apart", "months apart", "not known",
)  # fmt: skip
FEATURES: Mapping[str, Sequence[str]] = {
    "time": TIMES,
    "published": PUBLISHED,
    "place": PLACES,
    "kind": KIND,
    "actors": ACTORS,
    "killed": FIGURES,
    "injured": FIGURES,
    "others": FIGURES,
    "document": DOCUMENT,
    "outlet": OUTLETS,
    "any day": ANY_DAY,
    "first day": ANY_DAY,
}


def first_of(names: Sequence[str], rules: Sequence[tuple[Truths, str]], otherwise: str) -> Ints:
    """Give for each pair what the first rule that holds says, as its place among the names."""
    places = [names.index(say) for _, say in rules]
    return np.select([test for test, _ in rules], places, names.index(otherwise))
