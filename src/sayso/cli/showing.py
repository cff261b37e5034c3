"""Commands that show what a casefile holds, and what changed."""

import sys
from pathlib import Path
from typing import Any

import click

from sayso import pipeline
from sayso.outlets.listing import Wanted, listed, named
from sayso.outlets.terminal import screen
from sayso.outlets.terminal.asking import completing, options
from sayso.outlets.terminal.asking.options import CASE, EITHER
from sayso.store import contract

LISTED = 50
"""So many incidents are listed where nobody says how many."""


@click.command()
@click.argument("case", type=CASE)
@click.argument("incident", required=False, shell_complete=completing.incidents)
@options.filters
@options.as_json
def show(case: Path, incident: str | None, limit: int | None, as_json: bool, **asked: Any) -> None:
    """List the incidents of CASE, or draw the dossier of one.

    INCIDENT is its number in the list, the start of its id, or words of its summary.
    """
    most = (0 if as_json or incident else LISTED) if limit is None else limit
    wanted = Wanted(**asked, limit=most)
    found = listed(screen.passing(pipeline.dossiers(case), "looking through"), wanted)
    if incident:
        screen.show(pipeline.dossier(case, named(found, incident, str(case)).id), as_json=as_json)
    else:
        screen.show_all(found, as_json=as_json)


@click.command()
@click.argument("old", type=EITHER)
@click.argument("new", type=EITHER)
@options.as_json
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Say in words what changed from OLD to NEW.

    What is new, revised, merged, split, newly or no longer disputed, and gone. Each is a release, a casefile, or a file that `sayso export` printed. Exit 1 where there is any.
    """
    with screen.waiting("comparing"):
        found = pipeline.diff(old, new)
    if as_json:
        screen.rows(map(contract.line, (*found.incidents, *found.reports)))
    else:
        screen.changes(found)
    sys.exit(1 if found.incidents or found.reports else 0)


@click.command()
@click.argument("case", type=CASE)
@options.as_json
def coverage(case: Path, as_json: bool) -> None:
    """Compare the lists in CASE with its texts.

    Who tells of what: lists only, texts only or both, and where their figures differ.
    """
    with screen.waiting("comparing"):
        found = pipeline.coverage(case)
    if as_json:
        screen.rows(map(contract.line, found))
    else:
        screen.coverage(found)
