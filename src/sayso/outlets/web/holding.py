"""The casefile as the page holds it: opened once, its listing made anew when the tables change.

Of a large casefile that takes seconds: the one before is shown meanwhile, so that nobody waits for
somebody else's judgement.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from time import monotonic

from sayso.domain.errors import SaysoError
from sayso.domain.incident import Dossier
from sayso.store import casefile
from sayso.store.following import Following
from sayso.store.listing import Listing, Sources, listed, reviewed, sourced

PATIENCE = 1.0
"""Seconds that somebody waits for the columns to be made anew."""


class Held:
    """One casefile, read through the store only; two tabs and a running build share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.case = casefile.reading(folder)
        self._columns: Following[Listing] = Following(self.made_of, self._listed)
        # Of the last listing: which tables it is of, and how long it took. Only its maker sets them.
        self._tables, self._took = "", 0.0
        self._last = Listing.empty()
        self._beside = Lock()
        self._sources: tuple[Sequence[str], Sources] | None = None

    def made_of(self) -> str:
        """Give a string that is another one whenever the tables or the judgements are."""
        return f"{self.case.tables.identity()} {self.case.ledger.last()}"

    def listing(self) -> Listing:
        """Give the columns of all incidents; they follow the tables and the ledger.

        Where making them takes longer than anybody waits, the ones before are given until the new
        ones are there. Raises `SaysoError` where there are none yet and none can be made.
        """
        if self._took > PATIENCE and (before := self._columns.now(0).value) is not None:
            return before
        found = self._columns.now(None).value
        if found is None:
            raise SaysoError(self._columns.failed)
        return found

    def _listed(self) -> Listing:
        tables, start = self.case.tables.identity(), monotonic()
        if tables != self._tables:
            self._last = listed(self.case)
            self._tables, self._took = tables, monotonic() - start
        else:
            found = reviewed(self.case, self._last.ids)
            self._last = self._last._replace(reviewed=found)
        return self._last

    def sources(self) -> Sources:
        """Give the columns of all documents; they follow the listing, whose rows they name."""
        listing = self.listing()
        with self._beside:
            if self._sources is None or self._sources[0] is not listing.ids:
                rows = {one: row for row, one in enumerate(listing.ids)}
                self._sources = (listing.ids, sourced(self.case, rows))
            return self._sources[1]

    def dossier(self, incident: str) -> Dossier | None:
        """Give one incident with all that is said of it, or nothing where there is none."""
        return self.case.tables.dossier(incident, self.formerly())

    def formerly(self) -> Mapping[str, tuple[str, ...]]:
        """Give the earlier ids of incidents."""
        return self.case.ledger.formerly()
