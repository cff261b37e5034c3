"""Acts: who did what toward whom, short of harm to people."""

from sayso.flow.extract.events.acting.finding import acts

__all__ = ["acts"]
