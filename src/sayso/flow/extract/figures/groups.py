"""What kind of people a phrase counts: by its noun, by the words around it, by whom was counted before."""

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.phrases import Phrase
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.befalling import BE, HURTING, VERBS
from sayso.flow.extract.figures.words.tokens import Tokens, singular

_LEFT_IT = frozenset({"surrendered", "former", "retired", "ex"})
_SEX_OR_AGE = frozenset(
    {"woman", "man", "girl", "boy", "female", "male", "youth", "minor", "teenager", "lady", "child"}
)
_SAYS_NOTHING = frozenset(
    {
        "people",
        "person",
        "individual",
        "victim",
        "body",
        "man",
        "inmate",
        "corpse",
        "life",
        "death",
        "hostage",
        "captive",
    }
)
_HARMED = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.ABDUCTED,
        Measure.RESCUED,
        Measure.MISSING,
        Measure.DISPLACED,
        Measure.PRESENT,
    }
)


_TROOPS = ("troop", "soldier")
_OWNED = frozenset({"its", "their", "his"})
_OF_A_GROUP = ("member", "leader", "cadre", "operative", "associate", "aide")
_SAYING = frozenset(
    {"said", "says", "say", "claimed", "confirmed", "announced", "admitted", "reported", "added"}
)
_OWN = _SAYING | {"lost", "have", "has", "had"}
_SUBJECT_ENDS = _OWN | VERBS | HURTING | {"was", "were", "busted", "accused"}
_BODIES = ("body", "corpse", "death", "killing", "life")
_OF_TRIBES = frozenset({"tribal", "qaumi", "aman"})
"""A lashkar of these is a militia beside the government, the others are groups that fight it."""
_CLAUSE = BE | {"by", "killed", "shot"}
_BEHIND = frozenset({"of", "from", "belonging", "(", "in"})
_ELSEWHERE = frozenset({"from", "in", "under", "near", "at", "during", "while", "reports"})
"""From the third word on these mostly say where and when: "a member of the Taliban *from* the police lines"."""
_LOSING = frozenset({"lost", "lose", "loses"})
_SUBJECT = 3
"""So many words are hardly more than a subject: "the armed groups"."""
_NOT_KNOWN = frozenset({"unidentified", "unknown"})
_BY_DEED = frozenset(
    {
        *("assailant", "attacker", "gunman", "motorcyclist", "biker", "miscreant"),
        *("man", "person", "people", "individual", "youth"),
    }
)
"""What somebody is called for what they did alone, not for whom they fight."""


def group(words: Tokens, phrase: Phrase) -> Group:
    """Give the group that a phrase names by itself."""
    if phrase.head is None:
        couple = words.at(phrase.number.after - 1) == "couple"
        return Group.CIVILIAN if couple else Group.UNKNOWN
    before = words.low[phrase.start : phrase.head]
    own = people.of_head(phrase.noun)
    if phrase.noun == "casualty" and "government" in before:
        return Group.SECURITY
    if phrase.noun in _TROOPS:
        marked = people.of_marks(before)
        return marked if marked is Group.MILITANT else Group.SECURITY
    if phrase.noun not in people.GENERIC:
        left_it = own is Group.MILITANT and _LEFT_IT.intersection(before)
        return Group.CIVILIAN if left_it else own
    plain = tuple(word for word in before if word != "local")
    behind = _behind(words, phrase, phrase.head)
    for marked in (people.of_marks(plain), _its(words, phrase), behind, people.of_marks(before)):
        if marked is not Group.UNKNOWN:
            return marked
    return Group.CIVILIAN if phrase.noun == "member" else own


def nobody_knows(words: Tokens, phrase: Phrase) -> bool:
    """Say whether it is said that nobody knows whose people they are: "two unidentified armed assailants".

    Not where somebody is named all the same: "two unidentified Taliban gunmen".
    """
    if phrase.head is None or phrase.noun not in _BY_DEED:
        return False
    before = [word for word in words.low[phrase.start : phrase.head] if word != "armed"]
    named = people.of_marks(tuple(before)), _behind(words, phrase, phrase.head)
    return not _NOT_KNOWN.isdisjoint(before) and set(named) == {Group.UNKNOWN}


def _its(words: Tokens, phrase: Phrase) -> Group:
    """Give who lost "one of its members", "90 members": the fighters that the sentence is about.

    Police arrest "its three members" of a militant module, while whose aides militants kill is open.
    """
    if phrase.noun not in _OF_A_GROUP:
        return Group.UNKNOWN
    first = phrase.number.first
    owned = words.low[first : phrase.head]
    before = words.at(first - 1)
    verb = next((at for at in range(first) if words.low[at] in _SUBJECT_ENDS), first)
    lost = before in _LOSING and verb <= _SUBJECT
    if not (lost or _OWNED.intersection((*owned, before))):
        return Group.UNKNOWN
    whose = people.of_marks(words.low[:verb])
    if whose is Group.SECURITY and words.at(verb) not in _OWN:
        # "Police busted a module of the outfit and arrested three of its members."
        told_of = {people.of_marks((word,)) for word in words.low[verb:first]}
        return Group.MILITANT if Group.MILITANT in told_of else Group.UNKNOWN
    if before in _OWNED or ("his" in owned and whose is not Group.MILITANT):
        return Group.UNKNOWN
    return whose if whose in (Group.MILITANT, Group.SECURITY) else Group.UNKNOWN


