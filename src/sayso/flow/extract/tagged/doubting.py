"""Records that are more likely wrong than right: kept, and put forward for review."""

from collections.abc import Iterator

from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Reading

REVIEW = 350
"""Thousandths. What is less likely right than this is put forward."""


def doubts(reading: Reading) -> list[Problem]:
    """Give a problem for each record of a reading that a person should look at."""
    return [_doubt(what, quote, p) for what, quote, p in _told(reading) if p < REVIEW]


def _told(reading: Reading) -> Iterator[tuple[str, Quote, int]]:
    for statement in reading.statements:
        yield "statement", statement.content[0], statement.p
    for figure in reading.figures:
        yield f"figure ({figure.measure}, {figure.group})", figure.number, figure.p
    for act in reading.acts:
        yield f"act ({act.plover})", act.quote, act.p
    for report in reading.reports:
        yield f"report ({report.kind.value})", report.trigger, report.p


def _doubt(what: str, quote: Quote, p: int) -> Problem:
    words = " ".join(quote.text.split())
    shown = words if len(words) <= 60 else words[:59] + "…"
    return Problem(
        code="unsure",
        message=f"the {what} {shown!r} is kept, but right in only about {round(p / 10)} of 100 such cases; look at it",
        stage="extract",
        start=quote.start,
        end=quote.end,
    )
