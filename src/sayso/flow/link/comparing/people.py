"""How what was done and by whom compares: kinds, actors, figures, and who published it."""

import numpy as np

from sayso.domain.codes import Kind, Measure
from sayso.flow.link.comparing.says import ACTORS, FIGURES, KIND, OUTLETS, first_of
from sayso.flow.link.facts.columns import KINDS, MEASURES, NONE, Columns, Ints

_COUNTED = (Measure.KILLED, Measure.INJURED)
# Which column a measure is compared in: the last is for all others.
_COLUMN = np.array(
    [_COUNTED.index(x) if x in _COUNTED else len(_COUNTED) for x in MEASURES], dtype=np.int64
)
_FAMILIES = (
    {Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.SABOTAGE},
    {Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ABDUCTION},
    {Kind.SHOOTING, Kind.BATTLE, Kind.ASSASSINATION, Kind.RAID},
    {Kind.MASSACRE, Kind.EXECUTION, Kind.SHOOTING, Kind.ASSASSINATION},
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.BOMBING},
    {Kind.RAID, Kind.ARREST},
    {Kind.ABDUCTION, Kind.ENFORCED_DISAPPEARANCE, Kind.TORTURE},
    {Kind.RIOT, Kind.ARSON},
)


def _alike() -> Ints:
    table = np.full((len(KINDS), len(KINDS)), KIND.index("other"), dtype=np.int64)
    for i, one in enumerate(KINDS):
        for j, other in enumerate(KINDS):
            if any(one in family and other in family for family in _FAMILIES):
                table[i, j] = KIND.index("alike")
        table[i, i] = KIND.index("same")
    vague = KINDS.index(Kind.OTHER)
    table[vague, :] = table[:, vague] = KIND.index("not known")
    return table


_ALIKE = _alike()


def kinds(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say whether two reports tell of the same kind of violence, or of kinds that go together."""
    one, other = columns.kind[a], columns.kind[b]
    return np.where((one == NONE) | (other == NONE), KIND.index("not known"), _ALIKE[one, other])


def actors(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how many of their actors two reports share."""
    ours, theirs = columns.actors.sizes(a), columns.actors.sizes(b)
    pair, one, other = columns.actors.crossed(a, b)
    shared = np.bincount(pair, one == other, minlength=len(a))
    share = shared / np.maximum(np.minimum(ours, theirs), 1)
    whole = shared / np.maximum(ours + theirs - shared, 1)
    return first_of(
        ACTORS,
        [
            ((ours == 0) | (theirs == 0), "not known"),
            (shared == 0, "none in common"),
            (whole == 1, "all the same"),
            (share == 1, "most"),
            (share >= 0.5, "some"),
        ],
        "one of many",
    )


def figures(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how the counts of killed, of injured and of others compare: the closest two of a measure."""
    pair, one, other = columns.figures.crossed(a, b)
    ours, theirs = columns.counts[one], columns.counts[other]
    same = ours[:, 0] == theirs[:, 0]
    pair, ours, theirs = pair[same], ours[same], theirs[same]
    said = _counts(ours, theirs)
    out = np.full((len(a), len(_COUNTED) + 1), len(FIGURES) - 1, dtype=np.int64)
    np.minimum.at(out.ravel(), pair * out.shape[1] + _COLUMN[ours[:, 0]], said)
    return out


def _counts(ours: Ints, theirs: Ints) -> Ints:
    low_a, high_a, low_b, high_b = ours[:, 1], ours[:, 2], theirs[:, 1], theirs[:, 2]
    equal = (low_a == low_b) & (high_a == high_b)
    size_a, size_b = np.where(low_a == NONE, high_a, low_a), np.where(low_b == NONE, high_b, low_b)
    top_a = np.where(high_a == NONE, np.iinfo(np.int64).max, high_a)
    top_b = np.where(high_b == NONE, np.iinfo(np.int64).max, high_b)
    meet = (np.maximum(low_a, low_b) <= np.minimum(top_a, top_b)) & ~equal
    gap = np.abs(np.log2((1.0 + size_a) / (1.0 + size_b)))
    return first_of(
        FIGURES,
        [
            (equal & (size_a == 0), "none in both"),
            (equal & (size_a >= 100), "same, 100 or more"),
            (equal & (size_a >= 10), "same, 10 or more"),
            (equal & (size_a >= 3), "same, 3 to 9"),
            (equal, "same, one or two"),
            (meet | (gap <= 0.5), "close"),
            (gap <= 1.5, "differ"),
        ],
        "far apart",
    )


def outlets(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say whether one outlet published both: it seldom tells of one thing twice a day."""
    one, other = columns.outlet[a], columns.outlet[b]
    known = (one != NONE) & (other != NONE)
    return first_of(OUTLETS, [(known & (one == other), "same"), (known, "other")], "not known")
