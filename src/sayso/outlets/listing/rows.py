"""Incidents as a list: filtered, ordered, and what is left out counted by why."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from sayso.domain.errors import BadInput, meant
from sayso.domain.incident import Dossier
from sayso.domain.record import Record
from sayso.outlets import wording
from sayso.outlets.listing.wanted import FILTERS, Filter, Wanted


class Row(Record):
    """An incident in a list: what it was, where and when, and how much is told of it."""

    id: str
    summary: str
    kind: str
    start: str | None
    end: str | None
    places: tuple[str, ...]
    documents: int
    reports: int
    voices: int
    disputes: int


class Listed(NamedTuple):
    """The rows that are shown, all rows there are, and why how many are not shown."""

    shown: tuple[Row, ...]
    rows: tuple[Row, ...]
    left_out: Mapping[str, int]


def listed(dossiers: Iterable[Dossier], wanted: Wanted) -> Listed:
    """Give the incidents that are wanted; only one row each is kept in memory.

    Raises `BadInput` where a filter leaves none, with the name that may have been meant.
    """
    rows, kept, left_out, heard = [], [], Counter[str](), _Heard(wanted)
    for dossier in dossiers:
        row = _row(dossier)
        rows.append(row)
        missed = next((one for one in heard.asked if not one.keeps(dossier, wanted)), None)
        heard.hear(dossier)
        if missed is None:
            kept.append(row)
        else:
            left_out[missed.why] += 1
    if rows and not kept:
        heard.refuse_unknown()
    kept.sort(key=ORDERS[wanted.by])
    shown = kept[: wanted.limit] if wanted.limit > 0 else kept
    if len(shown) < len(kept):
        left_out[f"beyond the first {len(shown):,} (--limit 0 lists all)"] = len(kept) - len(shown)
    return Listed(tuple(shown), tuple(rows), left_out)


class _Heard:
    """The names that filters looked among, so that one that nobody bears can be put right."""

    def __init__(self, wanted: Wanted) -> None:
        self.asked = [one for one in FILTERS if one.asked(wanted)]
        self._wanted = wanted
        self._names: dict[str, set[str]] = {one.why: set() for one in self.asked}
        self._met: Counter[str] = Counter()

    def hear(self, dossier: Dossier) -> None:
        for one in self.asked:
            self._names[one.why].update(one.among(dossier))
            self._met[one.why] += one.keeps(dossier, self._wanted)

    def refuse_unknown(self) -> None:
        for one in self.asked:
            if self._names[one.why] and not self._met[one.why]:
                raise self._refused(one)

    def _refused(self, one: Filter) -> BadInput:
        asked = one.asked(self._wanted)
        words = [str(word) for word in asked] if isinstance(asked, tuple) else [str(asked)]
        names = self._names[one.why]
        hint = meant(words[0], names | {word for name in names for word in name.split()})
        return BadInput(
            " ".join(words),
            expected="a name, or a part of one, that the incidents have",
            found="none",
            remedy=hint or "ask for a part of the name, or leave the filter out",
        )


def _row(dossier: Dossier) -> Row:
    incident = dossier.incident
    when = incident.when
    return Row(
        id=incident.id,
        summary=incident.summary,
        kind=incident.kind.value,
        start=when.start if when else None,
        end=when.end if when else None,
        places=tuple(wording.where(place) for place in incident.places),
        documents=len(dossier.documents),
        reports=len(incident.reports),
        voices=len(dossier.accounts),
        disputes=len(dossier.disputes),
    )


def _latest(row: Row) -> tuple[int, str]:
    # Days count up as numbers do when their dashes are gone; the undated come last.
    return -int((row.start or row.end or "0").replace("-", "")), row.id


def _most_disputed(row: Row) -> tuple[int, str]:
    return -row.disputes, row.id


def _most_reported(row: Row) -> tuple[int, str]:
    return -row.reports, row.id


ORDERS: Mapping[str, Callable[[Row], tuple[int, str]]] = {
    "disputes": _most_disputed,
    "date": _latest,
    "size": _most_reported,
}
"""Orders by name: the most disputed, the latest, or the most reported first."""
