"""A tie as it is found, before the laws that all ties together must obey."""

from typing import NamedTuple

from sayso.domain.codes import Tie


class Bond(NamedTuple):
    """One incident stands so to another, and why; both by their ids."""

    one: str
    tie: Tie
    other: str
    why: str
