"""Event reports as coders write them down: named values of four sorts, and how precise they are."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import assert_never

from sayso.domain.errors import BadInput
from sayso.domain.record import Record

Value = str | int | float | None
"""What a report says in one variable; None and "" both mean that it does not tell."""


class Sort(StrEnum):
    """What a variable holds: the four classes that `eventreport` tells apart."""

    WORD = "word"
    DATE = "date"
    NUMBER = "number"
    FLAG = "flag"


class Variable(Record):
    """A column of event reports: "city is a word, and geo_precision says how precise it is"."""

    name: str
    sort: Sort
    precision: str | None = None


class Coding(Record):
    """What reports are coded in, and which numbers break a tie, the first before the second.

    The report with the highest number wins: how reputable its source is, say.
    """

    variables: tuple[Variable, ...]
    ties: tuple[str, ...] = ()


class CodedReport(Record):
    """What one report says of one event, coded: "report r2 of event e1: city Abidjan, 4 deaths"."""

    id: str
    event: str
    values: Mapping[str, Value]


def events(reports: Iterable[CodedReport], coding: Coding) -> dict[str, tuple[CodedReport, ...]]:
    """Give the reports of each event, events and reports in order of their ids.

    Raises `BadInput` where a report lacks a variable of the coding or holds a value of another sort.
    """
    found: defaultdict[str, list[CodedReport]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: (one.event, one.id)):
        for variable in _read(coding):
            _check(report, variable)
        found[report.event].append(report)
    return {event: tuple(told) for event, told in found.items()}


def several(reports: Iterable[CodedReport]) -> list[CodedReport]:
    """Give the reports of events that two or more reports tell of: only there can a rule matter."""
    every = list(reports)
    told = Counter(report.event for report in every)
    return [report for report in every if told[report.event] > 1]


def value(report: CodedReport, name: str) -> Value:
    """Give what a report says in a variable: None where it does not tell."""
    told = report.values[name]
    return None if told == "" else told


def number(report: CodedReport, name: str) -> float | None:
    """Give a value on the scale it is measured on: numbers as they are, dates as days."""
    told = value(report, name)
    return date.fromisoformat(told).toordinal() if isinstance(told, str) else told


def numbers(reports: Iterable[CodedReport], name: str) -> list[float]:
    """Give what reports say in a variable as numbers, those that tell it."""
    return [told for one in reports if (told := number(one, name)) is not None]


def counts(reports: Iterable[CodedReport], name: str) -> Counter[Value]:
    """Give how many reports say each value; not to tell is a value like any other."""
    return Counter(value(report, name) for report in reports)


def _read(coding: Coding) -> Iterator[Variable]:
    precisions = {one.precision for one in coding.variables if one.precision is not None}
    yield from coding.variables
    for name in sorted(precisions.union(coding.ties)):
        yield Variable(name=name, sort=Sort.NUMBER)


def _check(report: CodedReport, variable: Variable) -> None:
    known = variable.name in report.values
    told = value(report, variable.name) if known else None
    if known and (told is None or _fits(told, variable.sort)):
        return
    raise BadInput(
        f"report {report.id}, {variable.name}",
        expected=f"a {variable.sort}",
        found=repr(told) if known else "no such variable",
        remedy="mend the report, or leave the variable out",
    )


def _fits(told: str | float, sort: Sort) -> bool:
    match sort:
        case Sort.WORD:
            return isinstance(told, str)
        case Sort.DATE:
            return isinstance(told, str) and _is_day(told)
        case Sort.NUMBER:
            return not isinstance(told, str) and math.isfinite(told)
        case Sort.FLAG:
            return told in (0, 1)
        case _:
            assert_never(sort)


def _is_day(told: str) -> bool:
    try:
        return date.fromisoformat(told).isoformat() == told
    except ValueError:
        return False
