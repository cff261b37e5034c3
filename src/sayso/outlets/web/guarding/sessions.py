"""Who has come in: random names of sessions, kept in memory, gone when the program ends."""

import secrets
import time
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from sayso.outlets.web.guarding.people import Person

_HOURS = 12
_TRIES, _WITHIN = 10, 300.0
_MOST = 10_000
"""Places and names whose tries are remembered before those that are old are let go."""


class Session(NamedTuple):
    """Somebody who has come in, and how they were listed then."""

    person: Person
    entry: Sequence[str] | None
    until: float


class Try(NamedTuple):
    """One try of a password: what it is counted under, and when it was."""

    counted: tuple[str, ...]
    when: float


class Sessions:
    """Gives a session a name that nobody guesses, and forgets it after half a day."""

    def __init__(self) -> None:
        self._lock = Lock()
        # Browsers keep one jar for all ports of a machine: two pages must not share a name in it.
        self.cookie = f"sayso-{secrets.token_hex(4)}"
        self._held: dict[str, Session] = {}
        self._failed: dict[str, list[float]] = {}

    def begin(self, person: Person, entry: Sequence[str] | None) -> str:
        """Give the name of a new session."""
        name = secrets.token_urlsafe(32)
        with self._lock:
            self._held[name] = Session(person, entry, time.monotonic() + _HOURS * 3600)
        return name

    def session(self, name: str | None) -> Session | None:
        """Give a session, or nothing where there is none, or no longer."""
        with self._lock:
            session = self._held.get(name or "")
            if session is not None and session.until < time.monotonic():
                del self._held[name or ""]
                return None
            return session

    def end(self, name: str | None) -> None:
        """Forget a session."""
        with self._lock:
            self._held.pop(name or "", None)

    def tries(self, *counted: str) -> Try | None:
        """Count a try of a password under all of these, or give nothing where one may not try.

        That is after ten that were not right in five minutes.
        """
        now = time.monotonic()
        with self._lock:
            if len(self._failed) > _MOST:
                self._failed = {one: x for one, x in self._failed.items() if x[-1] > now - _WITHIN}
            fresh = {
                one: [when for when in self._failed.get(one, ()) if when > now - _WITHIN]
                for one in counted
            }
            if any(len(found) >= _TRIES for found in fresh.values()):
                return None
            # Counted before it is looked at: of many at once no more are let through.
            self._failed |= {one: [*found, now] for one, found in fresh.items()}
            return Try(counted, now)

    def succeeded(self, tried: Try) -> None:
        """Count a try no longer: it was the right password."""
        with self._lock:
            for one in tried.counted:
                left = [when for when in self._failed.get(one, ()) if when != tried.when]
                if left:
                    self._failed[one] = left
                else:
                    self._failed.pop(one, None)
