"""Commands that make a casefile: the demo, a build, the index of places."""

from pathlib import Path

import click

from sayso import doors, pipeline
from sayso.outlets import exports
from sayso.outlets.publish import site
from sayso.outlets.terminal import screen
from sayso.outlets.terminal.asking import completing, options
from sayso.outlets.terminal.asking.one_of import OneOf
from sayso.outlets.terminal.asking.options import CASE, GOLD


@click.command()
@click.option("--case", type=CASE, default=Path("demo-case"), show_default=True)
def demo(case: Path) -> None:
    """Build a casefile from the samples, and show what is disputed."""
    samples = pipeline.samples()
    screen.follow(pipeline.build(case, [str(samples)]), f"reading {samples}")
    screen.show(pipeline.most_disputed(case))
    pages = site.write(
        pipeline.dossiers(case), case, case / "pages", exports.asked(exports.LEVELS[0], None)
    )
    screen.next_steps(case, pages)


@click.command()
@click.argument("case", type=CASE)
@options.inputs
@options.given
@options.reader
def build(
    case: Path,
    inputs: tuple[str, ...],
    mapping: str | None,
    reader: str | None,
    **said: str | None,
) -> None:
    """Read INPUT into the casefile CASE.

    Files, folders, patterns, addresses, - for standard input. Only what is new is read; run it again after an interruption and it goes on.
    """
    given = pipeline.NOTHING.but(**said)
    steps = pipeline.build(case, inputs, given=given, mapping=mapping, reader=reader)
    screen.built(screen.follow(steps, "reading"), case)


@click.command()
@click.argument("shell", type=OneOf(completing.SHELLS), metavar="SHELL")
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what makes a SHELL (bash, zsh or fish) complete.

    Commands, options, formats, policies, kinds and incidents. bash: put
    eval "$(sayso completion bash)" into ~/.bashrc; zsh: eval "$(sayso completion zsh)" into ~/.zshrc;
    fish: sayso completion fish > ~/.config/fish/completions/sayso.fish
    """
    click.echo(completing.script(shell, ctx.find_root().command))


@click.command()
@click.argument("what", type=OneOf(("places",)), default="places", metavar="[places]")
@click.option("--country", metavar="CODE", help="Add GeoNames' full list of this country, as PK.")
@click.option("--file", "dump", type=GOLD, help="The list as you have it (PK.zip or PK.txt).")
def setup(what: str, country: str | None, dump: Path | None) -> None:
    """Build the index of places now, rather than at first use.

    With --country, GeoNames' full list of it goes in. Without --file the list is fetched from GeoNames, which sees that you ask for it.
    """
    if country or dump:
        screen.fetched(doors.add_country(country, dump))
    screen.counted(doors.setting_up_places(), f"{what}: ")
