"""When a statement was made: the time words beside its cue, outside what it says."""

import re
from datetime import date

from sayso.domain.document import Quote
from sayso.domain.reading import Statement
from sayso.domain.world import When
from sayso.flow.ground.times import resolved
from sayso.flow.ground.times.parts import MONTH, WEEKDAY

_TIME = re.compile(
    r"\b(?:(?:on|by|in|late|early|the (?:evening|morning|night|afternoon) of) )*"
    rf"(?:(?:last |this )?\b(?:{WEEKDAY}(?=\W)(?!\w)(?: (?:night|morning|evening|afternoon))?)|"
    r"yesterday|today|last night|last week|last month|"
    rf"{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: \d{{4}})?|"
    rf"(?:early |mid-|late )?{MONTH} \d{{4}})(?!\w)",
    re.IGNORECASE,
)
_REACH = 60
_END = re.compile(r"[.!?]\s|\n")


def said_near(statement: Statement, text: str, published: date | None) -> When | None:
    """Give the time nearest the cue within its sentence, unless the content holds the words."""
    cue = statement.cue
    if cue is None:
        return None
    low, high = _reach(text, cue)
    times = [
        Quote(text=match.group(), start=match.start(), end=match.end())
        for match in _TIME.finditer(text, low, high)
    ]
    free = [
        time for time in times if not any(time.overlaps(part) for part in (*statement.content, cue))
    ]
    for time in sorted(free, key=lambda time: (_gap(time, cue), time.start)):
        when = resolved(time.text, published)
        if isinstance(when, When):
            return when.but(quote=time)
    return None


def _reach(text: str, cue: Quote) -> tuple[int, int]:
    """Give where to look: the cue's sentence, and not far."""
    low, high = max(0, cue.start - _REACH), min(len(text), cue.end + _REACH)
    for end in _END.finditer(text, low, cue.start):
        low = end.end()
    stop = _END.search(text, cue.end, high)
    return low, stop.start() + 1 if stop else high


def _gap(time: Quote, cue: Quote) -> int:
    return max(time.start - cue.end, cue.start - time.end)
