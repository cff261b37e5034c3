"""How much MAVERICK hangs on the rule that makes one event of its reports: spread by variable, totals by rule."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eval.maverick import coded
from sayso.flow.weigh.sensitivity import (
    CodedReport,
    Coding,
    Diagnosis,
    Rule,
    Sort,
    Value,
    Variable,
    aggregate,
    diagnoses,
    events,
    several,
    spreads,
    totals,
)

BEST = "deaths_best"
DEATHS = ("deaths_low", BEST, "deaths_high")
_INJURIES = ("injuries_low", "injuries_best", "injuries_high")
_PLACE, _ACTOR = "geo_precision", "actor1_precision"


def _variables() -> Iterator[Variable]:
    for name in ("date_start", "date_end"):
        yield Variable(name=name, sort=Sort.DATE)
    for name in ("city", "location"):
        yield Variable(name=name, sort=Sort.WORD, precision=_PLACE)
    for name in ("actor1", "actor1_type", "actor1_violence"):
        yield Variable(name=name, sort=Sort.WORD, precision=_ACTOR)
    for name in ("actor2", "event_context", "target"):
        yield Variable(name=name, sort=Sort.WORD)
    # Nobody codes how precise a toll is: whoever knows the place best stands for it. Ours.
    for name in (*DEATHS, *_INJURIES):
        yield Variable(name=name, sort=Sort.NUMBER, precision=_PLACE)
    for name in ("displacement", "damage"):
        yield Variable(name=name, sort=Sort.FLAG)


# Ties go to the more reputable source, then to the more surely electoral report: as in the vignette.
CODING = Coding(variables=tuple(_variables()), ties=("source_classification", "certain"))
_NAMED = {one.name: one for one in CODING.variables}
_COUNTED = {one.name for one in CODING.variables if one.sort in (Sort.NUMBER, Sort.FLAG)}
_PRECISE = (_PLACE, _ACTOR, *CODING.ties)
_NUMBERS = _COUNTED.union(_PRECISE)
_READ = (*_NAMED, *_PRECISE)
RULES = (
    *(Rule.MINIMUM, Rule.MODE, Rule.MEDIAN, Rule.MEAN, Rule.MAXIMUM),
    *(Rule.LEAST_PRECISE, Rule.MOST_PRECISE, Rule.MOST_CONSISTENT),
)
_TIED = ("city", "location", "actor1", "target")


def report(path: Path) -> str:
    """Give spread and totals as two tables. Raises `BadInput` for what are no reports of MAVERICK."""
    return "\n".join(_told(coded(path, _report)))


def _report(row: Mapping[str, str]) -> CodedReport:
    values = {name: _value(row[name], number=name in _NUMBERS) for name in _READ}
    return CodedReport(id=row["id"], event=row["event_id"], values=values)


def _value(told: str, *, number: bool) -> Value:
    return float(told) if number and told else told


def _told(reports: Sequence[CodedReport]) -> Iterator[str]:
    shared = several(reports)
    all_, some = len(events(reports, CODING)), len(events(shared, CODING))
    both = f"{some} with two or more reports ({len(shared)} reports)"
    yield f"MAVERICK: {len(reports)} event reports, {all_} events, {both}"
    columns = "  d-score  normalized  disagree  modal  range     sd"
    yield f"{'':16}|  all events{'':{len(columns) - 12}}|  two or more reports"
    yield f"{'variable':16}|{columns}|{columns}"
    for one, other in zip(diagnoses(reports, CODING), diagnoses(shared, CODING), strict=True):
        yield f"{one.variable:16}|{_spread(one)}|{_spread(other)}"
    yield f"{'deaths, all':16}    low   best   high  events with 1, with 25 or more (best)"
    yield from _tolls(reports)
    yield f"of the {some}"
    yield from _tolls(shared)
    yield from (_open(shared, name) for name in _TIED)
    yield from _widest(reports)


def _spread(one: Diagnosis) -> str:
    """Give means over events: a dash where a variable is no number."""
    told = f"{one.dscore:9.2f}  {one.normalized:10.4f}  {one.disagreeing:8.2f}"
    spread = f"{_or_dash(one.range):>5}  {_or_dash(one.deviation):>5}"
    return f"{told}  {one.modal_confidence:5.2f}  {spread}"


def _or_dash(told: float | None) -> str:
    return "–" if told is None else f"{told:.2f}"


def _tolls(reports: Sequence[CodedReport]) -> Iterator[str]:
    low, best, high = (totals(reports, _NAMED[name], rules=RULES, coding=CODING) for name in DEATHS)
    for three in zip(low, best, high, strict=True):
        reached = ", ".join(str(one.events) for one in three[1].reached)
        sums = " ".join(f"{one.total:6.0f}" for one in three)
        yield f"  {three[1].rule:15} {sums}  {reached}"


def _open(reports: Sequence[CodedReport], name: str) -> str:
    """Give how often a mode stays open: without tie-breaks, with them, and of what is told."""
    told = events(reports, CODING).values()
    ways = ((Rule.MODE, CODING.but(ties=())), (Rule.MODE, CODING), (Rule.MODE_TOLD, CODING))
    bare, broken, said = (
        sum(bool(aggregate(one, _NAMED[name], rule=rule, coding=by).tied) for one in told)
        for rule, by in ways
    )
    return f"  {name}: no one mode in {bare}, with tie-breaks {broken}, of what is told {said}"


def _widest(reports: Sequence[CodedReport]) -> Iterator[str]:
    """Say how much of it is one event: the one whose reports part most on the dead."""
    apart = [one for one in spreads(reports, CODING) if one.variable == BEST]
    event = max(apart, key=lambda one: (one.range or 0, one.event)).event
    ends = (Rule.MINIMUM, Rule.MAXIMUM)
    parts = (
        [one for one in reports if one.event == event],
        [one for one in reports if one.event != event],
    )
    (least, most), (few, many) = (
        [one.total for one in totals(part, _NAMED[BEST], rules=ends, coding=CODING)]
        for part in parts
    )
    yield f"widest: {event}, {least:.0f} to {most:.0f}; all others {few:.0f} to {many:.0f}"
