"""All incidents of a casefile as columns: filtered, counted and drawn without opening one."""

from sayso.store.listing.listing import MISSING, Column, Figures, Listing, Sets
from sayso.store.listing.reading import listed

__all__ = ["MISSING", "Column", "Figures", "Listing", "Sets", "listed"]
