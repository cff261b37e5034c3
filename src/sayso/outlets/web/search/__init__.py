"""Search over incidents, quotes, documents, actors and places, each with the words it was found in."""

from sayso.outlets.web.search.routes import ROUTES

__all__ = ["ROUTES"]
