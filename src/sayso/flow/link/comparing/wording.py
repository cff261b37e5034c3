"""How the words of two reports compare: rare words, full names and ages that both have."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.flow.link.facts.columns import NONE, Columns, Ints, Truths
from sayso.flow.link.facts.facts import Facts

Rarity: TypeAlias = Callable[[str], float]
"""How telling a word is when two reports share it: 0 everyday, 1 in hardly any report."""


def every_word(_: str) -> float:
    """Take every word for a telling one, where nothing is known of how common words are."""
    return 1.0


EDGES: Mapping[str, Sequence[float]] = {
    "rare words": (0.01, 0.2, 0.5, 1, 1.5, 2, 3, 4, 6, 9, 13),
    "share of the rare words": (0.001, 0.005, 0.01, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3),
    "full names": (0.01, 0.5, 1, 1.5, 2, 3, 4, 6, 9),
    "share of the names": (0.001, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3),
    "ages": (1, 2, 3),
    "numbers": (0.01, 0.2, 0.5, 1, 2, 4),
    "wording": (0.001, 0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3),
    "opening": (0.001, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4),
}
"""From where on each feature says the next thing.

The first thing is that one of the two has none (no words, no ages), the second that none is shared.
"""
_SILENT = -1.0


class Wording:
    """The words of reports, ready to be compared: but never within one document.

    There the same paragraph may tell of both.
    """

    def __init__(self, facts: Sequence[Facts], columns: Columns, rarity: Rarity) -> None:
        self._facts, self._rarity = facts, rarity
        self._squared, self._steep = dict[str, float](), dict[str, float]()
        # Only reports that are compared are weighed: where most pairs are remembered, those are few.
        self._weighed = dict[int, _Weighed]()
        self._page, self._worded = columns.document, columns.worded

    def compared(self, a: Ints, b: Ints) -> npt.NDArray[np.int8]:
        """Give what each feature of `EDGES` says of every pair: one row a pair."""
        told = np.zeros((len(a), len(EDGES)), dtype=np.int8)
        spoken = np.flatnonzero(self.told(a, b))
        if not len(spoken):
            return told
        ends = zip(a[spoken].tolist(), b[spoken].tolist(), strict=True)
        raw = np.array([self._pair(one, other) for one, other in ends])
        for at, edges in enumerate(EDGES.values()):
            column = raw[:, at]
            told[spoken, at] = np.where(column == _SILENT, 0, np.digitize(column, edges) + 1)
        return told

    def told(self, a: Ints, b: Ints) -> Truths:
        """Say which pairs have words to compare."""
        apart = (self._page[a] == NONE) | (self._page[a] != self._page[b])
        found: Truths = apart & self._worded[a] & self._worded[b]
        return found

    def shared(self, one: int, other: int) -> list[str]:
        """Give the most telling words and names that two reports share, at most three."""
        ours, theirs = self._of(one).said, self._of(other).said
        names = ours.names & theirs.names
        inside = {word for name in names for word in name.split()}
        words = (ours.words & theirs.words) - inside
        telling = [word for word in (*names, *words) if self._steep[word] > _TELLING]
        return sorted(telling, key=lambda x: (-self._steep[x], " " not in x, x))[:3]

    def _of(self, one: int) -> "_Weighed":
        found = self._weighed.get(one)
        if found is None:
            said = self._facts[one]
            for word in chain(said.words, said.names, said.numbers):
                if word not in self._squared:
                    weight = self._rarity(word)
                    self._squared[word] = weight * weight
                    self._steep[word] = max(0.0, 2 * weight - 1) ** 2
            found = self._weighed[one] = _Weighed(
                said,
                mass=_sum(self._steep, said.words),
                size=_sum(self._squared, said.words),
                named=_sum(self._squared, said.names),
                opened=_sum(self._squared, said.opening),
            )
        return found

    def _pair(self, one: int, other: int) -> tuple[float, ...]:
        ours, theirs = self._of(one), self._of(other)
        said, told = ours.said, theirs.said
        shared = said.words & told.words
        mass, size = _sum(self._steep, shared), _sum(self._squared, shared)
        named = aged = counted = opened = names_share = _SILENT
        if said.names and told.names:
            named = _sum(self._squared, said.names & told.names)
            names_share = _share(named, ours.named, theirs.named)
        if said.ages and told.ages:
            aged = float(len(said.ages & told.ages))
        if said.numbers and told.numbers:
            counted = _sum(self._squared, said.numbers & told.numbers)
        if said.opening and told.opening:
            both = _sum(self._squared, said.opening & told.opening)
            opened = _share(both, ours.opened, theirs.opened)
        return (
            mass,
            _share(mass, ours.mass, theirs.mass),
            named,
            names_share,
            aged,
            counted,
            _share(size, ours.size, theirs.size),
            opened,
        )


class _Weighed(NamedTuple):
    """A report with how much its words, names and opening weigh."""

    said: Facts
    mass: float
    size: float
    named: float
    opened: float


_TELLING = 0.1


_FEW = 3.0


def _share(shared: float, one: float, other: float) -> float:
    # A large part of very few words says little: as if each side had a few more of its own.
    return shared / (math.sqrt(one * other) + _FEW)


def _sum(weights: Mapping[str, float], words: frozenset[str]) -> float:
    # Exact, so that it never depends on the order in which a set gives its words.
    return math.fsum(map(weights.__getitem__, words))
