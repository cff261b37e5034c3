import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.domain.errors import FullDisk
from sayso.store.disk.durable import make_folder, move, remove, whole_file, write_whole
from tests.store.small import Killed, files_of, power_out_at


@pytest.fixture
def room_for_1000_bytes() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_appears_with_the_folders_above_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "c.txt", b"words")
    assert files_of(tmp_path) == {"a/b/c.txt": b"words"}


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, room_for_1000_bytes: None) -> None:
    write_whole(tmp_path / "a.txt", b"old")
    with pytest.raises(FullDisk, match="as it was before") as caught:
        write_whole(tmp_path / "a.txt", b"new" * 1000)
    assert caught.value.path == str(tmp_path / "a.txt")
    assert files_of(tmp_path) == {"a.txt": b"old"}


def test_when_the_power_goes_out_a_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for step in range(1, 4):
        write_whole(path, b"old")
        with power_out_at(step), pytest.raises(Killed):
            write_whole(path, b"new")
        assert path.read_bytes() in (b"old", b"new")
    write_whole(path, b"new")
    assert files_of(tmp_path) == {"a.txt": b"new"}


def test_a_writer_that_fails_leaves_no_half_file(tmp_path: Path) -> None:
    def fail() -> None:
        with whole_file(tmp_path / "a.txt") as file:
            file.write(b"half")
            raise OSError

    with pytest.raises(FullDisk, match="disk error"):
        fail()
    assert not files_of(tmp_path)


def test_a_folder_where_a_file_stands_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(FullDisk, match="File exists"):
        make_folder(tmp_path / "a")
    with pytest.raises(FullDisk, match="cannot be written"):
        make_folder(tmp_path / "a" / "b" / "c")


def test_what_cannot_be_moved_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("words")
    with pytest.raises(FullDisk, match="No such file"):
        move(tmp_path / "a", tmp_path / "nowhere" / "a")
    assert files_of(tmp_path) == {"a": b"words"}


def test_taking_away_twice_is_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("words")
    remove(tmp_path / "a")
    remove(tmp_path / "a")
    assert not files_of(tmp_path)


def test_what_cannot_be_taken_away_is_said(tmp_path: Path) -> None:
    with pytest.raises(FullDisk, match="cannot be written"):
        remove(tmp_path)
