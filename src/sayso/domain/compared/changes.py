"""What became of incidents and reports."""

from enum import StrEnum

from sayso.domain.compared.held import Parting, Standing
from sayso.domain.record import Record


class IncidentChange(StrEnum):
    """What became of incidents.

    An incident that lives on is `revised` where a voice says otherwise, more or less than before,
    else `disputed` or `settled` where voices part now or no longer, else weighed otherwise.
    """

    NEW = "new"
    GONE = "gone"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    REVISED = "revised"
    DISPUTED = "disputed"
    SETTLED = "settled"
    WEIGHED = "weighed"


class ReportChange(StrEnum):
    """What became of a report."""

    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"


class Revised(Record):
    """What one voice said on one question, and says now; nothing in `old` = it said nothing before."""

    old: tuple[Standing, ...]
    new: tuple[Standing, ...]


class ChangedIncident(Record):
    """Incidents of the old one (`old`), what became of them, and those of the new one (`new`).

    "r1 and r2 are merged into r1" is `change="merged", old=("r1", "r2"), new=("r1",)`. Of one that
    lives on, `revised` is what voices say otherwise, `disputed` and `settled` who part now and no
    longer, `estimates` are (what, old, new), and `claims` those that are new or gone.
    """

    change: IncidentChange
    old: tuple[str, ...]
    new: tuple[str, ...]
    summary: str
    estimates: tuple[tuple[str, str | None, str | None], ...] = ()
    claims_new: tuple[str, ...] = ()
    claims_gone: tuple[str, ...] = ()
    revised: tuple[Revised, ...] = ()
    disputed: tuple[Parting, ...] = ()
    settled: tuple[Parting, ...] = ()


class ChangedReport(Record):
    """A report that belongs elsewhere: in which incident it was (`old`) and is (`new`)."""

    change: ReportChange
    report: str
    document: str
    uri: str
    words: str | None
    old: str | None
    new: str | None


class Changes(Record):
    """All that changed; nothing in either where the two are alike."""

    incidents: tuple[ChangedIncident, ...] = ()
    reports: tuple[ChangedReport, ...] = ()
