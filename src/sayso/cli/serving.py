"""Commands that open a casefile as a page: `sayso serve`, and who may use it from elsewhere."""

import getpass
import sys
import webbrowser
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.domain.errors import BadInput, MissingPackage
from sayso.outlets.terminal.asking.options import CASE
from sayso.store import casefile

if TYPE_CHECKING:
    from sayso.outlets.web.guarding import People

_ROLES = ("reader", "reviewer", "admin")


@click.command()
@click.argument("case", type=CASE)
@click.option("--host", default="127.0.0.1", show_default=True, help="Another one demands users.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Any free one by default.")
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="Under which a proxy asks for it; demands users. Repeatable.",
)
@click.option("--who", metavar="NAME", help="Who signs judgements; by default who is logged in.")
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
def serve(  # noqa: PLR0913 - an option each
    case: Path, host: str, port: int, names: tuple[str, ...], who: str | None, *, opens: bool
) -> None:
    """Open CASE as a page in the browser, on this machine alone, until Ctrl-C.

    The address holds a token: whoever has it may write.
    """
    try:
        # An extra: who never serves needs none of it.
        from sayso.cli.builds import Builds  # noqa: PLC0415
        from sayso.outlets import web  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackage(error.name or "litestar", "web") from error

    def ready(address: str) -> None:
        click.echo(f"{case} is at {address}\nCtrl-C ends it.")
        if opens:
            webbrowser.open(address)

    casefile.reading(case)
    door = web.Door(who=who or _me(), host=host, port=port, names=names)
    with suppress(KeyboardInterrupt), closing(Builds(case)) as builds:
        web.serve(case, builds, door, ready=ready)


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise BadInput(
            "serve",
            expected="a name that signs what you judge",
            found="none, as the system knows none",
            remedy="say it with --who NAME",
        ) from error


@click.group()
@click.argument("case", type=CASE)
@click.pass_context
def users(ctx: click.Context, case: Path) -> None:
    """List, add or remove who may use the page of CASE from other machines."""
    try:
        # An extra: who never serves needs none of it.
        from sayso.outlets.web.guarding import People  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackage(error.name or "argon2", "web") from error
    casefile.reading(case)
    ctx.obj = People(case)


@users.command("list")
@click.pass_obj
def list_users(people: "People") -> None:
    """List names and roles."""
    for person in people.listed():
        click.echo(f"{person.name}\t{person.role.name.lower()}")


@users.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(_ROLES), required=True, help="What they may do.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@click.pass_obj
def add_user(people: "People", name: str, role: str, *, password_stdin: bool) -> None:
    """Add NAME, or give them another password and role."""
    from sayso.outlets.web.guarding import Role  # noqa: PLC0415 - an extra, see above

    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    people.add(name, password, Role[role.upper()])
    click.echo(f"{name} is listed as {role}")


@users.command("remove")
@click.argument("name")
@click.pass_obj
def remove_user(people: "People", name: str) -> None:
    """Take NAME off the list."""
    people.remove(name)
    click.echo(f"{name} is no longer listed")
