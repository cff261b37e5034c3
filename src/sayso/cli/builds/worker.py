"""A process of its own that builds, so that the page stays quick: jobs go in, progress comes out."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from sayso import pipeline
from sayso.domain.document import Progress, Run
from sayso.domain.errors import CaseBusy, SaysoError

# A forked child would hold the locks of the page's other threads for ever.
_SPAWN = multiprocessing.get_context("spawn")


class Job(NamedTuple):
    """What is to be done to a casefile: read inputs into it, or, without any, work judgements in."""

    folder: Path
    inputs: tuple[str, ...] = ()
    mapping: str | None = None


class Failed(Exception):
    """A job that did not end well, in one sentence; `busy` where somebody else writes the casefile."""

    def __init__(self, words: str, *, busy: bool = False) -> None:
        super().__init__(words)
        self.busy = busy


class Stopped(Exception):
    """A job that was stopped; what it had done stays."""


class Worker:
    """Does a job at a time in another process, which is kept for the next."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._job: Job | None = None
        self._closed = False

    def begin(self) -> None:
        """Start the process, so that the first job need not wait for it. Raises `Stopped`."""
        with self._lock:
            if self._closed:
                raise Stopped
            if self._process is not None and self._process.is_alive():
                return
            self._pipe, theirs = _SPAWN.Pipe()
            # Whoever ends the page ends its builds: none goes on unseen.
            self._process = _SPAWN.Process(target=work, args=(theirs, os.getpid()), daemon=True)
            self._process.start()
            theirs.close()

    def doing(self, job: Job) -> Iterator[Progress | Run]:
        """Do a job, and give how far it is. Raises `Failed`, `Stopped`."""
        self.begin()
        with self._lock:
            pipe, self._job = self._pipe, job
        assert pipe is not None  # noqa: S101 - begun above
        try:
            pipe.send(job)
            while (told := pipe.recv()) is not None:
                if isinstance(told, tuple):
                    raise Failed(told[0], busy=told[1])
                yield told
        except (EOFError, OSError) as error:
            raise Stopped from error
        finally:
            with self._lock:
                self._job = None

    def close(self) -> None:
        """Stop for good."""
        with self._lock:
            self._closed = True
        self.stop()

    def stop(self, job: Job | None = None) -> bool:
        """Stop a job if it is being done, or, without one, whatever is; say whether it was."""
        with self._lock:
            if self._process is None or (job is not None and self._job is not job):
                return False
            self._process.kill()
            self._process.join()
            self._process = None
            return True


def work(pipe: Connection, page: int) -> None:
    """Do jobs as they come until the page is gone."""
    # Ctrl-C reaches all processes of a terminal: the page decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while os.getppid() == page:
            _done(pipe, pipe.recv())


def _done(pipe: Connection, job: Job) -> None:
    try:
        for told in _steps(job):
            pipe.send(told)
        pipe.send(None)
    except SaysoError as error:
        pipe.send((str(error), isinstance(error, CaseBusy)))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the page has to say it
        pipe.send((f"{type(error).__name__}: {error}", False))


def _steps(job: Job) -> Iterator[Progress | Run]:
    if job.inputs:
        return pipeline.build(job.folder, job.inputs, mapping=job.mapping)
    return pipeline.work_in(job.folder)
