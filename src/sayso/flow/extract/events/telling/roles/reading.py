"""Who did it, to whom, and who came to harm, by where their words stand."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sayso.domain.codes import Kind, Measure
from sayso.domain.reading import Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import Phrase, actor, force, left, right
from sayso.flow.extract.events.senses import real
from sayso.flow.extract.events.telling.roles.fitting import ANYBODY, may_do, person, some
from sayso.flow.extract.events.telling.roles.nouns import around_noun
from sayso.flow.extract.events.telling.roles.persons import HARM, victim
from sayso.flow.extract.events.telling.roles.verbs import (
    HARMED,
    agents,
    around_verb,
    object_at,
    passive,
    subject,
)
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.people import FIGHTERS
from sayso.text.wordlists import word_set

_MAYBE, _DEADLY = word_set("shot stabbed"), 7
_ANSWERS = frozenset({Kind.RAID, Kind.ARREST})


class Roles(NamedTuple):
    """Actors as one mention tells them; `answering` are forces that move against fighters."""

    doers: tuple[Told[Actor], ...] = ()
    answering: tuple[Told[Actor], ...] = ()
    targets: tuple[Told[Actor], ...] = ()
    victims: tuple[Victim, ...] = ()


def roles(mention: Mention) -> Roles:
    """Give who did what to whom, by the words of one mention."""
    clause = mention.clause
    if mention.weak and not mention.noun:
        # "Killed" is read with the other words of harm.
        return Roles()
    doers, targets = around_noun(mention) if mention.noun else around_verb(mention)
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
    )


def harms(clause: Clause) -> Iterator[tuple[int, Roles]]:
    """Give who came to harm in a clause, by whom, and the word that says so."""
    for at, word in enumerate(clause.low):
        if word not in HARMED or not real(clause, at, at + 1):
            continue
        harmed: list[Phrase] = []
        doers: list[Phrase] = []
        if passive(clause, at, at + 1):
            harmed += some(left(clause, at))
            doers += agents(clause, at + 1)
        else:
            harmed += some(right(clause, object_at(clause, at + 1)))
            doers += subject(clause, at) if _active(clause, at) else []
        people = [one for one in harmed if _may_be_hurt(clause, one)]
        became = _became(clause, at)
        victims = tuple(victim(_told(clause, one), became) for one in people)
        told = _sorted(clause, [one for one in doers if may_do(clause, one)], [], people)
        yield at, told._replace(victims=victims)


def _became(clause: Clause, at: int) -> Measure | None:
    """Give what became of whom a word of harm tells: who was shot is dead where the clause says so.

    Of "abducted and killed" the second counts.
    """
    after = clause.low[at + 1 : at + _DEADLY]
    if clause.low[at] in _MAYBE and ("dead" in after or ("to", "death") in pairwise(after)):
        return Measure.KILLED
    last = clause.word(at + 2) if clause.word(at + 1) == "and" else ""
    return HARM.get(last) or HARM.get(clause.low[at])


def _active(clause: Clause, at: int) -> bool:
    return not clause.low[at].endswith("ing")


def _told(clause: Clause, phrase: Phrase) -> Told[Actor]:
    one = actor(clause, phrase)
    return Told(value=one, quote=one.quote)


def _may_be_hurt(clause: Clause, phrase: Phrase) -> bool:
    return clause.low[phrase.head] in ANYBODY or person(clause, phrase)
