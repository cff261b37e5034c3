"""mbox: messages one after another, each begun by a line "From …" below an empty one."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from sayso.adapters.files.capturing import bad, capture
from sayso.adapters.files.sidecars import Said
from sayso.domain.document import MAIL, Capture, Problem

_LONGEST = 20_000_000
_LINE = 1_000_000
# A sender and a moment, as "From a@example.org Wed Mar 12 10:00:00 2025": "From Quetta it is said" is none.
_BEGINS = re.compile(rb"From \S.*\d{1,2}:\d{2}")


def mails(file: BinaryIO, uri: str) -> Iterator[Capture | Problem]:
    """Give the messages of a mailbox in order; `#NUMBER` is added to its address."""
    file.seek(0)
    for number, body in enumerate(_messages(file), 1):
        if body is None:
            why = f"more than the {_LONGEST:,} bytes that are read of a message; left out"
            yield bad("too-long", f"{uri}#{number}: {why}")
        else:
            yield from capture(f"{uri}#{number}", body, MAIL, Said())


def _messages(file: BinaryIO) -> Iterator[bytes | None]:
    held, size, begun, empty = list[bytes](), 0, False, True
    while line := file.readline(_LINE):
        if empty and _BEGINS.match(line):
            if begun:
                yield _whole(held, size)
            held, size, begun = [], 0, True
        else:
            size += len(line)
            # Of what is too long only the length goes on being counted.
            if size <= _LONGEST:
                held.append(_unquoted(line))
        empty = not line.strip()
    if begun or size:
        yield _whole(held, size)


def _whole(held: list[bytes], size: int) -> bytes | None:
    return None if size > _LONGEST else b"".join(held)


def _unquoted(line: bytes) -> bytes:
    # Mailboxes write ">From" where a line of a message begins like the next message.
    return line[1:] if line.startswith(b">From ") else line
