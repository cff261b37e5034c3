"""The marks of a view on the map: pins, clusters and areas."""

from sayso.outlets.web.overview.marks.marking import Mapped, mapped

__all__ = ["Mapped", "mapped"]
