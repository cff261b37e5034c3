"""Documents and readings by id that are fetched when they are asked for."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from sayso.domain.record import Record

R = TypeVar("R", bound=Record)
_HELD = 256
"""Records held at once: the documents of an incident come again and again."""


class Lazily(Mapping[str, R], Generic[R]):
    """Records by id, in the order of the ids; what it gives may be made anew each time."""

    def __init__(self, ids: Collection[str], fetch: Callable[[str], R | None]) -> None:
        self._ids = dict.fromkeys(sorted(ids))
        self._fetch = lru_cache(maxsize=_HELD)(fetch)

    def __getitem__(self, key: str) -> R:
        """Give the record of an id. Raises `KeyError` where there is none."""
        found = self._fetch(key) if key in self._ids else None
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        """Say whether there is a record of that id, without fetching it."""
        return key in self._ids

    def __iter__(self) -> Iterator[str]:
        """Give the ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """Say how many there are."""
        return len(self._ids)
