"""What is exported: incidents, acts, and what the registry knows of actors."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from sayso.domain.incident import Dossier, Source
from sayso.domain.reading import Act
from sayso.domain.world import KnownActor
from sayso.outlets.exports.coding import Event, event


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
    ) -> None:
        self.dossiers = dossiers
        self.deeds = deeds
        self._actors = actors

    @cached_property
    def known(self) -> Mapping[str, KnownActor]:
        """Give the organisations and offices of the registry, by id."""
        return {actor.id: actor for actor in self._actors()}

    def events(self) -> Iterator[Event]:
        """Give each incident as one event."""
        return (event(dossier, self.known) for dossier in self.dossiers)

    def but(self, dossiers: Iterable[Dossier], deeds: Callable[[], Iterable[Deed]]) -> "Material":
        """Give the same registry with other incidents and acts."""
        return Material(dossiers, deeds, self._actors)
