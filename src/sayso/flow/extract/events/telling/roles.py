"""Who did it, to whom, and who came to harm, by where their words stand around the verb."""

from typing import NamedTuple

from sayso.domain.reading import Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import Phrase, actor, doer, left, proper, right
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.closed import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    PREPOSITIONS,
    SAYING,
)
from sayso.flow.extract.events.words.people import DOERS, PEOPLE, THINGS
from sayso.text.wordlists import word_set

_HARMED = word_set(
    "killed wounded injured hurt martyred abducted kidnapped executed tortured murdered slain"
    " beheaded shot stabbed lynched assassinated massacred slaughtered arrested detained"
    " decapitated maimed martyring killing wounding injuring abducting kidnapping executing kills"
    " injures wounds kill"
)
_TOOLS = word_set(
    "bomb bombs blast explosion attack attacks rocket rockets missile missiles device ied mine"
    " landmine shell shells mortar mortars strike strikes bombing bullet bullets fire vehicle"
    " shooting clash clashes incident ambush operation raid grenade violence fighting airstrike"
    " assault shelling car truck explosives airstrikes"
)
_AGENT_REACH = 14
_CLOSED_IN = word_set("on at upon into in against of")


class Roles(NamedTuple):
    """Actors as one mention tells them."""

    doers: tuple[Told[Actor], ...]
    targets: tuple[Told[Actor], ...]
    victims: tuple[Told[Actor], ...]


def roles(mention: Mention, before: Mention | None) -> Roles:
    """Give who did what to whom; `before` is the mention before it in the same clause.

    "Gunmen blew up a track and opened fire" has one subject for both verbs.
    """
    doers, targets = _around_noun(mention) if mention.noun else _around_verb(mention, before)
    clause = mention.clause
    return Roles(
        tuple(_told(clause, one) for one in doers),
        tuple(_told(clause, one) for one in targets),
        (),
    )


def victims(clause: Clause) -> tuple[list[Told[Actor]], list[Told[Actor]]]:
    """Give who came to harm in a clause, and who is said to have harmed them."""
    harmed: list[Phrase] = []
    doers: list[Phrase] = []
    for at, word in enumerate(clause.low):
        if word not in _HARMED:
            continue
        if _passive(clause, at):
            harmed += _some(left(clause, at))
            doers += _agents(clause, at + 1)
        else:
            harmed += _some(right(clause, _object_at(clause, at + 1)))
            doers += [one for one in _some(left(clause, at)) if _active(clause, at)]
    people = [
        one for one in harmed if clause.low[one.head] in PEOPLE | DOERS or _person(clause, one)
    ]
    harming = [one for one in doers if _may_do(clause, one)]
    return [_told(clause, one) for one in people], [_told(clause, one) for one in harming]


def _active(clause: Clause, at: int) -> bool:
    return not clause.low[at].endswith("ing")


def _person(clause: Clause, phrase: Phrase) -> bool:
    return proper(clause, phrase) and clause.capital(phrase.head)


def _told(clause: Clause, phrase: Phrase) -> Told[Actor]:
    one = actor(clause, phrase)
    return Told(value=one, quote=one.quote)


def _some(phrase: Phrase | None) -> list[Phrase]:
    return [] if phrase is None else [phrase]


def _around_verb(mention: Mention, before: Mention | None) -> tuple[list[Phrase], list[Phrase]]:
    clause, verb = mention.clause, mention.first
    if _passive(clause, verb):
        return _agents(clause, mention.after), [
            one for one in _some(left(clause, verb)) if _may_suffer(clause, one)
        ]
    subject = left(clause, verb)
    if subject is None and before is not None and not before.noun:
        subject = left(clause, before.first)
    doers = [one for one in _some(subject) if _may_do(clause, one)] or _speaker_itself(clause, verb)
    found = right(clause, _object_at(clause, mention.after)) or _inside(mention)
    return doers, [one for one in _some(found) if _may_suffer(clause, one)]


def _around_noun(mention: Mention) -> tuple[list[Phrase], list[Phrase]]:
    """Read "the BLA attack on a train by", "the hijacking of", "clashes between"."""
    clause = mention.clause
    doers = _compound(clause, mention.first) + _agents(clause, mention.after)
    after = mention.after
    targets: list[Phrase] = []
    if clause.word(after) in _CLOSED_IN:
        targets = _some(right(clause, after + 1))
    elif clause.word(after) in {"between", "with"}:
        doers += _some(right(clause, after + 1))
    return (
        [one for one in doers if _may_do(clause, one)],
        [one for one in targets if _may_suffer(clause, one)],
    )


