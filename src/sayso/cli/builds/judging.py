"""What a judgement changes: the incidents around the words it names, before and after."""

from collections.abc import Iterable, Sequence

from sayso import pipeline
from sayso.domain.compared import Changes, Held
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Report
from sayso.store import contract
from sayso.store.casefile import Case


class Around:
    """The incidents that tell of what a judgement names, as they are when this is made.

    All incidents would say the same and take minutes where there are many; what a judgement changes
    is where the documents are that it names.
    """

    def __init__(self, case: Case, judgement: Judgement) -> None:
        self._case = case
        self._documents = _documents(case.ledger.judgements(), judgement)
        self._before = contract.held_around(case, self._reports())

    def changes(self) -> Changes:
        """Give what became of them since."""
        known = {x.report for one in self._before.values() for x in one.reports}
        reports = known | set(self._reports())
        after = contract.held_around(self._case, reports)
        # Reports that joined from an incident further off were not new.
        told = (_only(one, reports) for one in after.values())
        return pipeline.changed(self._before.values(), told)

    def _reports(self) -> list[str]:
        tables = self._case.tables
        return [one.id for document in self._documents for one in tables.of(Report, document)]


def _only(held: Held, reports: Iterable[str]) -> Held:
    return held.but(reports=tuple(one for one in held.reports if one.report in reports))


def _documents(judgements: Sequence[Judgement], judged: Judgement) -> list[str]:
    """Give the documents that a judgement names, or that the one does which it takes back."""
    withdrawn = [one for one in judgements if one.number == judged.withdraws]
    found = {spot.document for one in (judged, *withdrawn) for spot in one.spots}
    if withdrawn and withdrawn[0].withdraws is not None:
        found |= set(_documents(judgements, withdrawn[0]))
    return sorted(found)
