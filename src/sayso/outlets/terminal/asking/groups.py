"""The commands as a whole: how a mistake is said, and what a name in place of a command means."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from sayso.domain.errors import SaysoError, meant


class Group(click.Group):
    """The commands, listed by what they are for; what goes wrong is one sentence and exit 2."""

    def __init__(self, *, sections: Mapping[str, Sequence[str]], **more: Any) -> None:
        """Take the names of the commands under their headings."""
        super().__init__(**more)
        self._sections = sections

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands below their headings, in the order in which they are used."""
        widest = max(map(len, self.commands))
        for title, names in self._sections.items():
            rows = [
                (name.ljust(widest), self.commands[name].get_short_help_str(formatter.width))
                for name in names
            ]
            with formatter.section(title):
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Give the command that is named. Fails with the one that may have been meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            ctx.fail(f"there is no command {name!r}; {meant(name, self.commands) or 'see --help.'}")
        return super().resolve_command(ctx, args)

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
