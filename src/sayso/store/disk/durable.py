"""Files that appear whole or not at all, and are on the disk before anyone is told so."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sayso.domain.errors import FullDisk

UNFINISHED = ".unfinished"


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Say `FullDisk` where the disk refuses what is done to this path meanwhile."""
    try:
        yield
    except OSError as error:
        raise FullDisk(str(path), error.strerror or "disk error") from error


def write_whole(path: Path, body: bytes) -> None:
    """Put a file in place in one step; whoever reads meanwhile sees the old one or the new one."""
    with whole_file(path) as file:
        file.write(body)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes its name only when all of it is on the disk.

    Raises `FullDisk` where the disk refuses; the path is then as it was.
    """
    draft = path.with_name(path.name + UNFINISHED)
    make_folder(path.parent)
    with refusals(path):
        try:
            with draft.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        _settle(path.parent)


def move(path: Path, target: Path) -> None:
    """Give a whole file its name for good. Raises `FullDisk` where the disk refuses."""
    with refusals(target):
        path.replace(target)
        _settle(target.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, durably. Raises `FullDisk` where the disk refuses."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with refusals(folder):
        folder.mkdir(exist_ok=True)
        _settle(folder.parent)


def remove(path: Path) -> None:
    """Take a file away for good; one that is not there is no obstacle."""
    with refusals(path):
        try:
            path.unlink()
        except FileNotFoundError:
            return
        _settle(path.parent)


def _settle(folder: Path) -> None:
    # A name is on the disk only when its folder is.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
