"""Who did what toward whom, short of harm to people."""

from collections.abc import Sequence

from sayso.domain.codes import Plover
from sayso.domain.reading import Act
from sayso.flow.extract.events.acting.parties import party
from sayso.flow.extract.events.clauses import Clause, clauses
from sayso.flow.extract.events.patterns import Pattern, matches, patterns
from sayso.flow.extract.events.phrases import Phrase, actor, left, right, shared
from sayso.flow.extract.events.senses import real
from sayso.flow.extract.events.telling.times import all_times
from sayso.flow.extract.events.words.closed import ADVERBS, AUXILIARIES, BEING, SAYING
from sayso.flow.extract.events.words.deeds import LINES
from sayso.text.sentences import Span
from sayso.text.wordlists import word_set

_KNOWN = patterns(LINES)
_TOWARD = word_set("with to of on upon for against toward towards from by over at")
_ENDS = SAYING | AUXILIARIES | word_set(", . ; that")
_REACH = 8


def acts(text: str, sentences: Sequence[Span]) -> list[Act]:
    """Give acts between organisations, states, offices or groups of people, in text order."""
    return [act for clause in clauses(text, sentences) for act in _acts(clause)]


def _acts(clause: Clause) -> list[Act]:
    read = (_act(clause, at, after, pattern) for at, pattern, after in matches(clause, _KNOWN))
    found = [act for act in read if act is not None]
    told = all_times(clause) if found else []
    # Of several times it is not told which is whose.
    when = told[0].value if len(told) == 1 else None
    return [act.but(when=when) for act in found]


def _act(clause: Clause, at: int, after: int, pattern: Pattern) -> Act | None:
    if not real(clause, at, after):
        return None
    who, toward = _passive(clause, at, after) or _active(clause, at, after)
    if pattern.sort == "MOBILIZE":
        # Forces that are sent are the sender's own.
        toward = None
    if who is None or (toward is None and pattern.sort.endswith("!")):
        return None
    first = min(who.first, at if toward is None else toward.first)
    last = max(who.after, after if toward is None else toward.after)
    return Act(
        id="",
        who=actor(clause, who),
        toward=None if toward is None else actor(clause, toward),
        plover=Plover(pattern.sort.rstrip("!")),
        quote=clause.quote(first, last),
    )


def _active(clause: Clause, at: int, after: int) -> tuple[Phrase | None, Phrase | None]:
    who = left(clause, at) or shared(clause, at)
    return party(clause, who), _object(clause, at, after)


def _passive(clause: Clause, at: int, after: int) -> tuple[Phrase | None, Phrase | None] | None:
    """Read "the envoy was summoned by Islamabad"; nothing where the verb is none such."""
    before = at - 1
    while clause.word(before) in ADVERBS:
        before -= 1
    if clause.word(before) not in BEING:
        return None
    for here in range(after, min(len(clause.low), after + _REACH)):
        if clause.low[here] == "by":
            return party(clause, right(clause, here + 1)), party(clause, left(clause, at))
    return None, None


def _object(clause: Clause, at: int, after: int) -> Phrase | None:
    """Give toward whom: right behind the words, among them, or behind "with", "to", "against"."""
    inside = party(clause, right(clause, at + 1)) if after - at > 1 else None
    if inside is not None:
        return inside
    start = after
    while clause.word(start) in _TOWARD:
        start += 1
    found = party(clause, right(clause, start))
    if found is not None:
        return found
    for here in range(after, min(len(clause.low), after + _REACH)):
        word = clause.low[here]
        if word in _ENDS:
            return None
        if word in {"with", "to", "against", "on", "from"}:
            return party(clause, right(clause, here + 1))
    return None
