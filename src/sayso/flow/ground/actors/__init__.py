"""Whom words for people mean: an organisation of the registry, a state's body, or just a name."""

from sayso.flow.ground.actors.identity import Identity, identity, is_pronoun

__all__ = ["Identity", "identity", "is_pronoun"]
