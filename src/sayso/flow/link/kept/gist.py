"""All that linking needs of one document: it is kept, so that the document need not be read again."""

from sayso.domain.document import Document
from sayso.domain.reading import Reading, Report
from sayso.domain.record import Record
from sayso.flow.link.facts.facts import Facts, facts_of
from sayso.flow.link.ties import Telling, telling


class Gist(Record):
    """What one document tells that linking compares, settles and ties.

    `reports` hold only what an incident settles. Two gists of one document and reading are equal.
    """

    document: str
    facts: tuple[Facts, ...]
    reports: tuple[Report, ...]
    telling: Telling


def gist(reading: Reading, document: Document) -> Gist:
    """Give what linking needs of a document."""
    return Gist(
        document=document.id,
        facts=tuple(facts_of(reading, document)),
        reports=tuple(_bare(report) for report in reading.reports),
        telling=telling(reading, document),
    )


def _bare(report: Report) -> Report:
    # Only what an incident settles is held for all reports at once.
    return Report(
        id=report.id,
        trigger=report.trigger,
        kind=report.kind,
        when=report.when,
        places=report.places,
        aggregates=report.aggregates,
    )
