"""A chat endpoint on loopback that answers by script, and keeps what it was asked."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple


class Says(NamedTuple):
    """One reply: `cut` bytes are missing at its end; `late` ones come after the client has gone."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = {}
    cut: int = 0
    late: bool = False


def says(words: str, prompt: int = 100, completion: int = 10) -> Says:
    """A chat completion of these words."""
    told = {
        "choices": [{"message": {"role": "assistant", "content": words}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": prompt, "completion_tokens": completion},
    }
    return Says(json.dumps(told).encode())


def refuses(status: int, why: str = "no", **headers: str) -> Says:
    """A refusal."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Says(json.dumps({"error": {"message": why}}).encode(), status, named)


class Server(ThreadingHTTPServer):
    """Gives one reply after another, the last one for ever."""

    daemon_threads = True

    def __init__(self, replies: tuple[Says, ...]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies = list(replies)
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.gone = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def formats(self) -> list[str | None]:
        """The response format of each request."""
        return [one.get("response_format", {}).get("type") for one in self.asked]


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        server = self.server
        length = int(self.headers["Content-Length"])
        server.asked.append(json.loads(self.rfile.read(length)) | {"path": self.path})
        server.headers.append(dict(self.headers))
        reply = server.replies[0] if len(server.replies) == 1 else server.replies.pop(0)
        if reply.late:
            server.gone.wait(5)
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) - reply.cut])

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(*replies: Says) -> Iterator[Server]:
    """Serve a script while a test runs."""
    server = Server(replies)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.gone.set()
        server.shutdown()
        server.server_close()
        thread.join()
