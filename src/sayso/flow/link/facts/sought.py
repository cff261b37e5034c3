"""Many numbers looked up among some: by a table of bits, where searching one after another is slow."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""Times this, the high bits of a number tell it from others."""
_SPARE = 3
"""Bits: a table has eight rows and more for each number in it, so that most have one of their own."""
_NO_NUMBER = np.uint64(2**64 - 1)


class Sought:
    """Numbers that others are looked up among: by a table, since millions of searches are slow."""

    def __init__(self, known: Numbers) -> None:
        self._known = known
        bits = max(_SPARE + len(known).bit_length(), 1)
        self._shift = np.uint64(64 - bits)
        # Where each stands, from one on; of two that share a row the later stands there.
        self._rows = np.zeros(1 << bits, np.int32)
        self._rows[self._row(known)] = np.arange(1, len(known) + 1, dtype=np.int32)
        self._values = np.append(_NO_NUMBER, known)

    def among(self, values: Numbers) -> NDArray[np.bool_]:
        """Say of each value whether it is one of them."""
        places = self._rows[self._row(values)]
        found: NDArray[np.bool_] = self._values[places] == values
        # A row that another one has says nothing.
        left = np.flatnonzero((places > 0) & ~found)
        spots = self._known.searchsorted(values[left]).clip(max=max(len(self._known) - 1, 0))
        found[left] = self._known[spots] == values[left]
        return found

    def _row(self, values: Numbers) -> Numbers:
        return (values * SPREAD) >> self._shift
