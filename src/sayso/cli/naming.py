"""Commands on whom names mean: `sayso actors`."""

from pathlib import Path
from typing import Any

import click

from sayso import doors
from sayso.domain.errors import meant
from sayso.domain.world import KnownActor
from sayso.outlets.terminal import screen
from sayso.outlets.terminal.asking import groups, options
from sayso.outlets.terminal.asking.options import CASE


@click.group(cls=groups.Actors, invoke_without_command=True)
@options.as_json
@click.pass_context
def actors(ctx: click.Context, as_json: bool) -> None:
    """List, search, add or propose organisations and offices.

    With a NAME in place of a command, search for it.
    """
    if ctx.invoked_subcommand is None:
        screen.actors(doors.actors(), as_json=as_json)


@actors.command("list")
@options.case
@click.option("--country", metavar="CODE", help="Only of this country, as PK.")
@click.option("--kind", metavar="KIND", help="Only of this kind, as armed_group.")
@options.as_json
def list_actors(case: Path | None, country: str | None, kind: str | None, as_json: bool) -> None:
    """List the actors that Sayso knows."""
    screen.actors(doors.actors(case, country=country, kind=kind), as_json=as_json)


@actors.command()
@click.argument("name")
@options.case
@options.as_json
def search(name: str, case: Path | None, as_json: bool) -> None:
    """Find actors by NAME, alias or a part of them."""
    found = doors.actors_named(name, case)
    hint = "" if found else meant(name, (one.name for one in doors.actors(case)))
    screen.actors(found, as_json=as_json, hint=hint)


@actors.command()
@click.argument("case", type=CASE)
@click.option("--id", "id_", required=True, help="A new id: elmford-brigade.")
@click.option("--name", required=True, help="What reporting calls it.")
@click.option("--kind", required=True, help="armed_group, army, police, ministry, monitor …")
@click.option("--alias", "aliases", multiple=True, help="Another name; may be repeated.")
@click.option("--country", metavar="CODE", help="Its home, as PK.")
@click.option("--parent", metavar="ID", help="What it is an organ of.")
@click.option("--speaks-for", metavar="ID", help="Whose word its statements are.")
@click.option("--reference", default="", help="Where anyone can check it.")
def add(case: Path, id_: str, **said: Any) -> None:
    """Add an actor to the own list of CASE."""
    fields = {key: value for key, value in said.items() if value is not None}
    path = doors.add_actor(case, KnownActor.from_table({**fields, "id": id_}))
    click.echo(f"{id_} is in {path}; the next `sayso build {case} …` knows it")


@actors.command()
@click.argument("case", type=CASE)
@options.as_json
def propose(case: Path, as_json: bool) -> None:
    """List the names in CASE that no list knows, the most frequent first."""
    screen.proposals(doors.proposals(case), as_json=as_json)
