"""Which incidents of a casefile are listed, in which order, and which one somebody means."""

from sayso.outlets.listing.meant import named
from sayso.outlets.listing.rows import ORDERS, Listed, Row, listed
from sayso.outlets.listing.wanted import Wanted

__all__ = ["ORDERS", "Listed", "Row", "Wanted", "listed", "named"]
