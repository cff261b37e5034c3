"""Which parts of tables are written anew, and which are taken over as they are."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, groupby
from pathlib import Path
from typing import TypeAlias

from sayso.store.tables.manifest import Manifest
from sayso.store.tables.parts import Part, depth_for, recut, renew_part, write_part
from sayso.store.tables.rows import TABLES, Row, part_of

Replacing: TypeAlias = Mapping[str, Set[str]]
"""By table, the owners whose rows are replaced; a table that is not named stays as it is."""

_Place: TypeAlias = tuple[str, str]
_HANDS = 2
"""So many parts are written anew at once: what takes long, packing and hashing, needs no lock of Python's."""


class Renewal:
    """Tables written over those of a manifest; without one, all of them anew."""

    def __init__(self, folder: Path, before: Manifest | None, replacing: Replacing) -> None:
        self._folder = folder
        self._depths = dict.fromkeys(TABLES, 1) | (before.depths if before else {})
        self._before: dict[_Place, Part] = {}
        for table, parts in before.tables.items() if before else ():
            self._before.update(((table, part.prefix), part) for part in parts)
        self._gone: dict[_Place, set[str]] = {}
        for table, owners in replacing.items():
            for owner in owners:
                prefix = part_of(owner)[: self._depths[table]]
                self._gone.setdefault((table, prefix), set()).add(owner)

    def written(self, rows: Iterable[Row]) -> dict[str, tuple[Part, ...]]:
        """Write sorted rows, and give all parts of every table by prefix."""
        parts = dict(self._before)
        left = dict(self._gone)
        with ThreadPoolExecutor(_HANDS) as hands:
            renewed = _Renewed(parts)
            for place, own in groupby(rows, key=self._place):
                gone = left.pop(place, set())
                if place in self._before:
                    renewed.take(place, hands.submit(self._renew, place, [*own], gone))
                else:
                    self._write(parts, place, own)
            for place, gone in left.items():
                if place in self._before:
                    renewed.take(place, hands.submit(self._renew, place, (), gone))
            renewed.wait()
        ordered = sorted(parts.items(), key=_first)
        return {
            name: self._cut(name, [part for (table, _), part in ordered if table == name])
            for name in TABLES
        }

    def _place(self, row: Row) -> _Place:
        return row.table, row.part[: self._depths[row.table]]

    def _cut(self, table: str, parts: Sequence[Part]) -> tuple[Part, ...]:
        """Give a table in parts that are neither too large nor too many for how many rows it has."""
        depth = depth_for(sum(part.rows for part in parts))
        if not parts or depth == self._depths[table]:
            return tuple(parts)
        return tuple(recut(parts, self._folder, table, depth))

    def _renew(self, place: _Place, rows: Iterable[Row], gone: Set[str]) -> Part | None:
        return renew_part(self._before[place], rows, gone, self._folder, place[0])

    def _write(self, parts: dict[_Place, Part], place: _Place, rows: Iterator[Row]) -> None:
        first = next(rows, None)
        if first is not None:
            parts[place] = write_part(chain([first], rows), self._folder, *place)


class _Renewed:
    """Parts that are being written anew, taken over one by one; few wait, so that memory stays flat."""

    def __init__(self, parts: dict[_Place, Part]) -> None:
        self._parts = parts
        self._waiting: deque[tuple[_Place, Future[Part | None]]] = deque()

    def take(self, place: _Place, part: "Future[Part | None]") -> None:
        self._waiting.append((place, part))
        if len(self._waiting) > 2 * _HANDS:
            self._next()

    def wait(self) -> None:
        while self._waiting:
            self._next()

    def _next(self) -> None:
        place, part = self._waiting.popleft()
        found = part.result()
        if found is None:
            del self._parts[place]
        else:
            self._parts[place] = found


def _first(item: tuple[_Place, Part]) -> _Place:
    return item[0]
