"""Who did it and to whom, around a verb."""

from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import Phrase, left, right, shared
from sayso.flow.extract.events.telling.roles.fitting import may_do, may_suffer, some
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.closed import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
)
from sayso.flow.extract.events.words.people import THINGS
from sayso.text.wordlists import word_set

HARMED = word_set(
    "killed wounded injured hurt martyred abducted kidnapped executed tortured murdered slain"
    " beheaded shot stabbed lynched assassinated massacred slaughtered arrested detained"
    " decapitated maimed martyring killing wounding injuring abducting kidnapping executing kills"
    " injures wounds kill"
)
_AGENT_REACH = 14
_AFTER_REDUCED = (PREPOSITIONS - {"at"}) | {".", "", "and", "or", ":", "-"}
_PASSED = ADVERBS | HARMED | {"and", "or", "dead"}
_TOWARD = _PASSED | word_set("on at upon into against")
_BESIDE = AUXILIARIES | ADVERBS


def around_verb(mention: Mention) -> tuple[list[Phrase], list[Phrase]]:
    """Give who did it and to whom around a verb: "Gunmen opened fire on a bus"."""
    clause, verb = mention.clause, mention.first
    if passive(clause, verb, mention.after):
        return [one for one in agents(clause, mention.after) if may_do(clause, one)], [
            one for one in some(left(clause, verb)) if may_suffer(clause, one)
        ]
    doers = [one for one in subject(clause, verb) if may_do(clause, one)]
    found = _inside(mention) or right(clause, object_at(clause, mention.after, _TOWARD))
    return doers, [one for one in some(found) if may_suffer(clause, one)]


def subject(clause: Clause, verb: int) -> list[Phrase]:
    """Give the subject of a verb; "it" where a speaker tells of itself."""
    found = left(clause, verb)
    if found is not None:
        return [found]
    before = verb - 1
    while before >= 0 and clause.low[before] in _BESIDE:
        before -= 1
    if clause.word(before) in PRONOUNS:
        return _speaker_itself(clause, before)
    return some(shared(clause, verb))


def agents(clause: Clause, at: int) -> list[Phrase]:
    """Give whom "by" names after a passive or a noun."""
    stop = min(len(clause.low), at + _AGENT_REACH)
    for here in range(at, stop):
        word = clause.low[here]
        if word in {".", ";", ":", "said"} or word in SAYING:
            return []
        if word == "by":
            found = some(right(clause, here + 1))
            more = found and clause.word(found[0].after) == "and"
            return found + (some(right(clause, found[0].after + 1)) if more else [])
    return []


def passive(clause: Clause, verb: int, after: int) -> bool:
    """Say whether a verb is done to what stands before it."""
    at = verb - 1
    while at >= 0 and clause.low[at] in ADVERBS:
        at -= 1
    if at >= 0 and clause.low[at] in BEING:
        return True
    if clause.word(at) in {"and", "or"} and at > 1 and clause.low[at - 1] in HARMED:
        return passive(clause, at - 1, after)
    return clause.word(at) not in AUXILIARIES and _reduced(clause, verb, after)


def object_at(clause: Clause, at: int, skipped: frozenset[str] = _PASSED) -> int:
    """Give the word at which the object of a verb may begin."""
    while clause.word(at) in skipped:
        at += 1
    return at


def _reduced(clause: Clause, verb: int, after: int) -> bool:
    """Say whether it stands as in "a convoy attacked by rebels", "12 soldiers killed in"."""
    word, follows = clause.low[verb], clause.word(after + (clause.word(after) == "dead"))
    if follows == "by":
        return True
    if word not in HARMED or word.endswith("ing") or word in {"kill", "kills"}:
        return False
    return follows in _AFTER_REDUCED


def _inside(mention: Mention) -> Phrase | None:
    """Give the object inside the words: "took 20 people hostage"."""
    found = right(mention.clause, mention.first + 1)
    if found is None or found.first >= mention.after:
        return None
    thing = mention.clause.low[mention.after - 1] in THINGS
    after = min(found.after, mention.after - (not thing))
    return Phrase(found.first, after, min(found.head, after - 1)) if after > found.first else None


def _speaker_itself(clause: Clause, at: int) -> list[Phrase]:
    """Give "it" in "the group said it had attacked"."""
    if clause.low[at] not in {"it", "they"}:
        return []
    said = at - 1 - (clause.word(at - 1) == "that")
    return [Phrase(at, at + 1, at)] if clause.word(said) in SAYING else []
