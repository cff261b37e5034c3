"""What commands take alike: inputs, what is known of them, who reads; and how a mistake is said."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from sayso.domain.errors import SaysoError
from sayso.outlets.exports import FORMATS, LEVELS

C = TypeVar("C", bound=Callable[..., None])

CASE = click.Path(path_type=Path, file_okay=False)
EITHER = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, file_okay=False)
GOLD = click.Path(path_type=Path, exists=True)
BENCHES = (
    *("figures", "attribution", "muc4", "gva", "acts", "places", "times", "actors", "ties"),
    *("copies", "link", "airwars", "sensitivity", "tolls", "disputes"),
)
SETTINGS = click.Path(path_type=Path, dir_okay=False, exists=True)

case = click.option("--case", type=CASE, help="With the own list of this casefile.")


def inputs(command: C) -> C:
    """Take what is to be read; who names an address is told once that fetching is seen."""
    return click.argument(
        "inputs", nargs=-1, required=True, metavar="INPUT...", callback=_fetching
    )(command)


def _fetching(_: click.Context, __: click.Parameter, named: tuple[str, ...]) -> tuple[str, ...]:
    if any(name.lower().startswith(("http://", "https://")) for name in named):
        words = "fetching shows the sites you name, and whoever watches the line, who is looking"
        click.echo(f"note: {words}", err=True)
    return named


def given(command: C) -> C:
    """Take what is known of what is read."""
    command = click.option("--published", metavar="DATE", help="When published: YYYY-MM-DD.")(
        command
    )
    command = click.option("--outlet", metavar="NAME", help="Who published it.")(command)
    return mapping(command)


def mapping(command: C) -> C:
    """Take what the columns of tables mean."""
    return click.option(
        "--map",
        "mapping",
        metavar="FIELD=KEY,...",
        help="What columns or keys mean, or a TOML file that says so: date=When,killed=Dead …",
    )(command)


def reader(command: C) -> C:
    """Take who reads."""
    return click.option(
        "--reader",
        metavar="NAME",
        help="Who reads, in place of the settings: tagged, rules or llm.",
    )(command)


def rows(command: C) -> C:
    """Take a file of rows."""
    return click.argument("rows", type=click.File("rb"), metavar="ROWS.jsonl")(command)


def tolls(command: C) -> C:
    """Take parameters of the model in place of the shipped ones."""
    file = click.Path(path_type=Path, dir_okay=False)
    return click.option("--tolls", type=file, help="Parameters that `sayso fit` wrote.")(command)


def export(command: C) -> C:
    """Take a format, where to write it, and how coarse and how late."""
    out = click.Path(path_type=Path)
    command = click.option("--out", type=out, help="File or folder to write.")(careful(command))
    names = click.Choice(list(FORMATS))
    return click.option("--format", "form", type=names, default="jsonl", show_default=True)(command)


def careful(command: C) -> C:
    """Take how coarse and how late incidents are told to others."""
    told = "how coarse in place and time: by default where people could be found"
    command = click.option(
        "--delay", type=click.IntRange(0), metavar="DAYS", help="Leave out what is younger."
    )(command)
    return click.option("--coarse", type=click.Choice(LEVELS), default=LEVELS[0], help=told)(
        command
    )


class Group(click.Group):
    """The commands; what goes wrong is one sentence and exit 2."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command, and say in one sentence what went wrong."""
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            click.echo(f"error: {error}", err=True)
            ctx.exit(2)
        except BrokenPipeError:
            # Whoever read us has had enough (`sayso export case | head`).
            sys.stderr.close()
            ctx.exit(0)


class Actors(click.Group):
    """Takes a name in place of a command: `sayso actors BLA` searches."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Give the command that is named, else the search for what is named."""
        if args and self.get_command(ctx, args[0]) is None:
            args = ["search", *args]
        return super().resolve_command(ctx, args)
