"""All incidents of a casefile as columns: filtered, counted and drawn without opening one."""

from sayso.store.listing.listing import MISSING, Column, Figures, Listing, Sets
from sayso.store.listing.reading import listed
from sayso.store.listing.reviewing import reviewed
from sayso.store.listing.sources import Sources, sourced

__all__ = [
    "MISSING",
    "Column",
    "Figures",
    "Listing",
    "Sets",
    "Sources",
    "listed",
    "reviewed",
    "sourced",
]
