"""Who may look and who may write: token or password, roles, same origin, and a trail of all writes."""

from sayso.outlets.web.guarding.guard import Guard
from sayso.outlets.web.guarding.people import People, Person, Role
from sayso.outlets.web.guarding.roles import admin, reviewer

__all__ = ["Guard", "People", "Person", "Role", "admin", "reviewer"]
