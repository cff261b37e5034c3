"""How the words of two reports compare: rare words, full names and ages that both have."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.flow.link.facts.columns import NONE, Ints
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

    def __init__(self, facts: Sequence[Facts], rarity: Rarity) -> None:
        known = {
            word: rarity(word) for one in facts for word in one.words | one.names | one.numbers
        }
        self._squared = {word: weight * weight for word, weight in known.items()}
        self._steep = {word: max(0.0, 2 * weight - 1) ** 2 for word, weight in known.items()}
        pages: dict[str | None, int] = {None: NONE}
        self._page = np.array([pages.setdefault(one.document, len(pages)) for one in facts], int)
        self._words = [one.words for one in facts]
        self._worded = np.array([bool(words) for words in self._words], bool)
        self._opening = [one.opening for one in facts]
        self._opened = [_sum(self._squared, words) for words in self._opening]
        self._names = [one.names for one in facts]
        self._ages = [one.ages for one in facts]
        self._numbers = [one.numbers for one in facts]
        self._named = [_sum(self._squared, names) for names in self._names]
        self._mass = [_sum(self._steep, words) for words in self._words]
        self._size = [_sum(self._squared, words) for words in self._words]

    def compared(self, a: Ints, b: Ints) -> npt.NDArray[np.int8]:
        """Give what each feature of `EDGES` says of every pair: one row a pair."""
        told = np.zeros((len(a), len(EDGES)), dtype=np.int8)
        apart = (self._page[a] == NONE) | (self._page[a] != self._page[b])
        spoken = np.flatnonzero(apart & self._worded[a] & self._worded[b])
        if not len(spoken):
            return told
        ends = zip(a[spoken].tolist(), b[spoken].tolist(), strict=True)
        raw = np.array([self._pair(one, other) for one, other in ends])
        for at, edges in enumerate(EDGES.values()):
            column = raw[:, at]
            told[spoken, at] = np.where(column == _SILENT, 0, np.digitize(column, edges) + 1)
        return told

    def shared(self, one: int, other: int) -> list[str]:
        """Give the most telling words and names that two reports share, at most three."""
        names = self._names[one] & self._names[other]
        inside = {word for name in names for word in name.split()}
        words = (self._words[one] & self._words[other]) - inside
        telling = [word for word in (*names, *words) if self._steep[word] > _TELLING]
        return sorted(telling, key=lambda x: (-self._steep[x], " " not in x, x))[:3]

    def _pair(self, one: int, other: int) -> tuple[float, ...]:
        shared = self._words[one] & self._words[other]
        mass, size = _sum(self._steep, shared), _sum(self._squared, shared)
        named = aged = counted = opened = names_share = _SILENT
        if self._names[one] and self._names[other]:
            named = _sum(self._squared, self._names[one] & self._names[other])
            names_share = _share(named, self._named[one], self._named[other])
        if self._ages[one] and self._ages[other]:
            aged = float(len(self._ages[one] & self._ages[other]))
        if self._numbers[one] and self._numbers[other]:
            counted = _sum(self._squared, self._numbers[one] & self._numbers[other])
        if self._opening[one] and self._opening[other]:
            both = _sum(self._squared, self._opening[one] & self._opening[other])
            opened = _share(both, self._opened[one], self._opened[other])
        return (
            mass,
            _share(mass, self._mass[one], self._mass[other]),
            named,
            names_share,
            aged,
            counted,
            _share(size, self._size[one], self._size[other]),
            opened,
        )


_TELLING = 0.1


_FEW = 3.0


def _share(shared: float, one: float, other: float) -> float:
    # A large part of very few words says little: as if each side had a few more of its own.
    return shared / (math.sqrt(one * other) + _FEW)


def _sum(weights: Mapping[str, float], words: frozenset[str]) -> float:
    # Exact, so that it never depends on the order in which a set gives its words.
    return math.fsum([weights[word] for word in words])
