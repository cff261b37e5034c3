"""How likely two reports tell of one incident: log-odds, feature by feature, for millions of pairs."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from sayso.flow.link.comparing.features import compared
from sayso.flow.link.comparing.says import ANY_DAY, FEATURES, PLACES, TIMES
from sayso.flow.link.comparing.wording import Rarity, Wording
from sayso.flow.link.facts.columns import NONE, Columns, Floats, Ints, Truths, of_one_table
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.scoring.reasons import Reason, capped, reason
from sayso.flow.link.scoring.shipped import CODED, TOLD
from sayso.flow.link.scoring.weights import NAMES, Said, Weights

_CHUNK = 1 << 17
_WORDLESS = len(FEATURES)
_BEFORE = TIMES.index("published before")
_PLACE, _DAY = list(FEATURES).index("place"), list(FEATURES).index("any day")
_ELSEWHERE = [
    PLACES.index(one) for one in ("far apart", "other province", "very far apart", "other country")
]
_LATER = [
    ANY_DAY.index(one) for one in ("days apart", "a week apart", "weeks apart", "months apart")
]
_MUCH_LATER = ANY_DAY.index("months apart")
_AT_MOST = -4.0
"""The log-odds that two texts reach at most which tell of other days, and of other places or much later."""
# So far below zero no two groups are ever joined, whatever else speaks for them.
_FAR = -6.0
_ROUNDED = 1e-9
"""Sums of a dozen numbers in another order are nearer than this."""
_LISTED = 1.0
"""What a list's row and a text are likelier one than two texts that share as little: a row has few
words, so what it lacks of a text's says less. Tuned on 200 rows and 296 articles of the tuning half
of the gun-violence incidents (`docs/decisions/0019-rows-as-documents.md`).
"""
APART = -30.0
"""The log-odds of a pair that cannot be one incident: a tally and what it counts, two rows of a list."""


class Scorer:
    """Compares pairs of reports, given by their places among the facts.

    Two rows that others coded are weighed by `coded`, all other pairs by `told`: in a text times
    and places are often not told, in a table they are.
    """

    def __init__(
        self,
        facts: Sequence[Facts],
        columns: Columns,
        rarity: Rarity,
        *,
        told: Weights = TOLD,
        coded: Weights = CODED,
    ) -> None:
        self._facts = facts
        self._columns = columns
        self._wording = Wording(facts, columns, rarity)
        self._kinds = [(kind.prior, kind.tables()) for kind in (told, coded)]

    def said(self, a: Ints, b: Ints) -> Said:
        """Give what every feature says of every pair: one row a pair, columns as in `NAMES`."""
        worded = self._wording.compared(a, b)
        return np.concatenate([compared(self._columns, a, b), worded], axis=1)

    def odds(self, a: Ints, b: Ints) -> Floats:
        """Give the log-odds of every pair; `APART` for one that cannot be the same.

        Words take longest: pairs that no words could bring near are given without them.
        """
        return self._in_chunks(a, b, None)

    def beyond(self, a: Ints, b: Ints, above: float, below: float) -> Floats:
        """Give the log-odds of every pair that are above one number or below another.

        Of the others some are given as they are, and nan where that is sure without a look at their words.
        """
        return self._in_chunks(a, b, (above, below))

    def _in_chunks(self, a: Ints, b: Ints, beyond: tuple[float, float] | None) -> Floats:
        out = np.empty(len(a), dtype=np.float64)
        for start in range(0, len(a), _CHUNK):
            part = slice(start, start + _CHUNK)
            out[part] = self._odds(a[part], b[part], beyond)
        return out

    def _odds(self, a: Ints, b: Ints, beyond: tuple[float, float] | None) -> Floats:
        said = compared(self._columns, a, b)
        coded = self._columns.coded[a] & self._columns.coded[b]
        elsewhere = ~coded & _elsewhere(said)
        odds = np.empty(len(a), dtype=np.float64)
        for kind, (prior, tables) in zip((~coded, coded), self._kinds, strict=True):
            at = np.flatnonzero(kind)
            if not len(at):
                continue
            # Mostly all pairs are of one kind: none need be picked out.
            rows = said if len(at) == len(a) else said[at]
            weighed = np.full(len(at), prior)
            for column, table in enumerate(tables[:_WORDLESS]):
                weighed += table.take(rows[:, column])
            odds[at] = weighed
            words = tables[_WORDLESS:]
            near = at[odds[at] > _FAR - sum(float(table.max()) for table in words)]
            if beyond is not None:
                within = self._within(a[near], b[near], odds[near], words, beyond, elsewhere[near])
                odds[near[within]] = np.nan
                near = near[~within]
            worded = self._wording.compared(a[near], b[near])
            for column, table in enumerate(words):
                odds[near] += table[worded[:, column]]
        # A table's dates are meant: nobody reports what has not happened yet.
        early = coded & (said[:, 0] == _BEFORE)
        odds += self._row_and_text(a, b)
        odds[elsewhere] = np.minimum(odds[elsewhere], _AT_MOST)
        parted = early | of_one_table(self._columns, a, b)
        odds[parted | (self._columns.aggregates[a] != self._columns.aggregates[b])] = APART
        return odds

    def _within(  # noqa: PLR0913 - all that the reach of words depends on
        self,
        a: Ints,
        b: Ints,
        odds: Floats,
        words: Sequence[Floats],
        beyond: tuple[float, float],
        elsewhere: Truths,
    ) -> Truths:
        """Say of which pairs no words could bring the log-odds above one number or below another."""
        above, below = beyond
        most = odds + self._row_and_text(a, b) + sum(float(table.max()) for table in words)
        least = odds + sum(float(table.min()) for table in words)
        for bound in (most, least):
            bound[elsewhere] = np.minimum(bound[elsewhere], _AT_MOST)
        within = (most <= above - _ROUNDED) & (least >= below + _ROUNDED)
        found: Truths = self._wording.told(a, b) & within
        return found

    def _row_and_text(self, a: Ints, b: Ints) -> Floats:
        """Give what it is worth that one of a pair is a list's row and the other is not."""
        rows, coded = self._columns.table != NONE, self._columns.coded
        worth: Floats = _LISTED * ((rows[a] & ~coded[b]) * 1.0 + (rows[b] & ~coded[a]))
        return worth

    def reasons(self, a: Ints, b: Ints) -> list[tuple[Reason, ...]]:
        """Give what spoke for and against each pair, in the order of the features, and what caps it last."""
        coded = self._columns.coded[a] & self._columns.coded[b]
        said, worth = self.said(a, b), self._row_and_text(a, b)
        elsewhere = ~coded & _elsewhere(said)
        rows = zip(a.tolist(), b.tolist(), coded.tolist(), elsewhere.tolist(), strict=True)
        return [
            tuple(self._reasons(pair, said[at].tolist(), float(worth[at]), coded=row, capped_=cap))
            for at, (*pair, row, cap) in enumerate(rows)
        ]

    def _reasons(
        self, ends: Sequence[int], said: Sequence[int], worth: float, *, coded: bool, capped_: bool
    ) -> Iterator[Reason]:
        one, other = ends
        pair = self._facts[one], self._facts[other]
        shared = self._wording.shared(one, other)
        odds, tables = self._kinds[coded]
        for name, table, value in zip(NAMES, tables, said, strict=True):
            odds += float(table[value])
            yield reason(name, value, float(table[value]), pair, shared)
        odds += worth
        if capped_ and odds > _AT_MOST:
            yield capped(_AT_MOST - odds)


def _elsewhere(said: Said) -> Truths:
    """Say of which pairs no day that they tell is near, and neither is any place, or no day for months.

    Reports may share whole paragraphs of background: no wording makes those one incident.
    """
    later = np.isin(said[:, _PLACE], _ELSEWHERE) & np.isin(said[:, _DAY], _LATER)
    found: Truths = later | (said[:, _DAY] == _MUCH_LATER)
    return found


def probability(odds: float) -> int:
    """Give log-odds as a probability in thousandths."""
    return round(1000 / (1 + math.exp(-max(-30.0, min(30.0, odds)))))
