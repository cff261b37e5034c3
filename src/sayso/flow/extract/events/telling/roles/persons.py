"""Whether words for somebody mean one person, and which of two beside each other only describe the other."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sayso.domain.codes import Measure
from sayso.domain.document import Quote
from sayso.domain.reading import Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.words.people import DOERS, PEOPLE
from sayso.flow.extract.figures.words.befalling import ACTIVE, BEFORE, PAST
from sayso.flow.extract.figures.words.people import HUMAN
from sayso.flow.extract.figures.words.tokens import singular
from sayso.text.wordlists import word_set

HARM: Mapping[str, Measure] = {**ACTIVE, **BEFORE, **PAST}
_MANY = word_set(
    "people personnel staff family families troops police crew crowd faithful clergy youth army"
    " military navy patrol convoy group squad unit forces population community public couple relatives"
    " team media press cattle others both all they them some many several"
)
_TITLES = word_set(
    "dr mr mrs ms father fr rev reverend monsignor msgr sister brother col maj gen capt captain lt"
    " lieutenant sgt sergeant corporal cpl general colonel major justice chief head director rector"
    " dean secretary aide adviser advisor attorney manager chairman spokesman coordinator technician"
    " correspondent professor don sir sheikh maulana mullah haji qari hafiz"
)
_PERSONAL = frozenset({singular(word) for word in PEOPLE | DOERS} | HUMAN | _TITLES)
_BELONGS = re.compile(r"\s(?:of|from|in|at|for|to)\s|,|\s\(", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_BESIDE = 4


def victim(told: Told[Actor], harm: Measure | None = None) -> Victim:
    """Give somebody as a victim, with what became of them, and whether the words mean one person."""
    one = one_person(told.quote.text)
    return Victim(value=told.value, quote=told.quote, statement=told.statement, harm=harm, one=one)


def one_person(words: str) -> bool:
    """Say whether words mean one person: "the governor", "Luis Carlos Galan"; not "Jesuits", "a crowd"."""
    found = _head(words)
    if not found:
        return False
    head = found[-1].lower()
    alone = singular(head)
    if head in _MANY or any(word.lower() in ("and", "or") for word in found):
        return False
    if alone == head:
        return True
    # A name may end in s: "Juan Morales"; a lone word in s, a known noun, or one in small letters does not.
    return len(found) > 1 and alone not in _PERSONAL and not found[-1].islower()


def named_once(text: str, victims: Sequence[Victim]) -> list[Victim]:
    """Give victims in text order, each once where a name stands beside a description: "the governor, Antonio Roldan"."""
    held = sorted(victims, key=lambda one: one.quote.start)
    told_of = {
        id(one if _describes(one.quote.text) else other)
        for one, other in pairwise(held)
        if one.one
        and other.one
        and _beside(text, one.quote, other.quote)
        and _describes(one.quote.text) is not _describes(other.quote.text)
    }
    return [one for one in held if id(one) not in told_of]


def _head(words: str) -> list[str]:
    """Give the words up to the last that says what somebody is: "a member" of "a member of the council"."""
    return _WORD.findall(_BELONGS.split(words.strip(), maxsplit=1)[0])


def _describes(words: str) -> bool:
    """Say whether words tell what somebody is, and no name."""
    found = _head(words)
    return bool(found) and (found[-1].islower() or found[-1].lower().rstrip(".") in _PERSONAL)


def _beside(text: str, one: Quote, other: Quote) -> bool:
    between = text[one.end : other.start]
    return len(between) <= _BESIDE and not any(map(str.isalnum, between))
