"""A process may hold as many files open as a large casefile has."""

import resource

import pytest

from sayso.store.disk.handles import room_for


@pytest.mark.parametrize(
    ("soft", "hard", "wanted"),
    [
        (1024, 4096, 2256),
        (1024, 2000, 2000),
        (1024, resource.RLIM_INFINITY, 2256),
        (2256, 4096, None),
        (resource.RLIM_INFINITY, resource.RLIM_INFINITY, None),
    ],
)
def test_the_limit_is_raised_as_far_as_it_may_be(
    soft: int, hard: int, wanted: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised = list[tuple[int, tuple[int, int]]]()
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda *asked: raised.append(asked))
    room_for(2000)
    assert raised == ([] if wanted is None else [(resource.RLIMIT_NOFILE, (wanted, hard))])


def test_where_there_is_room_without_asking_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.store.disk.handles.sys.platform", "win32")
    monkeypatch.setattr(resource, "getrlimit", pytest.fail)
    room_for(10**6)
