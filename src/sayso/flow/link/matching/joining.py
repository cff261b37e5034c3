"""Average linkage in rounds: all that are each other's likeliest are joined at once.

Whichever of two such couples is joined first, the other stays one: so the groups are those that
joining the likeliest two of all, again and again, would give, and millions of pairs take few steps.
"""

from collections.abc import Callable, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints, Truths

Compare: TypeAlias = Callable[[Ints, Ints], Floats]
"""Gives the log-odds of many pairs of reports, by their places."""
CAP = 8.0
"""No pair speaks louder than this for or against, so that no single one decides over many."""
BARRED = -20.0
"""Below this a pair keeps its groups apart for good."""
JOIN = -0.5
"""Groups are joined while the mean log-odds across them is above this (tuned on known incidents)."""
_ACROSS = 4
# Log-odds are added up as whole numbers of millionths: in whatever order, the sum is the same.
_FINE = 1_000_000
_NOBODY = np.iinfo(np.int64).max


class Across(NamedTuple):
    """What is thought of pairs of groups, the lower head first: one row a pair, in order.

    `total` are the log-odds that were read across them, in millionths, `read` is how many; what is
    `barred` is never joined.
    """

    lower: Ints
    higher: Ints
    total: Ints
    read: Ints
    barred: Truths

    def of(self, some: Ints | Truths) -> "Across":
        """Give some of the rows."""
        return Across(
            self.lower[some],
            self.higher[some],
            self.total[some],
            self.read[some],
            self.barred[some],
        )

    def beside(self, other: "Across") -> "Across":
        """Give these rows and others."""
        return Across(
            np.concatenate([self.lower, other.lower]),
            np.concatenate([self.higher, other.higher]),
            np.concatenate([self.total, other.total]),
            np.concatenate([self.read, other.read]),
            np.concatenate([self.barred, other.barred]),
        )


def across(lower: Ints, higher: Ints, odds: Floats) -> Across:
    """Give what pairs of reports say; a contradiction bars them."""
    return Across(
        lower,
        higher,
        np.round(np.clip(odds, -CAP, CAP) * _FINE).astype(np.int64),
        np.ones(len(odds), dtype=np.int64),
        odds < BARRED,
    )


def few(members: Sequence[int]) -> list[int]:
    """Give a few members from first to last, the same whatever way the group was joined."""
    if len(members) <= _ACROSS:
        return list(members)
    return [members[at * (len(members) - 1) // (_ACROSS - 1)] for at in range(_ACROSS)]


class Joining:
    """Groups of reports, and what is thought of each two of them."""

    def __init__(self, heads: Ints, rows: Across, compare: Compare) -> None:
        """Begin with groups by the head of each report: its lowest member. `rows` are of reports."""
        self._heads = heads
        self._compare = compare
        order = np.argsort(heads, kind="stable").tolist()
        self._members: dict[int, list[int]] = {}
        for one in order:
            self._members.setdefault(int(heads[one]), []).append(one)
        self._sizes = np.bincount(heads, minlength=len(heads)).astype(np.int64)
        self._rows = _summed(rows, heads)

    def groups(self) -> list[list[int]]:
        """Join until no two groups are likely one; give them, each sorted."""
        while len(likely := self._likeliest()):
            rows = self._rows
            ones, others = rows.lower[likely], rows.higher[likely]
            enough = np.minimum(self._sizes[ones], _ACROSS) * np.minimum(
                self._sizes[others], _ACROSS
            )
            unread = rows.read[likely] < enough
            # What was read too little is read before it is joined, and may then be likely no more.
            self._read(likely[unread])
            self._join(ones[~unread], others[~unread])
        return list(self._members.values())

    def _likeliest(self) -> Ints:
        """Give the rows of groups each of which is the likeliest for the other."""
        rows = self._rows
        mean = np.where(
            rows.barred, -np.inf, rows.total / np.maximum(rows.read * float(_FINE), 1.0)
        )
        open_ = np.flatnonzero(mean > JOIN)
        lower, higher, mean = rows.lower[open_], rows.higher[open_], mean[open_]
        best = np.full(len(self._heads), -np.inf)
        np.maximum.at(best, lower, mean)
        np.maximum.at(best, higher, mean)
        # Of several as likely, the one with the lowest head.
        partner = np.full(len(self._heads), _NOBODY)
        for ends, others in ((lower, higher), (higher, lower)):
            first = mean == best[ends]
            np.minimum.at(partner, ends[first], others[first])
        found: Ints = open_[(partner[lower] == higher) & (partner[higher] == lower)]
        return found

    def _read(self, at: Ints) -> None:
        """Read a few pairs across groups, in place of what was known of them."""
        if not len(at):
            return
        rows, members = self._rows, self._members
        ends = zip(rows.lower[at].tolist(), rows.higher[at].tolist(), strict=True)
        crossed = [[*product(few(members[a]), few(members[b]))] for a, b in ends]
        pairs = np.sort(np.array([pair for several in crossed for pair in several]), axis=1)
        told = across(pairs[:, 0], pairs[:, 1], self._compare(pairs[:, 0], pairs[:, 1]))
        sizes = np.array([len(several) for several in crossed])
        starts = np.cumsum(sizes) - sizes
        rows.total[at] = np.add.reduceat(told.total, starts)
        rows.read[at] = sizes
        rows.barred[at] |= np.logical_or.reduceat(told.barred, starts)

    def _join(self, ones: Ints, others: Ints) -> None:
        """Join groups, each to the one with the lower head."""
        if not len(ones):
            return
        members = self._members
        for one, other in zip(ones.tolist(), others.tolist(), strict=True):
            members[one] = sorted(members[one] + members.pop(other))
        self._sizes[ones] += self._sizes[others]
        heads = np.arange(len(self._heads))
        heads[others] = ones
        joined = np.zeros(len(heads), dtype=np.bool_)
        joined[ones] = joined[others] = True
        rows = self._rows
        touched = joined[rows.lower] | joined[rows.higher]
        self._rows = rows.of(~touched).beside(_summed(rows.of(touched), heads))


def _summed(rows: Across, heads: Ints) -> Across:
    """Give rows by the heads of their groups, each two groups once; none of a group with itself."""
    one, other = heads[rows.lower], heads[rows.higher]
    lower, higher = np.minimum(one, other), np.maximum(one, other)
    codes = lower * len(heads) + higher
    order = np.argsort(codes, kind="stable")
    order = order[(lower != higher)[order]]
    codes = codes[order]
    starts = np.flatnonzero(np.diff(codes, prepend=-1))
    if not len(starts):
        return rows.of(starts)
    return Across(
        lower[order][starts],
        higher[order][starts],
        np.add.reduceat(rows.total[order], starts),
        np.add.reduceat(rows.read[order], starts),
        np.logical_or.reduceat(rows.barred[order], starts),
    )
