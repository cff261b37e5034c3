"""What is known of one organisation or office: what it says over all incidents, and beside whom."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Group, Measure
from sayso.domain.record import Record
from sayso.domain.world import KnownActor
from sayso.outlets import wording
from sayso.outlets.web.actors.figures import (
    CIVILIANS,
    ENEMY,
    OTHER,
    OWN,
    Paired,
    Whose,
    firsts,
    paired,
)
from sayso.outlets.web.needs import Builds
from sayso.outlets.web.overview.listing import Line, lines
from sayso.outlets.web.overview.view.asking import Asked
from sayso.store.listing import Column, Listing

ABOUT = {
    OWN: "Its own side’s losses",
    ENEMY: "The other side’s losses",
    CIVILIANS: "Civilians harmed",
    OTHER: "All other counts",
}
IS_NOT = (
    "This tells how figures compare, not who is right. It is no score and no rating of trust: who"
    " counts first, who can look, and whom reporting quotes move it as much as anything else."
)
_TOGETHER = 25
_TIES = {"parent": "is part of", "speaks_for": "speaks for"}


class Direction(Record):
    """How figures compare with others' of the same question in the same incident.

    `pairs` are other voices' figures; of these the actor's is `higher` than, may be the `same` as,
    or is `lower` than so many, in so many `incidents`.
    """

    about: str
    figures: int
    pairs: int
    higher: int
    same: int
    lower: int
    incidents: int


class Relation(Record):
    """How it is tied to another, as the registry says, and since and until when."""

    words: str
    actor: str
    name: str
    since: str | None = None
    until: str | None = None


class Together(Record):
    """Another that speaks or is named in the same incidents, and in how many."""

    actor: str
    name: str
    incidents: int


class Said(Record):
    """A figure that it gives in an incident: "Militants killed: 33"."""

    question: str
    answer: str


class Appearance(Record):
    """An incident in which it speaks, or is `named`: blamed for it, or claiming it."""

    line: Line
    speaks: bool
    named: bool
    said: tuple[Said, ...]


class ActorPage(Record):
    """An organisation or office over all incidents; `incidents` is one page of them."""

    id: str
    name: str
    known: KnownActor | None
    relations: tuple[Relation, ...]
    speaks: int
    named: int
    directions: tuple[Direction, ...]
    questions: tuple[Direction, ...]
    is_not: str
    together: tuple[Together, ...]
    incidents: tuple[Appearance, ...]
    page: int
    pages: int
    shown: int


class _Rows(NamedTuple):
    # In which incidents it speaks, and in which it is named.
    speaks: Column
    named: Column


def acting(listing: Listing, builds: Builds, actor: str, page: int) -> ActorPage | None:
    """Give the page of an organisation or office; nothing for who is none, or nobody knows."""
    known = builds.known(actor)
    name = _name(listing, actor) or (known.name if known else None)
    if name is None:
        return None
    rows = _Rows(*(_with(listing, facet, actor) for facet in ("voice", "actor")))
    found = paired(listing, actor, _whose(actor, known))
    listed = lines(rows.speaks | rows.named, listing, Asked(facets={}), page)
    return ActorPage(
        id=actor,
        name=name,
        known=known,
        relations=tuple(_relations(known, builds)),
        speaks=int(rows.speaks.sum()),
        named=int(rows.named.sum()),
        directions=tuple(
            _direction(ABOUT[side], found, found.side == side)
            for side in ABOUT
            if (found.side == side).any()
        ),
        questions=tuple(_questions(listing, found)),
        is_not=IS_NOT,
        together=tuple(_together(listing, rows.speaks | rows.named, actor)),
        incidents=tuple(_appearances(listing, listed.lines, rows, actor)),
        page=listed.page,
        pages=listed.pages,
        shown=listed.shown,
    )


def _name(listing: Listing, actor: str) -> str | None:
    names = (one for facet in ("voice", "actor") for one in listing.sets[facet].names)
    return next((name for key, name in names if key == actor), None)


def _with(listing: Listing, facet: str, actor: str) -> Column:
    column = listing.sets[facet]
    return column.rows_with(column.keyed([actor]), len(listing.ids))


def _whose(actor: str, known: KnownActor | None) -> Whose:
    if known is None:
        return Whose(frozenset({actor}), Group.UNKNOWN.value)
    kin = (actor, known.parent, known.speaks_for)
    return Whose(frozenset(one for one in kin if one), known.group.value)


def _relations(known: KnownActor | None, builds: Builds) -> Iterator[Relation]:
    if known is None:
        return
    told: list[tuple[str, str | None, str | None, str | None]] = [
        ("parent", known.parent, None, None),
        ("speaks_for", known.speaks_for, None, None),
        *((tie.kind, tie.of, tie.since, tie.until) for tie in known.ties),
    ]
    for kind, of, since, until in told:
        other = builds.known(of) if of else None
        if of is not None:
            words = _TIES.get(kind, kind.replace("_", " "))
            name = other.name if other else of
            yield Relation(words=words, actor=of, name=name, since=since, until=until)


def _direction(about: str, found: Paired, chosen: Column) -> Direction:
    beside = chosen & (found.others > 0)
    return Direction(
        about=about,
        figures=int(chosen.sum()),
        pairs=int(found.others[beside].sum()),
        higher=int(found.higher[beside].sum()),
        same=int(found.same[beside].sum()),
        lower=int(found.lower[beside].sum()),
        incidents=int(firsts(found.at[beside]).sum()),
    )


def _questions(listing: Listing, found: Paired) -> Iterator[Direction]:
    names = listing.figures.questions
    present = np.flatnonzero(np.bincount(found.question, minlength=1))
    asked = sorted(present.tolist(), key=lambda one: _rank(names[one]))
    for question in asked:
        about = wording.asking(*names[question].split())
        yield _direction(about, found, found.question == question)


def _rank(question: str) -> tuple[int, str]:
    measure, group = question.split()
    return [*Measure].index(Measure(measure)), group


def _together(listing: Listing, rows: Column, actor: str) -> Iterable[Together]:
    found: dict[str, Together] = {}
    for facet in ("voice", "actor"):
        column = listing.sets[facet]
        for (key, name), count in zip(column.names, column.counts(rows).tolist(), strict=True):
            if key != actor and count > (found[key].incidents if key in found else 0):
                found[key] = Together(actor=key, name=name, incidents=count)
    most = sorted(found.values(), key=lambda one: (-one.incidents, one.name.casefold()))
    return most[:_TOGETHER]


def _appearances(
    listing: Listing, few: Iterable[Line], rows: _Rows, actor: str
) -> Iterator[Appearance]:
    figures = listing.figures
    voice = figures.actors.index(actor) if actor in figures.actors else -1
    for line in few:
        row = listing.row(line.id) or 0
        first, last = np.searchsorted(figures.at, [row, row + 1])
        mine = [n for n in range(first, last) if figures.voice[n] == voice]
        yield Appearance(
            line=line,
            speaks=bool(rows.speaks[row]),
            named=bool(rows.named[row]),
            said=tuple(_said(listing, n) for n in mine),
        )


def _said(listing: Listing, n: int) -> Said:
    figures = listing.figures
    low, high = (None if one < 0 else int(one) for one in (figures.low[n], figures.high[n]))
    question = wording.asking(*figures.questions[figures.question[n]].split())
    return Said(question=question, answer=wording.bounds(low, high))
