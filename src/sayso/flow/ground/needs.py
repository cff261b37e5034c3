"""What grounding asks of the outside world. Anything of this shape will do."""

from collections.abc import Sequence
from typing import Protocol

from sayso.domain.world import Candidate, KnownActor


class Gazetteer(Protocol):
    """Knows the places of the world by the names people give them."""

    def places_named(self, name: str) -> Sequence[Candidate]:
        """Give every place of that name, best known first; none is an answer too."""
        ...


class Registry(Protocol):
    """Knows organisations and offices by their names."""

    def actors_named(self, name: str) -> Sequence[KnownActor]:
        """Give every actor of that name (any alias, any case), best known first."""
        ...

    def actor(self, id: str) -> KnownActor | None:  # noqa: A002 - the word of the record
        """Give the actor of that id, or nothing."""
        ...
