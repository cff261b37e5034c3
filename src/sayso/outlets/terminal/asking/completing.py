"""What a shell completes: incidents of a casefile, policies, kinds; and the script that makes it ask."""

from collections.abc import Callable, Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem, get_completion_class

from sayso.domain.errors import SaysoError
from sayso.domain.incident import Incident
from sayso.store import casefile

SHELLS = ("bash", "zsh", "fish")
Completing = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def script(shell: str, command: click.Command) -> str:
    """Give the script that makes a shell ask `sayso` what may come next."""
    asking = get_completion_class(shell)
    if asking is None:
        raise ValueError(shell)
    asked = asking(command, {}, "sayso", "_SAYSO_COMPLETE")
    return asked.source_template % asked.source_vars()


def words(known: Iterable[str]) -> Completing:
    """Complete out of a list, although other words are taken too."""
    listed = sorted(known)

    def complete(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
        return [CompletionItem(one) for one in listed if one.startswith(begun)]

    return complete


def incidents(ctx: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the ids of the casefile that is named before, each with what it was."""
    case = ctx.params.get("case")
    if not isinstance(case, Path):
        return []
    try:
        found = casefile.reading(case).tables.read(Incident)
        return [
            CompletionItem(one.id, help=one.summary) for one in found if one.id.startswith(begun)
        ]
    except SaysoError:
        return []  # a shell that asks is told nothing rather than an error
