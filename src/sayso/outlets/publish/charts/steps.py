"""Lays out the history of a figure as a small step chart: days along, people up, a line a voice.

The days on which something was said stand evenly apart, whatever lies between them; people stand on
a square-root scale, as in the accounts chart. A voice goes by its letter, with its number beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.domain.codes import Hedge
from sayso.domain.incident import Claim
from sayso.outlets import wording
from sayso.outlets.facets.history import Figure, History, Strand, Thread, told_on
from sayso.outlets.publish.charts.labels import Box, Label, Wanted, placed
from sayso.outlets.publish.charts.looks import Look, look
from sayso.outlets.publish.charts.scale import Days

_ASIDE = 9.0
"""Voices that say the same on the same day stand so far apart, where there is room."""


class Dot(NamedTuple):
    """A figure told on a day: where, how far it reaches up, and the words that tell it."""

    claim: str
    x: float
    y: float
    y2: float | None
    arrow: int
    first: bool
    hollow: bool
    faded: bool
    title: str
    label: str


Line = tuple[float, float, float, float]
"""Level from x at y to another x, then straight to another y."""

Step = list[list[Dot]]
"""For each figure of a step, its dots."""


class Track(NamedTuple):
    """One voice's figures over time: lines and marks."""

    look: Look
    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]


class Steps(NamedTuple):
    """All that the template draws of one question."""

    tracks: tuple[Track, ...]
    labels: tuple[Label, ...]
    days: tuple[tuple[str, str, float], ...]
    ticks: tuple[tuple[str, float], ...]


def steps(history: History) -> Steps | None:
    """Give the step chart of a question, or nothing where nothing said of it has a day."""
    if not history.days:
        return None
    claims = [c for thread in history.threads for one in thread.figures for c in one.claims]
    top = max(max(c.low or 0, c.high or 0) for c in claims) or 1
    days = Days(history.days, top)
    room = min(_ASIDE, days.apart * 0.7 / len(history.threads))
    middle = (len(history.threads) - 1) / 2
    tracks = tuple(
        _track(thread, days, aside=(at - middle) * room)
        for at, thread in enumerate(history.threads)
    )
    lines = [box for track in tracks for line in track.lines for box in _around(line)]
    labels = placed([_wanted(d) for track in tracks for d in track.dots if d.first], lines)
    return Steps(tracks, labels, tuple(days.named()), tuple(days.ticks()))


def _track(thread: Thread, days: Days, *, aside: float) -> Track:
    strands = [list(_dated(strand, thread, days, aside)) for strand in thread.strands]
    return Track(
        look(thread.account.voice.cls),
        tuple(line for strand in strands for line in _lines(strand)),
        tuple(dot for strand in strands for step in strand for dots in step for dot in dots),
    )


def _dated(strand: Strand, thread: Thread, days: Days, aside: float) -> Iterator[Step]:
    """Give the steps, and of each the figures, that have a day to stand on."""
    for step in strand:
        figures = [[*_dots(figure, thread, days, aside)] for figure in step.figures]
        if any(figures):
            yield [dots for dots in figures if dots]


def _dots(figure: Figure, thread: Thread, days: Days, aside: float) -> Iterator[Dot]:
    first = True
    for claim in figure.claims:
        day = told_on(claim)
        if day is not None:
            at = round(days.x(day) + aside, 1)
            yield _dot(claim, thread, days, at)._replace(first=first, faded=figure.replaced)
            first = False


def _dot(claim: Claim, thread: Thread, days: Days, x: float) -> Dot:
    low, high = claim.low, claim.high
    voice = thread.account.voice.name
    return Dot(
        claim=claim.id,
        x=x,
        y=days.y(low if low is not None else high or 0),
        y2=days.y(high) if high is not None and low not in (None, high) else None,
        arrow=1 if high is None else -1 if low is None else 0,
        first=False,
        hollow=claim.hedge is not Hedge.EXACT and claim.hedge is not Hedge.RANGE,
        faded=False,
        title=f"{voice}, {told_on(claim)}: {wording.answer(claim)} — “{claim.quote.text}”",
        label=f"{thread.key} {_number(low, high)}",
    )


def _number(low: int | None, high: int | None) -> str:
    if high is None:
        return f"≥{low:,}"
    if low is None:
        return f"≤{high:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _wanted(dot: Dot) -> Wanted:
    top = dot.y if dot.y2 is None else dot.y2
    up, down = (6 * (dot.arrow > 0), 6 * (dot.arrow < 0))
    return Wanted(dot.label, dot.x, dot.y + down, top - up, dot.faded)


def _lines(strand: Sequence[Step]) -> tuple[Line, ...]:
    """Give the lines of a strand: level until the voice says otherwise, then straight up or down."""
    turns = [
        (one[0].x, one[0].y, then[0].x, then[0].y)
        for step, following in pairwise(strand)
        for one in step
        for then in following
    ]
    # What it says last it still says on the last day it is told.
    last = [(one[0].x, one[0].y, one[-1].x, one[0].y) for step in strand[-1:] for one in step]
    return (*turns, *last)


def _around(line: Line) -> tuple[Box, Box]:
    x, y, x2, y2 = line
    level = (min(x, x2), y - 1, max(x, x2), y + 1)
    return level, (x2 - 1, min(y, y2), x2 + 1, max(y, y2))
