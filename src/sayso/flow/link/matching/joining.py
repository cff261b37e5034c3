"""Average linkage in rounds: all that are each other's likeliest are joined at once.

Whichever of two such couples is joined first, the other stays one: where no two means are alike, the
groups are those that joining the likeliest two of all, again and again, would give, and millions of
pairs take few steps. What is not done after some rounds is joined one couple after another: there a
group takes in its neighbours singly.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from sayso.flow.link.facts.columns import Floats, Ints
from sayso.flow.link.matching.across import (
    ACROSS,
    FINE,
    JOIN,
    Across,
    Compare,
    across,
    few,
    heads,
)
from sayso.flow.link.matching.walking import Walk, together

_NOBODY = np.iinfo(np.int64).max
_FILLED = (_NOBODY,) * ACROSS
_ROUNDS = 32
"""So many, whatever else is joined beside: components make no difference to one another."""
_PRUNED = 3
"""Every so many rounds what is done with is left out: most is, soon."""
_HELD = 1_000_000
"""Pairs of groups that are walked at once: so many fit into memory."""


class Joining:
    """Groups of reports, and what is thought of each two of them."""

    def __init__(self, begun: Ints, rows: Across, compare: Compare) -> None:
        """Begin with groups by the head of each report: its lowest member. `rows` are of reports."""
        self._size = len(begun)
        self._compare = compare
        alone = begun == np.arange(self._size)
        self._members = {head: [head] for head in np.flatnonzero(alone).tolist()}
        for one in np.flatnonzero(~alone).tolist():
            self._members[int(begun[one])].append(one)
        self._sizes = np.bincount(begun, minlength=self._size).astype(np.int64)
        # A few members of each group, by its head, so that all that are read are found at once.
        self._few = np.full((self._size, ACROSS), _NOBODY)
        self._few[:, 0] = begun
        judged = np.unique(begun[~alone])
        if len(judged):
            self._few[judged] = [_some(self._members[head]) for head in judged.tolist()]
        self._rows = _summed(rows, begun)

    def groups(self) -> list[list[int]]:
        """Join until no two groups are likely one; give them, each sorted."""
        for at in range(_ROUNDS):
            if at % _PRUNED == 1:
                self._prune()
            likely = self._likeliest()
            if not len(likely):
                return self._sorted()
            rows = self._rows
            ones, others = rows.lower[likely], rows.higher[likely]
            enough = np.minimum(self._sizes[ones], ACROSS) * np.minimum(self._sizes[others], ACROSS)
            unread = rows.read[likely] < enough
            # What was read too little is read before it is joined, and may then be likely no more.
            self._read(likely[unread])
            self._join(ones[~unread], others[~unread])
        self._walk()
        return self._sorted()

    def _sorted(self) -> list[list[int]]:
        return [sorted(members) for members in self._members.values()]

    def _means(self) -> Floats:
        rows = self._rows
        return np.where(rows.barred, -np.inf, rows.total / np.maximum(rows.read * float(FINE), 1.0))

    def _likeliest(self) -> Ints:
        """Give the rows of groups each of which is the likeliest for the other."""
        rows, mean = self._rows, self._means()
        open_ = np.flatnonzero(mean > JOIN)
        lower, higher, mean = rows.lower[open_], rows.higher[open_], mean[open_]
        best = np.full(self._size, -np.inf)
        np.maximum.at(best, lower, mean)
        np.maximum.at(best, higher, mean)
        # Of several as likely, the one with the lowest head.
        partner = np.full(self._size, _NOBODY)
        for ends, others in ((lower, higher), (higher, lower)):
            first = mean == best[ends]
            np.minimum.at(partner, ends[first], others[first])
        found: Ints = open_[(partner[lower] == higher) & (partner[higher] == lower)]
        return found

    def _prune(self) -> Ints:
        """Leave out the rows of groups that are never joined, whatever else is; give who is tied to whom.

        What nothing likely ties is never joined: means of unlikely ones are unlikely.
        """
        rows = self._rows
        likely = np.flatnonzero(self._means() > JOIN)
        whole = heads(self._size, rows.lower[likely], rows.higher[likely])
        tied = np.zeros(self._size, dtype=np.bool_)
        tied[whole[rows.lower[likely]]] = True
        within = (whole[rows.lower] == whole[rows.higher]) & tied[whole[rows.lower]]
        self._rows = rows.of(within)
        return whole

    def _walk(self) -> None:
        """Join what is still likely, one couple after another."""
        whole = self._prune()
        for some in _batches(_begun(self._rows, whole, self._members)):
            grown = together([walk.groups() for walk in some], self._compare)
            for members in chain.from_iterable(grown):
                self._members[members[0]] = members

    def _read(self, at: Ints) -> None:
        """Read a few pairs across groups, in place of what was known of them."""
        if not len(at):
            return
        rows = self._rows
        ones, others = self._few[rows.lower[at]], self._few[rows.higher[at]]
        known = (ones != _NOBODY)[:, :, None] & (others != _NOBODY)[:, None, :]
        whose, one, other = np.nonzero(known)
        pairs = np.sort(np.stack([ones[whose, one], others[whose, other]], axis=1), axis=1)
        told = across(pairs[:, 0], pairs[:, 1], self._compare(pairs[:, 0], pairs[:, 1]))
        sizes = known.sum(axis=(1, 2))
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
            members[one] += members.pop(other)
        self._sizes[ones] += self._sizes[others]
        # Of a small group those few are all.
        both = np.concatenate([self._few[ones], self._few[others]], axis=1)
        self._few[ones] = np.sort(both, axis=1)[:, :ACROSS]
        for one in ones[self._sizes[ones] > ACROSS].tolist():
            members[one].sort()
            self._few[one] = few(members[one])
        joined_to = np.arange(self._size)
        joined_to[others] = ones
        joined = np.zeros(self._size, dtype=np.bool_)
        joined[ones] = joined[others] = True
        rows = self._rows
        touched = joined[rows.lower] | joined[rows.higher]
        self._rows = rows.of(~touched).beside(_summed(rows.of(touched), joined_to))


def _some(members: Sequence[int]) -> Sequence[int]:
    """Give `few` of sorted members, filled up with nobody."""
    found = few(members)
    return [*found, *_FILLED[len(found) :]]


def _begun(rows: Across, whole: Ints, members: dict[int, list[int]]) -> list[Walk]:
    """Give a walk for the groups of each component, which are taken out of `members`."""
    found: dict[int, dict[int, list[int]]] = {}
    for head in np.unique(np.concatenate([rows.lower, rows.higher])).tolist():
        found.setdefault(int(whole[head]), {})[head] = sorted(members.pop(head))
    walks = {at: Walk(groups) for at, groups in sorted(found.items())}
    columns = (column.tolist() for column in rows)
    for a, b, total, read, barred in zip(*columns, strict=True):
        walk = walks[int(whole[a])]
        walk.note(a, b, total / FINE, read)
        if barred:
            walk.bar(a, b)
    return list(walks.values())


def _batches(walks: Sequence[Walk]) -> Iterator[list[Walk]]:
    # Those of a size take as many steps.
    some: list[Walk] = []
    held = 0
    for walk in sorted(walks, key=lambda one: -one.rows):
        if some and held + walk.rows > _HELD:
            yield some
            some, held = [], 0
        some.append(walk)
        held += walk.rows
    if some:
        yield some


def _summed(rows: Across, joined_to: Ints) -> Across:
    """Give rows by the heads of their groups, each two groups once; none of a group with itself."""
    one, other = joined_to[rows.lower], joined_to[rows.higher]
    lower, higher = np.minimum(one, other), np.maximum(one, other)
    codes = lower * len(joined_to) + higher
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
