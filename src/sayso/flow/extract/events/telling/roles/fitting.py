"""Who may be meant by a phrase: somebody who does violence, what is attacked."""

from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import Phrase, doer, proper
from sayso.flow.extract.events.words.people import DOERS, PEOPLE, THINGS
from sayso.text.wordlists import word_set

_TOOLS = word_set(
    "bomb bombs blast explosion attack attacks rocket rockets missile missiles device ied mine"
    " landmine shell shells mortar mortars strike strikes bombing bullet bullets fire vehicle"
    " shooting clash clashes incident ambush operation raid grenade violence fighting airstrike"
    " assault shelling car truck explosives airstrikes"
)
ANYBODY = PEOPLE | DOERS
_ANYTHING = ANYBODY | THINGS
_LIFELESS = _TOOLS | (THINGS - DOERS)


def may_do(clause: Clause, phrase: Phrase) -> bool:
    """Say whether a phrase names somebody who could have done it."""
    if clause.low[phrase.head] in {"it", "they"}:
        return True
    if clause.low[phrase.head] in _LIFELESS:
        return False
    return doer(clause, phrase)


def may_suffer(clause: Clause, phrase: Phrase) -> bool:
    """Say whether a phrase names what could be attacked."""
    word = clause.low[phrase.head]
    return word in _ANYTHING or (word not in _TOOLS and person(clause, phrase))


def person(clause: Clause, phrase: Phrase) -> bool:
    """Say whether the head of a phrase is a name."""
    return proper(clause, phrase) and clause.capital(phrase.head)


def some(phrase: Phrase | None) -> list[Phrase]:
    """Give a phrase as a list of one, or of none."""
    return [] if phrase is None else [phrase]
