"""Draws how figures changed, a line a voice: "5 (11 Mar) → 9 (12 Mar) → 12 (14 Mar, corrects)"."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from sayso.outlets.facets.history import History, Step, Thread, dated, years


def changed(histories: Sequence[History]) -> Table:
    """Give every question's figures over time; what a voice no longer says is dim."""
    table = Table(box=box.SIMPLE_HEAD, title="How the figures changed", title_justify="left")
    table.add_column("question", style="bold", max_width=20)
    table.add_column("voice", max_width=28, overflow="fold")
    table.add_column("figure over time", ratio=1)
    spread = years(histories)
    for history in histories:
        for rank, thread in enumerate(history.threads):
            question = history.question if rank == 0 else ""
            table.add_row(question, Text(thread.account.voice.name), _strands(thread, year=spread))
    return table


def _strands(thread: Thread, *, year: bool) -> Text:
    strands = [
        Text(" → ").join([_step(step, year=year) for step in strand]) for strand in thread.strands
    ]
    return Text("\n").join(strands)


def _step(step: Step, *, year: bool) -> Text:
    told = " beside ".join(figure.words for figure in step.figures)
    return Text(f"{told} ({dated(step, year=year)})", style="dim" if step.replaced else "")
