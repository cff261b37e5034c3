"""Words for places → places: all names of a document weighed together."""

from sayso.flow.ground.places.areas import SOMEWHERE
from sayso.flow.ground.places.resolving import ENOUGH, located, placed

__all__ = ["ENOUGH", "SOMEWHERE", "located", "placed"]
