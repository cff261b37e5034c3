"""How closely the units of a country are known: by settlements of their own, or only by what holds them.

The shipped table has no outlines of second-level units. Where one has no settlement of 500 people
its line repeats the point and radius of the unit above it, which would pass a province's middle off
for a district's. And where its settlements lie in one quarter-degree cell its line tells the
cell's radius, however large the unit is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

_COUNTRY, _FIRST, _SECOND = "0", "1", "2"


class Known(NamedTuple):
    """The level that a line's point is the middle of, and how far from it the place may reach (km)."""

    level: int
    radius: int


class _Line(NamedTuple):
    level: str
    within: str
    area: tuple[str, str, str]


def known(block: Sequence[Sequence[str]]) -> Iterator[Known]:
    """Give how closely each line of a country's is known.

    A second-level unit reaches as far as it would if the units of its province shared that alike,
    unless its own settlements lie farther apart; never farther than the province.
    """
    lines = [_Line(fields[0], fields[4], (fields[5], fields[6], fields[7])) for fields in block]
    country = next((line.area for line in lines if line.level == _COUNTRY), None)
    firsts = {
        fields[1]: line.area
        for fields, line in zip(block, lines, strict=True)
        if line.level == _FIRST
    }
    shares = Counter(line.within for line in lines if line.level == _SECOND)
    for line in lines:
        level = _level(line, country, firsts)
        yield Known(level, _radius(line, level, firsts, shares))


def _level(
    line: _Line, country: tuple[str, str, str] | None, firsts: Mapping[str, tuple[str, str, str]]
) -> int:
    if line.level in (_FIRST, _SECOND) and line.area == country:
        return int(_COUNTRY)
    if line.level == _SECOND and line.area == firsts.get(line.within):
        return int(_FIRST)
    return int(line.level)


def _radius(
    line: _Line,
    level: int,
    firsts: Mapping[str, tuple[str, str, str]],
    shares: Mapping[str, int],
) -> int:
    told = int(line.area[2] or 0)
    above = firsts.get(line.within)
    if line.level != _SECOND or level != int(_SECOND) or above is None or not above[2]:
        return told
    whole = int(above[2])
    return max(told, min(whole, round(whole / sqrt(shares[line.within]))))
