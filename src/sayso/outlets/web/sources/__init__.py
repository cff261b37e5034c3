"""Sources: what came in, what went wrong and what to do; files, addresses and feeds added, builds watched."""

from sayso.outlets.web.sources.routes import ROUTES

__all__ = ["ROUTES"]
