"""What the other process does with a job, done in this one; and how its end is met."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso import pipeline
from sayso.cli.builds.worker import Failed, Job, Stopped, Worker, work
from sayso.domain.document import Progress, Run
from sayso.store import casefile
from tests.road.articles import MARKET, built, laid_out


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def done(job: Job, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Give all that is said of a job; the page is gone after it."""
    parents = iter([1, 0])
    with monkeypatch.context() as patch:
        patch.setattr(os, "getppid", lambda: next(parents))
        ours, theirs = multiprocessing.Pipe()
        ours.send(job)
        work(theirs, 1)
    told = []
    while ours.poll():
        told.append(ours.recv())
    return told


def test_a_build_says_how_far_it_is_and_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = str(laid_out(tmp_path / "in", MARKET))
    *steps, run, end = done(Job(tmp_path / "case", (articles,)), monkeypatch)
    assert all(isinstance(one, Progress) for one in steps)
    assert isinstance(run, Run)
    assert run.read == 1
    assert end is None


def test_what_fails_is_a_sentence_and_whether_somebody_else_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "case"
    built(case, laid_out(tmp_path / "in", MARKET))
    [(words, busy)] = done(Job(case, (str(tmp_path / "no"),)), monkeypatch)
    assert "no such file or folder" in words
    assert not busy
    with casefile.writing(case):
        [(words, busy)] = done(Job(case), monkeypatch)
    assert busy

    def broken(_: Path) -> Iterator[Run]:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(pipeline, "work_in", broken)
    assert done(Job(case), monkeypatch) == [("ZeroDivisionError: by nothing", False)]


def test_a_page_that_is_gone_ends_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ours, theirs = multiprocessing.Pipe()

    def told(_: Path) -> Iterator[Progress]:
        ours.close()
        yield Progress(step="link", done=0)

    monkeypatch.setattr(pipeline, "work_in", told)
    monkeypatch.setattr(os, "getppid", lambda: 1)
    ours.send(Job(tmp_path))
    work(theirs, 1)
    assert ours.closed


def test_a_process_that_dies_stops_its_job_and_the_next_has_another(tmp_path: Path) -> None:
    built(tmp_path / "case", laid_out(tmp_path / "in", MARKET))
    hand, job = Worker(), Job(tmp_path / "case")
    assert not hand.stop()
    steps = hand.doing(job)
    next(steps)
    assert not hand.stop(Job(tmp_path / "other"))
    assert hand.stop(job)
    with pytest.raises(Stopped):
        list(steps)
    assert isinstance(list(hand.doing(job))[-1], Run)
    with pytest.raises(Failed):
        list(hand.doing(Job(tmp_path / "case", (str(tmp_path / "no"),))))
    hand.close()
    with pytest.raises(Stopped):
        list(hand.doing(job))
