"""Counts as lists write them: "12", "1,200", "10-15", "12+", ">12", "~30"."""

import re
from typing import NamedTuple

from sayso.domain.codes import Hedge

MISSING = frozenset(
    ("", "-", "--", "?", "n/a", "na", "nan", "null", "none", "unknown", "unk", "nd", "-9", "-99")
)
"""What lists write where they say nothing; GTD's -9 and -99 among them."""

_WHOLE = r"(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?"
_ONE = re.compile(_WHOLE, re.ASCII)
_BETWEEN = re.compile(rf"{_WHOLE} ?(?:-|\u2013|to) ?{_WHOLE}", re.ASCII)
_MORE = re.compile(rf"{_WHOLE} ?\+|(?:>=|\u2265|at least|min\.?) ?{_WHOLE}", re.ASCII | re.I)
_ABOVE = re.compile(rf"(?:>|more than|over) ?{_WHOLE}", re.ASCII | re.I)
_UP_TO = re.compile(rf"(?:<=|\u2264|up to|max\.?) ?{_WHOLE}", re.ASCII | re.I)
_BELOW = re.compile(rf"(?:<|fewer than|less than) ?{_WHOLE}", re.ASCII | re.I)
_ABOUT = re.compile(rf"(?:~|\u2248|ca?\.?|circa|about|around) ?{_WHOLE}", re.ASCII | re.I)


class Counted(NamedTuple):
    """Bounds as said, and how firmly."""

    low: int | None
    high: int | None
    hedge: Hedge


def is_missing(written: str) -> bool:
    """Say whether a cell stands for nothing said."""
    return written.strip().lower() in MISSING


def counted(written: str) -> Counted | None:
    """Give the bounds that a cell puts, by the number rules of the codebook; nothing where it is no count."""
    words = " ".join(written.split())
    if match := _ONE.fullmatch(words):
        return Counted(_number(match), _number(match), Hedge.EXACT)
    if match := _BETWEEN.fullmatch(words):
        low, high = (int(part.replace(",", "")) for part in match.groups())
        return Counted(low, high, Hedge.RANGE) if low <= high else None
    if match := _ABOUT.fullmatch(words):
        return Counted(_number(match), _number(match), Hedge.APPROX)
    return _open(words)


def _open(words: str) -> Counted | None:
    if match := _MORE.fullmatch(words):
        return Counted(_number(match), None, Hedge.AT_LEAST)
    if match := _ABOVE.fullmatch(words):
        return Counted(_number(match) + 1, None, Hedge.AT_LEAST)
    if match := _UP_TO.fullmatch(words):
        return Counted(None, _number(match), Hedge.AT_MOST)
    match = _BELOW.fullmatch(words)
    below = _number(match) - 1 if match else -1
    return Counted(None, below, Hedge.AT_MOST) if below >= 0 else None


def _number(match: re.Match[str]) -> int:
    found = next(part for part in match.groups() if part)
    return int(found.replace(",", ""))
