"""Garbage in cycles is looked for seldom while all of a casefile is held: hardly anything there is cyclic."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 50, 100)
"""New objects before the young are looked through; so often before the older, and then all are."""


@contextmanager
def seldom() -> Iterator[None]:
    """Let Python look for garbage seldom meanwhile: it walks over all that is held each time.

    Who turned it off, or does it more seldom, is left alone.
    """
    before = gc.get_threshold()
    if 0 < before[0] < _SELDOM[0]:
        gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
