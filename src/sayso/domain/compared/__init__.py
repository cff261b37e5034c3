"""What is otherwise in one casefile, export or release than in another."""

from sayso.domain.compared.changes import (
    ChangedIncident,
    ChangedReport,
    Changes,
    IncidentChange,
    ReportChange,
    Revised,
)
from sayso.domain.compared.held import Belonging, Held, Parting, Question, Standing

__all__ = [
    "Belonging",
    "ChangedIncident",
    "ChangedReport",
    "Changes",
    "Held",
    "IncidentChange",
    "Parting",
    "Question",
    "ReportChange",
    "Revised",
    "Standing",
]
