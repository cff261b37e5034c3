"""The rules that make one value of several: extremes, middles, modes, and the reports to go by."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from statistics import mean, median, median_high, median_low
from typing import NamedTuple

from sayso.domain.errors import BadInput
from sayso.domain.record import Record
from sayso.flow.weigh.sensitivity.coded import (
    CodedReport,
    Coding,
    Sort,
    Value,
    Variable,
    counts,
    number,
    numbers,
    value,
)


class Rule(StrEnum):
    """How the reports of an event become one value."""

    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    MEDIAN = "median"
    MEAN = "mean"
    MODE = "mode"
    MODE_TOLD = "mode told"
    MOST_PRECISE = "most precise"
    LEAST_PRECISE = "least precise"
    MOST_CONSISTENT = "most consistent"


Middle = Callable[[Sequence[float]], tuple[float, Sequence[float]]]
MEASURED: Mapping[Rule, Middle] = {
    Rule.MINIMUM: lambda told: (min(told), (min(told),)),
    Rule.MAXIMUM: lambda told: (max(told), (max(told),)),
    Rule.MEDIAN: lambda told: (median(told), (median_low(told), median_high(told))),
    Rule.MEAN: lambda told: (mean(told), told),
}
"""Rules that need values in an order, not words: the value, and the values it comes of."""
PRECISE = frozenset({Rule.MOST_PRECISE, Rule.LEAST_PRECISE})
"""Rules that go by a variable's precision."""


TIED: Mapping[Sort, Rule] = {
    Sort.NUMBER: Rule.MINIMUM,
    Sort.FLAG: Rule.MAXIMUM,
    Sort.DATE: Rule.MEAN,
}
"""Which of several modes stands, where they have an order."""


class Aggregate(Record):
    """What an event says in one variable by one rule: "deaths_best of e1, maximum: 6, from r4 and r5".

    `because` are the reports that the value was taken from. Without a value nobody told one, or `tied`
    values stand against each other (`eventreport` writes "Indeterminate").
    """

    event: str
    variable: str
    rule: Rule
    value: Value = None
    because: tuple[str, ...] = ()
    tied: tuple[Value, ...] = ()


def aggregate(
    reports: Sequence[CodedReport], variable: Variable, *, rule: Rule, coding: Coding
) -> Aggregate:
    """Give what the reports of one event say in a variable by a rule.

    Minimum, maximum, median and mean are those of every textbook, as the vignette takes them. A mode of words counts what is not told as a value, unless it is the mode told (manual pages
    `calc_mode`, `calc_mode_na_ignore`). Of words that tie, the one stands that the report with the
    highest first tie-break says, then the second, else none (vignette). Of tied numbers the smallest
    stands, of flags 1, of dates the mean (`calc_mode_numeric`, `calc_mode_binary`, `calc_mode_date`).
    Most and least precise: the mode of the reports of the highest or lowest precision
    (`calc_max_precision`, `calc_min_precision`).

    Ours, where those pages are silent: what is not told counts in modes of words only; a mean of dates is
    rounded down; among chosen reports tie-breaks come before the smallest, 1 and the mean; and
    all of `most consistent`, which goes by the reports whose values most reports give too, added up
    over the variables of the coding. Raises `BadInput` for an order of words or a precision nobody coded.
    """
    _refuse(variable, rule)
    chosen = [
        one
        for one in _chosen(reports, variable, rule, coding)
        if value(one, variable.name) is not None
        or (variable.sort is Sort.WORD and rule is not Rule.MODE_TOLD)
    ]
    if rule in MEASURED:
        settled = _measured(numbers(chosen, variable.name), rule)
    else:
        by = rule in PRECISE or rule is Rule.MOST_CONSISTENT or variable.sort is Sort.WORD
        settled = _settled(_modes(chosen, variable, coding.ties if by else ()), variable.sort)
    return Aggregate(
        event=reports[0].event,
        variable=variable.name,
        rule=rule,
        value=_said(settled.told, variable.sort),
        because=tuple(one.id for one in chosen if _scaled(one, variable) in settled.of),
        tied=settled.tied,
    )


class _Settled(NamedTuple):
    """A value and the values it comes of, or the values that stand against each other."""

    told: Value = None
    of: Sequence[Value] = ()
    tied: tuple[Value, ...] = ()


def _refuse(variable: Variable, rule: Rule) -> None:
    if rule in MEASURED and variable.sort is Sort.WORD:
        expected, found, remedy = "numbers or dates", "words", "take their mode"
    elif rule in PRECISE and variable.precision is None:
        expected, found, remedy = "a variable with a precision", "none", "name it in the coding"
    else:
        return
    raise BadInput(f"{variable.name}, {rule}", expected=expected, found=found, remedy=remedy)


def _chosen(
    reports: Sequence[CodedReport], variable: Variable, rule: Rule, coding: Coding
) -> Sequence[CodedReport]:
    """Give the reports that a rule goes by."""
    if rule is Rule.MOST_CONSISTENT:
        told = {one.name: counts(reports, one.name) for one in coding.variables}
        agreeing = [sum(told[name][value(one, name)] for name in told) for one in reports]
        return [one for one, n in zip(reports, agreeing, strict=True) if n == max(agreeing)]
    if rule in PRECISE and variable.precision is not None:
        known = numbers(reports, variable.precision)
        end = max if rule is Rule.MOST_PRECISE else min
        wanted = end(known, default=math.nan)  # which equals no precision
        return [one for one in reports if number(one, variable.precision) == wanted]
    return reports


def _measured(told: Sequence[float], rule: Rule) -> _Settled:
    return _Settled(*MEASURED[rule](told)) if told else _Settled()


def _modes(reports: Sequence[CodedReport], variable: Variable, ties: Iterable[str]) -> list[Value]:
    """Give the most frequent values, or of several those that the reports best in a tie-break say."""
    told = Counter(_scaled(one, variable) for one in reports)
    modes = [one for one, n in told.items() if n == max(told.values())]
    for tie in ties:
        best = dict.fromkeys(modes, -math.inf)
        for one in reports:
            mode, rank = _scaled(one, variable), number(one, tie)
            if mode in best and rank is not None:
                best[mode] = max(best[mode], rank)
        modes = [mode for mode in modes if best[mode] == max(best.values())]
    return modes


def _settled(modes: Sequence[Value], sort: Sort) -> _Settled:
    """Give the one mode; of several numbers the smallest, of flags 1, of dates the mean, of words none."""
    if len(modes) == 1:
        return _Settled(modes[0], modes)
    if sort is Sort.WORD:
        return _Settled(tied=tuple(sorted(modes, key=lambda one: str(one or ""))))
    return _measured([one for one in modes if isinstance(one, int | float)], TIED[sort])


def _scaled(report: CodedReport, variable: Variable) -> Value:
    word = variable.sort is Sort.WORD
    return value(report, variable.name) if word else number(report, variable.name)


def _said(told: Value, sort: Sort) -> Value:
    """Give a value as reports say it: a day for a date."""
    if sort is Sort.DATE and isinstance(told, int | float):
        return date.fromordinal(int(told)).isoformat()
    return told
