"""Incidents and acts: what a document says was done, to whom, by whom, where and when."""

from sayso.flow.extract.events.acting import acts
from sayso.flow.extract.events.reporting import reports

__all__ = ["acts", "reports"]
