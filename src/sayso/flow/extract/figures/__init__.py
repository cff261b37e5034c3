"""Figures by rules: a hedged number, the people it counts, and the verb that says what befell them."""

from sayso.flow.extract.figures.finder import figures

__all__ = ["figures"]
