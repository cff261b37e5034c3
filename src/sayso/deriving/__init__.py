"""What follows from evidence and judgements: kept from build to build, made anew where it changed."""

from sayso.deriving.road import derived, waiting

__all__ = ["derived", "waiting"]
