"""Noun phrases: the words left and right of a verb that say who, or whom."""

from typing import NamedTuple

from sayso.domain.document import Quote
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.words.closed import (
    ADJECTIVES_ED,
    ADVERBS,
    AUXILIARIES,
    BEING,
    DETERMINERS,
    ENDING_ING,
    JOINING,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    TIMES,
    VERBS,
)
from sayso.flow.extract.events.words.people import DOERS, STATE
from sayso.text.wordlists import MONTHS, word_set

_LONGEST = 9
_REBEL = word_set("liberation resistance salvation lord's people's redemption democratic rebel")
_SHARED = 20
OWNING = frozenset({"'s", "’s"})
_PLACING = frozenset({"in", "near", "at", "from", "outside"})
_BETWEEN = AUXILIARIES | ADVERBS | {"to"}
_DATES = TIMES | MONTHS
_DATING = _DATES | word_set("on in late early the last this at around of mid")
_STOPS = PREPOSITIONS | AUXILIARIES | JOINING | RELATIVES | SAYING | ENDING_ING | VERBS | ADVERBS
_HARD = _STOPS | TIMES | PRONOUNS
_HEDGES = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("up", "to"), ("as", "many")}
)
_ROUGHLY = word_set("about around over nearly almost some as approximately")
_COUNTS = word_set(
    "at least about around some nearly over more than up to approximately least dozen dozens hundred"
    " hundreds score scores thousand thousands one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty"
    " fifty sixty seventy eighty ninety several many few all other another both of as most"
)


class Phrase(NamedTuple):
    """Words from first up to after, with the place of the head noun."""

    first: int
    after: int
    head: int


def right(clause: Clause, at: int) -> Phrase | None:
    """Give the noun phrase that begins here, with one "of" and what follows it."""
    at = _past_counts(clause, at)
    after = _run(clause, at)
    first = _bare(clause, at, after)
    if all(clause.low[k] in DETERMINERS for k in range(first, after)):
        return None
    head = after - 1
    if clause.word(after) == "of" and not clause.word(after + 1).endswith("ing"):
        longer = _run(clause, after + 1)
        after = longer if longer > after + 1 else after
    return Phrase(first, after, head)


def left(clause: Clause, verb: int) -> Phrase | None:
    """Give the noun phrase before a verb: its subject, past auxiliaries, "who", times and brackets."""
    after = _back_to_noun(clause, verb)
    first = _begin(clause, after, after)
    if _place_behind(clause, first, after):
        after = first - 1
        first = _begin(clause, after, after)
    if first == after:
        return None
    head = after - 1
    if clause.word(first - 1) == "of" and first > 1 and not _ends(clause, first - 2, after):
        head = first - 2
        first = _begin(clause, head + 1, head + 1)
    first = _past_place(clause, first, after)
    while first <= head and clause.low[first] in OWNING:
        first += 1
    first = _bare(clause, first, after)
    return Phrase(first, after, head) if first <= head else None


def shared(clause: Clause, verb: int) -> Phrase | None:
    """Give the subject that a verb shares with one before it: "gunmen stopped a bus and shot"."""
    for at in range(verb - 2, max(0, verb - _SHARED), -1):
        if clause.low[at] in {";", ":"}:
            return None
        done = clause.low[at].endswith("ed") and clause.word(at - 1) not in BEING
        if done or clause.low[at] in VERBS:
            found = left(clause, at)
            if found is not None:
                return found
    return None


def _begin(clause: Clause, at: int, after: int) -> int:
    """Give where the run of words that ends here begins, brackets inside passed over."""
    first = at
    while first > 0 and after - first < _LONGEST:
        if clause.low[first - 1] == ")" and first < after:
            opened = _opened(clause, first - 1)
            if opened in {first - 1, 0} or _ends(clause, opened - 1, after):
                break
            first = opened
        elif _ends(clause, first - 1, after):
            break
        else:
            first -= 1
            if clause.low[first].isdigit():
                # "In the attack 12 soldiers": a number begins a phrase of its own.
                break
    return first


def _place_behind(clause: Clause, first: int, after: int) -> bool:
    """Say whether the words only place the subject: "Suicide bomber in Lahore kills"."""
    if first >= after or first < 2 or clause.low[first - 1] not in _PLACING:
        return False
    return clause.capital(after - 1) and not _ends(clause, first - 2, after)


def actor(clause: Clause, phrase: Phrase) -> Actor:
    """Give the actor of a phrase: its words, its name without article and number."""
    quote = clause.quote(phrase.first, phrase.after)
    return Actor(quote=quote, name=named(quote))


def named(quote: Quote) -> str:
    """Give words without an article in front and an owner's mark behind."""
    words = quote.text.split()
    if len(words) > 1 and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words).removesuffix("'s").removesuffix("’s")


