"""Whether words name somebody who can act for many: an organisation, a state, an office, a crowd."""

from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import OWNING, Phrase
from sayso.flow.extract.events.words.people import CAPITALS, FIGHTERS, OFFICES
from sayso.text.countries import code_of
from sayso.text.wordlists import word_set

_NAMED = word_set(
    "army front forces force union league ministry office council committee commission agency party"
    " movement organisation organization nations authority corps group congress parliament senate"
    " court federation association alliance bloc board bureau department taliban hamas hezbollah"
    " government military police isis jihad state house command guard watch amnesty relations"
)
_NOT = word_set("suspect suspects individuals subjects bomber shooter suicide state-run house")
_NOUNS = (OFFICES | FIGHTERS) - _NOT


def party(clause: Clause, phrase: Phrase | None) -> Phrase | None:
    """Give the words that name a party: the phrase, or the owner in "India's claim"; else nothing."""
    if phrase is None:
        return None
    for at in range(phrase.first + 1, phrase.after):
        if clause.low[at] in OWNING:
            owner = Phrase(phrase.first, at, at - 1)
            whole = _office(clause, phrase)
            return phrase if whole else owner if _is(clause, owner) else None
    return phrase if _is(clause, phrase) else None


def _is(clause: Clause, phrase: Phrase) -> bool:
    return _office(clause, phrase) or _named(clause, phrase)


def _office(clause: Clause, phrase: Phrase) -> bool:
    last, head = clause.low[phrase.after - 1], clause.low[phrase.head]
    if head in _NOUNS or last in _NOUNS:
        return True
    # "Interior Minister" and then a person's name.
    return clause.capital(phrase.head) and any(
        clause.low[at] in OFFICES and clause.capital(at) for at in range(phrase.first, phrase.head)
    )


def _named(clause: Clause, phrase: Phrase) -> bool:
    shouted = clause.text[clause.starts[0] : clause.ends[-1]].isupper()
    start, end = clause.starts[phrase.first], clause.ends[phrase.after - 1]
    words = clause.text[start:end].removeprefix("the ").removeprefix("The ")
    if not words[:1].isupper():
        return False
    if code_of(words) or words.lower() in CAPITALS:
        return True
    if clause.capital(phrase.head) and clause.low[phrase.head] in _NAMED:
        return True
    short = words.replace("-", "")
    return not shouted and len(short) > 1 and short.isalpha() and short.isupper()
