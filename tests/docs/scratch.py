"""A folder as it is after `make demo`, with stand-ins for what pages call FOLDER, CASE or list.xlsx."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # brings no types

from tests.docs.blocks import ROOT

BIN = Path(sys.prefix) / "bin"
# Who installed what the tests run with is whoever runs the tests: `make` goes on from there.
MAKE = '#!/bin/sh\nexec /usr/bin/make -o install -o install-dev "$@"\n'


def laid_out(folder: Path, sayso: str) -> None:
    """Make a folder that looks like a fresh clone where everything is installed, `sayso` as given."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(ROOT / "Makefile", folder)
    (folder / ".venv").symlink_to(sys.prefix)
    (folder / "bin").mkdir()
    for name, program in {"make": MAKE, "sayso": sayso}.items():
        (folder / "bin" / name).write_text(program)
        (folder / "bin" / name).chmod(0o755)


def run(script: str, folder: Path) -> tuple[int, str]:
    """Run commands in a folder as a terminal would that is no terminal: give status and all that was said."""
    assert not re.search(r"pip install|apt-get|curl|wget", script), (
        f"no test may run this:\n{script}"
    )
    done = subprocess.run(  # noqa: S603 - the commands of our own pages
        ["/bin/bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={**environment(), "PATH": _path(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout.decode()


def environment() -> dict[str, str]:
    """Give what a terminal tells programs: 80 columns, no colours."""
    return {**os.environ, "NO_COLOR": "1", "COLUMNS": "80"}


def _path(folder: Path) -> str:
    return os.pathsep.join([str(folder / "bin"), str(BIN), os.environ["PATH"]])


def _case(folder: Path, name: str) -> None:
    shutil.copytree(folder / "demo-case", folder / name)


def _articles(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    for file in sorted((folder / "samples").glob("0[1-3]-*")):
        shutil.copy(file, folder / name)


def _article(folder: Path, name: str) -> None:
    shutil.copy(folder / "samples" / "01-jaffar-first-day.txt", folder / name)


def _list(folder: Path, name: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["No", "Day", "Town", "Country", "Dead", "Hurt"])
    sheet.append([1, "2025-03-11", "Bolan Pass", "Pakistan", 26, 37])
    book.save(folder / name)


def _coded(form: str) -> Callable[[Path, str], None]:
    def written(folder: Path, name: str) -> None:
        status, said = run(f"sayso export demo-case --format {form} --out {name}", folder)
        assert status == 0, said

    return written


def _release(folder: Path, name: str) -> None:
    status, said = run(f"sayso release demo-case {name}.tmp && mv {name}.tmp/* {name}", folder)
    assert status == 0, said


STAND_INS: Mapping[str, Callable[[Path, str], None]] = {
    "CASE": _case,
    "case": _case,
    "OLD": _case,
    "NEW": _case,
    "RELEASE": _release,
    "FOLDER": _articles,
    "MORE": _articles,
    "articles": _articles,
    "a.txt": _article,
    "list.xlsx": _list,
    "ged241.csv": _coded("ged"),
    "acled.csv": _coded("acled"),
}
