"""Words that set two incidents apart: what was done "in retaliation for" another, or "since the" old one."""

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


_BACK = re.compile(
    r"\b(?:since|(?:week|month|year|decade)s? (?:after|since)) the (?:[^\s.;]+ ){0,6}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PHRASE = 90


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


def looking_back(mention: Mention) -> str | None:
    """Give the year, or "", of an old incident that a noun names: "months after the Paris attacks"."""
    clause, at = mention.clause, mention.quote.start
    found = _BACK.search(clause.text[max(clause.starts[0], at - _PHRASE) : at])
    if found is None or not mention.noun:
        return None
    year = _YEAR.search(found.group())
    return year.group() if year else ""


def answer(clause: Clause) -> Answer | None:
    """Give the words of a clause that say that one incident answers another."""
    found = _CUE.search(clause.text, clause.starts[0], clause.ends[-1])
    return Answer(found.start(), found.end()) if found else None
