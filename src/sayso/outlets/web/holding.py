"""The casefile as the page holds it: opened once, its listing made anew when the tables change.

Of a large casefile that takes seconds: the one before is shown meanwhile, so that nobody waits for
somebody else's judgement.
"""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock, Thread
from time import monotonic

from sayso.domain.incident import Dossier
from sayso.store import casefile
from sayso.store.listing import Listing, Sources, listed, reviewed, sourced

PATIENCE = 1.0
"""Seconds that somebody waits for the columns to be made anew."""


class Held:
    """One casefile, read through the store only; two tabs and a running build share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.case = casefile.reading(folder)
        self._lock, self._beside = Lock(), Lock()
        self._made_of = ("", 0)
        self._took = 0.0
        self._listing = Listing.empty()
        self._sources: tuple[str, Sources] | None = None

    def made_of(self) -> str:
        """Give a string that is another one whenever the tables or the judgements are."""
        tables, judged = self._now()
        return f"{tables} {judged}"

    def _now(self) -> tuple[str, int]:
        return self.case.tables.identity(), self.case.ledger.last()

    def listing(self) -> Listing:
        """Give the columns of all incidents; they follow the tables and the ledger.

        Where making them takes longer than anybody waits, the ones before are given until the new
        ones are there.
        """
        now = self._now()
        if now != self._made_of and self._took > PATIENCE:
            Thread(target=self._renew, args=(now,), daemon=True).start()
        elif now != self._made_of:
            self._renew(now)
        return self._listing

    def _renew(self, now: tuple[str, int]) -> None:
        # Whoever comes while they are made waits only where there are none yet.
        if not self._lock.acquire(blocking=self._made_of[0] == ""):
            return
        try:
            tables, _ = now
            start = monotonic()
            if tables != self._made_of[0]:
                self._listing = listed(self.case)
                self._took = monotonic() - start
            elif now != self._made_of:
                found = reviewed(self.case, self._listing.ids)
                self._listing = self._listing._replace(reviewed=found)
            self._made_of = now
        finally:
            self._lock.release()

    def sources(self) -> Sources:
        """Give the columns of all documents; they follow the tables."""
        listing = self.listing()
        with self._beside:
            tables = self._made_of[0]
            if self._sources is None or self._sources[0] != tables:
                rows = {one: row for row, one in enumerate(listing.ids)}
                self._sources = (tables, sourced(self.case, rows))
            return self._sources[1]

    def dossier(self, incident: str) -> Dossier | None:
        """Give one incident with all that is said of it, or nothing where there is none."""
        return self.case.tables.dossier(incident, self.formerly())

    def formerly(self) -> Mapping[str, tuple[str, ...]]:
        """Give the earlier ids of incidents."""
        return self.case.ledger.formerly()
