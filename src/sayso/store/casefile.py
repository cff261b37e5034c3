"""A casefile: one folder with the evidence, tables and judgements of one investigation."""

import glob
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sayso.domain.codes import Verb
from sayso.domain.errors import BadInput, BrokenCase, NewerCase, NotACase
from sayso.store import derived
from sayso.store.disk import lock
from sayso.store.disk.durable import UNFINISHED, make_folder, remove, write_whole
from sayso.store.evidence import Evidence
from sayso.store.ledger import NAME as LEDGER
from sayso.store.ledger import Ledger
from sayso.store.tables import Tables
from sayso.store.tables.parts import sha256_of

FORMAT = 1
SETTINGS = "case.toml"
ACTORS = "actors.toml"
INCOMING = "incoming"
"""The folder in which files wait that came in over the page; it may be read into its casefile."""
_FIRST = f"""# A Sayso casefile. `evidence/` and `ledger.db` are precious: back them up.
# `tables/` can be built again from them. Settings: docs/reference.
format = {FORMAT}
"""


class Case:
    """The parts of a casefile. Evidence and ledger are the truth, the tables follow from them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = folder / SETTINGS
        self.actors = folder / ACTORS
        self.evidence = Evidence(folder / "evidence")
        self.tables = Tables(folder / "tables")
        self.ledger = Ledger(folder / LEDGER)

    def purge(self) -> None:
        """Take away what was judged to be purged, so far as it is still there."""
        for judgement in self.ledger.judgements():
            if judgement.verb is Verb.PURGE:
                for spot in judgement.spots:
                    if self.evidence.holds(spot.document):
                        # No word of it may stay in what was derived from it.
                        derived.forget(self.folder)
                    self.evidence.purge(spot.document, judgement)
        self._purge_incoming()

    def _purge_incoming(self) -> None:
        # A build that was stopped leaves what came in over the page, to go on with it.
        waiting = [path for path in sorted((self.folder / INCOMING).glob("*")) if path.is_file()]
        gone = {stone.blob for stone in self.evidence.tombstones()} if waiting else set()
        for path in waiting if gone else ():
            if sha256_of(path) in gone:
                remove(path)

    def forget_reason(self, number: int, *, who: str, when: str) -> None:
        """Take the reason of a judgement out of the ledger, and out of the tombstones it put up."""
        self.ledger.forget_reason(number, who=who, when=when)
        self.evidence.forget_reason(number)


@contextmanager
def writing(folder: Path) -> Iterator[Case]:
    """Open a casefile to write, and make it where there is none; one process at a time.

    A purge that was stopped is finished. Raises `CaseBusy` where another one writes, `NotACase` for a folder that holds something else,
    `NewerCase` where a newer program wrote it.
    """
    _refuse_others(folder)
    make_folder(folder)
    with lock.held(folder):
        if not (folder / SETTINGS).exists():
            write_whole(folder / SETTINGS, _FIRST.encode())
        _check_format(folder)
        case = Case(folder)
        # A purge that was stopped is finished before anyone reads what it has to take away.
        case.purge()
        yield case


def reading(folder: Path) -> Case:
    """Open a casefile to read; needs no lock and never waits. Raises `NotACase`, `NewerCase`."""
    if not folder.is_dir():
        raise NotACase(str(folder), found="a file" if folder.exists() else "nothing there")
    if not (folder / SETTINGS).is_file():
        raise NotACase(str(folder), found=f"a folder without {SETTINGS}")
    _check_format(folder)
    return Case(folder)


def refuse_as_input(folder: Path, inputs: Sequence[str]) -> None:
    """Raise `BadInput` where a casefile, or something in it, is to be read into itself.

    A folder around one is material: casefiles below a folder are passed over when it is read.
    """
    here = folder.resolve()
    for name in inputs:
        if any(_is_inside(path.resolve(), here) for path in _meant(name)):
            raise BadInput(
                name,
                expected="material to read",
                found="the casefile itself",
                remedy="name the folder that holds the articles",
            )


def _meant(name: str) -> list[Path]:
    # Path.glob takes no absolute patterns.
    found = glob.glob(name, recursive=True) if glob.has_magic(name) else []  # noqa: PTH207
    if "**" in name:
        # Of these the files are read, each by its own name.
        found = [one for one in found if not Path(one).is_dir()]
    return [Path(one) for one in (name, *found) if "\0" not in one]


def _is_inside(path: Path, here: Path) -> bool:
    within = (path, *path.parents)
    return here in within and here / INCOMING not in within


def _refuse_others(folder: Path) -> None:
    if not folder.exists() or (folder / SETTINGS).is_file():
        return
    if not folder.is_dir():
        raise NotACase(str(folder), found="a file")
    # A build that was stopped at its very start leaves no more than this.
    ours = (lock.NAME, SETTINGS + UNFINISHED)
    if any(path.name not in ours for path in folder.iterdir()):
        raise NotACase(str(folder), found="a folder that holds something else")


def _check_format(folder: Path) -> None:
    path = folder / SETTINGS
    try:
        found = tomllib.loads(path.read_text(encoding="utf8")).get("format", FORMAT)
    except (OSError, ValueError) as error:
        raise BrokenCase(
            str(path), expected="settings as TOML", found=str(error), remedy="Mend that line."
        ) from error
    if not isinstance(found, int) or found < 1:
        raise BrokenCase(
            str(path),
            expected=f"format = {FORMAT}",
            found=f"format = {found!r}",
            remedy="Put the number back.",
        )
    if found > FORMAT:
        raise NewerCase(str(folder), found=found, known=FORMAT)
