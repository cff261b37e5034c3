"""What changed between two casefiles or exports, in words."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from sayso.domain.incident import (
    ChangedIncident,
    ChangedReport,
    Changes,
    IncidentChange,
    ReportChange,
)


def lines(changes: Changes) -> Iterator[str]:
    """Give a line a change, incidents first; one line where nothing changed."""
    if not changes.incidents and not changes.reports:
        yield "every report is where it was, and nothing is weighed otherwise"
    for incident in changes.incidents:
        yield f"{incident.change:8} {_incident(incident)}"
        yield from (f"         {words}" for words in _weighed(incident))
    for report in changes.reports:
        words = f" “{report.words}”" if report.words else ""
        yield f"{report.change:8} {report.uri}{words} ({report.report}): {_way(report)}"


def _incident(one: ChangedIncident) -> str:
    match one.change:
        case IncidentChange.NEW:
            told = f"incident {_ids(one.new)}"
        case IncidentChange.GONE:
            told = f"incident {_ids(one.old)}"
        case IncidentChange.WEIGHED if one.old == one.new:
            told = f"incident {_ids(one.new)}"
        case _:
            told = f"{_ids(one.old)} → {_ids(one.new)}"
    return f"{told}: {one.summary}"


def _weighed(one: ChangedIncident) -> Iterator[str]:
    for what, before, after in one.estimates:
        yield f"{what}: {before or 'none'} → {after or 'none'}"
    if one.claims_new or one.claims_gone:
        yield f"claims: {len(one.claims_new)} new, {len(one.claims_gone)} gone"


def _way(one: ChangedReport) -> str:
    match one.change:
        case ReportChange.ADDED:
            return f"in {one.new}"
        case ReportChange.GONE:
            return f"was in {one.old}"
        case ReportChange.MOVED:
            return f"{one.old} → {one.new}"
        case _:
            assert_never(one.change)


def _ids(ids: Sequence[str]) -> str:
    return " + ".join(ids)
