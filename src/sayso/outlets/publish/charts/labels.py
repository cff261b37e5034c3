"""Puts words beside marks so that nothing covers anything; what has no room is left to the table."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.outlets.publish.charts.scale import FLOOR, LEFT, WIDTH

_LETTER, _OVER, _UNDER = 7.2, 11.0, 3.0

Box = tuple[float, float, float, float]


class Wanted(NamedTuple):
    """Words to put beside a mark that reaches from `y` up to `top`."""

    words: str
    x: float
    y: float
    top: float
    faded: bool


class Label(NamedTuple):
    """Words beside a mark."""

    words: str
    x: float
    y: float
    anchor: str
    faded: bool

    @property
    def box(self) -> Box:
        """Give the room the words take: left, top, right, bottom."""
        wide = len(self.words) * _LETTER
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return left, self.y - _OVER, left + wide, self.y + _UNDER


def placed(wanted: Sequence[Wanted], lines: Sequence[Box]) -> tuple[Label, ...]:
    """Give labels that meet neither marks nor one another; across a line rather than not at all."""
    taken = [(one.x - 7, one.top - 7, one.x + 7, one.y + 7) for one in wanted]
    found: list[Label] = []
    for one in wanted:
        free = [*_fitting(one, [*taken, *lines]), *_fitting(one, taken)][:1]
        taken += [label.box for label in free]
        found += free
    return tuple(found)


def meet(one: Box, other: Box) -> bool:
    """Say whether two boxes cover one another anywhere."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _fitting(one: Wanted, taken: Sequence[Box]) -> Iterator[Label]:
    for x, y, anchor in (
        (one.x, one.top - 10, "middle"),
        (one.x, one.y + 20, "middle"),
        (one.x + 11, one.y + 4, "start"),
        (one.x - 11, one.y + 4, "end"),
    ):
        label = Label(one.words, round(x, 1), round(y, 1), anchor, one.faded)
        left, top, right, bottom = label.box
        inside = left >= LEFT and top >= 0 and right <= WIDTH and bottom <= FLOOR + 6
        if inside and not any(meet(label.box, other) for other in taken):
            yield label
