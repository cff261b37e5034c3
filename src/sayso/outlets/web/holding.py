"""The casefile as the page holds it: opened once, its listing made anew when the tables change."""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from sayso.domain.incident import Dossier
from sayso.store import casefile
from sayso.store.listing import Listing, Sources, listed, reviewed, sourced


class Held:
    """One casefile, read through the store only; two tabs and a running build share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.case = casefile.reading(folder)
        self._lock = Lock()
        self._tables, self._judged = "", 0
        self._listing = Listing.empty()
        self._sources: tuple[str, Sources] | None = None

    def made_of(self) -> str:
        """Give a string that is another one whenever the tables or the judgements are."""
        return f"{self.case.tables.identity()} {len(self.case.ledger.judgements())}"

    def listing(self) -> Listing:
        """Give the columns of all incidents; they follow the tables and the ledger."""
        with self._lock:
            tables, judged = self.case.tables.identity(), len(self.case.ledger.judgements())
            if tables != self._tables:
                self._listing = listed(self.case)
            elif judged != self._judged:
                found = reviewed(self.case, self._listing.ids)
                self._listing = self._listing._replace(reviewed=found)
            self._tables, self._judged = tables, judged
            return self._listing

    def sources(self) -> Sources:
        """Give the columns of all documents; they follow the tables."""
        listing = self.listing()
        with self._lock:
            if self._sources is None or self._sources[0] != self._tables:
                rows = {one: row for row, one in enumerate(listing.ids)}
                self._sources = (self._tables, sourced(self.case, rows))
            return self._sources[1]

    def dossier(self, incident: str) -> Dossier | None:
        """Give one incident with all that is said of it, or nothing where there is none."""
        return self.case.tables.dossier(incident, self.formerly())

    def formerly(self) -> Mapping[str, tuple[str, ...]]:
        """Give the earlier ids of incidents."""
        return self.case.ledger.formerly()
