"""Which files of a folder are read, and in which order."""

import os
from collections.abc import Iterator
from pathlib import Path

from sayso.adapters.files.sidecars import is_sidecar


def files_below(folder: Path) -> list[Path]:
    """Give the files below a folder that are material, sorted by their path.

    Hidden files and folders, casefiles, sidecars and a README are not. A link to a folder is followed unless
    that folder is read anyway, so links that go round in circles end.
    """
    found: list[Path] = []
    seen: set[str] = set()
    waiting = [folder]
    while waiting:
        links: list[Path] = []
        for start in sorted(waiting, key=_name):
            if os.path.realpath(start) not in seen:
                found.extend(_walk(start, seen, links))
        waiting = links
    return sorted(found, key=_name)


def name_below(folder: Path, file: Path) -> str:
    """Give the path of a file below a folder, with forward slashes on every machine."""
    return written(file.relative_to(folder).as_posix())


def written(path: str) -> str:
    """Give a path as text that can be stored, whatever bytes the disk has for it."""
    return os.fsencode(path).decode(errors="replace")


def _walk(start: Path, seen: set[str], links: list[Path]) -> Iterator[Path]:
    for name, folders, files in os.walk(start):
        here = Path(name)
        seen.add(os.path.realpath(here))
        folders[:] = [
            one for one in folders if not one.startswith(".") and not _is_case(here / one)
        ]
        links.extend(here / folder for folder in folders if (here / folder).is_symlink())
        yield from (here / file for file in files if _is_material(here / file))


def _is_case(folder: Path) -> bool:
    # What a build keeps below its own input is no input of the next one.
    return (folder / "case.toml").is_file() and (folder / "evidence").is_dir()


def _is_material(file: Path) -> bool:
    hidden = file.name.startswith(".")
    return not hidden and file.stem.upper() != "README" and file.is_file() and not is_sidecar(file)


def _name(path: Path) -> bytes:
    return os.fsencode(path.as_posix())
