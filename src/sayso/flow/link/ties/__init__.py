"""How incidents stand to one another: a tally over them, a rescue after a hijacking, a part."""

from sayso.flow.link.ties.joining import ties
from sayso.flow.link.ties.told.telling import Telling, telling

__all__ = ["Telling", "telling", "ties"]
