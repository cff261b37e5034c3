"""Draws incidents as a list: a line each, numbered, and below it what is not shown and why."""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.outlets import wording
from sayso.outlets.listing import Listed, Row
from sayso.outlets.terminal.harmless import Harmless


def draw(found: Listed, console: Console) -> None:
    """Print a line an incident: its number, the start of its id, what, where and when, how much is told."""
    if found.shown:
        console.print(Harmless(_table(found)))
    console.print(Text(_below(found), style="dim"))


def _table(found: Listed) -> Table:
    short = _telling([row.id for row in found.rows])
    table = Table(box=box.SIMPLE_HEAD, title="Incidents", title_justify="left")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("incident", no_wrap=True)
    table.add_column("what, where and when", ratio=1)
    for name in ("reports", "voices", "disputes"):
        table.add_column(name, justify="right", no_wrap=True)
    for number, row in enumerate(found.shown, start=1):
        table.add_row(str(number), row.id[:short], Text(row.summary), *_counts(row))
    return table


def _counts(row: Row) -> tuple[str, str, str]:
    return f"{row.reports:,}", f"{row.voices:,}", f"{row.disputes:,}"


def _telling(ids: Sequence[str]) -> int:
    """Give how many characters of an id tell all of them apart, so that `show` takes what it lists."""
    size = 6
    while len({one[:size] for one in ids}) < len(set(ids)):
        size += 1
    return size


def _below(found: Listed) -> str:
    shown, every = len(found.shown), len(found.rows)
    if not found.left_out:
        return f"{wording.count(every, 'incident')}"
    why = "; ".join(f"{number:,} {words}" for words, number in found.left_out.items())
    return f"{shown:,} of {wording.count(every, 'incident')}; not shown: {why}"
