"""The command line: read arguments, call one function, say what happened."""

import click

from sayso.cli import building, keeping, naming, serving, showing, stages
from sayso.outlets.terminal.asking import everywhere, groups

_COMMANDS: dict[str, tuple[click.Command, ...]] = {
    "Build": (building.demo, building.build, building.setup, stages.fit),
    "Look": (showing.show, serving.serve, showing.diff, showing.coverage, naming.actors),
    "Keep and hand on": (
        *(keeping.judge, keeping.check, keeping.export, keeping.publish, keeping.release),
    ),
    "Single stages": (stages.text, stages.extract, stages.ground, stages.link, stages.weigh),
    "More": (serving.users, stages.bench, building.completion),
}


@click.group(
    cls=groups.Group,
    params=everywhere.options(),
    commands=[everywhere.everywhere(one) for several in _COMMANDS.values() for one in several],
    sections={title: [str(one.name) for one in several] for title, several in _COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="sayso")
def cli() -> None:
    """Turn reporting on political violence into accounts: who said what, in which words."""
