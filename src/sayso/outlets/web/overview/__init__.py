"""The overview: map, timeline and list of all incidents, linked, each view an address."""

from sayso.outlets.web.overview.routes import ROUTES

__all__ = ["ROUTES"]
