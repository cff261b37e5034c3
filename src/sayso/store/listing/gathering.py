"""Gathers several values a row, and the figures that stand, into columns.

Only organisations and offices of the registry are actors and voices to ask for, never a private
person.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from sayso.store.listing.listing import Column, Figures, Sets

FACETS = ("actor", "voice", "group", "outlet", "country")
HARM = frozenset(("killed", "injured", "casualties", "abducted", "missing", "displaced"))
"""The measures that say whom violence befell."""


class Gathered:
    """Values by facet and row, each once, and the voice of each account."""

    def __init__(self, rows: int) -> None:
        self.voices = np.zeros(rows, np.int32)
        self.voice_of: dict[str, int] = {}
        self.names: list[str] = []
        self.speakers: dict[tuple[str | None, str], int] = {}
        self._values: dict[str, dict[str, tuple[int, str]]] = {one: {} for one in FACETS}
        self._pairs: dict[str, set[int]] = {one: set() for one in FACETS}
        self._rows = rows

    def add(self, facet: str, row: int, key: str, name: str) -> None:
        """Take in that a row has a value; the first name of a key is the one that is shown."""
        known = self._values[facet]
        value, _ = known.setdefault(key, (len(known), name))
        self._pairs[facet].add(value * self._rows + row)

    def account(self, row: int, account: str, actor: str | None, name: str) -> None:
        """Take in an account, so that its claims have a voice."""
        self.voices[row] += 1
        key = (actor, "" if actor else name)
        if key not in self.speakers:
            self.names.append(name)
        self.voice_of[account] = self.speakers.setdefault(key, len(self.speakers))
        if actor is not None:
            self.add("voice", row, actor, name)

    def sets(self) -> dict[str, Sets]:
        """Give each facet's values as columns, values by name."""
        return {facet: self._set(facet) for facet in FACETS}

    def _set(self, facet: str) -> Sets:
        known = self._values[facet]
        ordered = sorted(known, key=lambda key: (known[key][1].casefold(), key))
        place = np.zeros(len(known), np.int32)
        for now, key in enumerate(ordered):
            place[known[key][0]] = now
        pairs = np.fromiter(self._pairs[facet], np.int64, len(self._pairs[facet]))
        pairs.sort()
        values = place[pairs // max(self._rows, 1)] if len(pairs) else np.zeros(0, np.int32)
        return Sets(
            tuple((key, known[key][1]) for key in ordered),
            (pairs % max(self._rows, 1)).astype(np.int32),
            values.astype(np.int32),
        )


class Figured:
    """Takes in figures that stand, batch by batch."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._questions: dict[str, int] = {}
        self._sides: dict[str, int] = {}
        self._columns: list[tuple[Column, ...]] = []

    def take(self, batch: pa.RecordBatch, rows: Column, whose: Sequence[str | None]) -> None:
        """Take in a batch of claims, all of figures, with the rows of their incidents and whose they are."""
        measures, groups = batch["measure"].to_pylist(), batch["group"].to_pylist()
        told = list(zip(measures, groups, strict=True))
        for row, (measure, group) in zip(rows.tolist(), told, strict=True):
            if measure in HARM:
                self._gathered.add("group", row, group, group)
        questions = [
            self._questions.setdefault(f"{measure} {group}", len(self._questions))
            for measure, group in told
        ]
        voices = [self._gathered.voice_of[account] for account in batch["account"].to_pylist()]
        self._columns.append(
            (
                rows.astype(np.int32),
                np.array(questions, np.int32),
                np.array(voices, np.int32),
                _bounds(batch["low"].to_pylist()),
                _bounds(batch["high"].to_pylist()),
                np.array([self._side(one) for one in whose], np.int32),
            )
        )

    def _side(self, actor: str | None) -> int:
        return -1 if actor is None else self._sides.setdefault(actor, len(self._sides))

    def figures(self) -> Figures:
        """Give all of them, by row, question and voice."""
        none = tuple(np.zeros(0, np.int32) for _ in range(6))
        columns = [np.concatenate(one) for one in zip(*(self._columns or [none]), strict=True)]
        order = np.lexsort((columns[2], columns[1], columns[0]))
        return Figures(
            tuple(self._questions),
            tuple(self._gathered.names),
            tuple(actor for actor, _ in self._gathered.speakers),
            tuple(self._sides),
            *(one[order] for one in columns),
        )


def _bounds(cells: Iterable[int | None]) -> Column:
    return np.array([-1 if one is None else min(one, 2**31 - 1) for one in cells], np.int32)
