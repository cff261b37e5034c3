"""An incident as other codebooks see it: codes, parties, numbers, times and places."""

from sayso.outlets.exports.coding.column import Column, heading, rows
from sayso.outlets.exports.coding.event import Event, event

__all__ = ["Column", "Event", "event", "heading", "rows"]
