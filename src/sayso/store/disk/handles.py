"""How many files one process may hold open: a large casefile has more than a machine allows at first."""

import errno
import sys
from pathlib import Path

from sayso.domain.errors import BadInput

_ENOUGH = 8192
"""Files of two readers of the largest casefile at once, and of all else that a process holds open."""


def room_for_files() -> None:
    """Let this process hold as many files open as reading takes, as far as the machine lets it be raised."""
    if sys.platform == "win32":
        return  # there are thousands without asking
    import resource  # noqa: PLC0415 - only some machines have it

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _ENOUGH if hard == resource.RLIM_INFINITY else min(_ENOUGH, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def too_many_open(folder: Path, error: OSError) -> OSError | BadInput:
    """Give what to say where a file cannot be opened; only of too many open ones we know what helps."""
    if error.errno != errno.EMFILE:
        return error
    return BadInput(
        str(folder),
        expected="room to hold all files of the tables open at once",
        found="that this machine lets a process open no more",
        remedy="Allow more (`ulimit -n 8192`), and run it again.",
    )
