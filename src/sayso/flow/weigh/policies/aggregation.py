"""The rules of event-report research as policies: what each makes of the accounts of one incident.

Definitions and sources are those of `weigh.sensitivity`; what it leaves open stands in docs/policies.md.
An account, one voice's word in sum, is what that research calls an event report.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import floor

from sayso.domain.codes import Group, Hedge, Measure
from sayso.domain.incident import Estimate, Passed
from sayso.flow.weigh.counting import Sorted, Total, of_all, of_measure, passed_over, totals, usable
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.policy import Bare, Rule, rule
from sayso.flow.weigh.sensitivity import (
    CodedReport,
    Coding,
    Sort,
    Value,
    Variable,
    aggregate,
    spreads,
)
from sayso.flow.weigh.sensitivity import Rule as By
from sayso.flow.weigh.sensitivity.rules import MEASURED

NAMES: Mapping[str, By] = {
    "minimum": By.MINIMUM,
    "maximum": By.MAXIMUM,
    "mode": By.MODE,
    "median": By.MEDIAN,
    "mean": By.MEAN,
    "most_consistent": By.MOST_CONSISTENT,
    "most_precise": By.MOST_PRECISE,
}
_MEASURES = (Measure.KILLED, Measure.INJURED)
_LOW, _HIGH, _PRECISION = "low", "high", "precision"
_CODING = Coding(
    variables=tuple(
        Variable(name=name, sort=Sort.NUMBER, precision=_PRECISION) for name in (_LOW, _HIGH)
    )
)
_NUMBER = {one.name: one for one in _CODING.variables}
_PRECISE = {
    Hedge.EXACT: 3,
    Hedge.APPROX: 2,
    Hedge.RANGE: 2,
    Hedge.AT_LEAST: 1,
    Hedge.AT_MOST: 1,
    Hedge.VAGUE: 0,
}
_ELSE = "another account gives the number that the rule takes"
_UNCHECKED = {
    By.MOST_CONSISTENT: "which account is the most consistent: eventreport's pages do not say",
    By.MOST_PRECISE: "which number is the most precise: eventreport codes no precision of tolls",
}


def aggregated(claims: Sequence[Spoken], name: str) -> tuple[Estimate, ...]:
    """Give what a rule makes of the accounts of each group's dead, then wounded.

    Minimum, maximum, median and mean are taken of the lower and of the upper ends of what accounts
    say, the others of the lower ends, and the upper ends come from the accounts that are taken.
    """
    return tuple(_estimates(claims, name, NAMES[name]))


def _rule(name: str) -> Rule:
    def weighing(claims: Sequence[Spoken], _: Bare) -> tuple[Estimate, ...]:
        return aggregated(claims, name)

    return rule(name, weighing, Bare)


RULES = tuple(map(_rule, NAMES))


def _estimates(claims: Sequence[Spoken], name: str, by: By) -> Iterator[Estimate]:
    for measure in _MEASURES:
        for group in Group:
            told = of_measure(claims, measure, (group,))
            if told and (found := of_all(usable(told))).kept:
                yield _estimate(name, by, measure, group, found)


def _estimate(name: str, by: By, measure: Measure, group: Group, found: Sorted) -> Estimate:
    accounts = {one.key: one for one in totals(found.kept)}
    reports = _coded(accounts, found.kept)
    low = aggregate(reports, _NUMBER[_LOW], rule=by, coding=_CODING)
    taken = set(low.because)
    if by in MEASURED:
        high = aggregate(reports, _NUMBER[_HIGH], rule=by, coding=_CODING)
        taken |= set(high.because)
        top = _whole(high.value)
    else:
        top = max(accounts[key].high for key in taken)
    because = {id_ for key in taken for id_ in accounts[key].because}
    return Estimate(
        policy=name,
        measure=measure,
        group=group,
        low=_whole(low.value),
        best=_whole(low.value),
        high=top,
        because=tuple(sorted(because)),
        passed_over=_passed(found, because, accounts.values()),
        how=tuple(_how(reports, low.value)),
        unchecked=(_UNCHECKED[by],) if by in _UNCHECKED and len(reports) > 1 else (),
    )


def _coded(accounts: Mapping[str, Total], kept: Sequence[Spoken]) -> list[CodedReport]:
    """Give accounts as coded event reports: what they say, and how precisely they say it."""
    precise = {one.claim.id: _PRECISE[hedge] for one in kept if (hedge := one.claim.hedge)}
    return [
        CodedReport(
            id=key,
            event="",
            values={
                _LOW: one.low,
                _HIGH: one.high,
                _PRECISION: min(precise[id_] for id_ in one.because),
            },
        )
        for key, one in sorted(accounts.items())
    ]


def _whole(value: Value) -> int:
    assert isinstance(value, int | float)  # noqa: S101 - every account says a number
    return floor(value)


def _passed(
    found: Sorted, because: Collection[str], accounts: Iterable[Total]
) -> tuple[Passed, ...]:
    summed = {id_ for one in accounts for id_ in one.because}
    others = [x for x in found.kept if x.claim.id in summed.difference(because)]
    return passed_over(found.without(others, _ELSE), summed)


def _how(reports: Sequence[CodedReport], value: Value) -> Iterator[str]:
    """Say how far accounts lie apart: d-score, range, modal confidence."""
    one = next(spreads(reports, _CODING))
    if value != _whole(value):
        yield f"{value:.4g}, rounded down"
    if one.reports > 1:
        yield f"{one.reports} accounts: d-score {one.dscore}, range {one.range:.0f}"
        yield f"modal confidence {one.modal_confidence:.2f}"
