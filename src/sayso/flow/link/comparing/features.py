"""All features of many pairs at once, but for their words."""

import numpy as np
import numpy.typing as npt

from sayso.flow.link.comparing.people import actors, figures, kinds, outlets
from sayso.flow.link.comparing.places import places
from sayso.flow.link.comparing.says import ACTORS, DOCUMENT, FEATURES, PLACES
from sayso.flow.link.comparing.times import any_day, first_day, published, times
from sayso.flow.link.facts.columns import NONE, Columns, Ints, Truths


def compared(columns: Columns, a: Ints, b: Ints) -> npt.NDArray[np.int8]:
    """Give what every feature says of every pair: one row a pair, one column a feature."""
    # Written and read column by column: each lies in one piece.
    out = np.empty((len(FEATURES), len(a)), dtype=np.int8)
    dead, hurt, others = figures(columns, a, b).T
    together = one_document(columns, a, b)
    where, who = places(columns, a, b), actors(columns, a, b)
    # Of the many that share a day and a number, hardly any that share neither place nor actor.
    lost = (where == PLACES.index("not known")) & (who >= ACTORS.index("none in common"))
    told = {
        "time": times(columns, a, b),
        "published": published(columns, a, b),
        "place": np.where(lost, PLACES.index("nowhere and nobody in common"), where),
        "kind": kinds(columns, a, b),
        "actors": who,
        "killed": dead,
        "injured": hurt,
        "others": others,
        "document": np.where(together, DOCUMENT.index("same"), DOCUMENT.index("other")),
        "outlet": outlets(columns, a, b),
        "any day": any_day(columns, a, b),
        "first day": first_day(columns, a, b),
    }
    for at, name in enumerate(FEATURES):
        out[at] = told[name]
    return out.T


def one_document(columns: Columns, a: Ints, b: Ints) -> Truths:
    """Say whether one document tells both."""
    together: Truths = (columns.document[a] == columns.document[b]) & (columns.document[a] != NONE)
    return together
