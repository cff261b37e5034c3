"""A view of the incidents: what an address asks for, and which incidents that is."""

from sayso.outlets.web.overview.view.asking import FACETS, ORDERS, SETS, Area, Asked, area, asked
from sayso.outlets.web.overview.view.describing import Described
from sayso.outlets.web.overview.view.filtering import AREA, DAYS, Shown, pinned

__all__ = [
    "AREA",
    "DAYS",
    "FACETS",
    "ORDERS",
    "SETS",
    "Area",
    "Asked",
    "Described",
    "Shown",
    "area",
    "asked",
    "pinned",
]
