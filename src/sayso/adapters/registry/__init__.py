"""Organisations, offices and outlets by name: the lists of the codebook, and a case's own."""

from sayso.adapters.registry.lookup import TomlRegistry, opened, shipped
from sayso.adapters.registry.own import with_added

__all__ = ["TomlRegistry", "opened", "shipped", "with_added"]
