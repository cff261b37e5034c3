"""Garbage in cycles is looked for seldom while all of a casefile is held: hardly anything there is cyclic."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_SELDOM = (100_000, 50, 100)
"""New objects before the young are looked through; so often before the older, and then all are."""
_LOCK = Lock()
_HOLDING = list[tuple[int, int, int]]()
"""How often it was looked for before each who holds something now."""


@contextmanager
def seldom() -> Iterator[None]:
    """Let Python look for garbage seldom meanwhile: it walks over all that is held each time.

    Whoever turned it off, or does it more seldom, is left alone, and so is what others set meanwhile.
    Of several who hold something at once the last to end sets it back.
    """
    with _LOCK:
        _HOLDING.append(gc.get_threshold())
        if 0 < _HOLDING[-1][0] < _SELDOM[0]:
            gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        with _LOCK:
            # Whoever ends, the last that is left is how it was before the first.
            before = _HOLDING.pop()
            if not _HOLDING and gc.get_threshold() == _SELDOM:
                gc.set_threshold(*before)
