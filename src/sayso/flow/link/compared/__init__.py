"""Two ways to group reports into incidents, compared."""

from sayso.flow.link.compared.changes import changes

__all__ = ["changes"]
