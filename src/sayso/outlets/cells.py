"""Cells of a spreadsheet that stay text: what would be run, or would turn the text around it, is disarmed."""

import csv
import io
import re
from collections.abc import Iterable

_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(cell: object) -> object:
    """Give a cell that no spreadsheet runs: a formula gets an apostrophe in front, nothing is "".

    Numbers stay numbers. Control characters, and those that reorder what stands beside them, are
    left out.
    """
    if isinstance(cell, str):
        return plain(cell)
    return "" if cell is None else cell


def plain(words: str) -> str:
    """Give words that no spreadsheet takes for a formula, whatever stands in front of it."""
    words = _STEERING.sub("", words)
    return "'" + words if words.lstrip(" \u00a0").startswith(_RUN) else words


def row(cells: Iterable[object]) -> str:
    """Give one line of CSV, ended by CRLF as RFC 4180 asks."""
    line = io.StringIO()
    csv.writer(line).writerow([harmless(cell) for cell in cells])
    return line.getvalue()
