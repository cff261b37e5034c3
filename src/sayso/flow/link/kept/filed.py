"""What linking keeps of all reports, so that only documents that changed are looked into again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_type_hints

import numpy as np

from sayso.domain.reading import Report
from sayso.domain.record import Record
from sayso.flow.link.comparing.wording import Rarity
from sayso.flow.link.facts.columns import NONE, Columns, Ragged, columns
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.facts.rare import rarest
from sayso.flow.link.kept.gist import Gist
from sayso.flow.link.matching.meeting import Since
from sayso.flow.link.ties import Telling


class Column(Record):
    """Numbers as bytes: what they are, how many in each direction, and they themselves."""

    kind: str
    shape: tuple[int, ...]
    cells: bytes


class Filed(Record):
    """All reports in their order: what they are compared by, and what their texts tell of ties.

    `orders` are what sorts them; `tokens` are those of their documents, and of documents without a
    report, when this was made.
    """

    orders: tuple[tuple[str, str, str, str], ...]
    tokens: dict[str, str]
    columns: tuple[Column, ...]
    rare: tuple[Column, ...]
    tellings: tuple[Telling, ...]


class Shelf:
    """The reports of documents in their order; what they tell in full is looked up when it is asked for."""

    def __init__(self, gists: Mapping[str, Gist], filing: "Filing") -> None:
        self._gists, self._filing = gists, filing
        self.columns, self.rare, self.tellings = filing.columns, filing.rare, filing.tellings
        self.since = filing.since
        self.reports = [order[-1] for order in filing.orders]
        self.documents = [order[-2] for order in filing.orders]
        self.place = {report: at for at, report in enumerate(self.reports)}
        self.facts: Sequence[Facts] = _Facts(gists, filing)
        self._told = dict[str, Report]()

    def report(self, at: int) -> Report:
        """Give what the report at a place settles."""
        if self.reports[at] not in self._told:
            self._told.update((one.id, one) for one in self._gists[self.documents[at]].reports)
        return self._told[self.reports[at]]

    def filed(self, tokens: Mapping[str, str]) -> Filed:
        """Give what the next linking need not look up again."""
        filing = self._filing
        return Filed(
            orders=tuple(filing.orders),
            tokens=dict(tokens),
            columns=tuple(_written(filing.columns)),
            rare=tuple(_written(filing.rare)),
            tellings=tuple(filing.tellings),
        )


class Filing(NamedTuple):
    """Reports in their order, column by column; `facts` of those that were looked into for it.

    `since` has those of the earlier linking that this goes on from, and what came since.
    """

    orders: Sequence[tuple[str, str, str, str]]
    columns: Columns
    rare: Ragged
    tellings: Sequence[Telling]
    facts: Sequence[Facts]
    since: Since | None = None


def filing(
    gists: Mapping[str, Gist], rarity: Rarity, tokens: Mapping[str, str], before: Filed | None
) -> Filing:
    """Give the reports of all documents: taken over where their token is as it was, else looked up."""
    known = before.tokens if before else {}
    same = {id_ for id_ in gists if tokens.get(id_) and known.get(id_) == tokens[id_]}
    fresh = _fresh([gists[id_] for id_ in gists if id_ not in same], rarity)
    return fresh if before is None else _merged(before, same, fresh)


def _fresh(gists: Iterable[Gist], rarity: Rarity) -> Filing:
    held = list(gists)
    facts = sorted((x for one in held for x in one.facts), key=lambda one: one.order)
    tellings = [one.telling for one in held if any(one.telling[1:])]
    orders = [one.order for one in facts]
    return Filing(orders, columns(facts), rarest(facts, rarity), tellings, facts)


def _merged(before: Filed, same: Collection[str], fresh: Filing) -> Filing:
    """Give what was filed of documents that are as they were, and what others tell now."""
    orders = [*before.orders, *fresh.orders]
    came = np.arange(len(orders)) >= len(before.orders)
    here = came | np.fromiter((one[-2] in same for one in orders), np.bool_, len(orders))
    ranked = np.array(sorted(range(len(orders)), key=orders.__getitem__), dtype=np.int64)
    ranks, place = np.empty_like(ranked), np.full_like(ranked, NONE)
    ranks[ranked] = np.arange(len(orders))
    now = ranked[here[ranked]]
    place[now] = np.arange(len(now))
    all_ = _read(Columns, iter(before.columns)).beside(fresh.columns)
    rare = _read(Ragged, iter(before.rare)).beside(fresh.rare)
    return Filing(
        [orders[at] for at in now.tolist()],
        all_.of(now),
        rare.of(now),
        [*(one for one in before.tellings if one.document in same), *fresh.tellings],
        fresh.facts,
        Since(all_, rare, ranks, place, came),
    )


class _Facts(Sequence[Facts]):
    # The facts of all reports by their place, each looked up when it is asked for: nobody asks for several.

    def __init__(self, gists: Mapping[str, Gist], filing: Filing) -> None:
        self._gists, self._orders = gists, filing.orders
        self._looked = {one.id: one for one in filing.facts}

    def __getitem__(self, at: Any) -> Any:
        *_, document, report = self._orders[at]
        if report not in self._looked:
            self._looked.update((one.id, one) for one in self._gists[document].facts)
        return self._looked[report]

    def __len__(self) -> int:
        return len(self._orders)


def _written(columns: Iterable[Any]) -> Iterator[Column]:
    for column in columns:
        if isinstance(column, tuple):
            yield from _written(column)
        else:
            yield Column(kind=column.dtype.str, shape=column.shape, cells=column.tobytes())


def _read(kind: Any, columns: Iterator[Column]) -> Any:
    """Give named tuples of numbers, as they were written column by column."""
    hints = get_type_hints(kind).values()
    return kind._make(
        _read(hint, columns)
        if isinstance(hint, type) and issubclass(hint, tuple)
        else _cells(next(columns))
        for hint in hints
    )


def _cells(column: Column) -> Any:
    return np.frombuffer(column.cells, np.dtype(column.kind)).reshape(column.shape)
