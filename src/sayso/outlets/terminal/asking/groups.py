"""The commands as a whole: how a mistake is said, and what a name in place of a command means."""

import sys

import click

from sayso.domain.errors import SaysoError


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
