"""The trail: every write and every coming in, who, when, from where and how it ended; only appended."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

FILE = "audit.jsonl"


class Audit:
    """Appends to the trail of a casefile, a line a deed."""

    def __init__(self, case: Path) -> None:
        self._path = case / FILE

    def note(self, who: str, what: str, *, of: str, status: int) -> None:
        """Append that somebody did something; `of` is the address it came from."""
        when = datetime.now(tz=UTC).isoformat(timespec="seconds")
        told = {"when": when, "who": who, "from": of, "what": what, "status": status}
        line = json.dumps(told, ensure_ascii=False).encode(errors="replace") + b"\n"
        # One write of one line: two tabs never tear each other's.
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(file, line)
        finally:
            os.close(file)
