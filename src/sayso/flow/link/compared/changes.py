"""Every change of membership between two casefiles, and what is weighed otherwise."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.domain.compared import (
    Belonging,
    ChangedIncident,
    ChangedReport,
    Changes,
    Held,
    IncidentChange,
    ReportChange,
)
from sayso.flow.link.compared.standing import parted, revised

_Overlaps = Mapping[str, Mapping[str, int]]


def changes(old: Iterable[Held], new: Iterable[Held]) -> Changes:
    """Give what became of each incident and report; the order of incidents makes no difference.

    An incident lives on in the one that holds most of its reports, if that one has most of its
    reports from it. A report that did not stay with it moved: so of two reports that were together
    and are not, or are together and were not, at least one is named.
    """
    return _Comparison(old, new).changes()


class _Side:
    """The incidents of one side, and where its reports belong."""

    def __init__(self, incidents: Iterable[Held]) -> None:
        self.incidents = {one.id: one for one in incidents}
        self.home = {x.report: one.id for one in self.incidents.values() for x in one.reports}
        self.reports = {x.report: x for one in self.incidents.values() for x in one.reports}

    def summary(self, ids: Sequence[str]) -> str:
        return self.incidents[ids[0]].summary


class _Comparison:
    def __init__(self, old: Iterable[Held], new: Iterable[Held]) -> None:
        self._old, self._new = _Side(old), _Side(new)
        self._both = self._old.home.keys() & self._new.home.keys()
        self._into = _overlaps(self._old.home, self._new.home, self._both)
        self._from = _overlaps(self._new.home, self._old.home, self._both)
        heirs = {one: _most(one, parts) for one, parts in self._into.items()}
        origins = {one: _most(one, parts) for one, parts in self._from.items()}
        self._lives = {one: heir for one, heir in heirs.items() if origins[heir] == one}

    def changes(self) -> Changes:
        incidents = [
            *self._ended(),
            *self._begun(),
            *self._parted(),
            *self._joined(),
            *self._kept(),
        ]
        order = list(IncidentChange)
        return Changes(
            incidents=tuple(
                sorted(incidents, key=lambda one: (order.index(one.change), one.old, one.new))
            ),
            reports=tuple(
                sorted(self._reports(), key=lambda one: (one.change, one.uri, one.report))
            ),
        )

    def _ended(self) -> Iterator[ChangedIncident]:
        for id_ in self._old.incidents.keys() - self._into.keys():
            summary = self._old.summary((id_,))
            yield ChangedIncident(change=IncidentChange.GONE, old=(id_,), new=(), summary=summary)

    def _begun(self) -> Iterator[ChangedIncident]:
        for id_ in self._new.incidents.keys() - self._from.keys():
            found = self._new.incidents[id_]
            yield ChangedIncident(
                change=IncidentChange.NEW,
                old=(),
                new=(id_,),
                summary=found.summary,
                disputed=parted((), found.parts),
            )

    def _parted(self) -> Iterator[ChangedIncident]:
        for id_, parts in self._into.items():
            if len(parts) > 1:
                summary, found = self._old.summary((id_,)), tuple(sorted(parts))
                yield ChangedIncident(
                    change=IncidentChange.SPLIT, old=(id_,), new=found, summary=summary
                )

    def _joined(self) -> Iterator[ChangedIncident]:
        for id_, parts in self._from.items():
            if len(parts) > 1:
                summary, found = self._new.summary((id_,)), tuple(sorted(parts))
                yield ChangedIncident(
                    change=IncidentChange.MERGED, old=found, new=(id_,), summary=summary
                )

    def _kept(self) -> Iterator[ChangedIncident]:
        for old, new in self._lives.items():
            if old != new:
                summary = self._new.summary((new,))
                yield ChangedIncident(
                    change=IncidentChange.RENAMED, old=(old,), new=(new,), summary=summary
                )
            found = self._otherwise(old, new)
            if found.but(change=IncidentChange.WEIGHED) != _alike(found):
                yield found

    def _otherwise(self, old: str, new: str) -> ChangedIncident:
        """Give what is told and weighed otherwise of an incident that lives on.

        What was told in one that was merged into it is not new, and what is told in a part that was
        split off is not gone.
        """
        before, after = self._old.incidents[old], self._new.incidents[new]
        told = [self._old.incidents[one] for one in sorted(self._from[new])]
        tell = [self._new.incidents[one] for one in sorted(self._into[old])]
        parts = [x for one in told for x in one.parts], [x for one in tell for x in one.parts]
        return _named(
            ChangedIncident(
                change=IncidentChange.WEIGHED,
                old=(old,),
                new=(new,),
                summary=after.summary,
                estimates=tuple(_estimates(before.estimates, after.estimates)),
                claims_new=tuple(sorted(after.claims - before.claims)),
                claims_gone=tuple(sorted(before.claims - after.claims)),
                revised=revised(
                    [x for one in told for x in one.stands], [x for one in tell for x in one.stands]
                ),
                disputed=parted(*parts),
                settled=parted(*reversed(parts)),
            )
        )

    def _reports(self) -> Iterator[ChangedReport]:
        for report in self._new.home.keys() - self._both:
            found = self._new.reports[report]
            yield _report(ReportChange.ADDED, found, None, self._new.home[report])
        for report in self._old.home.keys() - self._both:
            found = self._old.reports[report]
            yield _report(ReportChange.GONE, found, self._old.home[report], None)
        for report in self._both:
            old, new = self._old.home[report], self._new.home[report]
            if self._lives.get(old) != new:
                yield _report(ReportChange.MOVED, self._new.reports[report], old, new)


def _overlaps(ours: Mapping[str, str], theirs: Mapping[str, str], both: Iterable[str]) -> _Overlaps:
    """Give for each incident how many of its reports are in which of the other side."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in both:
        found[ours[report]][theirs[report]] += 1
    return found


def _most(one: str, parts: Mapping[str, int]) -> str:
    # Of two that share as much the one of the same id is meant, then the first.
    return min(parts, key=lambda other: (-parts[other], other != one, other))


def _named(one: ChangedIncident) -> ChangedIncident:
    """Call it for the most that became of it."""
    if one.revised:
        return one.but(change=IncidentChange.REVISED)
    if one.disputed:
        return one.but(change=IncidentChange.DISPUTED)
    return one.but(change=IncidentChange.SETTLED) if one.settled else one


def _alike(one: ChangedIncident) -> ChangedIncident:
    return ChangedIncident(
        change=IncidentChange.WEIGHED, old=one.old, new=one.new, summary=one.summary
    )


def _estimates(
    before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[tuple[str, str | None, str | None]]:
    for what in sorted(before.keys() | after.keys()):
        if before.get(what) != after.get(what):
            yield what, before.get(what), after.get(what)


def _report(
    change: ReportChange, found: Belonging, old: str | None, new: str | None
) -> ChangedReport:
    return ChangedReport(
        change=change,
        report=found.report,
        document=found.document,
        uri=found.uri,
        words=found.words,
        old=old,
        new=new,
    )
