"""What is otherwise in one casefile or export than in another: incidents, and where reports belong."""

from enum import StrEnum

from sayso.domain.record import Record


class IncidentChange(StrEnum):
    """What became of incidents."""

    NEW = "new"
    GONE = "gone"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    WEIGHED = "weighed"


class ReportChange(StrEnum):
    """What became of a report."""

    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"


class Belonging(Record):
    """A report that belongs to an incident: its document's address, its trigger where it is known."""

    report: str
    document: str
    uri: str
    words: str | None = None


class Held(Record):
    """An incident as it is compared: its reports, its claims, and each estimate by what it counts.

    An estimate is known by its policy, measure, group and side, as "ucdp killed civilian", and
    compared as "10 to 12, best 11".
    """

    id: str
    summary: str
    reports: tuple[Belonging, ...]
    claims: frozenset[str]
    estimates: dict[str, str]


class ChangedIncident(Record):
    """Incidents of the old one (`old`), what became of them, and those of the new one (`new`).

    "r1 and r2 are merged into r1" is `change="merged", old=("r1", "r2"), new=("r1",)`. Of one that
    is only weighed otherwise, `estimates` are (what, old, new), and `claims` those that are new or
    gone.
    """

    change: IncidentChange
    old: tuple[str, ...]
    new: tuple[str, ...]
    summary: str
    estimates: tuple[tuple[str, str | None, str | None], ...] = ()
    claims_new: tuple[str, ...] = ()
    claims_gone: tuple[str, ...] = ()


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
