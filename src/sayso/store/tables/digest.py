"""One number for all rows, the same on every machine and whatever wrote the files."""

import hashlib
from collections.abc import Iterable, Iterator

from sayso.store.tables.rows import Row


class Digest:
    """Takes rows in the order of the tables and gives their hash.

    Earlier ids of incidents are not among the rows, so a casefile with a history and one built
    anew from the same evidence compare equal.
    """

    def __init__(self) -> None:
        self._whole = hashlib.sha256()

    def take(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Pass rows on, counting each in."""
        for row in rows:
            for cell in (row.table, row.owner, row.id, str(row.rank), row.within):
                self._add(cell.encode())
            self._add(row.record)
            yield row

    def hex(self) -> str:
        """Give the digest of the rows so far."""
        return self._whole.hexdigest()

    def _add(self, cell: bytes) -> None:
        # Lengths go in, so that two cells can never be read as one.
        self._whole.update(len(cell).to_bytes(8, "big") + cell)


def digest_of(rows: Iterable[Row]) -> str:
    """Give the canonical digest of rows in the order of the tables."""
    digest = Digest()
    for _ in digest.take(rows):
        pass
    return digest.hex()
