"""Keeps what documents say from steering the terminal: no control character reaches it."""

import unicodedata
from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, ConsoleRenderable
from rich.segment import Segment

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Harmless:
    """Draws as what it holds, less every character that would move, colour or turn what follows."""

    def __init__(self, held: ConsoleRenderable) -> None:
        self._held = held

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Give the same segments, each with harmless words."""
        for segment in console.render(self._held, options):
            yield Segment(_plain(segment.text), segment.style, segment.control)


def _plain(words: str) -> str:
    # Such characters take no room, so that nothing else moves when they go.
    return "".join(one for one in words if not _steers(one))


def _steers(one: str) -> bool:
    return one in _TURNING or (one != "\n" and unicodedata.category(one) == "Cc")
