"""Where people and days lie: numbers on a square-root scale, days evenly apart."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from sayso.outlets.facets.history import short

TICKS = (0, 1, 2, 5, 10, 25, 50, 100, 200, 300, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 200_000)
WIDTH, HEIGHT = 400.0, 205.0
LEFT, RIGHT, TOP, BOTTOM = 46.0, 34.0, 24.0, 46.0
FLOOR = HEIGHT - BOTTOM
_DAY, _TICK = 46.0, 26.0
"""How far apart the names of days and the numbers beside the chart have to be."""


def share(people: int, top: float) -> float:
    """Give how much of a scale that ends at `top` a number takes; what is beyond is at its end."""
    return sqrt(min(people, top) / top)


class Days(NamedTuple):
    """The days on which something was said, and how far the number of people goes."""

    days: Sequence[str]
    top: int

    @property
    def apart(self) -> float:
        """Give the room that a day has."""
        return (WIDTH - LEFT - RIGHT) / len(self.days)

    def x(self, day: str) -> float:
        """Give where a day lies along the chart."""
        return round(LEFT + (self.days.index(day) + 0.5) * self.apart, 1)

    def y(self, people: int) -> float:
        """Give how far up a number lies."""
        return round(FLOOR - (FLOOR - TOP) * share(people, self.top), 1)

    def ticks(self) -> Iterator[tuple[str, float]]:
        """Give the numbers beside the chart that have room."""
        last = None
        for tick in TICKS:
            if tick <= self.top and (last is None or last - self.y(tick) >= _TICK):
                last = self.y(tick)
                yield f"{tick:,}", last

    def named(self) -> Iterator[tuple[str, str, float]]:
        """Give the days that have room for their name, with their year where it changes."""
        last, year = None, ""
        for day in self.days:
            x = self.x(day)
            if last is None or x - last >= _DAY:
                yield short(day), "" if day[:4] == year else day[:4], x
                last, year = x, day[:4]
