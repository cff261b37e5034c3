"""Who did it, to whom, and who came to harm, by where their words stand around the verb."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import Kind
from sayso.domain.reading import Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import (
    OWNING,
    Phrase,
    actor,
    doer,
    force,
    left,
    proper,
    right,
    shared,
)
from sayso.flow.extract.events.senses import real
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.closed import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    WEEKDAYS,
)
from sayso.flow.extract.events.words.people import DOERS, FIGHTERS, PEOPLE, THINGS
from sayso.text.countries import code_of
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
_NOT_OWNERS = MONTHS | WEEKDAYS | word_set("yesterday today year week month")
_AFTER_REDUCED = (PREPOSITIONS - {"at"}) | {".", "", "and", "or", ":", "-"}
_PASSED = ADVERBS | _HARMED | {"and", "or", "dead"}
_TOWARD = _PASSED | word_set("on at upon into against")
_BESIDE = AUXILIARIES | ADVERBS
_ANYBODY = PEOPLE | DOERS
_ANYTHING = _ANYBODY | THINGS
_LIFELESS = _TOOLS | (THINGS - DOERS)
_ANSWERS = frozenset({Kind.RAID, Kind.ARREST})
_OF_WHOM = frozenset(
    {
        Kind.HIJACKING, Kind.ABDUCTION, Kind.ASSASSINATION, Kind.EXECUTION, Kind.MASSACRE,
        Kind.ARREST, Kind.TORTURE, Kind.OTHER, Kind.SABOTAGE,
        Kind.ENFORCED_DISAPPEARANCE, Kind.SHOOTING,
    }
)  # fmt: skip


class Roles(NamedTuple):
    """Actors as one mention tells them; `answering` are forces that move against fighters."""

    doers: tuple[Told[Actor], ...] = ()
    answering: tuple[Told[Actor], ...] = ()
    targets: tuple[Told[Actor], ...] = ()
    victims: tuple[Told[Actor], ...] = ()


def roles(mention: Mention) -> Roles:
    """Give who did what to whom, by the words of one mention."""
    clause = mention.clause
    if mention.weak and not mention.noun:
        # "Killed" is read with the other words of harm.
        return Roles()
    doers, targets = _around_noun(mention) if mention.noun else _around_verb(mention)
    if mention.weak:
        return _sorted(clause, doers, [], targets)
    return _sorted(clause, doers, targets, [], answer=mention.kind in _ANSWERS)


def _sorted(
    clause: Clause,
    doers: list[Phrase],
    targets: list[Phrase],
    harmed: list[Phrase],
    *,
    answer: bool = False,
) -> Roles:
    """Set forces that fight fighters apart: they answer an attack, or make a raid of their own."""
    answer = answer or any(clause.low[one.head] in FIGHTERS for one in (*targets, *harmed))
    forces = [one for one in doers if answer and force(clause, one)]
    return Roles(
        doers=tuple(_told(clause, one) for one in doers if one not in forces),
        answering=tuple(_told(clause, one) for one in forces),
        targets=tuple(_told(clause, one) for one in targets),
        victims=tuple(_told(clause, one) for one in harmed),
    )


def harms(clause: Clause) -> Iterator[tuple[int, Roles]]:
    """Give who came to harm in a clause, by whom, and the word that says so."""
    for at, word in enumerate(clause.low):
        if word not in _HARMED or not real(clause, at, at + 1):
            continue
        harmed: list[Phrase] = []
        doers: list[Phrase] = []
        if _passive(clause, at, at + 1):
            harmed += _some(left(clause, at))
            doers += _agents(clause, at + 1)
        else:
            harmed += _some(right(clause, _object_at(clause, at + 1)))
            doers += _subject(clause, at) if _active(clause, at) else []
        people = [one for one in harmed if _may_be_hurt(clause, one)]
        yield at, _sorted(clause, [one for one in doers if _may_do(clause, one)], [], people)


def _active(clause: Clause, at: int) -> bool:
    return not clause.low[at].endswith("ing")


def _person(clause: Clause, phrase: Phrase) -> bool:
    return proper(clause, phrase) and clause.capital(phrase.head)


def _told(clause: Clause, phrase: Phrase) -> Told[Actor]:
    one = actor(clause, phrase)
    return Told(value=one, quote=one.quote)


def _some(phrase: Phrase | None) -> list[Phrase]:
    return [] if phrase is None else [phrase]


def _may_be_hurt(clause: Clause, phrase: Phrase) -> bool:
    return clause.low[phrase.head] in _ANYBODY or _person(clause, phrase)


def _around_verb(mention: Mention) -> tuple[list[Phrase], list[Phrase]]:
    clause, verb = mention.clause, mention.first
    if _passive(clause, verb, mention.after):
        return [one for one in _agents(clause, mention.after) if _may_do(clause, one)], [
            one for one in _some(left(clause, verb)) if _may_suffer(clause, one)
        ]
    doers = [one for one in _subject(clause, verb) if _may_do(clause, one)]
    found = _inside(mention) or right(clause, _object_at(clause, mention.after, _TOWARD))
    return doers, [one for one in _some(found) if _may_suffer(clause, one)]


def _subject(clause: Clause, verb: int) -> list[Phrase]:
    """Give the subject of a verb; "it" where a speaker tells of itself."""
    found = left(clause, verb)
    if found is not None:
        return [found]
    before = verb - 1
    while before >= 0 and clause.low[before] in _BESIDE:
        before -= 1
    if clause.word(before) in PRONOUNS:
        return _speaker_itself(clause, before)
    return _some(shared(clause, verb))


def _around_noun(mention: Mention) -> tuple[list[Phrase], list[Phrase]]:
    """Read "the BLA attack on a train by", "the hijacking of", "clashes between"."""
    clause, after = mention.clause, mention.after
    doers = [one for one in _agents(clause, after) if _may_do(clause, one)]
    owners = _compound(clause, mention.first)
    targets: list[Phrase] = []
    word = clause.word(after)
    if word in {"on", "against"} or (word == "of" and mention.kind in _OF_WHOM):
        targets = _some(right(clause, after + 1))
    elif word == "at":
        found = _some(right(clause, after + 1))
        targets = [one for one in found if clause.low[one.head] in THINGS]
    else:
        doers += _sides(clause, after)
    if clause.low[mention.after - 1] in FIGHTERS:
        doers.append(Phrase(mention.first, mention.after, mention.after - 1))
    return (
        owners + [one for one in doers if _may_do(clause, one)],
        [one for one in targets if _may_suffer(clause, one)],
    )


def _sides(clause: Clause, at: int) -> list[Phrase]:
    """Give both sides of "clashes broke out between the army and rebels", the other of "with"."""
    for here in range(at, min(len(clause.low), at + 4)):
        if clause.low[here] not in {"between", "with"}:
            continue
        one = right(clause, here + 1)
        if one is not None and clause.word(one.after) == "and":
            return [one, *_some(right(clause, one.after + 1))]
        return _some(one)
    return []


def _compound(clause: Clause, first: int) -> list[Phrase]:
    """Give "BLA" in "the BLA attack", "militants" in "a militant attack", "Indian" of "shelling"."""
    at = first - 1
    owned = clause.word(at) in OWNING
    at -= owned
    if not owned and clause.word(at) in THINGS and clause.word(at - 1) in OWNING:
        at, owned = at - 2, True
    if at < 0 or clause.low[at] in DETERMINERS:
        return []
    if not (clause.low[at] in DOERS or clause.capital(at)):
        return []
    begin = at
    while begin > 0 and at - begin < 4 and clause.capital(at) and _names(clause, begin - 1):
        begin -= 1
    certain = (owned and clause.low[at] not in _NOT_OWNERS) or clause.low[at] in DOERS
    return [Phrase(begin, at + 1, at)] if certain or _people_name(clause, at) else []


def _names(clause: Clause, at: int) -> bool:
    return clause.capital(at) and clause.low[at] not in DETERMINERS


def _people_name(clause: Clause, at: int) -> bool:
    """Say whether a capitalised word before "attack" is somebody: initials, or "Israeli"."""
    word = clause.text[clause.starts[at] : clause.ends[at]]
    if code_of(word):
        return True
    shouted = clause.text[clause.starts[0] : clause.ends[-1]].isupper()
    return word.isupper() and len(word) > 1 and word.isalpha() and not shouted


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


def _passive(clause: Clause, verb: int, after: int) -> bool:
    at = verb - 1
    while at >= 0 and clause.low[at] in ADVERBS:
        at -= 1
    if at >= 0 and clause.low[at] in BEING:
        return True
    if clause.word(at) in {"and", "or"} and at > 1 and clause.low[at - 1] in _HARMED:
        return _passive(clause, at - 1, after)
    return clause.word(at) not in AUXILIARIES and _reduced(clause, verb, after)


def _reduced(clause: Clause, verb: int, after: int) -> bool:
    """Say whether it stands as in "a convoy attacked by rebels", "12 soldiers killed in"."""
    word, follows = clause.low[verb], clause.word(after + (clause.word(after) == "dead"))
    if follows == "by":
        return True
    if word not in _HARMED or word.endswith("ing") or word in {"kill", "kills"}:
        return False
    return follows in _AFTER_REDUCED


def _object_at(clause: Clause, at: int, skipped: frozenset[str] = _PASSED) -> int:
    while clause.word(at) in skipped:
        at += 1
    return at


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


def _may_do(clause: Clause, phrase: Phrase) -> bool:
    if clause.low[phrase.head] in {"it", "they"}:
        return True
    if clause.low[phrase.head] in _LIFELESS:
        return False
    return doer(clause, phrase)


def _may_suffer(clause: Clause, phrase: Phrase) -> bool:
    word = clause.low[phrase.head]
    return word in _ANYTHING or (word not in _TOOLS and _person(clause, phrase))
