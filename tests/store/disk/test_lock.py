import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from sayso.domain.errors import CaseBusy, FullDisk
from sayso.store.disk import lock


def _hold(case: Path, line: Connection) -> None:
    with lock.held(case):
        line.send("held")
        line.recv()


def test_only_one_may_write_and_the_other_is_told_who_does(tmp_path: Path) -> None:
    here, there = multiprocessing.get_context("spawn").Pipe()
    writer = multiprocessing.get_context("spawn").Process(target=_hold, args=(tmp_path, there))
    writer.start()
    assert here.recv() == "held"
    with (
        pytest.raises(CaseBusy, match=f"process {writer.pid} on .* since 2") as caught,
        lock.held(tmp_path),
    ):
        pass
    assert str(caught.value).count("\n") == 0
    # Its lock dies with it.
    writer.kill()
    writer.join()
    with lock.held(tmp_path):
        pass


def test_the_lock_alone_counts_whatever_the_file_says(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).write_text("process 1 wrote here long ago")
    with lock.held(tmp_path):
        (tmp_path / lock.NAME).write_text("{}")
        with pytest.raises(CaseBusy, match="by another process"), lock.held(tmp_path):
            pass


def test_a_lock_is_let_go_when_its_holder_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="oops"), lock.held(tmp_path):
        raise ValueError("oops")
    with lock.held(tmp_path):
        pass


def test_where_nothing_can_be_written_nothing_can_be_locked(tmp_path: Path) -> None:
    with pytest.raises(FullDisk, match="No such file"), lock.held(tmp_path / "nowhere"):
        pass
