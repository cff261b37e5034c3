"""The dossier of one incident: who says what, in which words, and what follows under which rule."""

from sayso.outlets.web.dossier.routes import ROUTES

__all__ = ["ROUTES"]
