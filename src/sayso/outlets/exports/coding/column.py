"""A column of a foreign format: its name, what of ours stands in it and what is lost, and how."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.outlets import cells
from sayso.outlets.exports.coding.event import Event


class Column(NamedTuple):
    """One column; `says` stands in docs/reference/exports.md, `value` gives its cell."""

    name: str
    says: str
    value: Callable[[Event], object]


def empty(name: str, why: str) -> Column:
    """Give a column that stays empty, and why."""
    return Column(name, f"empty: {why}", lambda _: "")


def heading(columns: Sequence[Column]) -> str:
    """Give the names of the columns as a line of CSV."""
    return cells.row(column.name for column in columns)


def rows(columns: Sequence[Column], events: Iterable[Event]) -> Iterator[str]:
    """Give the names of the columns, then a line of CSV for each event."""
    yield heading(columns)
    for one in events:
        yield cells.row(column.value(one) for column in columns)
