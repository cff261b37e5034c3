"""Shared by these tests: what is read from a text, in a few words."""

from sayso.domain.reading import Report
from sayso.flow.extract.events import acts, reports
from sayso.flow.extract.events.clauses import Clause, clauses
from sayso.text.sentences import Span, sentences


def clause_of(text: str) -> Clause:
    """Give a text that is one sentence as words."""
    return next(iter(clauses(text, [Span(0, len(text))])))


def read(text: str) -> list[Report]:
    """Give the reports of a text, each quote held to the text."""
    return reports(text, sentences(text))


def one(text: str) -> Report:
    """Give the only report of a text."""
    found = read(text)
    assert len(found) == 1, found
    return found[0]


def words(report: Report, field: str) -> list[str]:
    """Give the words of all values told in a field."""
    return [told.quote.text for told in getattr(report, field)]


def done(text: str) -> list[tuple[str, str, str | None]]:
    """Give the acts of a text: what, who, toward whom."""
    return [
        (act.plover.value, act.who.name, act.toward.name if act.toward else None)
        for act in acts(text, sentences(text))
    ]
