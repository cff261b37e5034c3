"""Log-odds remembered: two reports that are as they were are not compared again."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.columns import NONE, Floats, Ints, Truths
from sayso.flow.link.matching.across import Compare
from sayso.flow.link.matching.clusters import Scored, telling
from sayso.flow.link.matching.meeting import Met

_WAITING = 1 << 16
"""So many new pairs wait before they are sorted in among the others."""
_LAST = np.iinfo(np.int64).max


class Compared(Record):
    """The pairs of reports that a linking compared, and their log-odds.

    `reports` are ids by place, `tokens` those of their documents. `pairs` are numbers of 64 bits that
    stand for two places, the lower first, in order; `odds` are theirs; `met` says which of them blocks
    brought together and tell something. Millions are bytes, no records. `ruled` are reports that people
    ruled on.
    """

    reports: tuple[str, ...]
    tokens: tuple[str, ...]
    pairs: bytes
    odds: bytes
    met: bytes
    ruled: tuple[str, ...] = ()


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
        tell: Compare,
    ) -> None:
        """Begin with the ids of all reports and of their documents, by place.

        `tell` gives what `compare` does of pairs that tell something, and may give nan of others.
        `touched` says of which reports, by place, other pairs tell something than before.
        """
        self._reports = tuple(reports)
        self._tokens = tuple(tokens.get(one, "") for one in documents)
        self._compare, self._tell = compare, tell
        self.touched = np.zeros(len(self._reports), dtype=np.bool_)
        # A last one behind all pairs, so that every pair has a place.
        last = np.zeros(1, dtype=np.bool_)
        self._known = _Known(np.array([_LAST]), np.zeros(1), met=last, asked=~last)
        self._waiting: list[_Known] = []

    def begun(self, scored: Scored) -> Scored:
        """Take over pairs that were scored from nothing, and give those that tell something."""
        codes = self._codes(scored.a, scored.b)
        self._sort_in(
            _Known(codes, scored.odds, telling(scored.odds), np.zeros_like(codes, np.bool_))
        )
        return self._met()

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
        self.touched[np.maximum(lower, higher)[(lower != NONE) ^ (higher != NONE)]] = True
        self.touched[[place[one] for one in before.ruled if one in place]] = True
        # Reports that are as they were stand in the order in which they stood.
        met = np.frombuffer(before.met, np.bool_)[kept]
        codes = self._codes(lower[kept], higher[kept])
        self._sort_in(_Known(codes, odds[kept], met, np.zeros_like(met)))

    def scored(self, met: Met) -> Scored:
        """Give the pairs that blocks bring together now and that tell something.

        They are those of the earlier linking but for whoever came or went.
        """
        known, codes = self._known, self._codes(*met.went)
        at = known.pairs.searchsorted(codes)
        some = (known.pairs[at] == codes) & known.met[at]
        parted = met.parted(some)
        known.met[at[some][parted]] = False
        codes, odds = self._codes(*met.came), self._tell(*met.came)
        tells = telling(odds)
        for went, came in zip(met.went, met.came, strict=True):
            self.touched[went[some][parted]] = self.touched[came[tells]] = True
        self.touched[met.fresh] = True
        self._sort_in(_Known(codes[tells], odds[tells], tells[tells], ~tells[tells]))
        return self._met()

    def odds(self, a: Ints, b: Ints) -> Floats:
        """Give the log-odds of every pair, the lower place first."""
        pairs = self._codes(a, b)
        at = self._known.pairs.searchsorted(pairs)
        told: Floats = self._known.odds[at]
        same = self._known.pairs[at] == pairs
        self._known.asked[at[same]] = True
        if len(new := np.flatnonzero(~same)):
            told[new] = self._compare(a[new], b[new])
            asked = np.ones(len(new), dtype=np.bool_)
            self._waiting.append(_Known(pairs[new], told[new], ~asked, asked))
            # The more are known, the more wait: else all were sorted for each few new ones.
            waiting = sum(len(one.pairs) for one in self._waiting)
            if waiting >= max(_WAITING, len(self._known.pairs) // 2):
                self._sort_in()
        return told

    def settled(self, some: Truths) -> None:
        """Take note that some reports need no asking: what was asked of them before is needed again."""
        lower = self._known.pairs[:-1] // max(len(self._reports), 1)
        self._known.asked[:-1] |= some[lower]

    def compared(self, ruled: Sequence[str]) -> Compared:
        """Give all pairs that this linking needed."""
        self._sort_in()
        known = self._known.of(self._known.met | self._known.asked)
        pairs, odds, met, _ = (column[:-1].tobytes() for column in known)
        return Compared(
            reports=self._reports,
            tokens=self._tokens,
            pairs=pairs,
            odds=odds,
            met=met,
            ruled=tuple(ruled),
        )

    def _met(self) -> Scored:
        known = self._known.of(self._known.met)
        a, b = np.divmod(known.pairs, max(len(self._reports), 1))
        return Scored(a, b, known.odds)

    def _codes(self, a: Ints, b: Ints) -> Ints:
        return a * len(self._reports) + b

    def _sort_in(self, *first: "_Known") -> None:
        columns = zip(*first, self._known, *self._waiting, strict=True)
        pairs, odds, met, asked = map(np.concatenate, columns)
        # A pair may be there twice: its odds are the same, and what comes first says whether it met.
        pairs, found = np.unique(pairs, return_index=True)
        self._known = _Known(pairs, odds[found], met[found], asked[found])
        self._waiting.clear()


class _Known(NamedTuple):
    # Pairs in order, their log-odds, whether blocks bring them together, and whether somebody asked.
    pairs: Ints
    odds: Floats
    met: Truths
    asked: Truths

    def of(self, some: Truths) -> "_Known":
        return _Known(self.pairs[some], self.odds[some], self.met[some], self.asked[some])
