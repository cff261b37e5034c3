"""What the lists know of an actor or outlet: the shipped ones, and a case's own as it is now."""

from pathlib import Path
from threading import Lock

from sayso.adapters import registry
from sayso.domain.world import KnownActor, KnownOutlet
from sayso.store import casefile


class Known:
    """The lists of a casefile, read again when its own list has changed."""

    def __init__(self, folder: Path) -> None:
        self._own = casefile.reading(folder).actors
        self._lock = Lock()
        self._read: tuple[int, registry.TomlRegistry] | None = None

    def actor(self, id: str) -> KnownActor | None:  # noqa: A002 - the word of the record
        """Give the actor of that id, or nothing."""
        return self._lists().actor(id)

    def outlet(self, name: str) -> KnownOutlet | None:
        """Give the outlet of a name or domain, or nothing."""
        return self._lists().outlet(name)

    def _lists(self) -> registry.TomlRegistry:
        changed = self._own.stat().st_mtime_ns if self._own.is_file() else 0
        with self._lock:
            if self._read is None or self._read[0] != changed:
                self._read = (changed, registry.opened(self._own))
            return self._read[1]
