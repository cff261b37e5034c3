"""How incidents stand to one another, as columns: told from either side without opening one."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from sayso.domain.codes import Tie
from sayso.domain.incident import Incident

_KINDS = [*Tie]
Column = np.ndarray[tuple[int], np.dtype[Any]]


class Tied(NamedTuple):
    """Another incident by its row, how one stands to the other, which of both tells it, and why."""

    row: int
    kind: Tie
    ours: bool
    why: str


class Ties(NamedTuple):
    """All ties, by the row that tells of them; `to` is the row of the other."""

    at: Column
    to: Column
    kind: Column
    why: Sequence[str]

    def of(self, row: int) -> list[Tied]:
        """Give what an incident is tied to: its own ties first, then those that others tell."""
        first, last = np.searchsorted(self.at, [row, row + 1])
        ours = [self._tied(n, ours=True) for n in range(first, last)]
        return ours + [self._tied(int(n), ours=False) for n in np.flatnonzero(self.to == row)]

    def _tied(self, n: int, *, ours: bool) -> Tied:
        other = self.to if ours else self.at
        return Tied(int(other[n]), _KINDS[self.kind[n]], ours, self.why[n])


NO_TIES = Ties(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.int32), ())


def ties(incidents: Iterable[Incident], row_of: dict[str, int]) -> Ties:
    """Give the ties of all incidents; one to an incident that is not there is left out."""
    rows = [
        (row_of[one.id], row_of[link.incident], _KINDS.index(link.kind), link.why)
        for one in incidents
        for link in one.links
        if link.incident in row_of
    ]
    at, to, kind = (np.array([row[n] for row in rows], np.int32) for n in range(3))
    return Ties(at, to, kind, [row[3] for row in rows])
