"""What commands take alike: inputs, what is known of them, who reads."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from sayso.domain.codes import Kind
from sayso.domain.errors import BadInput
from sayso.outlets.exports import FORMATS, LEVELS
from sayso.outlets.listing import ORDERS
from sayso.outlets.terminal import speech
from sayso.outlets.terminal.asking import completing
from sayso.outlets.terminal.asking.one_of import OneOf

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

as_json = click.option(
    "--json", "as_json", is_flag=True, help="For programs: one JSON object a line."
)
case = click.option("--case", type=CASE, help="With the own list of this casefile.")


def inputs(command: C) -> C:
    """Take what is to be read; who names an address is told once that fetching is seen."""
    return click.argument(
        "inputs", nargs=-1, required=True, metavar="INPUT...", callback=_fetching
    )(command)


def _fetching(_: click.Context, __: click.Parameter, named: tuple[str, ...]) -> tuple[str, ...]:
    if any(name.lower().startswith(("http://", "https://")) for name in named):
        words = "fetching shows the sites you name, and whoever watches the line, who is looking"
        speech.note(f"note: {words}")
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
        shell_complete=completing.words(("tagged", "rules", "llm")),
        help="Who reads, in place of the settings: tagged, rules or llm.",
    )(command)


def rows(command: C) -> C:
    """Take a file of rows."""
    return click.argument("rows", type=click.File("rb"), metavar="ROWS.jsonl")(command)


def tolls(command: C) -> C:
    """Take parameters of the model in place of the shipped ones."""
    file = click.Path(path_type=Path, dir_okay=False)
    return click.option("--tolls", type=file, help="Parameters that `sayso fit` wrote.")(command)


def day(command: C) -> C:
    """Take a day."""
    told = "Its day, as YYYY-MM-DD; today where none is given."
    return click.option("--date", "day", callback=_day, metavar="DATE", help=told)(command)


def _day(_: click.Context, param: click.Parameter, written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise BadInput(
            f"--{param.name if param.name != 'day' else 'date'}",
            expected="a day as YYYY-MM-DD",
            found=repr(written),
            remedy="mend it, or leave it out",
        ) from error


def careful(command: C) -> C:
    """Take how coarse and how late."""
    told = "how coarse in place and time: by default where people could be found by them"
    command = click.option(
        "--delay", type=click.IntRange(0), metavar="DAYS", help="Leave out what is younger."
    )(command)
    return click.option(
        "--coarse",
        type=OneOf(LEVELS),
        metavar=f"[{'|'.join(LEVELS)}]",
        default=LEVELS[0],
        help=told,
    )(command)


def export(command: C) -> C:
    """Take a format, where to write it, and how coarse and how late."""
    command = careful(command)
    out = click.Path(path_type=Path)
    command = click.option("--out", type=out, help="File or folder to write.")(command)
    names = OneOf(FORMATS)
    return click.option(
        "--format",
        "form",
        type=names,
        default="jsonl",
        show_default=True,
        metavar="FORMAT",
        help=", ".join(FORMATS) + ".",
    )(command)


def filters(command: C) -> C:
    """Take which incidents are listed, in which order, and how many."""
    kinds = OneOf(kind.value for kind in Kind)
    for option in reversed(
        (
            click.option("--kind", "kinds", type=kinds, metavar="KIND", multiple=True, help="Only of this kind, as bombing; may be repeated."),
            click.option("--actor", "actors", metavar="NAME", multiple=True, help="Only where it speaks or is named: an id, or a part of a name."),
            click.option("--place", "places", metavar="NAME", multiple=True, help="Only there: a place, province or country."),
            click.option("--since", callback=_iso, metavar="DATE", help="Only what ended then or later."),
            click.option("--until", callback=_iso, metavar="DATE", help="Only what began then or earlier."),
            click.option("--disputed", is_flag=True, help="Only where voices part."),
            click.option("--outlet", "outlets", metavar="NAME", multiple=True, help="Only what it reports."),
            click.option("--text", "texts", metavar="WORDS", multiple=True, help="Only where summary or a quote has these words."),
            click.option("--by", type=OneOf(ORDERS), metavar="ORDER", default="disputes", show_default=True, help="disputes, date (latest first) or size."),
            click.option("--limit", type=click.IntRange(0), metavar="N", default=None, help="How many to list; 0 = all. [default: 50, with --json all]"),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def _iso(ctx: click.Context, param: click.Parameter, written: str | None) -> str | None:
    found = _day(ctx, param, written)
    return found.isoformat() if found else None
