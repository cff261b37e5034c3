"""What changed between two casefiles, exports or releases, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import assert_never

from sayso.domain.codes import Field, Stance
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
from sayso.outlets import wording

_NAMES = {
    IncidentChange.SETTLED: "no longer disputed",
    IncidentChange.WEIGHED: "weighed otherwise",
    IncidentChange.DISPUTED: "newly disputed",
}
_SHORT = 80


def lines(changes: Changes) -> Iterator[str]:
    """Give how many of each, then a line a change, incidents first; one line where nothing changed."""
    if not changes.incidents and not changes.reports:
        yield "every report is where it was, and nothing is weighed otherwise"
        return
    yield _counted(changes)
    for incident in changes.incidents:
        yield f"{incident.change:8} {_incident(incident)}"
        yield from (f"         {words}" for words in _otherwise(incident))
    for report in changes.reports:
        words = f" “{report.words}”" if report.words else ""
        yield f"{report.change:8} {report.uri}{words} ({report.report}): {_way(report)}"


def _counted(changes: Changes) -> str:
    found = Counter(one.change for one in changes.incidents)
    told = [f"{found[one]:,} {_NAMES.get(one, one)}" for one in IncidentChange if found[one]]
    moved = Counter(one.change for one in changes.reports)
    ways = [f"{moved[one]:,} {one}" for one in ReportChange if moved[one]]
    return "; ".join(
        f"{noun}: {', '.join(several)}"
        for noun, several in (("incidents", told), ("reports", ways))
        if several
    )


def _incident(one: ChangedIncident) -> str:
    if not one.old or not one.new or (one.old == one.new and len(one.old) == 1):
        return f"incident {_ids(one.new or one.old)}: {one.summary}"
    return f"{_ids(one.old)} → {_ids(one.new)}: {one.summary}"


def _otherwise(one: ChangedIncident) -> Iterator[str]:
    yield from map(_revised, one.revised)
    for parting in one.disputed:
        yield f"newly disputed: {_sides(parting)}"
    for parting in one.settled:
        yield f"no longer disputed: {_sides(parting)}"
    for what, before, after in one.estimates:
        yield f"{what}: {before or 'none'} → {after or 'none'}"
    if one.claims_new or one.claims_gone:
        yield f"claims: {len(one.claims_new)} new, {len(one.claims_gone)} gone"


def _revised(one: Revised) -> str:
    told = (one.new or one.old)[0]
    asked = f"{told.voice}, {_asked(told)}"
    if not one.old:
        return f"{asked}: said for the first time: {_said(one.new)}"
    if not one.new:
        return f"{asked}: no longer said: {_said(one.old)}"
    return f"{asked}: {_said(one.old)} → {_said(one.new)}"


def _said(several: Sequence[Standing]) -> str:
    # Of a voice that says the same in several documents the first is quoted.
    told = {one.answer: one for one in reversed(several)}
    return "; ".join(f"{_answer(one)} ({_source(one)})" for one in reversed(told.values()))


def _sides(parting: Parting) -> str:
    told = [f"{one.voice} ({_asked(one)}: {_answer(one)})" for one in parting.sides]
    return f"{' against '.join(dict.fromkeys(told))}, by the rule: {parting.rule}"


def _asked(one: Standing) -> str:
    asked = wording.asked(one.field, one.measure, one.group)
    asked = asked[:1].lower() + asked[1:]
    return f"{asked} of {one.whose}" if one.whose else asked


def _answer(one: Standing) -> str:
    if one.field is Field.FIGURE:
        told = wording.bounds(one.low, one.high, one.hedge)
    else:
        told = (one.value or "").replace("_", " ")
    if one.stance is Stance.DECLINES:
        return wording.STANCES[one.stance]
    stance = wording.STANCES[one.stance]
    return f"{stance}: {told}" if stance else told


def _source(one: Standing) -> str:
    words = " ".join(one.words.split())
    short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
    return f"“{short}”, {one.uri}, {wording.day(one.reported)}"


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
