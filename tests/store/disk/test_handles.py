"""A process may hold as many files open as reading a large casefile takes."""

import resource
from pathlib import Path

import pytest

from sayso.store.disk.handles import room_for_files, too_many_open


@pytest.mark.parametrize(
    ("soft", "hard", "wanted"),
    [
        (1024, 20_000, 8192),
        (1024, 2000, 2000),
        (1024, resource.RLIM_INFINITY, 8192),
        (8192, 20_000, None),
        (resource.RLIM_INFINITY, resource.RLIM_INFINITY, None),
    ],
)
def test_the_limit_is_raised_as_far_as_it_may_be(
    soft: int, hard: int, wanted: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised = list[tuple[int, tuple[int, int]]]()
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda *asked: raised.append(asked))
    room_for_files()
    assert raised == ([] if wanted is None else [(resource.RLIMIT_NOFILE, (wanted, hard))])


def test_where_there_is_room_without_asking_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.store.disk.handles.sys.platform", "win32")
    monkeypatch.setattr(resource, "getrlimit", pytest.fail)
    room_for_files()


def test_what_is_wrong_otherwise_stays_what_it_is() -> None:
    error = PermissionError(13, "Permission denied")
    assert too_many_open(Path("case"), error) is error
