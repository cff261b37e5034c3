"""One sentence: every number is tried, and what proves to count people is kept."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures import groups, ties
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.harm import events, imagined
from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.phrases import Phrase, phrase
from sayso.flow.extract.figures.ties import Scene, Tie
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.befalling import NUMBERS, VERBS
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_BY_NOUN = {
    "casualty": Measure.CASUALTIES,
    **dict.fromkeys(
        ("death", "fatality", "killing", "body", "corpse", "dead", "martyr", "murder"),
        Measure.KILLED,
    ),
    **dict.fromkeys(("injury", "injured", "wounded"), Measure.INJURED),
}
_OF_HARM = word_set(
    "killing death murder arrest abduction kidnapping assassination body bodies life lives injury injuries deaths"
    " release rescue execution killings presence surrender"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec"
)
_LABELS = word_set(
    "$ € £ rs inr pkr usd us$ no nr number article section highway nh page route sector phase ward block"
)
_TELLING = word_set("said told informed added to as like is was of for")


class Count(NamedTuple):
    """A number that counts people: its phrase, what ties it to a measure, whose group, what it is part of."""

    phrase: Phrase
    tie: Tie
    group: Group
    parent: int | None


def counts(words: Tokens, found: Sequence[Number], earlier: Group | None) -> dict[int, Count]:
    """Give the counts of a sentence by the rank of their number; `earlier` is whom the text counted last."""
    phrases = [phrase(words, number) for number in found]
    own = [groups.group(words, one) for one in phrases]
    scene = ties.scene(words, phrases, own, events(words))
    known: dict[int, Count] = {}
    before: Group | None = None
    for index, one in enumerate(phrases):
        tie = _tie(scene, index, known) if _may_count(words, one) else None
        if tie is not None and tie.measure is Measure.INJURED and _died(words, one.after):
            tie = tie._replace(measure=Measure.KILLED)
        if tie is None or tie.price > _ceiling(words, one) or not _holds(words, one, tie):
            continue
        parent = _whole(scene, index, known)
        group = own[index]
        if parent is not None and ties.included(scene, index):
            group = groups.as_part(one, group, known[parent].group)
        group = groups.in_context(one, group, before, earlier)
        known[index] = Count(one, tie, group, parent)
        before = group
    return {index: _with_parts(words, known, index) for index in known}


def _died(words: Tokens, at: int) -> bool:
    """Say whether those injured died of it: "sustained injuries and later succumbed"."""
    for here in range(at, min(len(words), at + 24)):
        if words.low[here] in _DYING:
            return True
        if (
            words.low[here] in _NOT_SAME
            or words.low[here][0].isdigit()
            or words.low[here] in NUMBERS
        ):
            return False
    return False


_DYING = frozenset({"succumbed", "died"})
_NOT_SAME = word_set("while whereas but when . ; others another")


def _with_parts(words: Tokens, known: dict[int, Count], index: int) -> Count:
    count = known[index]
    parts = [other.group for other in known.values() if other.parent == index]
    named = Group.UNKNOWN
    if (
        words.at(count.phrase.after) in ("including", "mostly")
        or words.at(count.phrase.after + 1) == "including"
    ):
        named = people.of_phrase(words.low[count.phrase.after : count.phrase.after + 7])
    return count._replace(group=groups.with_parts(count.group, parts, named))


def _tie(scene: Scene, index: int, known: dict[int, Count]) -> Tie | None:
    one = scene.phrases[index]
    told = _BY_NOUN.get(one.noun) or _described(scene.words, one) or _toll(scene.words, one)
    if told is not None:
        return Tie(told, 0.5, None)
    both = (ties.behind(scene, index), ties.ahead(scene, index))
    options = [tie for tie in both if tie is not None]
    before = ties.listed_after(scene, index)
    if before is not None and before in known:
        whole = known[before].tie
        options.append(Tie(whole.measure, 1.0 + whole.price / 4, None, before))
    return min(options, key=lambda tie: tie.price, default=None)


def _described(words: Tokens, one: Phrase) -> Measure | None:
    """Give what an adjective says of those counted: "one of the dead militants", "two injured young men"."""
    if one.head is None:
        return None
    said = words.low[one.number.after : one.head]
    return next((_ADJECTIVES[word] for word in said if word in _ADJECTIVES), None)


def _toll(words: Tokens, one: Phrase) -> Measure | None:
    """Give what a bare number is the toll of: "the death toll has risen to 31", "the number of dead at 250"."""
    first = one.number.first
    if one.head is not None or words.at(first - 1) not in _TOLL_AT:
        return None
    before = words.low[max(0, first - _TOLL_REACH) : first]
    if "toll" in before:
        return Measure.KILLED
    if not {"number", "count", "total", "figure"}.intersection(before):
        return None
    return next((_TOLL_OF[word] for word in reversed(before) if word in _TOLL_OF), None)


_ADJECTIVES = {
    **dict.fromkeys(("dead", "deceased", "slain"), Measure.KILLED),
    **dict.fromkeys(("injured", "wounded"), Measure.INJURED),
}
_TOLL_AT = word_set("to at is was of stands reached")
_TOLL_REACH = 20
_TOLL_OF = {
    **dict.fromkeys(("dead", "deaths", "killed", "fatalities"), Measure.KILLED),
    **dict.fromkeys(("injured", "wounded"), Measure.INJURED),
    "casualties": Measure.CASUALTIES,
    "missing": Measure.MISSING,
    "hostages": Measure.ABDUCTED,
}


def _whole(scene: Scene, index: int, known: dict[int, Count]) -> int | None:
    if ties.included(scene, index) or (
        scene.phrases[index].refers and scene.phrases[index].noun == ""
    ):
        for other in range(index - 1, -1, -1):
            if other in known and known[other].parent is None:
                return other
    before = ties.listed_after(scene, index)
    return known[before].parent if before is not None and before in known else None


def _ceiling(words: Tokens, one: Phrase) -> float:
    match one.number.form:
        case Form.ARTICLE:
            another = words.low[one.number.first] == "another"
            return 5.0 if one.head is not None else 2.0 * another
        case Form.NONE:
            return 3.0
        case _:
            return 9.0 if one.head is not None else 1.4


def _may_count(words: Tokens, one: Phrase) -> bool:
    number = one.number
    if number.form is Form.FRACTION or one.things:
        return False
    before, after = words.at(number.first - 1), words.at(number.after)
    if (
        before in _LABELS
        or before in _MONTHS
        or after in _MONTHS
        or after in ("%", "percent", "per")
    ):
        return False
    if (number.form is Form.NONE and after[:1].isdigit()) or _tells_age(words, one):
        return False
    if number.form is Form.DIGITS and one.head is None:
        year = number.low is not None and 1900 <= number.low <= 2030
        return not year and not _age(words, one)
    return True


_KIN = word_set("wife son daughter resident husband father mother brother sister widow")


def _tells_age(words: Tokens, one: Phrase) -> bool:
    """Say whether a number is somebody's age: "a 28 year old man", "Nirmala Devi 49 wife of"."""
    number = one.number
    if number.form not in (Form.DIGITS, Form.WORD) or number.low == 1:
        return False
    if "old" in words.low[number.after : number.after + 3]:
        return True
    kin = one.head == number.after and words.low[one.head] in _KIN
    return kin and words.raw[max(0, number.first - 1)].istitle()


