"""Which parts of tables are written anew, and which are taken over as they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, groupby
from pathlib import Path
from typing import TypeAlias

from sayso.store.tables.manifest import Manifest
from sayso.store.tables.parts import Part, depth_for, recut, renew_part, write_part
from sayso.store.tables.rows import TABLES, Row, part_of

Replacing: TypeAlias = Mapping[str, Set[str]]
"""By table, the owners whose rows are replaced; a table that is not named stays as it is."""

_Place: TypeAlias = tuple[str, str]


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
        for place, own in groupby(rows, key=self._place):
            self._put(parts, place, own, left.pop(place, set()))
        for place, gone in left.items():
            self._put(parts, place, iter(()), gone)
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

    def _put(
        self, parts: dict[_Place, Part], place: _Place, rows: Iterator[Row], gone: Set[str]
    ) -> None:
        table, prefix = place
        before = self._before.get(place)
        if before is not None:
            part = renew_part(before, rows, gone, self._folder, table)
        else:
            first = next(rows, None)
            part = write_part(chain([first], rows), self._folder, table, prefix) if first else None
        parts.pop(place, None)
        if part is not None:
            parts[place] = part


def _first(item: tuple[_Place, Part]) -> _Place:
    return item[0]
