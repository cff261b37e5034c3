"""All ties of a casefile: what texts tell, what facts alone carry, what tallies count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.domain.codes import Tie
from sayso.domain.incident import Incident, Link
from sayso.flow.link.ties.bond import Bond
from sayso.flow.link.ties.laws import lawful
from sayso.flow.link.ties.searches import found
from sayso.flow.link.ties.seizures import by_facts
from sayso.flow.link.ties.tallies import Counted, by_tallies
from sayso.flow.link.ties.told.counting import Counting
from sayso.flow.link.ties.told.hints import Search
from sayso.flow.link.ties.told.telling import Telling
from sayso.flow.link.ties.where import span


def ties(incidents: Sequence[Incident], tellings: Iterable[Telling]) -> dict[str, tuple[Link, ...]]:
    """Give the links of each incident that has any, each with why.

    Of a pair, what a text says outranks what was found by looking, and that what facts alone carry. The order
    of incidents and tellings makes no difference.
    """
    told = _Told(incidents, tellings)
    singles = [one for one in incidents if one.id not in told.tallies]
    tallies = [one for one in incidents if one.id in told.tallies]
    ranked = (
        told.bonds(Tie.PART_OF),
        told.bonds(Tie.FOLLOWS),
        found(told.searches, singles),
        by_facts(singles),
        by_tallies(singles, tallies, told.counted()),
    )
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for bond in lawful(ranked):
        links[bond.one].append(Link(kind=bond.tie, incident=bond.other, why=bond.why))
    return {one: tuple(several) for one, several in links.items()}


class _Told:
    """What all documents tell, by incident in place of report."""

    def __init__(self, incidents: Sequence[Incident], tellings: Iterable[Telling]) -> None:
        self._home = {report.id: one for one in incidents for report in one.reports}
        self._told: list[Bond] = []
        self._killed: dict[str, int] = {}
        self._doers: defaultdict[str, set[str]] = defaultdict(set)
        counting: dict[str, Counting] = {}
        searches: defaultdict[str, set[Search]] = defaultdict(set)
        for one in tellings:
            counting.update((tally.report, tally) for tally in one.tallies)
            self._take(one)
            for search in one.searches:
                searches[self._home[search.one].id].add(search)
        # An incident is named for its earliest report, and is a tally where that one is.
        self.tallies = {one.id: counting[one.id] for one in incidents if one.id in counting}
        self.searches: Mapping[str, Sequence[Search]] = {
            one: sorted(several, key=_order) for one, several in searches.items()
        }

    def _take(self, telling: Telling) -> None:
        for hint in telling.hints:
            one, other = self._home[hint.one], self._home[hint.other]
            if _in_order(one, other):
                self._told.append(Bond(one.id, hint.tie, other.id, hint.words))
        for report, number in telling.killed:
            home = self._home[report].id
            self._killed[home] = max(self._killed.get(home, 0), number)
        for report, who in telling.doers:
            self._doers[self._home[report].id] |= who

    def bonds(self, tie: Tie) -> Iterator[Bond]:
        """Give what texts say of one sort, of incidents that are no tallies."""
        for bond in self._told:
            if bond.tie is tie and self.tallies.keys().isdisjoint((bond.one, bond.other)):
                yield bond

    def counted(self) -> Counted:
        """Give what is told of incidents that decides which tally can hold them."""
        doers = {one: frozenset(who) for one, who in self._doers.items()}
        return Counted(self._killed, doers, self.tallies)


def _order(search: Search) -> tuple[str, list[str], str]:
    return search.one, sorted(search.names), search.words


def _in_order(later: Incident, earlier: Incident) -> bool:
    """Say whether the days that all reports settled leave the tie possible."""
    after, before = span(later), span(earlier)
    return after is None or before is None or before.first <= after.last
