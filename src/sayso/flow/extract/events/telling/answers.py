"""Words that set two incidents of one sentence apart: what was done "in retaliation for" another."""

import re
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.triggers import Mention

_CUE = re.compile(
    r"\b(?:in (?:\w+ )?(?:retaliation|response|reply|answer|reprisal) (?:for|to)|in revenge for"
    r"|in (?:protest|anger) (?:at|against|over)|to avenge|retaliat(?:ed|ing) (?:for|against)"
    r"|(?:was|were|is|are|as) (?:revenge|retaliation|a reprisal|an answer|a response) (?:for|to)"
    r"|followed (?:an?|the)"
    r"|(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:hour|day|week|month)s?"
    r" after|(?:hours|days|weeks|months) after)\b",
    re.IGNORECASE,
)
_ANSWERS = frozenset({Kind.AIRSTRIKE, Kind.SHELLING, Kind.RIOT})
_REACH = 120


class Answer(NamedTuple):
    """Where the words stand that part an answer from what it answers."""

    start: int
    end: int

    def answered(self, mention: Mention) -> bool:
        """Say whether a mention is of what is answered."""
        return mention.noun and self.end <= mention.quote.start <= self.end + _REACH

    def answers(self, mention: Mention) -> bool:
        """Say whether a mention is of the answer: of these kinds it is no part of what it answers."""
        return mention.quote.end <= self.start and mention.kind in _ANSWERS


def answer(clause: Clause) -> Answer | None:
    """Give the words of a clause that say that one incident answers another."""
    found = _CUE.search(clause.text, clause.starts[0], clause.ends[-1])
    return Answer(found.start(), found.end()) if found else None
