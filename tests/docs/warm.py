"""`sayso` kept warm: a process that has imported most of it and makes a copy of itself for every command.

To start Python and import costs more than what most commands on the pages do. A command still has a
process, a folder, streams and a status of its own. Only what starts no thread is imported before:
a copy of a process with threads may wait for ever for a lock that nobody holds any more.
"""

import array
import importlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_STREAMS = 3
_AHEAD = (
    *("sayso.flow.collect", "sayso.flow.extract", "sayso.flow.ground", "sayso.flow.link"),
    *("sayso.flow.weigh", "sayso.store.casefile", "sayso.store.contract", "sayso.store.verify"),
    *("sayso.outlets.exports", "sayso.outlets.publish.site", "sayso.outlets.terminal.screen"),
    *("sayso.adapters.files", "trafilatura", "py3langid"),
)
_ALONE = {"OPENBLAS_NUM_THREADS": "1", "JE_ARROW_MALLOC_CONF": "background_thread:false"}
"""What keeps numpy and Arrow from starting threads when they are imported."""
_CALLER = """#!{python} -IS
import array, os, socket, sys
line = socket.socket(socket.AF_UNIX)
line.connect({address!r})
told = "\\0".join([os.getcwd(), *sys.argv[1:]]).encode()
line.sendmsg([told], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2]))])
sys.exit(int(line.recv(16) or b"70"))
"""


@contextmanager
def kept(environment: Mapping[str, str]) -> Iterator[str]:
    """Give a program that calls the process that is kept warm, as its text."""
    with tempfile.TemporaryDirectory(prefix="sayso") as folder:
        address = str(Path(folder) / "line")
        ear, told = os.pipe()
        warm = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, __file__, address, str(told)],
            env={**environment, **_ALONE},
            pass_fds=[told],
        )
        os.close(told)
        with os.fdopen(ear, "rb") as ready:
            assert ready.read() == b"ready"
        try:
            yield _CALLER.format(python=sys.executable, address=address)
        finally:
            warm.terminate()
            warm.wait()


def main(address: str, told: int) -> None:
    """Answer calls at an address until the process is ended."""
    for module in _AHEAD:
        importlib.import_module(module)
    assert len(list(Path("/proc/self/task").iterdir())) == 1, "it has threads: see above"
    ear = socket.socket(socket.AF_UNIX)
    ear.bind(address)
    ear.listen()
    os.write(told, b"ready")
    os.close(told)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks what became of those who answer
    while True:
        line, _ = ear.accept()
        with line:
            if os.fork() == 0:
                ear.close()
                words = _taken_over(line)
                if words is not None:
                    sys.argv = words
                    importlib.import_module("sayso.cli").cli()
                os._exit(0)


def _taken_over(line: socket.socket) -> list[str] | None:
    """Give the words of the command in the process that is to run it; nothing where it has been answered."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    room = socket.CMSG_SPACE(_STREAMS * array.array("i").itemsize)
    told, given, _, _ = line.recvmsg(100_000, room)
    streams = array.array("i", given[0][2])
    child = os.fork()
    if child:
        for stream in streams:
            os.close(stream)
        _, status = os.waitpid(child, 0)
        line.send(str(os.waitstatus_to_exitcode(status)).encode())
        return None
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    folder, *words = told.decode().split("\0")
    os.chdir(folder)
    return [str(Path(sys.prefix) / "bin" / "sayso"), *words]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
