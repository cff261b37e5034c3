"""Draws where the accounts part: who with whom, then every dispute."""

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import ConsoleRenderable
from rich.table import Table
from rich.text import Text

from sayso.domain.incident import Account, Claim, Dispute, Dossier
from sayso.outlets import wording
from sayso.outlets.facets.parting import SYMBOLS, Matrix, matrix

_NAME, _CELL = 26, 6


def disputes(dossier: Dossier, width: int) -> Iterator[ConsoleRenderable]:
    """Give the matrix of voices, in parts where it is too wide, and the list of disputes."""
    found = matrix(dossier)
    if found is not None:
        room = max(1, (width - _NAME - 2) // _CELL)
        for at in range(0, len(found.voices), room):
            yield _matrix(found, found.voices[at : at + room], first=at)
        signs = (f"{SYMBOLS[kind][0]} {SYMBOLS[kind][1]}" for kind in found.kinds)
        yield Text("; ".join(signs), style="dim")
    yield _listed(dossier)


def _matrix(found: Matrix, columns: Sequence[Account], *, first: int) -> Table:
    title = None if first else "Who parts with whom"
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left")
    table.add_column("", max_width=_NAME, overflow="fold")
    for at in range(len(columns)):
        table.add_column(str(first + at + 1), justify="center", no_wrap=True)
    for at, one in enumerate(found.voices):
        cells = [_cell(found, one, other) for other in columns]
        table.add_row(Text(f"{at + 1} {one.voice.name}"), *cells)
    return table


def _cell(found: Matrix, one: Account, other: Account) -> Text:
    if one.id == other.id:
        return Text("—", style="dim")
    signs = "\n".join(parted.symbol for parted in found.between(one, other))
    return Text(signs) if signs else Text("·", style="dim")


def _listed(dossier: Dossier) -> Table:
    title = "Where the accounts part (one origin: a side rests on a single one)"
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left")
    table.add_column("rule", style="bold", max_width=24)
    table.add_column("claims", ratio=1)
    table.add_column("apart by", justify="right", no_wrap=True)
    table.add_column("one origin", no_wrap=True)
    said = {c.id: (a, c) for a in dossier.accounts for c in a.claims}
    for dispute in dossier.disputes:
        table.add_row(dispute.rule, _sides(dispute, said), _size(dispute), _alone(dispute))
    return table


def _sides(dispute: Dispute, said: Mapping[str, tuple[Account, Claim]]) -> Text:
    claims = {id_: claim for id_, (_, claim) in said.items()}
    voices = {id_: account.voice.name for id_, (account, _) in said.items()}
    return Text("\n".join(wording.sides(dispute, claims, voices)))


def _size(dispute: Dispute) -> str:
    return f"{dispute.size:,}" if dispute.size else ""


def _alone(dispute: Dispute) -> str:
    return {True: "yes", False: "no", None: "not known"}[dispute.one_origin]
