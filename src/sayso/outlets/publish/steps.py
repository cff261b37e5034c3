"""Lays out the history of a figure as a small step chart: days along, people up, a line a voice.

The days on which something was said stand evenly apart, whatever lies between them; people stand on
a square-root scale, as in the accounts chart. A voice goes by its letter, with its number beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from sayso.domain.codes import Hedge
from sayso.domain.incident import Claim
from sayso.outlets import wording
from sayso.outlets.facets.history import History, Thread, short, told_on
from sayso.outlets.publish.chart import TICKS
from sayso.outlets.publish.looks import Look, look

WIDTH, HEIGHT = 400.0, 205.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 34.0, 24.0, 46.0
_LETTER, _LINE = 7.2, 15.0

Box = tuple[float, float, float, float]


class _Place(NamedTuple):
    """Where a day and a number lie in the chart; `aside` keeps voices apart."""

    days: Sequence[str]
    top: int
    aside: float

    def x(self, day: str) -> float:
        return round(_day_x(day, self.days) + self.aside, 1)

    def y(self, people: int) -> float:
        return _y(people, self.top)


class Dot(NamedTuple):
    """A figure told on a day: where, how far it reaches up, and the words that tell it."""

    claim: str
    x: float
    y: float
    y2: float | None
    open: bool
    first: bool
    hollow: bool
    faded: bool
    title: str
    label: str


Drawn = list[list[Dot]]
"""A step: for each figure of it, its dots."""


class Label(NamedTuple):
    """A letter and a number beside a mark, where there is room for them."""

    words: str
    x: float
    y: float
    anchor: str
    faded: bool


class Track(NamedTuple):
    """One voice's figure over time: its line, its marks, its labels."""

    look: Look
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]


class Steps(NamedTuple):
    """All that the template draws of one question."""

    tracks: tuple[Track, ...]
    days: tuple[tuple[str, str, float], ...]
    ticks: tuple[tuple[str, float], ...]


def steps(history: History) -> Steps | None:
    """Give the step chart of a question, or nothing where nothing said of it has a day."""
    days = history.days
    if not days:
        return None
    claims = [c for thread in history.threads for one in thread.figures for c in one.claims]
    top = max(max(c.low or 0, c.high or 0) for c in claims) or 1
    drawn = [
        _drawn(thread, days, top=top, at=at, of=len(history.threads))
        for at, thread in enumerate(history.threads)
    ]
    labels = _labels([[dot for step in told for figure in step for dot in figure] for told in drawn])
    tracks = tuple(
        Track(
            look(thread.account.voice.cls),
            _paths(told),
            tuple(dot for step in told for figure in step for dot in figure),
            labels[at],
        )
        for at, (thread, told) in enumerate(zip(history.threads, drawn, strict=True))
    )
    return Steps(tracks, tuple(_day_labels(days)), tuple(_ticks(top)))


def _drawn(thread: Thread, days: Sequence[str], *, top: int, at: int, of: int) -> list[Drawn]:
    """Give for each step, for each of its figures, the dots of its claims that have a day."""
    # Voices that say the same on the same day stand side by side.
    room = 0.0 if of == 1 else min(9.0, _apart(days) * 0.7 / of)
    place = _Place(days, top, (at - (of - 1) / 2) * room)
    found = []
    for step in thread.steps:
        figures = [
            [
                _dot(claim, thread, place, first=rank == 0, faded=figure.replaced)
                for rank, claim in enumerate(c for c in figure.claims if told_on(c))
            ]
            for figure in step.figures
        ]
        found.append([dots for dots in figures if dots])
    return [step for step in found if step]


def _dot(claim: Claim, thread: Thread, place: _Place, *, first: bool, faded: bool) -> Dot:
    low, high = claim.low, claim.high
    return Dot(
        claim.id,
        place.x(told_on(claim) or ""),
        place.y(low if low is not None else high or 0),
        place.y(high) if high is not None and low not in (None, high) else None,
        high is None,
        first,
        claim.hedge is not Hedge.EXACT and claim.hedge is not Hedge.RANGE,
        faded,
        _title(claim, thread),
        f"{thread.key} {_number(claim)}",
    )


def _title(claim: Claim, thread: Thread) -> str:
    return (
        f"{thread.account.voice.name}, {told_on(claim)}: {wording.answer(claim)}"
        f" — “{claim.quote.text}”"
    )


def _number(claim: Claim) -> str:
    low, high = claim.low, claim.high
    if high is None:
        return f"≥{low:,}"
    if low is None:
        return f"≤{high:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _paths(told: Sequence[Drawn]) -> tuple[str, ...]:
    """Give the lines of a voice: level until it says otherwise, then straight up or down."""
    lines = [
        f"M{one[0].x},{one[0].y}H{then[0].x}V{then[0].y}"
        for step, following in pairwise(told)
        for one in step
        for then in following
    ]
    # What it says last it still says on the last day it is told.
    last = [f"M{one[0].x},{one[0].y}H{one[-1].x}" for step in told[-1:] for one in step]
    return (*lines, *last)


def _apart(days: Sequence[str]) -> float:
    return (WIDTH - _LEFT - _RIGHT) / max(1, len(days))


def _day_x(day: str, days: Sequence[str]) -> float:
    return _LEFT + (days.index(day) + 0.5) * _apart(days)


def _y(people: int, top: int) -> float:
    return round(HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP) * sqrt(people / top), 1)


def _ticks(top: int) -> Iterator[tuple[str, float]]:
    last = None
    for tick in TICKS:
        if tick <= top and (last is None or last - _y(tick, top) >= 26):
            last = _y(tick, top)
            yield f"{tick:,}", last


def _day_labels(days: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """Give the days that have room, with their year where it changes."""
    last, year = None, ""
    for day in days:
        x = round(_day_x(day, days), 1)
        if last is None or x - last >= 46:
            last = x
            yield short(day), "" if day[:4] == year else day[:4], x
            year = day[:4]


def _labels(drawn: Sequence[Sequence[Dot]]) -> list[tuple[Label, ...]]:
    """Put a label beside each new figure where it runs into nothing; the table tells the rest."""
    taken: list[Box] = [
        (dot.x - 7, (dot.y if dot.y2 is None else dot.y2) - 7, dot.x + 7, dot.y + 7)
        for dots in drawn
        for dot in dots
        if dot.first
    ]
    found: list[tuple[Label, ...]] = []
    for dots in drawn:
        placed = []
        for dot in (one for one in dots if one.first):
            label = next(_fitting(dot, taken), None)
            if label is not None:
                placed.append(label)
                taken.append(_box(label))
        found.append(tuple(placed))
    return found


def _fitting(dot: Dot, taken: Sequence[Box]) -> Iterator[Label]:
    over = (dot.y if dot.y2 is None else dot.y2) - (16 if dot.open else 10)
    for x, y, anchor in (
        (dot.x, over, "middle"),
        (dot.x, dot.y + 20, "middle"),
        (dot.x + 11, dot.y + 4, "start"),
        (dot.x - 11, dot.y + 4, "end"),
    ):
        label = Label(dot.label, round(x, 1), round(y, 1), anchor, dot.faded)
        box = _box(label)
        inside = box[0] >= 2 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT - _BOTTOM + 14
        if inside and not any(_meet(box, other) for other in taken):
            yield label


def _box(label: Label) -> Box:
    wide = len(label.words) * _LETTER
    left = {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return label.x - left, label.y - _LINE + 4, label.x - left + wide, label.y + 3


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    )
