"""The weights of the English tagger; `sayso` finds them beside this file."""
