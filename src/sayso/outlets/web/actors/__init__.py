"""Actors, outlets and origins: what each says and copies, over all incidents; nobody is rated."""

from sayso.outlets.web.actors.routes import ROUTES

__all__ = ["ROUTES"]
