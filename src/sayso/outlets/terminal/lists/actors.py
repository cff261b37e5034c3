"""Draws organisations and offices: what is typed, their ids and places of words, is never cut."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.domain.world import KnownActor, Proposal
from sayso.outlets import wording
from sayso.outlets.terminal.harmless import Harmless

_WIDE = 120


def actors(found: Iterable[KnownActor], console: Console) -> int:
    """Print a line an actor, in columns where there is room for them, and say how many there are."""
    wide = console.width >= _WIDE
    table = (
        _table("name", "kind", "country", "speaks for", "class of voice") if wide else _table("")
    )
    for actor in found:
        told = (actor.kind, actor.country or "", actor.speaks_for or "", wording.CLASSES[actor.cls])
        if wide:
            table.add_row(actor.id, *map(Text, (actor.name, *told)))
        else:
            table.add_row(actor.id, Text.assemble(actor.name, (f" {_aside(actor)}", "dim")))
    if table.row_count:
        console.print(Harmless(table))
    return table.row_count


def _aside(actor: KnownActor) -> str:
    speaks = f"speaks for {actor.speaks_for}" if actor.speaks_for else ""
    told = (actor.kind.replace("_", " "), actor.country or "", wording.CLASSES[actor.cls], speaks)
    return f"({', '.join(dict.fromkeys(filter(None, told)))})"


def _table(*names: str) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("id", no_wrap=True, overflow="fold")
    for name in names:
        table.add_column(name, no_wrap=name in ("kind", "country"))
    return table


def proposals(found: Sequence[Proposal], console: Console) -> None:
    """Print names that no list knows, and where they stand, as `judge` takes it."""
    table = Table(box=None, pad_edge=False)
    table.add_column("where", no_wrap=True, overflow="fold")
    table.add_column("times", justify="right", no_wrap=True)
    table.add_column("documents", justify="right", no_wrap=True)
    table.add_column("name, and who sounds like it")
    for one in found:
        alike = f" (like {', '.join(one.alike)})" if one.alike else ""
        name = Text.assemble(one.name, (alike, "dim"))
        table.add_row(one.example, f"{one.times:,}", f"{one.documents:,}", name)
    console.print(Harmless(table))
