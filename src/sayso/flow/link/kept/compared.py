"""Log-odds remembered: two reports that are as they were are not compared again."""

from collections.abc import Mapping, Sequence

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.columns import NONE, Floats, Ints
from sayso.flow.link.matching.across import Compare

_WAITING = 1 << 16
"""So many new pairs wait before they are sorted in among the others."""
_LAST = np.iinfo(np.int64).max


class Compared(Record):
    """The pairs of reports that a linking compared, and their log-odds.

    `reports` are ids by place, `tokens` those of their documents. `pairs` are numbers of 64 bits that
    stand for two places, the lower first, in order; `odds` are theirs. Millions are bytes, no records.
    """

    reports: tuple[str, ...]
    tokens: tuple[str, ...]
    pairs: bytes
    odds: bytes


class Recall:
    """Gives the log-odds of pairs of reports: those that are known, the others by comparing.

    The log-odds of two reports depend on nothing but what both tell, so that nothing else decides
    whether a pair is compared again.
    """

    def __init__(
        self,
        reports: Sequence[str],
        documents: Sequence[str],
        tokens: Mapping[str, str],
        compare: Compare,
    ) -> None:
        """Begin with the ids of all reports and of their documents, by place."""
        self._reports = tuple(reports)
        self._tokens = tuple(tokens.get(one, "") for one in documents)
        self._compare = compare
        # A last one behind all pairs, so that every pair has a place.
        self._pairs, self._odds = np.array([_LAST]), np.zeros(1)
        self._waiting: list[tuple[Ints, Floats]] = []

    def learn(self, before: Compared) -> None:
        """Take over what an earlier linking compared, so far as both reports are as they were."""
        place = {report: at for at, report in enumerate(self._reports)}
        places = (place.get(report, NONE) for report in before.reports)
        same = (
            at if at != NONE and token and self._tokens[at] == token else NONE
            for at, token in zip(places, before.tokens, strict=True)
        )
        moved = np.fromiter(same, np.int64, len(before.reports))
        pairs, odds = np.frombuffer(before.pairs, np.int64), np.frombuffer(before.odds)
        lower, higher = (moved[one] for one in np.divmod(pairs, max(len(before.reports), 1)))
        kept = (lower != NONE) & (higher != NONE)
        # Reports that are as they were stand in the order in which they stood.
        self._pairs = np.append(lower[kept] * len(self._reports) + higher[kept], _LAST)
        self._odds = np.append(odds[kept], 0.0)

    def odds(self, a: Ints, b: Ints) -> Floats:
        """Give the log-odds of every pair, the lower place first."""
        pairs = a * len(self._reports) + b
        at = self._pairs.searchsorted(pairs)
        told: Floats = self._odds[at]
        new = np.flatnonzero(self._pairs[at] != pairs)
        if len(new):
            told[new] = self._compare(a[new], b[new])
            self._waiting.append((pairs[new], told[new]))
            # The more are known, the more wait: else all were sorted for each few new ones.
            if sum(len(one) for one, _ in self._waiting) >= max(_WAITING, len(self._pairs) // 2):
                self._sort_in()
        return told

    def compared(self) -> Compared:
        """Give all pairs that are known now."""
        self._sort_in()
        return Compared(
            reports=self._reports,
            tokens=self._tokens,
            pairs=self._pairs[:-1].tobytes(),
            odds=self._odds[:-1].tobytes(),
        )

    def _sort_in(self) -> None:
        pairs, odds = zip((self._pairs, self._odds), *self._waiting, strict=True)
        # A pair may wait twice: its odds are the same.
        self._pairs, first = np.unique(np.concatenate(pairs), return_index=True)
        self._odds = np.concatenate(odds)[first]
        self._waiting.clear()
