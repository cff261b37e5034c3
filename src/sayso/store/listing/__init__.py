"""All incidents of a casefile as columns: filtered, counted and drawn without opening one."""

from sayso.store.listing.knowing import Known
from sayso.store.listing.listing import MISSING, Column, Figures, Listing, Sets
from sayso.store.listing.queue import SORTS, Queue, Waiting, queued
from sayso.store.listing.reading import listed
from sayso.store.listing.reviewing import places, reviewed, standing
from sayso.store.listing.sources import Sources, sourced

__all__ = [
    "MISSING",
    "SORTS",
    "Column",
    "Figures",
    "Known",
    "Listing",
    "Queue",
    "Sets",
    "Sources",
    "Waiting",
    "listed",
    "places",
    "queued",
    "reviewed",
    "sourced",
    "standing",
]
