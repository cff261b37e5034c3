"""The toll of everybody together, out of those of groups told apart and of counts of all."""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from sayso.flow.weigh.tolls.grid import FIRST, MIDDLE, Floats
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.tolls.posterior import Belief, normed, prior

_FAINT = 1e-9
_CONTRARY = 0.01
_REST = "rest"


def together(
    victims: Sequence[Belief], attackers: Belief | None, of_all: Floats | None, kernels: Kernels
) -> Belief:
    """Give how probable every toll of all groups is, given how likely it makes the counts of all.

    `of_all` holds logarithms, None where nobody counts all: then nobody is left over. Whether
    attackers are among those whom a count of all counts, the better fit decides.
    """
    sides = [*victims, *([] if attackers is None else [attackers])]
    if of_all is None:
        return reduce(summed, sides)
    rest = normed(prior(kernels.tolls, _REST))
    scale = float(of_all.max())
    fits = np.exp(of_all - scale)
    found = reduce(summed, [*sides, rest]) * fits
    if attackers is not None:
        others = reduce(summed, [*victims, rest]) * fits
        # The sum of beliefs about victims and about attackers, as probable as its words.
        found += summed(others, attackers)
    belief: Belief = found / found.sum()
    return belief


def at_most(belief: Belief, ceiling: Belief) -> Belief:
    """Give how probable every toll is, given that it is no more than another number believed in.

    Contradictions beyond measure leave the belief as it was: one of the two was about something else.
    """
    reached = np.cumsum(ceiling[::-1])[::-1]
    found = belief * reached
    left = float(found.sum())
    if left < _CONTRARY:
        return belief
    bounded: Belief = found / left
    return bounded


def summed(one: Belief, other: Belief) -> Belief:
    """Give how probable every sum of two tolls is that have nothing to do with one another."""
    a, b = (np.flatnonzero(belief > _FAINT * belief.max()) for belief in (one, other))
    sums = np.rint(MIDDLE[a][:, None] + MIDDLE[b][None, :]).astype(np.int64)
    at = np.minimum(np.searchsorted(FIRST, sums.ravel(), side="right") - 1, len(FIRST) - 1)
    mass = (one[a][:, None] * other[b][None, :]).ravel()
    return np.bincount(at, weights=mass, minlength=len(FIRST)).astype(np.float64)
