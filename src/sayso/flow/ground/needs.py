"""What grounding asks of the outside world. Anything of this shape will do."""

from collections.abc import Sequence
from typing import Protocol

from sayso.domain.world import Candidate, KnownActor


class Gazetteer(Protocol):
    """Knows the places of the world by the names people give them."""

    def places_named(self, name: str) -> Sequence[Candidate]:
        """Give every place of that name, best known first; none is an answer too."""
        ...

    def places_like(self, name: str) -> Sequence[Candidate]:
        """Give places whose own name sounds like that one, best known first."""
        ...


class Registry(Protocol):
    """Knows organisations, offices and outlets by their names."""

    @property
    def beginnings(self) -> frozenset[str]:
        """Give the first words of all names, folded: for any other `reach` gives 0."""
        ...

    def reach(self, first: str, second: str) -> int:
        """Give how many words a name may have that begins with two folded words; 0 = there is none."""
        ...

    def actors_keyed(self, key: str) -> Sequence[KnownActor]:
        """Give every actor of a name as `text.names.folded` gives it, best known first."""
        ...

    def actor(self, id: str) -> KnownActor | None:  # noqa: A002 - the word of the record
        """Give the actor of that id, or nothing."""
        ...
