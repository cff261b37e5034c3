"""One writer at a time: a lock that the system takes back when its holder dies."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sayso.domain.errors import CaseBusy
from sayso.store.disk.durable import refusals

NAME = "writing.lock"


@contextmanager
def held(case: Path) -> Iterator[None]:
    """Hold a case for writing. Raises `CaseBusy` and says who has it, at once.

    The lock is the system's, not the file's: a file left by a dead process stops nobody. The file
    is never removed, so that two processes can never hold locks on two files of one name.
    """
    with refusals(case):
        handle = os.open(case / NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CaseBusy(str(case), holder=_holder(handle)) from error
        # On a full disk the lock holds unsigned: who waits is told less, nothing is lost.
        with suppress(OSError):
            _sign(handle)
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def _sign(handle: int) -> None:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    who = {"pid": os.getpid(), "host": socket.gethostname(), "since": since}
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps(who).encode(), 0)


def _holder(handle: int) -> str:
    # The holder may be about to sign; then the lock alone is what we know.
    with suppress(ValueError, KeyError, TypeError):
        who = json.loads(os.pread(handle, 1000, 0))
        return f"process {who['pid']} on {who['host']} since {who['since']}"
    return "another process"
