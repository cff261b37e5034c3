"""What follows from evidence and judgements: kept from build to build, made anew where it changed."""

from sayso.deriving.documents import Seen
from sayso.deriving.provenance import beside, provenance
from sayso.deriving.road import derived, look
from sayso.deriving.rulings import signed_by
from sayso.deriving.tolls import kernels

__all__ = ["Seen", "beside", "derived", "kernels", "look", "provenance", "signed_by"]
