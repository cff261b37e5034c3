"""Incidents remembered: one whose members and reasons are as they were is not put together again."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np

from sayso.domain.incident import Incident
from sayso.flow.link.comparing.wording import Rarity
from sayso.flow.link.facts.columns import NONE, Truths
from sayso.flow.link.kept.compared import Compared, Recall
from sayso.flow.link.kept.filed import Filed, Shelf, filing
from sayso.flow.link.kept.gist import Gist
from sayso.flow.link.matching.across import Compare
from sayso.flow.link.matching.clusters import Rules, Scored
from sayso.flow.link.matching.grouping import Group
from sayso.flow.link.matching.meeting import Met, all_scored


class Remembered(NamedTuple):
    """An incident without its ties, and all that it was made of, in one string."""

    made_of: str
    incident: Incident


class Begun(NamedTuple):
    """Pairs of reports and their log-odds, what compares others, and which reports may be grouped otherwise.

    Without `touched`, nothing is known of any group.
    """

    scored: Scored
    compare: Compare
    touched: Truths | None = None


class Memory:
    """What the last linking put together, by incident, and what this one did.

    `tokens` gives each document a string that is another one whenever what it tells is: without a
    token nothing is remembered.
    """

    def __init__(
        self,
        tokens: Mapping[str, str] | None = None,
        before: Mapping[str, Remembered] | None = None,
        compared: Compared | None = None,
        filed: Filed | None = None,
    ) -> None:
        self._tokens = tokens or {}
        self._before = before or {}
        self._compared, self._filed = compared, filed
        self._recall: Recall | None = None
        self._ruled: list[str] = []
        self._shelf: Shelf | None = None
        self.now: dict[str, Remembered] = {}

    def shelf(self, gists: Mapping[str, Gist], rarity: Rarity) -> Shelf:
        """Give the reports of all documents; those that are as they were are not looked into."""
        self._shelf = Shelf(gists, filing(gists, rarity, self._tokens, self._filed))
        return self._shelf

    def filed(self) -> Filed | None:
        """Give all reports as they are now, for the next linking; nothing without tokens."""
        return self._shelf.filed(self._tokens) if self._shelf and self._tokens else None

    def begun(self, shelf: Shelf, rules: Rules, compare: Compare, tell: Compare) -> Begun:
        """Give the pairs that blocks bring together, what compares any others, and what may be grouped otherwise.

        Those that are as they were are not compared again.
        """
        if not self._tokens:
            return Begun(all_scored(shelf.columns, shelf.rare, tell), compare)
        self._recall = recall = Recall(shelf.reports, shelf.documents, self._tokens, compare, tell)
        ruled = {one for pair in rules.same | rules.different for one in pair}
        self._ruled = [shelf.reports[one] for one in sorted(ruled)]
        if self._compared is None or shelf.since is None:
            scored = recall.begun(all_scored(shelf.columns, shelf.rare, tell))
            return Begun(scored, recall.odds)
        recall.learn(self._compared)
        scored = recall.scored(Met(shelf.since))
        touched = recall.touched | ~self._known(shelf)
        touched[sorted(ruled)] = True
        return Begun(scored, recall.odds, touched)

    def _known(self, shelf: Shelf) -> Truths:
        """Say which reports are in an incident that was put together before, and is all here."""
        known = np.zeros(len(shelf.reports), dtype=np.bool_)
        for one in self._before.values():
            places = [shelf.place.get(member.id, NONE) for member in one.incident.reports]
            if NONE not in places:
                known[places] = True
        return known

    def settled(self, some: Truths, shelf: Shelf) -> Iterator[Incident]:
        """Give the incidents of reports whose groups are as they were."""
        if self._recall is not None:
            self._recall.settled(some)
        for at in np.flatnonzero(some).tolist():
            if (found := self._before.get(shelf.reports[at])) is not None:
                self.now[found.incident.id] = found
                yield found.incident

    def compared(self) -> Compared | None:
        """Give the pairs that are compared now, for the next linking; nothing without tokens."""
        return self._recall.compared(self._ruled) if self._recall is not None else None

    def incident(
        self, group: Group, shelf: Shelf, leads: str, make: Callable[[], Incident]
    ) -> Incident:
        """Give the incident of a group: the one made of the same before, else a new one.

        `leads` says which members a person's judgement brought here: it is among the reasons.
        """
        made_of = self._made_of(group, shelf, leads)
        known = self._before.get(shelf.reports[group.members[0]]) if made_of else None
        found = known if known is not None and known.made_of == made_of else None
        found = found or Remembered(made_of, make())
        if made_of:
            self.now[found.incident.id] = found
        return found.incident

    def _made_of(self, group: Group, shelf: Shelf, leads: str) -> str:
        said = [leads]
        for member, p, nearest in zip(group.members, group.p, group.nearest, strict=True):
            token = self._tokens.get(shelf.documents[member])
            if token is None:
                return ""
            near = "" if nearest is None else shelf.reports[nearest]
            said += [shelf.reports[member], token, str(p), near]
        return " ".join(said)
