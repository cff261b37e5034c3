"""Who could be found by an export, and the incident told so that nobody is."""

from sayso.outlets.care.asked import AUTO, LEVELS, NONE, Asked, Careful

__all__ = ["AUTO", "LEVELS", "NONE", "Asked", "Careful"]