def proper(clause: Clause, phrase: Phrase) -> bool:
    """Say whether a phrase has a name in it, not just a capital at the start of a sentence."""
    return any(
        clause.capital(at) and clause.low[at] not in _HARD and (at > 0 or _certain(clause, at))
        for at in range(phrase.first, phrase.after)
    )


def doer(clause: Clause, phrase: Phrase) -> bool:
    """Say whether a phrase names somebody who could have used violence."""
    if clause.low[phrase.head] in DOERS or clause.low[phrase.after - 1] in DOERS:
        return True
    return proper(clause, phrase) and clause.capital(phrase.head)


def force(clause: Clause, phrase: Phrase) -> bool:
    """Say whether a phrase names forces of a state, and no rebels who call themselves an army."""
    if clause.low[phrase.head] not in STATE:
        return False
    return _REBEL.isdisjoint(clause.low[phrase.first : phrase.after])


def _certain(clause: Clause, at: int) -> bool:
    text = clause.text[clause.starts[at] : clause.ends[at]]
    return (len(text) > 1 and text.isupper()) or clause.capital(at + 1)


def _run(clause: Clause, at: int) -> int:
    after = at
    while after < len(clause.low) and after - at < _LONGEST:
        word = clause.low[after]
        if word == "(" and after > at and (closed := _closed(clause, after)):
            if clause.word(closed) in _HARD or not clause.word(closed)[:1].isalnum():
                break
            after = closed
            continue
        if word in _HARD or not (word[0].isalnum() or word in OWNING) or word == "of":
            break
        if _participle(clause, after) and any(
            clause.low[past] not in DETERMINERS and not clause.low[past].isdigit()
            for past in range(at, after)
        ):
            break
        after += 1
    return after


def _closed(clause: Clause, opened: int) -> int:
    """Give the word after a short bracket, or 0."""
    for at in range(opened + 1, min(len(clause.low), opened + 6)):
        if clause.low[at] == ")":
            return at + 1
    return 0


def _opened(clause: Clause, closed: int) -> int:
    """Give where the bracket opens that closes here, or the same place."""
    for at in range(closed - 1, max(-1, closed - 6), -1):
        if clause.low[at] == "(":
            return at
    return closed


def _participle(clause: Clause, at: int) -> bool:
    word = clause.low[at]
    return word.endswith("ed") and len(word) > 4 and word not in ADJECTIVES_ED


def _past_counts(clause: Clause, at: int) -> int:
    """Give the word behind "at least", "more than", "up to", "as many as"."""
    while (clause.word(at), clause.word(at + 1)) in _HEDGES or clause.word(at) in _ROUGHLY:
        at += 1 if clause.word(at) in _ROUGHLY else 2
    return at


def _bare(clause: Clause, first: int, after: int) -> int:
    """Give the start past counts: "at least 12 soldiers" is about soldiers."""
    at = first
    while at < after and (clause.low[at] in _COUNTS or clause.low[at].isdigit()):
        at += 1
    return at


def _ends(clause: Clause, at: int, after: int) -> bool:
    word = clause.low[at]
    if word in _HARD or word == "of" or not (word[0].isalnum() or word in OWNING):
        return True
    return _participle(clause, at) and at < after - 1 and clause.low[at + 1] in DETERMINERS


def _back_to_noun(clause: Clause, verb: int) -> int:
    """Give the word after the subject's last, going back over what may stand between."""
    at = verb
    while at > 0 and clause.low[at - 1] in _BETWEEN:
        at -= 1
    at = _past_time(clause, at)
    if clause.word(at - 1) in {"who", "which", "that"}:
        at -= 1
        at -= clause.word(at - 1) == ","
    elif clause.word(at - 1) == ",":
        at = _past_aside(clause, at)
    if clause.word(at - 1) == ")":
        at = _opened(clause, at - 1)
    return at


def _past_time(clause: Clause, at: int) -> int:
    """Give the word before "on June 26" or "late Tuesday" where a subject goes before it."""
    begin = at
    if clause.word(begin - 1) == ")":
        begin = _opened(clause, begin - 1)
    while begin > 0 and at - begin < 8 and _timely(clause, begin - 1):
        begin -= 1
    if begin == at or not any(clause.low[k] in _DATES for k in range(begin, at)):
        return at
    return begin


def _timely(clause: Clause, at: int) -> bool:
    word = clause.low[at]
    return word in _DATING or word.isdigit()


def _past_aside(clause: Clause, at: int) -> int:
    """Give the word before ", an armed group, " when a subject stands before the first comma."""
    for opened in range(at - 2, max(0, at - 24), -1):
        if clause.low[opened] == ",":
            return opened
    return at


def _past_place(clause: Clause, first: int, after: int) -> int:
    """Give the start past a place's name: "In Karachi gunmen" are gunmen."""
    if clause.word(first - 1) not in PREPOSITIONS:
        return first
    at = first
    while at < after and clause.capital(at):
        at += 1
    return at
