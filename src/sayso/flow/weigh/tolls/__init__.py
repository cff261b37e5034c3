"""The model of tolls: how probable every number is, given who said what of it.

A toll is an integer on a grid; each claim says how likely it would be, were a number the toll: the
kernel of its role and hedge. Parameters come in as a value and are learned by `fitting`.
"""
