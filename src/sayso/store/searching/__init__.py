"""Search over what a casefile shows: an index of our own beside the tables, made anew when they change."""

from sayso.store.searching.asking import Asked, asked
from sayso.store.searching.index import SORTS, Hit, Index, Making, hiding
from sayso.store.searching.making import made
from sayso.store.searching.words import Word, spans, words

__all__ = [
    "SORTS",
    "Asked",
    "Hit",
    "Index",
    "Making",
    "Word",
    "asked",
    "hiding",
    "made",
    "spans",
    "words",
]
