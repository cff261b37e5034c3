"""Who has come in: random names of sessions, kept in memory, gone when the program ends."""

import secrets
import time
from threading import Lock

from sayso.outlets.web.guarding.people import Person

COOKIE = "sayso"
_HOURS = 12
_TRIES, _WITHIN = 10, 300.0


class Sessions:
    """Gives a session a name that nobody guesses, and forgets it after half a day."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: dict[str, tuple[Person, float]] = {}
        self._failed: dict[str, list[float]] = {}

    def begin(self, person: Person) -> str:
        """Give the name of a new session."""
        name = secrets.token_urlsafe(32)
        with self._lock:
            self._held[name] = (person, time.monotonic() + _HOURS * 3600)
        return name

    def person(self, name: str | None) -> Person | None:
        """Give whose session it is, or nothing where there is none, or no longer."""
        with self._lock:
            person, until = self._held.get(name or "", (None, 0.0))
            if person is not None and until < time.monotonic():
                del self._held[name or ""]
                return None
            return person

    def end(self, name: str | None) -> None:
        """Forget a session."""
        with self._lock:
            self._held.pop(name or "", None)

    def failed(self, address: str) -> None:
        """Remember that somebody from there gave a wrong password."""
        with self._lock:
            self._failed.setdefault(address, []).append(time.monotonic())

    def may_try(self, address: str) -> bool:
        """Say whether somebody from there may try a password: not after ten wrong ones in five minutes."""
        with self._lock:
            since = time.monotonic() - _WITHIN
            fresh = [when for when in self._failed.get(address, ()) if when > since]
            self._failed[address] = fresh
            return len(fresh) < _TRIES
