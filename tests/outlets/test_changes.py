from sayso.domain.incident import (
    ChangedIncident,
    ChangedReport,
    Changes,
    IncidentChange,
    ReportChange,
)
from sayso.outlets.terminal.compared.changes import lines


def _incident(
    change: IncidentChange, old: tuple[str, ...], new: tuple[str, ...]
) -> ChangedIncident:
    return ChangedIncident(change=change, old=old, new=new, summary="Raid at Sibi")


def _report(change: ReportChange, old: str | None, new: str | None) -> ChangedReport:
    return ChangedReport(
        change=change, report="r9", document="d1", uri="a.txt", words="raided", old=old, new=new
    )


def test_incidents_are_told_by_their_ids() -> None:
    told = [
        _incident(IncidentChange.NEW, (), ("r1",)),
        _incident(IncidentChange.GONE, ("r2",), ()),
        _incident(IncidentChange.MERGED, ("r3", "r4"), ("r3",)),
        _incident(IncidentChange.SPLIT, ("r5",), ("r5", "r6")),
    ]
    assert list(lines(Changes(incidents=tuple(told)))) == [
        "new      incident r1: Raid at Sibi",
        "gone     incident r2: Raid at Sibi",
        "merged   r3 + r4 → r3: Raid at Sibi",
        "split    r5 → r5 + r6: Raid at Sibi",
    ]


def test_what_is_weighed_otherwise_stands_below_its_incident() -> None:
    weighed = _incident(IncidentChange.WEIGHED, ("r1",), ("r1",)).but(
        estimates=(("ucdp killed civilian", "1 to 2, best 1", None),), claims_new=("c1", "c2")
    )
    renamed = weighed.but(new=("r0",), estimates=(("a", None, "b"),), claims_new=())
    assert list(lines(Changes(incidents=(weighed, renamed)))) == [
        "weighed  incident r1: Raid at Sibi",
        "         ucdp killed civilian: 1 to 2, best 1 → none",
        "         claims: 2 new, 0 gone",
        "weighed  r1 → r0: Raid at Sibi",
        "         a: none → b",
    ]


def test_reports_are_told_by_document_and_words() -> None:
    told = (
        _report(ReportChange.ADDED, None, "r1"),
        _report(ReportChange.GONE, "r1", None),
        _report(ReportChange.MOVED, "r1", "r2").but(words=None),
    )
    assert list(lines(Changes(reports=told))) == [
        "added    a.txt “raided” (r9): in r1",
        "gone     a.txt “raided” (r9): was in r1",
        "moved    a.txt (r9): r1 → r2",
    ]


def test_where_nothing_changed_that_is_said() -> None:
    assert list(lines(Changes())) == [
        "every report is where it was, and nothing is weighed otherwise"
    ]
