"""What is thought of groups of reports, two by two: log-odds added up across them."""

from collections.abc import Callable, Sequence
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
ACROSS = 4
"""Of so many members of a group each is read with as many of another."""
FINE = 1_000_000
"""Log-odds are added up as whole numbers of millionths: in whatever order, the sum is the same."""


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
        np.round(np.clip(odds, -CAP, CAP) * FINE).astype(np.int64),
        np.ones(len(odds), dtype=np.int64),
        odds < BARRED,
    )


def few(members: Sequence[int]) -> Sequence[int]:
    """Give a few of sorted members from first to last, the same whatever way the group was joined."""
    if len(members) <= ACROSS:
        return members
    last = len(members) - 1
    return [members[at * last // (ACROSS - 1)] for at in range(ACROSS)]


def heads(size: int, a: Ints, b: Ints) -> Ints:
    """Give for each of the numbers 0 to size - 1 the lowest that pairs tie it to."""
    head = np.arange(size)
    while (parted := head[a] != head[b]).any():
        a, b = a[parted], b[parted]
        one, other = head[a], head[b]
        np.minimum.at(head, np.maximum(one, other), np.minimum(one, other))
        while not np.array_equal(above := head[head], head):
            head = above
    return head