def _behind(words: Tokens, phrase: Phrase, head: int) -> Group:
    """Give the group that follows the noun: "members of the Frontier Corps", "workers (in the mine)"."""
    joint = words.at(head + 1)
    if joint not in _BEHIND or (joint == "in" and phrase.noun in _SAYS_NOTHING):
        return Group.UNKNOWN
    if joint == "in" and phrase.noun in _SEX_OR_AGE:
        # "Women in the army", but not "a woman in the Colony area of Gwadar District".
        return people.of_marks(words.low[head + 2 : head + 4])
    if phrase.noun in _BODIES:
        # "bodies of abducted passengers": the first people named are meant, not who found them.
        return people.of_head_of(words.low[head + 2 : head + 7])
    told = words.low[head + 1 : head + 12]
    # "Members of an anti militant committee" are no militants.
    meant = [word for at, word in enumerate(told) if at == 0 or told[at - 1] != "anti"]
    ends = next((at for at, word in enumerate(meant) if _ends(at, word)), len(meant))
    if {"communist", "maoist"} <= set(meant[:ends]):
        # The party's name is long, and "party" is not what it is.
        return Group.MILITANT
    at = meant.index("lashkar") if "lashkar" in meant else 0
    if at and meant[at - 1] in _OF_TRIBES and meant[at + 1 : at + 2] not in (["e"], ["i"]):
        return Group.SECURITY
    near = people.of_marks(tuple(reversed(meant[:ends])))
    return people.of_marks(tuple(reversed(meant))) if near is Group.UNKNOWN else near


def _ends(at: int, word: str) -> bool:
    return word in _CLAUSE or (at > 1 and word in _ELSEWHERE)


def of_them(words: Tokens, phrase: Phrase) -> Group:
    """Give who "they" are where nobody was counted before: "Police fired at the attackers, injuring one of *them*".

    Only where no other people are named, and those not as who did it: neither first nor behind "by".
    """
    first = phrase.number.first
    if words.low[phrase.number.after : phrase.number.after + 2] != ("of", "them"):
        return Group.UNKNOWN
    named = [
        at
        for at, word in enumerate(words.low[:first])
        if singular(word) != word and singular(word) in people.HUMAN
    ]
    kinds = {people.of_head(singular(words.low[at])) for at in named}
    doing = any(at < _SUBJECT or "by" in words.low[max(0, at - 3) : at] for at in named)
    return kinds.pop() if len(kinds) == 1 and not doing else Group.UNKNOWN


def as_part(phrase: Phrase, own: Group, whole: Group) -> Group:
    """Give the group of a part: a woman among five Maoists is a Maoist."""
    fighting = whole in (Group.MILITANT, Group.SECURITY)
    if fighting and (
        own is Group.UNKNOWN or phrase.noun in _SEX_OR_AGE or phrase.noun in people.GENERIC
    ):
        return whole
    return whole if own is Group.UNKNOWN else own


def in_context(phrase: Phrase, own: Group, before: Group | None, earlier: Group | None) -> Group:
    """Give the group of people left unnamed: of those counted before in the sentence, else in the text."""
    if own is not Group.UNKNOWN and phrase.noun != "man":
        return own
    if (
        phrase.head is None
        or phrase.refers
        or phrase.noun in ("injured", "wounded", "dead", "other")
    ):
        return before or (earlier if phrase.refers and earlier else None) or own
    if phrase.noun in _SAYS_NOTHING:
        return (
            own
            if (before or earlier) in (None, Group.MIXED)
            else _same(phrase, before or earlier or own, own)
        )
    return own


def _same(phrase: Phrase, known: Group, own: Group) -> Group:
    if phrase.noun in ("people", "person", "individual", "life"):
        return known if known is Group.CIVILIAN else own
    return known


def with_parts(own: Group, parts: list[Group], named: Group) -> Group:
    """Give the group of a whole by what it includes: "five people, including two policemen" are mixed."""
    kinds = {part for part in (*parts, named) if part is not Group.UNKNOWN}
    if own is Group.UNKNOWN and kinds:
        return Group.CIVILIAN if kinds == {Group.CIVILIAN} else Group.MIXED
    if own is Group.CIVILIAN and kinds & {Group.SECURITY, Group.MILITANT}:
        return Group.MIXED
    return own
