"""What commands say in the terminal: results on standard output, progress on standard error."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from sayso.domain.compared import Changes
from sayso.domain.document import Problem, Run, Usage
from sayso.domain.document import Progress as Step
from sayso.domain.incident import Dossier
from sayso.domain.world import KnownActor, Proposal
from sayso.outlets import wording
from sayso.outlets.exports import Released
from sayso.outlets.listing import Listed
from sayso.outlets.terminal import dossier as drawing
from sayso.outlets.terminal import speech
from sayso.outlets.terminal.compared import changes as told
from sayso.outlets.terminal.compared import coverage as told_by
from sayso.outlets.terminal.lists import actors as known
from sayso.outlets.terminal.lists import incidents as listing
from sayso.store import contract

passing, waiting = speech.passing, speech.waiting


def follow(steps: Iterable[Step | Run], title: str) -> Run:
    """Draw the progress of a build on stderr where that is a terminal, and give what it did."""
    run = Run(documents=0, read=0, incidents=0, claims=0, disputes=0)
    for last in speech.drawn(steps, title):
        if isinstance(last, Run):
            run = last
    return run


def ready(steps: Iterable[Step]) -> None:
    """Draw the progress of what has to be there first."""
    nothing: list[Run] = list(speech.drawn(steps, ""))
    del nothing


def counted(steps: Iterable[Step | int], title: str) -> None:
    """Draw the progress of what is counted, and say how many there are."""
    for last in speech.drawn(steps, title):
        speech.out().print(f"{title}{last}", highlight=False)


def fetched(path: Path) -> None:
    """Say what was added."""
    speech.out().print(f"added {path}", highlight=False, markup=False, soft_wrap=True)


def rows(lines: Iterable[bytes]) -> None:
    """Print rows for a program to read, a line each."""
    for line in lines:
        click.echo(line, nl=not line.endswith(b"\n"))


def built(run: Run, case: Path) -> None:
    """Say what a build did, what went wrong, and what to do next."""
    console = speech.out()
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


def show(found: Dossier, *, as_json: bool = False) -> None:
    """Draw one dossier, or print it as `sayso export` does."""
    if as_json:
        rows([contract.export_line(found)])
        return
    drawing.draw(found, speech.out())


def show_all(found: Listed, *, as_json: bool = False) -> None:
    """List incidents, and say how many are not shown and why."""
    if as_json:
        rows(map(contract.line, found.shown))
        return
    listing.draw(found, speech.out())


def findings(found: Sequence[Problem], *, as_json: bool = False) -> None:
    """Print what `check` found, or that all is as it should be."""
    if as_json:
        rows(map(contract.line, found))
        return
    console = speech.out()
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
    speech.out().print(told, highlight=False, markup=False, soft_wrap=True)
    notes(found.notes)


def notes(told: Iterable[str]) -> None:
    """Say on standard error what is no result: what an export held back."""
    for words in told:
        speech.note(words)


def changes(found: Changes) -> None:
    """Print what changed between two casefiles, a line a change."""
    for words in told.lines(found):
        speech.out().print(words, highlight=False, markup=False, soft_wrap=True)


def coverage(found: Sequence[told_by.Covered]) -> None:
    """Print who tells of which incident, a list or texts, and where their figures part."""
    for words in told_by.lines(found):
        speech.out().print(words, highlight=False, markup=False, soft_wrap=True)


def actors(found: Iterable[KnownActor], *, as_json: bool = False, hint: str = "") -> None:
    """List organisations and offices; where there is none, `hint` asks who was meant."""
    if as_json:
        rows(map(contract.line, found))
        return
    if not known.actors(found, speech.out()):
        speech.note(f"nobody is listed so{'; ' if hint else ''}{hint}")


def proposals(found: Sequence[Proposal], *, as_json: bool = False) -> None:
    """List names that no list knows, and how a person makes one of them known."""
    if as_json:
        rows(map(contract.line, found))
        return
    known.proposals(found, speech.out())
    words = (
        f"add one: {program()} actors add CASE --id ID --name NAME --kind KIND; or say that it is"
        f" somebody known: {program()} judge CASE same WHERE WHERE"
    )
    speech.out().print(words, highlight=False, markup=False, soft_wrap=True)


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
    speech.out().print("\n".join(lines), highlight=False, markup=False, soft_wrap=True)


def program() -> str:
    """Give how this program was called, so that what we print works when pasted."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "sayso" else "sayso"
