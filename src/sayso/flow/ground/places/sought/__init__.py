"""What a document's place names may each mean: candidates with what the words themselves say."""

from sayso.flow.ground.places.sought.namesakes import SAID, Floats
from sayso.flow.ground.places.sought.seeking import Sought, sought

__all__ = ["SAID", "Floats", "Sought", "sought"]
