"""An incident as other codebooks see it: codes, parties, numbers, times and places."""

from sayso.outlets.exports.coding.column import Column, heading, rows
from sayso.outlets.exports.coding.event import NO_ROW, Event, Listed, event

__all__ = ["NO_ROW", "Column", "Event", "Listed", "event", "heading", "rows"]
