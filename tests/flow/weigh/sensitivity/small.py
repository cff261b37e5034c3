"""Event reports small enough to count by hand."""

from collections.abc import Sequence

from sayso.flow.weigh.sensitivity import (
    Aggregate,
    CodedReport,
    Coding,
    Rule,
    Sort,
    Value,
    Variable,
    aggregate,
    events,
)

TIES = ("trust", "sure")


def reports(event: str, name: str, /, *told: Value, **more: Sequence[Value]) -> list[CodedReport]:
    """Give a report of an event each for what is told in a variable, with other variables beside it."""
    return [
        CodedReport(
            id=f"{event}{at}",
            event=event,
            values={name: one, **{other: values[at] for other, values in more.items()}},
        )
        for at, one in enumerate(told)
    ]


def by(rule: Rule, sort: Sort, *told: Value, **more: Sequence[Value]) -> Aggregate:
    """Give what one event says by a rule; `trust` and `sure` break ties, `precise` says how precise."""
    precision = "precise" if "precise" in more else None
    variable = Variable(name="x", sort=sort, precision=precision)
    coding = Coding(variables=(variable,), ties=tuple(one for one in TIES if one in more))
    [one] = events(reports("e", "x", *told, **more), coding).values()
    return aggregate(one, variable, rule=rule, coding=coding)
