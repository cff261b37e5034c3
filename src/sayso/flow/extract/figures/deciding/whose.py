"""Whose people a number counts where other words than its noun say so: before it, behind it, around it."""

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.deciding import tolls
from sayso.flow.extract.figures.phrases import Phrase
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.befalling import BE, HURTING, VERBS, counted
from sayso.flow.extract.figures.words.tokens import Tokens, singular
from sayso.text.wordlists import WEEKDAYS, word_set

_HARMED = word_set("dead killed injured wounded casualties victims")
_MARKS = frozenset('"“”')
_THEN = BE | {"", ".", ",", "in", "dead", "killed", "injured", "wounded"}
_GOES_ON = (",", "and", "in", ";")
_OF_FORCES = ("forces", "troops", "soldiers", "army", "side", ".", ",", "")
_WITHIN = frozenset({"in", "at", "on", "inside", "of", "near"})
_TO_LIST, _OF_LIST = 14, 7
_LISTS = ("including", "both", "mostly")
_LISTED_AFTER = (",", "-", "–", "—", "(")
_GOES_ON_LISTING = word_set(", and & both them some several many few other local mostly")
_YEAR = 4
_NO_LIST = word_set("while when but ; who by said .")
_ELSEWHERE = word_set(", . ; as after in when while during before since near on at")
_SIDES = (("either", "side"), ("both", "sides"))
_CLOSED = word_set("alike in on at during since from within and according . , ; ) ( -") | {""}
_FOUGHT = word_set(
    "encounter gunbattle gunfight shootout clash clashes operation drone soldiers troops convoy"
)
_HARM = (Measure.KILLED, Measure.INJURED, Measure.ABDUCTED, Measure.MISSING)
_AT_HOME = word_set("village home homes bus shrine church churches")
_NOT_HOME = word_set(
    "secretary office guard guards station stand terminal elder elders head chief minister ministry department affairs defence"
)
_CLAUSE = word_set("by in on at when while after before from who and but , . ; during")


def were(words: Tokens, one: Phrase) -> Group:
    """Give the group named right after: "eighteen of the dead were soldiers", "five of them women"."""
    told = words.low[one.after : one.after + 8]
    if told[:1] and told[0] in ("were", "was", "are"):
        told = told[1:]
    elif not (one.refers and one.noun == ""):
        return Group.UNKNOWN
    verb = next((at for at, word in enumerate(told) if word in VERBS or word in _CLAUSE), len(told))
    return people.of_head_of(told[:verb])


def sufferers(words: Tokens, one: Phrase) -> Group:
    """Give the group of whoever suffered: "*the army* suffered 109 casualties", "55 casualties on *the army*"."""
    first = one.number.first
    on = one.after + (words.at(one.after) == ",")
    if words.low[one.after : one.after + 2] == ("were", "inflicted"):
        on = one.after + 2
    if one.noun == "casualty" and words.at(on) in ("on", "to", "among"):
        told = _until(words.low[on : on + 6])
        if "government" in told and words.at(on + told.index("government") + 1) in _OF_FORCES:
            return Group.SECURITY
        both = _joined(words, on + 1)
        return people.of_marks(tuple(reversed(told))) if both is Group.UNKNOWN else both
    within = words.low[first : one.number.after]
    verb = next(
        (at for at in range(first - 1, max(-1, first - 4), -1) if words.low[at] in HURTING), None
    )
    if within[-1:] == ("any",):
        # "The army *did not suffer any* casualties": the verb is in the number.
        verb = first
    if verb is None or one.noun != "casualty":
        return Group.UNKNOWN
    return _of_all(words.low[max(0, verb - 5) : verb])


def suffered(words: Tokens, one: Phrase) -> Group:
    """Give whose casualties they are where words around say so."""
    own = sufferers(words, one)
    return among(words, one) if own is Group.UNKNOWN else own


def _until(told: tuple[str, ...]) -> tuple[str, ...]:
    """Give words up to the next clause: "on Monday" and "on the road after a military truck" name nobody."""
    end = next((at for at, word in enumerate(told) if at and word in _ELSEWHERE), len(told))
    return () if WEEKDAYS.intersection(told[1:2]) else told[:end]


def _joined(words: Tokens, first: int) -> Group:
    """Read "on either side", "among guerrillas and soldiers": whose casualties they are is mixed."""
    told = words.low[first : first + 6]
    if told[:2] in _SIDES:
        return Group.MIXED
    if "and" not in told:
        return Group.UNKNOWN
    at = told.index("and")
    second = next((k for k in range(at + 1, at + 4) if _group_of(words.at(first + k))), None)
    if second is None or words.at(first + second + 1) not in _CLOSED:
        return Group.UNKNOWN
    kinds = {
        people.of_phrase(told[:at]),
        people.of_phrase(words.low[first + second : first + second + 1]),
    }
    return Group.MIXED if len(kinds - {Group.UNKNOWN}) > 1 else Group.UNKNOWN


