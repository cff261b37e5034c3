"""Commands that judge, verify and hand on a casefile."""

import sys
from pathlib import Path

import click

from sayso import doors, pipeline
from sayso.domain.codes import Verb
from sayso.outlets import exports
from sayso.outlets.publish import site
from sayso.outlets.terminal import options, screen
from sayso.outlets.terminal.options import CASE, FOLDER


@click.command()
@click.argument("case", type=CASE)
@click.argument("verb", type=click.Choice([verb.value for verb in Verb]), metavar="VERB")
@click.argument("spots", nargs=-1, metavar="[SPOT]...")
@click.option("--who", required=True, help="Who judges.")
@click.option("--why", required=True, help="The reason.")
@click.option("--set", "change", metavar="FIELD=VALUE", help="With `correct`: what it should be.")
def judge(case: Path, verb: str, spots: tuple[str, ...], **said: str) -> None:
    """Append a judgement to CASE and rebuild its tables.

    VERB is same, different, correct, reject, confirm, redact, purge or withdraw. SPOT is a record's id, a document's id, or DOCUMENT:START-END; with `withdraw`, the number of a
    judgement. `same` and `different` take two.
    """
    judged = pipeline.judge(case, Verb(verb), spots, said=said)
    click.echo(f"judgement {judged.number}: {judged.verb}, by {judged.who}")


@click.command()
@click.argument("case", type=CASE)
@click.option("--digest", is_flag=True, help="Print the digest of all rows instead.")
def check(case: Path, digest: bool) -> None:
    """Verify every quote and hash of CASE."""
    if digest:
        click.echo(pipeline.digest(case))
        return
    findings = pipeline.check(case)
    screen.findings(findings)
    sys.exit(1 if findings else 0)


@click.command()
@click.argument("case", type=CASE)
@options.export
def export(case: Path, form: str, out: Path | None, coarse: str, delay: int | None) -> None:
    """Write every incident of CASE in a format: printed, or to --out. docs/exports.md maps columns."""
    said = exports.Material(pipeline.dossiers(case), lambda: exports.deeds(case), doors.actors)
    exports.deliver(said, form, out, exports.asked(coarse, delay))


@click.command()
@click.argument("case", type=CASE)
@click.argument("out", type=FOLDER)
@options.careful
def publish(case: Path, out: Path, coarse: str, delay: int | None) -> None:
    """Write one page an incident, and their list, into the folder OUT.

    Where people could be found by an incident, it is told coarsely, and only days later.
    """
    pages = site.write(pipeline.dossiers(case), case, out, exports.asked(coarse, delay))
    click.echo(f"{len(pages)} pages; open {pages[0]}")
