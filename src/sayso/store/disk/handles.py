"""How many files one process may hold open: a large casefile has more than a machine allows at first."""

import sys

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
