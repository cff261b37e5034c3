"""Incidents remembered: one whose members and reasons are as they were is not put together again."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sayso.domain.incident import Incident
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.kept.compared import Compared, Recall
from sayso.flow.link.matching.grouping import Group
from sayso.flow.link.matching.joining import Compare


class Remembered(NamedTuple):
    """An incident without its ties, and all that it was made of, in one string."""

    made_of: str
    incident: Incident


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
    ) -> None:
        self._tokens = tokens or {}
        self._before = before or {}
        self._compared = compared
        self._recall: Recall | None = None
        self.now: dict[str, Remembered] = {}

    def comparing(self, facts: Sequence[Facts], compare: Compare) -> Compare:
        """Give what compares these reports without comparing again those that are as they were."""
        if not self._tokens:
            return compare
        self._recall = Recall(facts, self._tokens, compare)
        if self._compared is not None:
            self._recall.learn(self._compared)
        return self._recall.odds

    def compared(self) -> Compared | None:
        """Give the pairs that are compared now, for the next linking; nothing without tokens."""
        return self._recall.compared() if self._recall is not None else None

    def incident(
        self, group: Group, facts: Sequence[Facts], leads: str, make: Callable[[], Incident]
    ) -> Incident:
        """Give the incident of a group: the one made of the same before, else a new one.

        `leads` says which members a person's judgement brought here: it is among the reasons.
        """
        made_of = self._made_of(group, facts, leads)
        known = self._before.get(facts[group.members[0]].id) if made_of else None
        found = known if known is not None and known.made_of == made_of else None
        found = found or Remembered(made_of, make())
        if made_of:
            self.now[found.incident.id] = found
        return found.incident

    def _made_of(self, group: Group, facts: Sequence[Facts], leads: str) -> str:
        said = [leads]
        for member, p, nearest in zip(group.members, group.p, group.nearest, strict=True):
            token = self._tokens.get(facts[member].document or "")
            if token is None:
                return ""
            near = "" if nearest is None else facts[nearest].id
            said += [facts[member].id, token, str(p), near]
        return " ".join(said)
