"""Who did it, to whom, and who came to harm."""

from sayso.flow.extract.events.telling.roles.reading import Roles, harms, roles

__all__ = ["Roles", "harms", "roles"]
