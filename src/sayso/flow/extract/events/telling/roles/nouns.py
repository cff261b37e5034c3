"""Who did it and to whom, around a noun: "the BLA attack on a train"."""

from sayso.domain.codes import Kind
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.phrases import OWNING, Phrase, right
from sayso.flow.extract.events.telling.roles.fitting import may_do, may_suffer, some
from sayso.flow.extract.events.telling.roles.verbs import agents
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.closed import DAYS, DETERMINERS
from sayso.flow.extract.events.words.people import DOERS, FIGHTERS, THINGS
from sayso.text.countries import code_of
from sayso.text.wordlists import MONTHS, word_set

_FACING = frozenset({"of", "on", "against"})
_NOT_OWNERS = MONTHS | DAYS | word_set("yesterday today year week month")
_OF_WHOM = frozenset(
    {
        Kind.HIJACKING, Kind.ABDUCTION, Kind.ASSASSINATION, Kind.EXECUTION, Kind.MASSACRE,
        Kind.ARREST, Kind.TORTURE, Kind.OTHER, Kind.SABOTAGE,
        Kind.ENFORCED_DISAPPEARANCE, Kind.SHOOTING,
    }
)  # fmt: skip


def around_noun(mention: Mention) -> tuple[list[Phrase], list[Phrase]]:
    """Read "the BLA attack on a train by", "the hijacking of", "clashes between"."""
    clause, after = mention.clause, mention.after
    doers = [one for one in agents(clause, after) if may_do(clause, one)]
    owners = _compound(clause, mention.first)
    if clause.word(after) == "and" and clause.word(after + 2) in _FACING:
        # "The arrest and extradition of".
        after += 2
    targets: list[Phrase] = []
    word = clause.word(after)
    if word in {"on", "against"} or (word == "of" and mention.kind in _OF_WHOM):
        targets = some(right(clause, after + 1))
    elif word == "at":
        found = some(right(clause, after + 1))
        targets = [one for one in found if clause.low[one.head] in THINGS]
    else:
        doers += _sides(clause, after)
    if clause.low[mention.after - 1] in FIGHTERS:
        doers.append(Phrase(mention.first, mention.after, mention.after - 1))
    return (
        owners + [one for one in doers if may_do(clause, one)],
        [one for one in targets if may_suffer(clause, one)],
    )


def _sides(clause: Clause, at: int) -> list[Phrase]:
    """Give both sides of "clashes broke out between the army and rebels", the other of "with"."""
    for here in range(at, min(len(clause.low), at + 4)):
        if clause.low[here] not in {"between", "with"}:
            continue
        one = right(clause, here + 1)
        if one is not None and clause.word(one.after) == "and":
            return [one, *some(right(clause, one.after + 1))]
        return some(one)
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
