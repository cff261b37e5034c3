"""What follows from tables and judgements, kept as long as they stay, and made anew beside the page."""

import logging
from collections.abc import Callable
from threading import Lock, Thread
from typing import Generic, NamedTuple, TypeVar

from sayso.domain.errors import SaysoError

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class Now(NamedTuple, Generic[T]):
    """A value, or none yet; `fresh` says whether it follows from what is there now."""

    value: T | None
    fresh: bool


class Following(Generic[T]):
    """A value that is made of something which changes: who asks waits a moment, never a minute.

    `identity` gives another string whenever another value follows; `made` makes it. `failed` says in
    a sentence why the last one could not be made; an older one then stays, and is not fresh.
    """

    def __init__(self, identity: Callable[[], str], made: Callable[[], T]) -> None:
        self._identity, self._make = identity, made
        self._lock = Lock()
        self._value: T | None = None
        self._made_of: str | None = None
        self._maker: Thread | None = None
        self.failed = ""

    def now(self, patience: float | None = 0.2) -> Now[T]:
        """Give the value, after waiting so many seconds for a newer one; an older one where that lasts.

        Without a patience one waits until it is made.
        """
        identity = self._identity()
        with self._lock:
            if self._made_of == identity:
                return Now(self._value, fresh=not self.failed)
            if self._maker is None:
                self._maker = Thread(target=self._made, args=(identity,), daemon=True)
                self._maker.start()
            maker = self._maker
        maker.join(patience)
        with self._lock:
            return Now(self._value, fresh=self._made_of == identity and not self.failed)

    def _made(self, identity: str) -> None:
        value, failed = None, ""
        try:
            value = self._make()
        except SaysoError as error:
            failed = str(error)
        except Exception as error:  # noqa: BLE001 - it is told where the value is asked for
            _LOG.exception("what follows from the tables could not be made")
            failed = str(error) or type(error).__name__
        with self._lock:
            # What failed is not tried again before something is otherwise.
            self._value = value if not failed else self._value
            self._made_of, self._maker, self.failed = identity, None, failed
