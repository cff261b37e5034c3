"""How much a dataset hangs on the rule that makes one event of several reports, as event-report research measures it.

Words and definitions are those of the documentation of the R package `eventreport` 0.1.2 (van Baalen and
Höglund 2026, doi:10.1093/isq/sqag014): its manual pages, README and vignette. What they leave open is ours
and called so where it is decided.
"""

from sayso.flow.weigh.sensitivity.coded import (
    CodedReport,
    Coding,
    Sort,
    Value,
    Variable,
    events,
    several,
)
from sayso.flow.weigh.sensitivity.rules import Aggregate, Rule, aggregate
from sayso.flow.weigh.sensitivity.spread import Diagnosis, Spread, diagnoses, spreads
from sayso.flow.weigh.sensitivity.totals import Reached, Total, totals

__all__ = [
    "Aggregate",
    "CodedReport",
    "Coding",
    "Diagnosis",
    "Reached",
    "Rule",
    "Sort",
    "Spread",
    "Total",
    "Value",
    "Variable",
    "aggregate",
    "diagnoses",
    "events",
    "several",
    "spreads",
    "totals",
]
