"""Carries the page: on the loopback address unless users are listed, until it is interrupted."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import uvicorn

from sayso.domain.errors import BadInput
from sayso.outlets.web.app import application
from sayso.outlets.web.guarding import Guard, People
from sayso.outlets.web.needs import Builds

LOOPBACK = "127.0.0.1"
_LEAVING = 3
"""Seconds that answers which are being made still have when it is interrupted."""
_LOCAL = frozenset((LOOPBACK, "localhost", "::1"))


class Door(NamedTuple):
    """Where the page is to be found, and who signs what its holder writes; port 0 is any free one."""

    who: str
    host: str = LOOPBACK
    port: int = 0
    names: tuple[str, ...] = ()
    """Under which a proxy asks for it: who comes so is on no machine of ours, and logs in."""


def serve(case: Path, builds: Builds, door: Door, *, ready: Callable[[str], None]) -> None:
    """Serve a casefile until interrupted; `ready` is told the address to open.

    Raises `BadInput` for an address that is not this machine's own without listed users, and for
    one that cannot be had.
    """
    host = door.host
    people = None if host in _LOCAL and not door.names else People(case)
    if people is not None and not len(people):
        raise BadInput(
            f"--name {door.names[0]}" if door.names else f"--host {host}",
            expected="users with passwords, since others reach it",
            found="none listed",
            remedy=f"add one: `sayso users {case} add NAME --role admin`",
        )
    guard = Guard(
        case, who=door.who, people=people, hosts=(host, socket.gethostname(), *door.names)
    )
    app = application(case, builds, guard)
    with _bound(host, door.port) as listening:
        shown = f"[{host}]" if ":" in host else host
        entry = "" if people is not None else f"enter?token={guard.token}"
        ready(f"http://{shown}:{listening.getsockname()[1]}/{entry}")
        config = uvicorn.Config(
            app,
            log_config=None,
            lifespan="off",
            server_header=False,
            # Whoever is not behind a proxy could name any address as its own.
            proxy_headers=bool(door.names),
            timeout_graceful_shutdown=_LEAVING,
        )
        uvicorn.Server(config).run(sockets=[listening])


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        # Whoever opens the address the moment it is printed waits, and is not turned away.
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        raise BadInput(
            f"{host}:{port}",
            expected="an address of this machine that is free",
            found=str(error),
            remedy="name another with --port, or leave it out for any free one",
        ) from error
    return listening