def _age(words: Tokens, one: Phrase) -> bool:
    """Say whether a bare number stands where reports put an age: "Saddam (14)", "Khaleeq 50 was"."""
    first, after = one.number.first, one.number.after
    before = words.at(first - 1)
    if before == "(" and words.at(after) == ")":
        return True
    if before == "," and words.at(after) in (",", ".", ";"):
        return True
    if first < 2 or not words.raw[first - 1][0].isupper():
        return False
    return not words.raw[first - 1].isupper() and before not in VERBS


def _holds(words: Tokens, one: Phrase, tie: Tie) -> bool:
    if tie.event is not None and imagined(words, tie.event.first):
        return False
    if one.number.form is not Form.ARTICLE or tie.parent is not None:
        return True
    before = words.at(one.number.first - 1)
    if tie.measure is Measure.ATTACKERS:
        return False
    if before in _TELLING:
        return words.at(one.number.first - 2) in _OF_HARM
    return before != "," or words.at(one.number.first) == "another" or _said_of(words, one, tie)


def _said_of(words: Tokens, one: Phrase, tie: Tie) -> bool:
    """Say whether what befell a person is said right after: "Ali Khan, a teacher, was shot dead"."""
    event = tie.event
    if event is None or event.first < one.after:
        return False
    return all(word in _BETWEEN for word in words.low[one.after : event.first])


_BETWEEN = word_set("was were , ( ) has been also who")
