"""Review: a queue of what most needs a person, judged from the keyboard, and what a decision changed."""

from sayso.outlets.web.review.routes import ROUTES

__all__ = ["ROUTES"]
