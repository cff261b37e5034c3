"""How far reports of one event lie apart, and how far in the mean over events."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import mean, stdev

from sayso.domain.record import Record
from sayso.flow.weigh.sensitivity.coded import (
    CodedReport,
    Coding,
    Sort,
    Variable,
    counts,
    events,
    numbers,
)

_NUMERIC = frozenset({Sort.NUMBER, Sort.FLAG})


class Spread(Record):
    """How the reports of one event part in one variable: "6 reports of e1 give 4 values of deaths_best".

    `modal` reports give the most frequent value. Range and deviation are in the variable's own unit,
    for numbers and flags only.
    """

    event: str
    variable: str
    reports: int
    distinct: int
    modal: int
    range: float | None = None
    deviation: float | None = None

    @property
    def dscore(self) -> int:
        """Give the divergence score: how many values there are beyond the one any rule would take."""
        return self.distinct - 1

    @property
    def modal_confidence(self) -> float:
        """Give the share of reports that give the most frequent value."""
        return self.modal / self.reports

    @property
    def disagreement(self) -> float:
        """Give the share of reports that give another value than the most frequent."""
        return 1 - self.modal_confidence


class Diagnosis(Record):
    """The mean spread of one variable over events: "deaths_best: d-score 0.21, normalized 0.005 …".

    `normalized` is the d-score over the number of values the variable takes in all reports.
    """

    variable: str
    events: int
    dscore: float
    normalized: float
    deviation: float | None
    range: float | None
    disagreeing: float
    modal_confidence: float


def spreads(reports: Iterable[CodedReport], coding: Coding) -> Iterator[Spread]:
    """Give the spread of each event in each variable, in order of events.

    Manual pages `dscore` (unique values less one), `mean_range` (greatest less least), `mean_sd`,
    `event_level_disagreement` and `modal_confidence` (share of reports that give the modal value).
    Ours, where they are silent: what is not told is a value in d-score and modal confidence, as it is in
    their modes, and none in range and deviation; the deviation is that of a sample (by n − 1), and one
    number has none.
    """
    for event, told in events(reports, coding).items():
        for variable in coding.variables:
            yield _spread(event, told, variable)


def _spread(event: str, reports: Sequence[CodedReport], variable: Variable) -> Spread:
    said = counts(reports, variable.name)
    measured = numbers(reports, variable.name) if variable.sort in _NUMERIC else []
    return Spread(
        event=event,
        variable=variable.name,
        reports=len(reports),
        distinct=len(said),
        modal=max(said.values()),
        range=max(measured) - min(measured) if measured else None,
        deviation=stdev(measured) if len(measured) > 1 else None,
    )


def diagnoses(reports: Iterable[CodedReport], coding: Coding) -> list[Diagnosis]:
    """Give the mean spread of each variable over all events, those with one report too.

    Manual pages `mean_dscore`, `share_disagreement` and `aggregation_diagnostics`. Ours: events without
    a range or a deviation are left out of their mean, so that deviations are those of events with two
    numbers or more. No reports give nothing.
    """
    every = list(reports)
    found = list(spreads(every, coding))
    return [
        _diagnosis(
            [one for one in found if one.variable == variable.name],
            len(counts(every, variable.name)),
        )
        for variable in coding.variables
        if every
    ]


def _diagnosis(spreads: Sequence[Spread], values: int) -> Diagnosis:
    dscore = mean(float(one.dscore) for one in spreads)
    return Diagnosis(
        variable=spreads[0].variable,
        events=len(spreads),
        dscore=dscore,
        normalized=dscore / values,
        deviation=_mean(one.deviation for one in spreads),
        range=_mean(one.range for one in spreads),
        disagreeing=mean(float(one.dscore > 0) for one in spreads),
        modal_confidence=mean(one.modal_confidence for one in spreads),
    )


def _mean(told: Iterable[float | None]) -> float | None:
    known = [float(one) for one in told if one is not None]
    return mean(known) if known else None
