"""A release's folder, filled as a draft: it takes its name when all of it is on the disk, and then stays."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from sayso.domain.errors import BadInput
from sayso.store.disk.durable import UNFINISHED, make_folder, move, refusals, whole_file
from sayso.store.releases.manifest import Hashed

_READ_ONLY = 0o444


class Draft:
    """A folder that is being filled."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: list[Hashed] = []

    @property
    def files(self) -> tuple[Hashed, ...]:
        """Give what was put so far, by name, with hashes."""
        return tuple(sorted(self._files, key=lambda one: one.file))

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a file that nobody may write again. Raises `FullDisk`."""
        path, whole = self._folder / name, sha256()
        with whole_file(path) as file:
            for chunk in chunks:
                whole.update(chunk)
                file.write(chunk)
        with refusals(path):
            path.chmod(_READ_ONLY)
        self._files.append(Hashed(file=name, sha256=whole.hexdigest()))


@contextmanager
def drafted(folder: Path) -> Iterator[Draft]:
    """Give a draft of a folder, which is there whole afterwards, or not at all.

    Raises `BadInput` where the folder is there: what was published is never written over.
    """
    _refuse_existing(folder)
    draft = folder.with_name(f".{folder.name}{UNFINISHED}")
    with refusals(draft):
        shutil.rmtree(draft, ignore_errors=True)  # what a release that was stopped left behind
    make_folder(draft)
    try:
        yield Draft(draft)
        _refuse_existing(folder)
        move(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _refuse_existing(folder: Path) -> None:
    if folder.exists():
        raise BadInput(
            str(folder),
            expected="a day without a release",
            found="one",
            remedy="a release is never written over: name another folder, or another --date",
        )
