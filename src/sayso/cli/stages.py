"""Commands that open single stages to texts and rows, and measure them."""

from pathlib import Path
from typing import BinaryIO

import click

from sayso import config, doors, pipeline
from sayso.outlets.terminal import screen
from sayso.outlets.terminal.asking import completing, options
from sayso.outlets.terminal.asking.one_of import OneOf
from sayso.outlets.terminal.asking.options import BENCHES, EITHER, GOLD, SETTINGS


@click.command()
@options.inputs
@options.given
@options.reader
@click.option("--settings", type=SETTINGS, metavar="TOML", help="A case.toml to read with.")
@click.option("--explain", is_flag=True, help="Add why each record was taken, by its id.")
def extract(
    inputs: tuple[str, ...],
    mapping: str | None,
    reader: str | None,
    settings: Path | None,
    explain: bool,
    **said: str | None,
) -> None:
    """Print what each document says, one JSON object a line."""
    given = pipeline.NOTHING.but(**said)
    chosen = config.load(settings) if settings else doors.DEFAULTS
    screen.ready(doors.indexing(chosen))
    chosen = chosen.but(reader=reader or chosen.reader)
    lines = doors.extract_lines(
        inputs, given=given, mapping=mapping, settings=chosen, explain=explain
    )
    screen.rows(lines)


@click.command()
@options.inputs
@options.mapping
def text(inputs: tuple[str, ...], mapping: str | None) -> None:
    """Print the text that offsets refer to."""
    for words in doors.texts(inputs, mapping=mapping):
        click.echo(words.encode(), nl=False)


@click.command()
@options.rows
def ground(rows: BinaryIO) -> None:
    """Say what marked words of texts may mean.

    Places, actors and times with their candidates, best first, one JSON object a text; docs/doors.md.
    """
    screen.ready(doors.indexing())
    screen.rows(doors.ground_rows(rows.read(), rows.name))


@click.command()
@options.rows
@click.option("--explain", is_flag=True, help="Say why each report is where it is.")
def link(rows: BinaryIO, explain: bool) -> None:
    """Say which reports tell of the same incident.

    One JSON object a report; docs/doors.md has the keys of a row.
    """
    with screen.waiting("linking"):
        linked = doors.link_rows(rows.read(), rows.name, explain=explain)
    screen.rows(linked)


@click.command()
@options.rows
@click.option(
    "--policy",
    required=True,
    metavar="POLICY",
    help=f"One of {', '.join(doors.POLICIES)}.",
    shell_complete=completing.words(doors.POLICIES),
)
@click.option("--settings", type=SETTINGS, metavar="TOML", help="A case.toml to weigh with.")
@options.tolls
def weigh(rows: BinaryIO, policy: str, settings: Path | None, tolls: Path | None) -> None:
    """Say what claims support under a policy.

    One JSON object an estimate; docs/doors.md has the keys of a row.
    """
    lines = doors.weigh_rows(rows.read(), rows.name, policy=policy, tolls=tolls, settings=settings)
    screen.rows(lines)


@click.command()
@click.argument("case", type=click.Path(path_type=Path, exists=True))
@click.argument("out", type=EITHER)
@options.tolls
def fit(case: Path, out: Path, tolls: Path | None) -> None:
    """Learn the model's parameters from claims.

    Those of CASE, or of rows, into the file OUT. A case.toml names it as tolls = "OUT"; `sayso weigh --tolls OUT` weighs with it.
    """
    with screen.waiting("fitting"):
        doors.fit(case, out, tolls=tolls)
    click.echo(f"wrote {out}")


@click.command()
@click.argument("what", type=OneOf(BENCHES), metavar="WHAT")
@click.argument("gold", type=GOLD)
@click.option("--part", metavar="PART", help="Only the texts of this part of GOLD.")
@options.reader
def bench(what: str, gold: Path, part: str | None, reader: str | None) -> None:
    """Measure reading against labelled texts.

    GOLD is a file of `shared/data` (for muc4 a folder), or one of our own in eval/own/.
    """
    chosen = doors.DEFAULTS.but(reader=reader or doors.DEFAULTS.reader)
    with screen.waiting(f"measuring {what}"):
        told = doors.bench(what, gold, chosen, part)
    click.echo(told)
