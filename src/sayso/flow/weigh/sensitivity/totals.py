"""What a dataset adds up to under each rule: the figure that is published, and how it hangs on the rule."""

import math
from collections.abc import Iterable, Sequence

from sayso.domain.record import Record
from sayso.flow.weigh.sensitivity.coded import CodedReport, Coding, Variable, events
from sayso.flow.weigh.sensitivity.rules import Rule, aggregate


class Reached(Record):
    """How many events have at least so many: "25 or more: 12 events"."""

    least: float
    events: int


class Total(Record):
    """A number added up over events by one rule: "deaths_best, maximum: 1,402 in 683 events".

    `without` events have no number by the rule, and add nothing.
    """

    variable: str
    rule: Rule
    events: int
    total: float
    without: int
    reached: tuple[Reached, ...]


def totals(
    reports: Iterable[CodedReport],
    variable: Variable,
    *,
    rules: Sequence[Rule],
    coding: Coding,
    least: Sequence[float] = (1, 25),
) -> list[Total]:
    """Give what a variable adds up to by each rule, and how many events reach each of `least`.

    Raises `BadInput` where a rule cannot be used for the variable. The thresholds are UCDP's: one death
    makes an event, 25 in a year a conflict; here they are held against single events.
    """
    told = events(reports, coding)
    found = []
    for rule in rules:
        values = [aggregate(one, variable, rule=rule, coding=coding).value for one in told.values()]
        known = [one for one in values if isinstance(one, int | float)]
        found.append(
            Total(
                variable=variable.name,
                rule=rule,
                events=len(told),
                total=math.fsum(known),
                without=len(told) - len(known),
                reached=tuple(
                    Reached(least=at, events=sum(one >= at for one in known)) for at in least
                ),
            )
        )
    return found
