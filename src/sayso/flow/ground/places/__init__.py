"""Words for places → places: all names of a document weighed together."""

from sayso.flow.ground.places.areas import SOMEWHERE
from sayso.flow.ground.places.resolving import located, placed

__all__ = ["SOMEWHERE", "located", "placed"]
