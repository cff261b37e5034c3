from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.compared import (
    ChangedIncident,
    ChangedReport,
    Changes,
    IncidentChange,
    Parting,
    ReportChange,
    Revised,
    Standing,
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
        "incidents: 1 new, 1 gone, 1 merged, 1 split",
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
        "incidents: 2 weighed otherwise",
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
        "reports: 1 added, 1 gone, 1 moved",
        "added    a.txt “raided” (r9): in r1",
        "gone     a.txt “raided” (r9): was in r1",
        "moved    a.txt (r9): r1 → r2",
    ]


def test_where_nothing_changed_that_is_said() -> None:
    assert list(lines(Changes())) == [
        "every report is where it was, and nothing is weighed otherwise"
    ]


def a_standing(**changes: object) -> Standing:
    """The police say that 12 civilians were killed."""
    told = Standing(
        who="police",
        voice="Police",
        field=Field.FIGURE,
        stance=Stance.ASSERTS,
        words="killed 12\n passengers",
        uri="a.txt",
        measure=Measure.KILLED,
        group=Group.CIVILIAN,
        low=12,
        high=12,
        hedge=Hedge.EXACT,
        reported="2025-03-12",
    )
    return told.but(**changes)


def told_of(**changes: object) -> list[str]:
    incident = _incident(IncidentChange.REVISED, ("r1",), ("r1",)).but(**changes)
    _, _, *below = lines(Changes(incidents=(incident,)))
    return [line.strip() for line in below]


def test_a_revised_figure_is_told_with_whose_it_is_and_both_words() -> None:
    later = a_standing(low=16, high=None, words="x" * 90, uri="b.txt", reported=None)
    found = Revised(old=(a_standing(), a_standing(uri="copy.txt")), new=(later,))
    assert told_of(revised=(found,)) == [
        f"Police, civilians killed: 12 (“killed 12 passengers”, a.txt, 2025-03-12) → at least 16 (“{'x' * 79}…”, b.txt, undated)"
    ]


def test_what_is_said_for_the_first_time_or_no_longer_is_told_so() -> None:
    who = a_standing(
        field=Field.BLAMED_ON, measure=None, group=None, low=None, high=None, hedge=None, value="the BLA",
        stance=Stance.DENIES, words="the BLA",
    )  # fmt: skip
    refusal = a_standing(stance=Stance.DECLINES, low=None, high=None, hedge=None, whose="the army")
    told = told_of(revised=(Revised(old=(), new=(who,)), Revised(old=(refusal,), new=())))
    assert told == [
        "Police, blamed on: said for the first time: denies: the BLA (“the BLA”, a.txt, 2025-03-12)",
        "Police, civilians killed of the army: no longer said: declines to say (“killed 12 passengers”, a.txt, 2025-03-12)",
    ]


def test_disputes_that_are_new_or_settled_are_told_with_their_sides() -> None:
    parting = Parting(
        rule="the numbers do not meet",
        sides=(a_standing(), a_standing(voice="Army", low=2, high=2)),
    )
    sides = "Police (civilians killed: 12) against Army (civilians killed: 2)"
    assert told_of(disputed=(parting,), settled=(parting,)) == [
        f"newly disputed: {sides}, by the rule: the numbers do not meet",
        f"no longer disputed: {sides}, by the rule: the numbers do not meet",
    ]


def test_a_comparison_counts_what_became_of_incidents() -> None:
    told = [
        _incident(change, ("r1",), ("r1",))
        for change in (IncidentChange.SETTLED, IncidentChange.DISPUTED, IncidentChange.DISPUTED)
    ]
    first, *_ = lines(
        Changes(incidents=tuple(told), reports=(_report(ReportChange.ADDED, None, "r1"),))
    )
    assert first == "incidents: 2 newly disputed, 1 no longer disputed; reports: 1 added"
