"""Organisations, offices and outlets by name: the lists of the codebook, and a case's own."""

from sayso.adapters.registry.lookup import TomlRegistry, opened, shipped
from sayso.adapters.registry.own import country_of, kind_of, with_added

__all__ = ["TomlRegistry", "country_of", "kind_of", "opened", "shipped", "with_added"]
