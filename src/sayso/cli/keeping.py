"""Commands that judge, verify and hand on a casefile."""

import sys
from datetime import date
from pathlib import Path

import click

from sayso import doors, pipeline
from sayso.domain.codes import Verb
from sayso.outlets import exports
from sayso.outlets.publish import site
from sayso.outlets.terminal import screen
from sayso.outlets.terminal.asking import options
from sayso.outlets.terminal.asking.one_of import OneOf
from sayso.outlets.terminal.asking.options import CASE, FOLDER


@click.command()
@click.argument("case", type=CASE)
@click.argument("verb", type=OneOf(verb.value for verb in Verb), metavar="VERB")
@click.argument("spots", nargs=-1, metavar="[SPOT]...")
@click.option("--who", required=True, help="Who judges.")
@click.option("--why", required=True, help="The reason.")
@click.option(
    "--set",
    "change",
    metavar="FIELD=VALUE",
    help="With `correct`: what it should be, as low=40 or place=30.19,67.01; docs/judging.md lists all.",
)
def judge(case: Path, verb: str, spots: tuple[str, ...], **said: str) -> None:
    """Append a judgement to CASE and rebuild its tables.

    VERB is same, different, correct, reject, confirm, redact, purge or withdraw. SPOT is a record's id, a document's id, or DOCUMENT:START-END; with `withdraw`, the number of a
    judgement. `same` and `different` take two.
    """
    judged = pipeline.judge(case, Verb(verb), spots, said=said)
    click.echo(f"judgement {judged.number}: {judged.verb}, by {judged.who}")


@click.command()
@click.argument("case", type=CASE, metavar="CASE|RELEASE")
@click.option("--digest", is_flag=True, help="Print the digest of all rows, or of the release.")
@click.option("--case", "texts", type=CASE, help="With a RELEASE: the casefile that has its texts.")
@options.as_json
def check(case: Path, digest: bool, texts: Path | None, as_json: bool) -> None:
    """Verify every quote and hash of CASE, or of a RELEASE.

    Exit 1 where one is not as it should be. A release holds no texts: its quotes are verified where --case names a casefile that has them.
    """
    if digest:
        click.echo(pipeline.digest(case))
        return
    with screen.waiting("verifying"):
        findings = pipeline.check(case, texts)
    screen.findings(findings, as_json=as_json)
    sys.exit(1 if findings else 0)


@click.command()
@click.argument("case", type=CASE)
@options.export
def export(case: Path, form: str, out: Path | None, coarse: str, delay: int | None) -> None:
    """Write every incident of CASE in a format.

    Printed, or to --out. docs/exports.md maps columns, and says what is told coarsely or held back.
    """
    told = screen.passing(pipeline.dossiers(case), "exporting", beside=out is None)
    said = exports.Material(told, lambda: exports.deeds(case), doors.actors, exports.rows(case))
    screen.notes(exports.deliver(said, form, out, exports.asked(coarse, delay)))


@click.command()
@click.argument("case", type=CASE)
@click.argument("out", type=FOLDER)
@options.day
@options.careful
def release(case: Path, out: Path, day: date | None, coarse: str, delay: int | None) -> None:
    """Write all of CASE into a dated folder that never changes.

    OUT/YYYY-MM-DD names all it rests on. What could let people be found is told coarsely or held back, counted from that day, unless
    --coarse and --delay say otherwise. docs/releases.md says what is in it.
    """
    made, beside = pipeline.provenance(case)
    told = screen.passing(pipeline.dossiers(case), "releasing")
    pressed = exports.Pressed(told, made, beside)
    asked = exports.asked(coarse, delay)
    screen.released(exports.release(case, out, pressed, asked._replace(today=day or asked.today)))


@click.command()
@click.argument("case", type=CASE)
@click.argument("out", type=FOLDER)
@options.careful
def publish(case: Path, out: Path, coarse: str, delay: int | None) -> None:
    """Write a page an incident, and their list, into OUT.

    Where people could be found by an incident, it is told coarsely, and only days later.
    """
    with screen.waiting("publishing"):
        pages = site.write(pipeline.dossiers(case), case, out, exports.asked(coarse, delay))
    click.echo(f"{len(pages)} pages; open {pages[0]}")
