"""What every command takes, before its name or after it: whether to be quiet, and in colour."""

import click

from sayso.outlets.terminal.asking.one_of import OneOf
from sayso.outlets.terminal.speech import ALWAYS, AUTO, COLOUR, NEVER, QUIET


def options(*, hidden: bool = False) -> list[click.Parameter]:
    """Give the options; `hidden` ones are taken and not listed."""
    quiet = click.Option(
        ["-q", "--quiet"],
        is_flag=True,
        hidden=hidden,
        expose_value=False,
        callback=_told(QUIET),
        help="No progress and no notes; errors are still said.",
    )
    colour = click.Option(
        ["--color"],
        type=OneOf((AUTO, ALWAYS, NEVER)),
        metavar="WHEN",
        hidden=hidden,
        expose_value=False,
        callback=_told(COLOUR),
        help="auto (as NO_COLOR and the terminal want it), always or never.",
    )
    return [quiet, colour]


def everywhere(command: click.Command) -> click.Command:
    """Let a command, and those below it, take them too."""
    command.params = [*command.params, *options(hidden=True)]
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            everywhere(inner)
    return command


def _told(name: str):  # type: ignore[no-untyped-def]  # a callback of click
    def heard(context: click.Context, _: click.Parameter, value: object) -> None:
        if value:
            context.meta[name] = value

    return heard
