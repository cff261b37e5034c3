"""The timeline as it is drawn: bars in percent of its width, so that it needs no script and fits anywhere."""

from typing import NamedTuple

from sayso.outlets.web.overview.counting import Bar, Timeline

HEIGHT = 60
_LABELS = 6
_LEAST = 2
"""Pixels of a bar that is not empty, however high the others are."""
_SHORT = {"day": 10, "week": 10, "month": 7, "year": 4}
"""Letters of a day that tell a bar of this length from others."""


class DrawnBar(NamedTuple):
    """A bar: where it begins and how wide it is (percent), how high all and shown are (pixels)."""

    bar: Bar
    x: float
    width: float
    all: int
    shown: int


class Label(NamedTuple):
    """A day written below the bars, where the bar that begins on it does (percent)."""

    x: float
    words: str


def bars(timeline: Timeline) -> list[DrawnBar]:
    """Give the bars, the highest as high as there is room."""
    most = max((bar.all for bar in timeline.bars), default=1)
    width = 100 / max(len(timeline.bars), 1)
    return [
        DrawnBar(bar, n * width, width, _high(bar.all, most), _high(bar.shown, most))
        for n, bar in enumerate(timeline.bars)
    ]


def labels(timeline: Timeline) -> list[Label]:
    """Give a few days to write below, evenly apart."""
    count = len(timeline.bars)
    apart = max(-(-count // _LABELS), 1)
    return [
        Label(n * 100 / count, timeline.bars[n].start[: _SHORT[timeline.unit]])
        for n in range(0, count, apart)
    ]


def _high(count: int, most: int) -> int:
    return max(round(count / most * HEIGHT), _LEAST) if count else 0