def _group_of(word: str) -> bool:
    return people.of_phrase((word,)) is not Group.UNKNOWN


def _of_all(told: tuple[str, ...]) -> Group:
    """Give the group that words name, mixed where they join two: "the army and rebels"."""
    own = _named(told, told)
    if "and" not in told:
        return own
    first = people.of_phrase(told[: told.index("and")])
    return own if Group.UNKNOWN in (first, own) or first is own else Group.MIXED


def among(words: Tokens, one: Phrase) -> Group:
    """Give whose harmed they are: "26 dead and 65 wounded among the army ranks"."""
    at = one.after + (words.at(one.after) in _HARMED)
    if words.at(at) == "and" and words.at(at + 2) in _HARMED:
        at += 3
    told = words.low[at + 1 : at + 5]
    if words.at(at) != "among" or told[:1] in (("them",), ("whom",)):
        return Group.UNKNOWN
    if (both := _joined(words, at + 1)) is not Group.UNKNOWN:
        return both
    if _HARMED.intersection(told):
        # "two among the dead": it is not said whose.
        return Group.UNKNOWN
    return _named(tuple(reversed(told)), told)


def _named(nearest_last: tuple[str, ...], told: tuple[str, ...]) -> Group:
    marked = people.of_marks(nearest_last)
    return people.of_head_of(told) if marked is Group.UNKNOWN else marked


def both(words: Tokens, one: Phrase) -> Group:
    """Read "nine people, soldiers and civilians, were killed", "of civilians and soldiers": they are mixed."""
    if one.head is not None and words.at(one.after) == "and":
        kinds = {people.of_head(one.noun), people.of_head(singular(words.at(one.after + 1)))}
        if len(kinds - {Group.UNKNOWN}) > 1 and words.at(one.after + 2) in _THEN:
            return Group.MIXED
    told = words.low[one.after : one.after + 4]
    if len(told) < 4 or told[0] != "," or told[2] != "and":
        return Group.UNKNOWN
    kinds = {people.of_head_of((told[1],)), people.of_head_of((told[3],))} - {Group.UNKNOWN}
    return Group.MIXED if len(kinds) > 1 else Group.UNKNOWN


def listed(words: Tokens, one: Phrase) -> bool:
    """Say whether people of several groups are named as those counted: "13 were hurt, including soldiers and rebels".

    Only where nobody else is counted between, and nobody of those named has a number of their own.
    """
    for at in range(one.after, min(len(words), one.after + _TO_LIST)):
        if words.low[at] in _LISTS or words.low[at : at + 2] == ("among", "them"):
            beside = at == one.after or words.at(at - 1) in _LISTED_AFTER
            return beside and len(_kinds(words, at + 1) - {Group.UNKNOWN}) > 1
        year = words.low[at].isdigit() and len(words.low[at]) == _YEAR
        if (counted(words.low[at]) and not year) or words.low[at] in _NO_LIST:
            return False
    return False


def _kinds(words: Tokens, first: int) -> set[Group]:
    """Give the groups of a list of plain nouns: "soldiers, rebels, and civilians"."""
    found: set[Group] = set()
    for at in range(first, min(len(words), first + _OF_LIST)):
        word = words.low[at]
        if word in _GOES_ON_LISTING:
            continue
        group = people.of_phrase((word,))
        if group is Group.UNKNOWN:
            break
        found.add(group)
    return found


def together(words: Tokens, one: Phrase) -> Group:
    """Give whose dead and wounded one number counts: "several dead and wounded civilians"."""
    at = tolls.together(words, one)
    return Group.UNKNOWN if at is None else people.of_head_of(words.low[at : at + 1])


def at_home(words: Tokens, one: Phrase, measure: Measure) -> bool:
    """Say whether people were harmed where nobody fights: in a village, in a bus, in a church.

    What stands beyond a quotation mark is where somebody speaks, not where it was.
    """
    if measure not in _HARM or not _FOUGHT.isdisjoint(words.low):
        return False
    return any(
        word in _AT_HOME
        and words.at(at + 1) not in _NOT_HOME
        and not _WITHIN.isdisjoint(words.low[max(0, at - 3) : at])
        and not _quoted(words, one, at)
        for at, word in enumerate(words.low)
    )


def _quoted(words: Tokens, one: Phrase, at: int) -> bool:
    first, last = sorted((one.number.first, at))
    return not _MARKS.isdisjoint(words.low[first:last])


def opening(words: Tokens) -> Group | None:
    """Give who a headline opens with: "Soldier killed, two injured" are soldiers."""
    headline = words.at(1) in _HARMED and words.at(2) in _GOES_ON
    group = people.of_head(words.at(0)) if headline else Group.UNKNOWN
    return None if group is Group.UNKNOWN else group
