"""Whether words for somebody mean one person, and which of two beside each other only describe the other."""

import re
from collections.abc import Mapping, Sequence

from sayso.domain.codes import Measure
from sayso.domain.reading import Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.words.people import DOERS, PEOPLE
from sayso.flow.extract.figures.words.befalling import ACTIVE, PAST
from sayso.flow.extract.figures.words.people import HUMAN
from sayso.flow.extract.figures.words.tokens import singular
from sayso.text.wordlists import word_set

HARM: Mapping[str, Measure] = {**ACTIVE, **PAST, "decapitated": Measure.KILLED}
_BODIES = word_set(
    "people personnel staff family families troops police crew crowd army military navy patrol convoy"
    " group squad unit forces population community public couple pair team media press gang mob delegation"
    " battalion platoon brigade regiment government militia infantry congregation village party band"
    " number handful part dozens hundreds thousands scores rest"
)
_MANY = _BODIES | word_set(
    "relatives youth faithful clergy others both all they them we some many several any none nobody"
    " everyone everybody no-one two three four five six seven eight nine ten eleven twelve dead wounded"
    " injured elderly poor a an the taliban mujahideen peshmerga rohingya tutsi hutu hazara japanese chinese"
    " vietnamese sudanese lebanese somalis hindus sunnis shia"
)
_TITLES = word_set(
    "dr mr mrs ms fr rev reverend monsignor msgr col maj gen capt lt sgt justice director rector dean"
    " secretary adviser advisor manager spokesman coordinator technician don sir sheikh maulana mullah haji"
    " qari hafiz"
)
_PERSONAL = frozenset({singular(word) for word in PEOPLE | DOERS} | HUMAN | _TITLES)
_KINDS = re.compile(r"(?:ists|ians|istas|ites|owners|growers|observers|veterans)$")
"""What nouns for many people end in that no list has; hardly any name does."""
_BELONGS = re.compile(r"\s(?:of|from|in|at|for|to|with|who)\s|\s\w+ing\s|,|\s\(", re.IGNORECASE)
_LISTED = re.compile(r"\band\b|\bor\b|,\s*(?:his|her|their|its|two|three)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_OWNED = re.compile(r"[’']s?$")
_BESIDE = re.compile(r"\s?[,(–—-]?\s?(?:(?:the|an?)\s)?", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?:and|or)\s", re.IGNORECASE)


def victim(told: Told[Actor], harm: Measure | None = None) -> Victim:
    """Give somebody as a victim, with what became of them, and whether the words mean one person."""
    one = one_person(told.quote.text)
    return Victim(value=told.value, quote=told.quote, statement=told.statement, harm=harm, one=one)


def one_person(words: str) -> bool:
    """Say whether words mean one person: "the governor", "Luis Carlos Galan"; not "priests", "a crowd".

    A lone word in s is taken for several, though it may be a name.
    """
    found = _head(words)
    if not found or words[0].isdigit() or _LISTED.search(words):
        return False
    head = _OWNED.sub("", found[-1].lower())
    if found[0].lower() in ("a", "an") and len(found) > 1 and singular(head) == head:
        return head not in _BODIES
    if (
        head in _MANY
        or _KINDS.search(head)
        or (len(found) > 1 and found[0].lower() in _MANY - {"the"})
    ):
        return False
    alone = singular(head)
    return alone == head or (len(found) > 1 and alone not in _PERSONAL and not found[-1].islower())


def named_once(text: str, victims: Sequence[Victim]) -> list[Victim]:
    """Give victims in text order, each once where a name stands beside a description: "the governor, Antonio Roldan".

    Who is beside a comma and fared otherwise is somebody else; so is who a list goes on after.
    """
    kept: list[Victim] = []
    for one in sorted(victims, key=lambda one: one.quote.start):
        name = _name_of(text, kept[-1], one) if kept else None
        if name is None:
            kept.append(one)
        else:
            kept[-1] = name.but(harm=name.harm or kept[-1].harm or one.harm)
    return kept


def _name_of(text: str, one: Victim, other: Victim) -> Victim | None:
    """Give the one of two that names whom the other describes, if they stand beside each other."""
    if not (one.one and other.one):
        return None
    described = _describes(one.quote.text)
    if described is _describes(other.quote.text):
        return None
    between = text[one.quote.end : other.quote.start]
    if not _BESIDE.fullmatch(between):
        return None
    fared_otherwise = one.harm and other.harm and one.harm is not other.harm
    if between.strip() and (fared_otherwise or _GOES_ON.match(text, other.quote.end)):
        return None
    return other if described else one


def _head(words: str) -> list[str]:
    """Give the words up to the last that says what somebody is: "a member" of "a member of the council"."""
    return _WORD.findall(_BELONGS.split(words.strip(), maxsplit=1)[0])


def _describes(words: str) -> bool:
    """Say whether words tell what somebody is, and are no name: "Robin Cook" is one, though cooks are people."""
    found = _head(words)
    if words.isupper():
        found = found[-1:]
    elif found[-1].islower():
        return True
    capitals = [word for word in found if not word.islower()]
    return all(word.lower().rstrip(".") in _PERSONAL for word in capitals)
