"""Which pairs of reports are compared: all, or where an earlier linking is known, those that came since."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sayso.flow.link.facts.columns import NONE, Columns, Ints, Ragged, Truths
from sayso.flow.link.matching.across import Compare
from sayso.flow.link.matching.blocks import Blocks, among, blocks, candidate_pairs, met, sharing
from sayso.flow.link.matching.clusters import Rules, Scored, components, telling


class Since(NamedTuple):
    """The reports of an earlier linking, and after them those that came since.

    `place` is where each is among the reports of now, `NONE` for one that is gone; `came` says which were
    not there before. `ranks` put all in order.
    """

    columns: Columns
    rare: Ragged
    ranks: Ints
    place: Ints
    came: Truths


def all_scored(columns: Columns, rare: Ragged, tell: Compare) -> Scored:
    """Give the pairs that tell something, and others in whatever may be joined.

    `rare` are the rarest words of each; `tell` may give nan for a pair that tells nothing. No pair that is
    left out makes a difference to any group.
    """
    a, b = candidate_pairs(columns, rare)
    odds = tell(a, b)
    whole = components(len(columns.kind), Scored(a, b, odds), Rules())
    kept = telling(odds) | ((whole[a] == whole[b]) & ~np.isnan(odds))
    return Scored(a=a[kept], b=b[kept], odds=odds[kept])


class Met:
    """The pairs that blocks bring together now and did not before, and those they may no more.

    A block in which no report came or went brings together whom it did; only the others are walked,
    as they were and as they are. `fresh` are reports that came, `came` and `went` pairs, the lower first, all
    by their places of now; whoever went from one block may yet meet in another: `parted` looks.
    """

    def __init__(self, since: Since) -> None:
        self._since = since
        self._blocks = [*blocks(since.columns, since.rare)]
        self._here = since.place != NONE
        near = [*sharing(self._blocks, since.came | ~self._here)]
        before, now = self._pairs(near, ~since.came), self._pairs(near, self._here)
        self.fresh = since.place[since.came]
        self.came = self._places(now[~among(now, before)])
        went = before[~among(before, now)]
        a, b = self._ends(went)
        self._went = went[self._here[a] & self._here[b]]
        self.went = self._places(self._went)

    def parted(self, some: Truths) -> Truths:
        """Say of some of those that went, which of them no block at all brings together."""
        codes = self._went[some]
        touched = np.zeros(len(self._here), dtype=np.bool_)
        for ends in self._ends(codes):
            touched[ends] = True
        near = [*sharing(self._blocks, touched)]
        return ~among(codes, self._pairs(near, self._here, touched))

    def _pairs(self, kinds: Sequence[Blocks], some: Truths, ends: Truths | None = None) -> Ints:
        since = self._since
        theirs = (one.of(some[one.owners]) for one in kinds)
        return met(since.columns, theirs, since.ranks, ends)

    def _ends(self, codes: Ints) -> tuple[Ints, Ints]:
        return np.divmod(codes, max(len(self._here), 1))

    def _places(self, codes: Ints) -> tuple[Ints, Ints]:
        a, b = (self._since.place[ends] for ends in self._ends(codes))
        return np.minimum(a, b), np.maximum(a, b)
