"""Mentions of violence: the words that tell of an incident, and of which sort."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.domain.document import Quote
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.patterns import matches, patterns
from sayso.flow.extract.events.senses import mishap, real
from sayso.flow.extract.events.words.closed import (
    AUXILIARIES,
    JOINING,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    TIMES,
    VERBS,
)
from sayso.flow.extract.events.words.people import DOERS
from sayso.flow.extract.events.words.violence import LINES
from sayso.text.wordlists import word_set

_KNOWN = patterns(LINES)
_EITHER = word_set("attack attacks raid raids ambush ambushes kidnap hijack assault")
_NO_OBJECT = (
    PREPOSITIONS | AUXILIARIES | VERBS | SAYING | JOINING | RELATIVES | TIMES | word_set("of that")
)


class Mention(NamedTuple):
    """Words from first up to after that tell of an incident; no kind is an attack of any sort.

    `weak` words alone tell little: "killed", "siege".
    """

    clause: Clause
    first: int
    after: int
    kind: Kind | None
    p: int
    noun: bool
    weak: bool

    @property
    def quote(self) -> Quote:
        """Give the words."""
        return self.clause.quote(self.first, self.after)


def mentions(clause: Clause) -> Iterator[Mention]:
    """Give the mentions of violence of a clause in order, longest words first."""
    for at, pattern, after in matches(clause, _KNOWN):
        name = pattern.sort.rstrip("!?")
        mention = Mention(
            clause=clause,
            first=at,
            after=after,
            kind=None if name == "attack" else Kind(name),
            p=pattern.p,
            noun="!" in pattern.sort and not _headline_verb(clause, at),
            weak="?" in pattern.sort,
        )
        if _scolding(clause, at) or (mention.weak and mishap(clause)):
            continue
        if real(clause, at, after):
            yield mention


def _scolding(clause: Clause, at: int) -> bool:
    """Say whether somebody blasts somebody in words: "Smith Blasts Jones"."""
    return clause.low[at] == "blasts" and clause.capital(at - 1) and clause.capital(at + 1)


def _headline_verb(clause: Clause, at: int) -> bool:
    """Say whether a word is what somebody does: "Militants attack an airbase"."""
    if clause.low[at] not in _EITHER or at == 0 or clause.word(at + 1) in _NO_OBJECT:
        return False
    by_whom = clause.low[at - 1] in DOERS or clause.capital(at - 1)
    return by_whom and clause.word(at + 1)[:1].isalnum()
