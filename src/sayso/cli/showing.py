"""Commands that show what a casefile holds, and what changed."""

import sys
from pathlib import Path

import click

from sayso import pipeline
from sayso.outlets.terminal import screen
from sayso.outlets.terminal.asking.options import CASE, EITHER
from sayso.store import contract


@click.command()
@click.argument("case", type=CASE)
@click.argument("incident", required=False)
def show(case: Path, incident: str | None) -> None:
    """List the incidents of CASE, or draw the dossier of one (its id, or the start of it)."""
    if incident:
        screen.show(pipeline.dossier(case, incident))
    else:
        screen.show_all(pipeline.dossiers(case))


@click.command()
@click.argument("old", type=EITHER)
@click.argument("new", type=EITHER)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a change, a line each.")
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Say what is new, revised, merged, split, disputed, settled and gone from OLD to NEW.

    Each is a release, a casefile, or a file that `sayso export` printed. Exit 1 where there is any.
    """
    found = pipeline.diff(old, new)
    if as_json:
        screen.rows(map(contract.line, (*found.incidents, *found.reports)))
    else:
        screen.changes(found)
    sys.exit(1 if found.incidents or found.reports else 0)


@click.command()
@click.argument("case", type=CASE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object an incident, a line each.")
def coverage(case: Path, as_json: bool) -> None:
    """Compare the lists in CASE with its texts: who tells of what, and where figures differ."""
    found = pipeline.coverage(case)
    if as_json:
        screen.rows(map(contract.line, found))
    else:
        screen.coverage(found)
