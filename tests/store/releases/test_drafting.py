"""A release is there whole or not at all, and nobody writes it again."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.domain.errors import BadInput, FullDisk
from sayso.store.releases import Hashed, drafted
from tests.store.small import Killed, files_of, power_out_at


def put(folder: Path) -> tuple[Hashed, ...]:
    with drafted(folder) as draft:
        draft.put("b.txt", (b"two", b"words"))
        draft.put("in/a.txt", (b"one",))
        return draft.files


def test_a_draft_takes_its_name_at_the_end_and_nobody_may_write_it(tmp_path: Path) -> None:
    files = put(tmp_path / "2026-11-30")
    assert [one.file for one in files] == ["b.txt", "in/a.txt"]
    assert files_of(tmp_path) == {"2026-11-30/b.txt": b"twowords", "2026-11-30/in/a.txt": b"one"}
    for name in ("b.txt", "in/a.txt"):
        mode = (tmp_path / "2026-11-30" / name).stat().st_mode
        assert stat.S_IMODE(mode) == 0o444


def test_a_day_that_has_a_release_is_refused_and_stays(tmp_path: Path) -> None:
    put(tmp_path / "day")
    before = files_of(tmp_path)
    with pytest.raises(BadInput, match="expected a day without a release, found one"):
        put(tmp_path / "day")
    assert files_of(tmp_path) == before


def test_of_two_that_release_a_day_at_once_the_first_stands(tmp_path: Path) -> None:
    def late() -> Iterator[bytes]:
        (tmp_path / "day").mkdir()
        yield b"late"

    with pytest.raises(BadInput), drafted(tmp_path / "day") as draft:
        draft.put("a", late())
    assert files_of(tmp_path) == {}


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def breaking() -> Iterator[bytes]:
        yield b"half"
        raise FullDisk("x", "no space left")

    with pytest.raises(FullDisk), drafted(tmp_path / "day") as draft:
        draft.put("a", breaking())
    assert list(tmp_path.iterdir()) == []


def test_where_the_power_goes_out_there_is_all_of_it_or_nothing(tmp_path: Path) -> None:
    with power_out_at(10_000) as steps:
        put(tmp_path / "whole" / "day")
    whole = files_of(tmp_path / "whole" / "day")
    for step in range(1, len(steps) + 1):
        folder = tmp_path / str(step) / "day"
        with pytest.raises(Killed), power_out_at(step):
            put(folder)
        if folder.exists():
            assert files_of(folder) == whole
        else:
            put(folder)
            assert files_of(folder) == whole
