"""Counts what came in, by outlet and day, and what went wrong, by code with what to do about it."""

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

from sayso.domain.document import Document, Problem
from sayso.domain.reading import Report
from sayso.domain.record import Record
from sayso.outlets.web.holding import Held
from sayso.store.casefile import Case
from sayso.store.following import Following

LISTED = 60
"""Outlets and days that are listed; the rest is counted together."""
EXAMPLES = 8


class Outlet(Record):
    """An outlet with how many documents came from it, and the first and last day it published one."""

    name: str | None
    documents: int
    first: str | None
    last: str | None


class Day(Record):
    """A day, and how many documents were published on it."""

    day: str
    documents: int


class Example(Record):
    """One problem in words, the document it is in, and an incident that this tells of."""

    message: str
    document: str | None
    incident: str | None = None


class Trouble(Record):
    """A sort of problem: its code, what it means, what to do, how often it is there, a few of them."""

    code: str
    means: str
    do: str
    count: int
    examples: tuple[Example, ...]


class Sources(Record):
    """What is in a casefile; `undated` have no day of publication. Not `fresh`: being counted anew."""

    documents: int = 0
    undated: int = 0
    outlets: tuple[Outlet, ...] = ()
    more_outlets: int = 0
    days: tuple[Day, ...] = ()
    more_days: int = 0
    troubles: tuple[Trouble, ...] = ()
    fresh: bool = True


class Counted:
    """The sources of one casefile, counted anew when its tables change."""

    def __init__(self, held: Held) -> None:
        case = held.case
        self.folder = held.folder
        self._sources: Following[Sources] = Following(case.tables.identity, lambda: _counted(case))

    def sources(self) -> Sources:
        """Give what is in the casefile."""
        now = self._sources.now()
        return (now.value or Sources()).but(fresh=now.fresh)


def _counted(case: Case) -> Sources:
    outlets, days, undated = Counter[str | None](), Counter[str](), 0
    first: dict[str | None, str] = {}
    last: dict[str | None, str] = {}
    for batch in case.tables.columns(Document, ("outlet", "published")):
        for outlet, published in zip(*(x.to_pylist() for x in batch.columns), strict=True):
            outlets[outlet] += 1
            if not published:
                undated += 1
                continue
            day = published[:10]
            days[day] += 1
            first[outlet] = min(first.get(outlet, day), day)
            last[outlet] = max(last.get(outlet, day), day)
    told = sorted(outlets.items(), key=lambda one: (-one[1], one[0] or ""))
    return Sources(
        documents=outlets.total(),
        undated=undated,
        outlets=tuple(
            Outlet(name=name, documents=number, first=first.get(name), last=last.get(name))
            for name, number in told[:LISTED]
        ),
        more_outlets=max(len(told) - LISTED, 0),
        days=tuple(Day(day=day, documents=days[day]) for day in sorted(days)[-LISTED:][::-1]),
        more_days=max(len(days) - LISTED, 0),
        troubles=_troubles(case),
    )


def _troubles(case: Case) -> tuple[Trouble, ...]:
    counts, examples = Counter[str](), dict[str, list[Example]]()
    for batch in case.tables.columns(Problem, ("code", "message", "document_id")):
        for code, message, document in zip(*(x.to_pylist() for x in batch.columns), strict=True):
            counts[code] += 1
            few = examples.setdefault(code, [])
            if len(few) < EXAMPLES:
                few.append(Example(message=message, document=document or None))
    told = _told()
    return tuple(
        Trouble(
            code=code,
            means=told.get(code, {}).get("means", ""),
            do=told.get(code, {}).get("do", ""),
            count=number,
            examples=tuple(_placed(case, one) for one in examples[code]),
        )
        for code, number in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )


def _placed(case: Case, one: Example) -> Example:
    reports = case.tables.of(Report, one.document) if one.document else []
    homes = case.ledger.homes(report.id for report in reports)
    return one.but(incident=min(homes.values(), default=None))


@cache
def _told() -> dict[str, dict[str, str]]:
    words = (files("sayso.codebook") / "problems.toml").read_text(encoding="utf8")
    return tomllib.loads(words)