def _compound(clause: Clause, first: int) -> list[Phrase]:
    """Give "BLA" in "the BLA attack", "militants" in "a militant attack"."""
    at = first - 1
    owned = clause.word(at) in {"'s", "’s"}
    at -= owned
    if at < 0 or not (clause.low[at] in DOERS or clause.capital(at)):
        return []
    begin = at
    while begin > 0 and clause.capital(begin - 1) and clause.capital(at) and at - begin < 4:
        begin -= 1
    phrase = Phrase(begin, at + 1, at)
    return [phrase] if owned or clause.low[at] in DOERS or _people_name(clause, at) else []


def _people_name(clause: Clause, at: int) -> bool:
    """Say whether a capitalised word before "attack" is somebody: initials or "Israeli"."""
    word = clause.text[clause.starts[at] : clause.ends[at]]
    shouted = clause.text[clause.starts[0] : clause.ends[-1]].isupper()
    if word.isupper():
        return len(word) > 1 and word.isalpha() and not shouted
    return word.endswith(("ian", "ish", "ese", "eli", "ican", "stani", "raqi", "emeni", "udi"))


def _agents(clause: Clause, at: int) -> list[Phrase]:
    """Give whom "by" names after a passive or a noun."""
    stop = min(len(clause.low), at + _AGENT_REACH)
    for here in range(at, stop):
        word = clause.low[here]
        if word in {".", ";", ":", "said"} or word in SAYING:
            return []
        if word == "by":
            found = _some(right(clause, here + 1))
            more = found and clause.word(found[0].after) == "and"
            return found + (_some(right(clause, found[0].after + 1)) if more else [])
    return []


def _passive(clause: Clause, verb: int) -> bool:
    at = verb - 1
    while at >= 0 and clause.low[at] in ADVERBS:
        at -= 1
    if at >= 0 and clause.low[at] in BEING:
        return True
    if clause.word(at) in {"and", "or"} and at > 1 and clause.low[at - 1] in _HARMED:
        return _passive(clause, at - 1)
    return _reduced(clause, verb) and clause.word(at) not in AUXILIARIES


def _reduced(clause: Clause, verb: int) -> bool:
    """Say whether it stands as in "a convoy attacked by rebels", "12 soldiers killed in"."""
    word, after = clause.low[verb], clause.word(verb + 1)
    if after == "by":
        return True
    if word not in _HARMED or word.endswith("ing") or word in {"kill", "kills"}:
        return False
    return after in PREPOSITIONS | {".", "", "and", "or"} - {"at"}


def _object_at(clause: Clause, at: int) -> int:
    while clause.word(at) in _CLOSED_IN | ADVERBS | {"and", "or", "dead"} | _HARMED:
        at += 1
    return at


def _inside(mention: Mention) -> Phrase | None:
    """Give the object inside the words: "took 20 people hostage"."""
    found = right(mention.clause, mention.first + 1)
    if found is None or found.first >= mention.after:
        return None
    after = min(found.after, mention.after - 1)
    return Phrase(found.first, after, min(found.head, after - 1)) if after > found.first else None


def _speaker_itself(clause: Clause, verb: int) -> list[Phrase]:
    """Give "it" in "the group said it had attacked"."""
    at = verb - 1
    while at >= 0 and clause.low[at] in AUXILIARIES | ADVERBS:
        at -= 1
    if clause.word(at) not in {"it", "they"}:
        return []
    said = at - 1 - (clause.word(at - 1) == "that")
    return [Phrase(at, at + 1, at)] if clause.word(said) in SAYING else []


def _may_do(clause: Clause, phrase: Phrase) -> bool:
    if clause.low[phrase.head] in {"it", "they"}:
        return True
    if clause.low[phrase.head] in _TOOLS | THINGS - DOERS:
        return False
    return doer(clause, phrase)


def _may_suffer(clause: Clause, phrase: Phrase) -> bool:
    word = clause.low[phrase.head]
    return word in THINGS | PEOPLE | DOERS or (word not in _TOOLS and _person(clause, phrase))
