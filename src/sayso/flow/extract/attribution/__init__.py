"""Who says what: speaker, cue, content and stance, by rules."""

from sayso.flow.extract.attribution.finder import statements

__all__ = ["statements"]
