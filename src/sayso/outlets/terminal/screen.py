"""What commands say in the terminal: results on standard output, progress on standard error."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from sayso.domain.compared import Changes
from sayso.domain.document import Problem, Run, Usage
from sayso.domain.document import Progress as Step
from sayso.domain.incident import Dossier
from sayso.domain.world import KnownActor, Proposal
from sayso.outlets import wording
from sayso.outlets.exports import Released
from sayso.outlets.terminal import dossier as drawing
from sayso.outlets.terminal.compared import changes as told
from sayso.outlets.terminal.compared import coverage as told_by

R = TypeVar("R", Run, int)


def follow(steps: Iterable[Step | Run], title: str) -> Run:
    """Draw the progress of a build on stderr where that is a terminal, and give what it did."""
    run = Run(documents=0, read=0, incidents=0, claims=0, disputes=0)
    for last in _drawn(steps, title):
        if isinstance(last, Run):
            run = last
    return run


def ready(steps: Iterable[Step]) -> None:
    """Draw the progress of what has to be there first."""
    nothing: list[Run] = list(_drawn(steps, ""))
    del nothing


def counted(steps: Iterable[Step | int], title: str) -> None:
    """Draw the progress of what is counted, and say how many there are."""
    for last in _drawn(steps, title):
        _out().print(f"{title}{last}", highlight=False)


def fetched(path: Path) -> None:
    """Say what was added."""
    _out().print(f"added {path}", highlight=False, markup=False, soft_wrap=True)


def _drawn(steps: Iterable[Step | R], title: str) -> Iterator[R]:
    """Draw steps, and give what is none."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        tasks: dict[str, TaskID] = {}
        for step in steps:
            if not isinstance(step, Step):
                yield step
                continue
            if step.step not in tasks:
                tasks[step.step] = bar.add_task(step.step or title, total=step.of)
            bar.update(tasks[step.step], completed=step.done, total=step.of)


def rows(lines: Iterable[bytes]) -> None:
    """Print rows for a program to read, a line each."""
    for line in lines:
        click.echo(line, nl=not line.endswith(b"\n"))


def built(run: Run, case: Path) -> None:
    """Say what a build did, what went wrong, and what to do next."""
    console = _out()
    console.print(wording.built(run), highlight=False)
    drawing.draw_problems(run.problems, console)
    console.print(
        f"Read by {run.reader}{_taken(run.usage)}", highlight=False, markup=False, soft_wrap=True
    )
    console.print(f"Next: {program()} show {case}", highlight=False)


def _taken(usage: Usage | None) -> str:
    if usage is None:
        return ""
    price = "" if usage.cost is None else f", cost {usage.cost:.4f} at your prices"
    return (
        f": {wording.count(usage.asked, 'question')} asked,"
        f" {wording.count(usage.prompt, 'token')} sent, {usage.completion:,} answered{price}"
    )


def show(found: Dossier) -> None:
    """Draw one dossier."""
    drawing.draw(found, _out())


def show_all(found: Iterable[Dossier]) -> None:
    """List incidents."""
    drawing.draw_list(found, _out())


def findings(found: Sequence[Problem]) -> None:
    """Print what `check` found, or that all is as it should be."""
    console = _out()
    if not found:
        console.print("every quote and every hash is as it should be")
    for problem in found:
        told = f"{problem.code}: {problem.message}"
        console.print(told, highlight=False, markup=False, soft_wrap=True)


def released(found: Released) -> None:
    """Say what was released, by what it is known, and what was held back."""
    manifest = found.manifest
    told = (
        f"{found.folder}: {wording.count(manifest.incidents, 'incident')} out of"
        f" {wording.count(len(manifest.inputs), 'input')}\ndigest {found.digest}\n"
        f"verify it: {program()} check {found.folder}"
    )
    _out().print(told, highlight=False, markup=False, soft_wrap=True)
    for note in found.notes:
        click.echo(note, err=True)


def changes(found: Changes) -> None:
    """Print what changed between two casefiles, a line a change."""
    for words in told.lines(found):
        _out().print(words, highlight=False, markup=False, soft_wrap=True)


def coverage(found: Sequence[told_by.Covered]) -> None:
    """Print who tells of which incident, a list or texts, and where their figures part."""
    for words in told_by.lines(found):
        _out().print(words, highlight=False, markup=False, soft_wrap=True)


def actors(found: Iterable[KnownActor]) -> None:
    """List organisations and offices."""
    table = Table(box=None, pad_edge=False)
    for name in ("id", "name", "kind", "country", "speaks for", "class of voice"):
        table.add_column(name)
    for actor in found:
        table.add_row(
            actor.id,
            actor.name,
            actor.kind,
            actor.country or "",
            actor.speaks_for or "",
            wording.CLASSES[actor.cls],
        )
    if not table.row_count:
        Console(stderr=True).print("nobody is listed so")
        return
    _out().print(table)


def proposals(found: Sequence[Proposal]) -> None:
    """List names that no list knows, and how a person makes one of them known."""
    table = Table(box=None, pad_edge=False)
    for name in ("name", "times", "documents", "where", "who sounds like it"):
        table.add_column(name)
    for one in found:
        row = (one.name, str(one.times), str(one.documents), one.example, ", ".join(one.alike))
        table.add_row(*map(escape, row))
    _out().print(table)
    words = (
        f"add one: {program()} actors add CASE --id ID --name NAME --kind KIND; or say that it is"
        f" somebody known: {program()} judge CASE same WHERE WHERE"
    )
    _out().print(words, highlight=False, markup=False, soft_wrap=True)


def next_steps(case: Path, pages: Sequence[Path]) -> None:
    """Say what to do after the demo, in commands that work when pasted."""
    here = program()
    lines = [
        "",
        "What next:",
        f"  open the page            {here} serve {case} --open",
        f"  the same as plain files  xdg-open {pages[0]}",
        f"  all its incidents        {here} show {case}",
        f"  one row a claim          {here} export {case} --format csv > claims.csv",
        f"  your own articles        {here} build case/ FOLDER && {here} show case/",
        f"  every quote still true?  {here} check {case}",
    ]
    _out().print("\n".join(lines), highlight=False, markup=False, soft_wrap=True)


def program() -> str:
    """Give how this program was called, so that what we print works when pasted."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "sayso" else "sayso"


def _out() -> Console:
    return Console(soft_wrap=False, emoji=False)  # ":100:" in a text is no picture
