"""What is exported: incidents, acts, rows of lists, and what the registry knows of actors."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from sayso.domain.document import Document
from sayso.domain.incident import Dossier, Source
from sayso.domain.reading import Act
from sayso.domain.world import KnownActor
from sayso.outlets.exports.coding import NO_ROW, Event, Listed, event


class Deed(NamedTuple):
    """An act, and the document that tells of it."""

    source: Source
    act: Act


class Material:
    """Everything a format may write. Incidents pass once; acts come after them."""

    def __init__(
        self,
        dossiers: Iterable[Dossier],
        deeds: Callable[[], Iterable[Deed]] = tuple,
        actors: Callable[[], Iterable[KnownActor]] = tuple,
        row: Callable[[str], Listed] = lambda _: NO_ROW,
    ) -> None:
        self.dossiers = dossiers
        self.deeds = deeds
        self.row = row
        self._actors = actors

    @cached_property
    def known(self) -> Mapping[str, KnownActor]:
        """Give the organisations and offices of the registry, by id."""
        return {actor.id: actor for actor in self._actors()}

    def events(self) -> Iterator[Event]:
        """Give each incident as one event; one that rests on a row of a list alone, with its words."""
        return (event(one, self.known, self._listed(one)) for one in self.dossiers)

    def but(
        self,
        dossiers: Iterable[Dossier],
        deeds: Callable[[], Iterable[Deed]],
        row: Callable[[str], Listed] = lambda _: NO_ROW,
    ) -> "Material":
        """Give the same registry with other incidents, acts and rows; no rows where none are named."""
        return Material(dossiers, deeds, self._actors, row)

    def _listed(self, dossier: Dossier) -> Listed:
        alone = len(dossier.documents) == 1
        return self.row(dossier.documents[0].id) if alone else NO_ROW


def source_of(document: Document) -> Source:
    """Give a document as incidents list it."""
    names = ("id", "uri", "outlet", "published", "captured")
    return Source(**{name: getattr(document, name) for name in names})
