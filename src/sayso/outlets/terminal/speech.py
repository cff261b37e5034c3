"""Where the program speaks: results on standard output; notes and progress on standard error, or not at all."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from sayso.domain.document import Progress as Step

T = TypeVar("T")
QUIET, COLOUR = "sayso.quiet", "sayso.colour"
"""What a command was told, under these names in its context: whether to be quiet, and a colour mode."""
AUTO, ALWAYS, NEVER = "auto", "always", "never"


def out() -> Console:
    """Give where results go. Colours are for terminals that want them (NO_COLOR), unless asked for."""
    return _console(stderr=False)


def note(words: str) -> None:
    """Say on standard error what is no result, unless the command is to be quiet."""
    if not _quiet():
        click.echo(words, err=True)


def drawn(steps: Iterable[Step | T], title: str) -> Iterator[T]:
    """Draw the steps on standard error where that is a terminal, and give what is none."""
    with _bar() as bar:
        tasks: dict[str, TaskID] = {}
        for step in steps:
            if not isinstance(step, Step):
                yield step
                continue
            if step.step not in tasks:
                _finish(bar)
                tasks[step.step] = bar.add_task(step.step or title, total=step.of)
            bar.update(tasks[step.step], completed=step.done, total=step.of)


def passing(things: Iterable[T], title: str, *, beside: bool = False) -> Iterator[T]:
    """Give things as they come, and draw how many have passed.

    `beside`: what is made of them is printed meanwhile, so that a bar would stand in a terminal's way.
    """
    if beside and sys.stdout.isatty():
        yield from things
        return
    with _bar() as bar:
        task = bar.add_task(title, total=None)
        for thing in things:
            yield thing
            bar.advance(task)


def _finish(bar: Progress) -> None:
    # One step is done when the next begins, however few of its counts were told.
    for task in bar.tasks:
        whole = task.completed if task.total is None else task.total
        bar.update(task.id, total=whole, completed=whole)


@contextmanager
def waiting(title: str) -> Iterator[None]:
    """Draw that something is being done of which nobody knows how long it takes."""
    with _bar() as bar:
        bar.add_task(title, total=None)
        yield


def _bar() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = _console(stderr=True)
    hidden = _quiet() or not console.is_terminal
    return Progress(*columns, console=console, transient=True, disable=hidden)


def _console(*, stderr: bool) -> Console:
    colour = _told(COLOUR)
    return Console(
        stderr=stderr,
        soft_wrap=False,
        emoji=False,  # ":100:" in a text is no picture
        no_color={NEVER: True, ALWAYS: False}.get(str(colour)),
        force_terminal=True if colour == ALWAYS and not stderr else None,
        color_system="standard" if colour == ALWAYS and not stderr else "auto",
    )


def _quiet() -> bool:
    return bool(_told(QUIET))


def _told(name: str) -> object:
    context = click.get_current_context(silent=True)
    return context.meta.get(name) if context else None
