"""Mentions of violence: the words that tell of an incident, and of which sort."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.domain.document import Quote
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.patterns import matched, patterns
from sayso.flow.extract.events.senses import mishap, real
from sayso.flow.extract.events.words.violence import LINES

_KNOWN = patterns(LINES)


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
    at = 0
    while at < len(clause.low):
        found = matched(clause, at, _KNOWN)
        if found is None:
            at += 1
            continue
        pattern, after = found
        name = pattern.sort.rstrip("!?")
        mention = Mention(
            clause=clause,
            first=at,
            after=after,
            kind=None if name == "attack" else Kind(name),
            p=pattern.p,
            noun="!" in pattern.sort,
            weak="?" in pattern.sort,
        )
        if real(clause, at, after) and not (mention.weak and mishap(clause)):
            yield mention
        at = after
