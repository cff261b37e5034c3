"""How many files one process may hold open: a large casefile has more than a machine allows at first."""

import sys

_OTHERS = 256
"""Files that the process holds open beside: sockets, the ledger, what its libraries opened."""


def room_for(files: int) -> None:
    """Let this process hold so many files open at once, as far as the machine lets it be raised."""
    if sys.platform == "win32":
        return  # there are thousands without asking
    import resource  # noqa: PLC0415 - only some machines have it

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = files + _OTHERS
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
