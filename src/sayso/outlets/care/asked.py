"""What an export holds back and tells coarsely: as asked, else where people could be found by it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision
from sayso.domain.incident import Dossier, Source
from sayso.domain.reading import Act
from sayso.outlets.care.coarse import coarsened, coarsened_act, coarsened_source
from sayso.outlets.care.findable import age, findable
from sayso.outlets.wording import count

AUTO, NONE = "auto", "none"
LEVELS = (AUTO, NONE, PlacePrecision.ADMIN2.value, PlacePrecision.ADMIN1.value)
HELD = 7
"""For so many days after it, an incident by which people could be found is left out by default."""
COARSE = 30
"""For so many days after it, such an incident is told coarsely by default."""


class Asked(NamedTuple):
    """How coarse (one of `LEVELS`), how late in days (None = the default), and counted from when."""

    today: date
    coarse: str = AUTO
    delay: int | None = None


class Careful:
    """Passes incidents on as carefully as asked, and counts which it held back or told coarsely.

    docs/decisions/0018-exports.md says why the defaults are what they are.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._left_out: set[str] = set()
        self._coarse: dict[str, PlacePrecision] = {}
        self._held = 0

    def dossiers(self, dossiers: Iterable[Dossier]) -> Iterator[Dossier]:
        """Give the incidents that may go out, each as closely as it may be told."""
        for dossier in dossiers:
            inside = [source.id for source in dossier.documents]
            if self._waits(dossier):
                self._held += 1
                self._left_out.update(inside)
                continue
            level = self._level(dossier)
            if level is not None:
                self._coarse.update(dict.fromkeys(inside, level))
            yield dossier if level is None else coarsened(dossier, level)

    def act(self, document: str, act: Act) -> Act | None:
        """Give an act of a document as its incidents were told; nothing where one was held back.

        To be asked when all incidents have passed.
        """
        if document in self._left_out:
            return None
        level = self._coarse.get(document) or self._everywhere()
        return act if level is None else coarsened_act(act, level)

    def source(self, source: Source) -> Source:
        """Give a document that tells of an act as its incidents were told."""
        level = self._coarse.get(source.id) or self._everywhere()
        return source if level is None else coarsened_source(source)

    def hides(self, document: str) -> bool:
        """Say whether a document tells of an incident that was held back or told coarsely.

        Its words would tell what was not; to be asked when all incidents have passed.
        """
        return document in self._left_out or document in self._coarse

    @property
    def coarsely(self) -> int:
        """Count the documents whose incidents were told coarsely."""
        return len(self._coarse)

    @property
    def held_back(self) -> int:
        """Count the incidents that were held back."""
        return self._held

    def keeps(self, document: str) -> bool:
        """Say whether a document tells of nothing that was held back. To be asked at the end."""
        return document not in self._left_out

    def notes(self) -> Iterator[str]:
        """Say what was held back or told coarsely by default, and how to have it otherwise."""
        if self._held:
            days = self._asked.delay
            why = f"younger than {days} days" if days else "young, and people could be found by it"
            yield f"{count(self._held, 'incident')} held back: {why} (--delay 0 exports all)"
        if self._coarse and self._asked.coarse == AUTO:
            yield (
                f"incidents of {count(len(self._coarse), 'document')} told by province and month:"
                " people could be found by them (--coarse none tells them as they are)"
            )

    def _waits(self, dossier: Dossier) -> bool:
        days = age(dossier, self._asked.today)
        if self._asked.delay is not None:
            return days < self._asked.delay
        return self._asked.coarse != NONE and days < HELD and findable(dossier)

    def _level(self, dossier: Dossier) -> PlacePrecision | None:
        if self._asked.coarse != AUTO:
            return self._everywhere()
        young = age(dossier, self._asked.today) < COARSE
        return PlacePrecision.ADMIN1 if young and findable(dossier) else None

    def _everywhere(self) -> PlacePrecision | None:
        asked = self._asked.coarse
        return None if asked in (AUTO, NONE) else PlacePrecision(asked)
