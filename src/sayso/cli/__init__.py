"""The command line: read arguments, call one function, say what happened."""

import click

from sayso.cli import building, keeping, naming, serving, showing, stages
from sayso.outlets.terminal.asking import groups

_COMMANDS: tuple[click.Command, ...] = (
    *(building.demo, building.build, building.setup),
    *(stages.extract, stages.text, stages.ground, stages.link, stages.weigh),
    *(stages.fit, stages.bench),
    *(showing.show, showing.coverage, showing.diff),
    *(keeping.judge, keeping.check, keeping.export, keeping.publish, keeping.release),
    *(serving.serve, serving.users),
    naming.actors,
)


@click.group(
    cls=groups.Group,
    commands=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="sayso")
def cli() -> None:
    """Turn reporting on political violence into accounts: who said what, in which words."""
