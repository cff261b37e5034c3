"""What a number says by itself: "12 deaths", "the death toll has risen to 31", "two injured men"."""

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.deciding.harm import Event
from sayso.flow.extract.figures.phrases import Phrase
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.befalling import OBJECTS, counted
from sayso.flow.extract.figures.words.tokens import Tokens, singular
from sayso.text.wordlists import word_set

_BY_NOUN = {
    "casualty": Measure.CASUALTIES,
    **dict.fromkeys(
        ("death", "fatality", "killing", "body", "corpse", "dead", "martyr", "murder", "life"),
        Measure.KILLED,
    ),
    **dict.fromkeys(("injury", "injured", "wounded"), Measure.INJURED),
}
_ADJECTIVES = {
    **dict.fromkeys(("dead", "deceased", "slain"), Measure.KILLED),
    **dict.fromkeys(("injured", "wounded"), Measure.INJURED),
}
_TOLL_AT = word_set("to at is was of stands reached from")
_TOLL_REACH = 20
_TOLL_OF = {
    **dict.fromkeys(("dead", "deaths", "killed", "fatalities"), Measure.KILLED),
    **dict.fromkeys(("injured", "wounded"), Measure.INJURED),
    "casualties": Measure.CASUALTIES,
    "missing": Measure.MISSING,
    "hostages": Measure.ABDUCTED,
}
_COUNTS = word_set("number count total figure")
_DEAD = ("dead", "killed")
_HURT = ("wounded", "injured")
_AND = ("and", "or")
_THREE = 3
_OTHERS = word_set("others other nearly about over around at up several")


def told_by_itself(words: Tokens, one: Phrase) -> Measure | None:
    """Give the measure that a phrase names without any verb."""
    if together(words, one) is not None:
        return Measure.CASUALTIES
    return _BY_NOUN.get(one.noun) or _described(words, one) or toll(words, one)


def together(words: Tokens, one: Phrase) -> int | None:
    """Give the token after "dead and wounded" where one number counts both: "dozens of dead and wounded"."""
    for at in range(one.number.after, one.after + 1):
        kinds = {words.at(at), words.at(at + 2)}
        both = not kinds.isdisjoint(_DEAD) and not kinds.isdisjoint(_HURT)
        if both and words.at(at + 1) in _AND:
            return None if _wounded_others(words, one, at) else at + 3
    return None


def _wounded_others(words: Tokens, one: Phrase, at: int) -> bool:
    """Say whether "wounded" has people of its own: "12 dead and wounded more than 30", "two men dead and injured others"."""
    following = words.at(at + 3)
    if words.raw[at].islower() and any(word.istitle() for word in words.raw[at + 3 : at + 4]):
        return True
    if singular(following) in people.HUMAN - {"other"}:
        # "several dead and wounded civilians", but "two men dead and injured bystanders".
        return one.head is not None and one.head < at
    return counted(following) or following in OBJECTS or following in _OTHERS


def both_harms(words: Tokens, one: Phrase, event: Event | None) -> bool:
    """Say whether one number counts dead and injured together, by a verb or without."""
    if event is None:
        return together(words, one) is not None
    told = words.low[event.first : event.after]
    return event.measure is Measure.CASUALTIES and len(told) == _THREE and told[1] in _AND


def _described(words: Tokens, one: Phrase) -> Measure | None:
    """Give what an adjective says of those counted: "one of the dead militants", "two injured young men"."""
    if one.head is None:
        return None
    said = words.low[one.number.after : one.head]
    return next((_ADJECTIVES[word] for word in said if word in _ADJECTIVES), None)


def toll(words: Tokens, one: Phrase) -> Measure | None:
    """Give what a bare number is the toll of: "the death toll has risen to 31", "the number of dead at 250"."""
    before = _before_toll(words, one)
    if "toll" in before:
        return Measure.KILLED
    if not _COUNTS.intersection(before):
        return None
    return next((_TOLL_OF[word] for word in reversed(before) if word in _TOLL_OF), None)


def toll_group(words: Tokens, one: Phrase) -> Group:
    """Give whose toll a bare number is: "the number of *civilians* killed at between five and eight"."""
    before = _before_toll(words, one)
    if "of" not in before:
        return Group.UNKNOWN
    told = before[before.index("of") + 1 :]
    verb = next(
        (at for at, word in enumerate(told) if word in _TOLL_OF and word != "hostages"), None
    )
    if verb == 0:
        # "the number of dead rebels"
        return people.of_marks(told[1:2])
    marked = people.of_marks(told[:verb])
    return marked if marked is not Group.UNKNOWN else people.of_phrase(told[:verb])


def _before_toll(words: Tokens, one: Phrase) -> tuple[str, ...]:
    first = one.number.first
    if one.head is not None or words.at(first - 1) not in _TOLL_AT | {"between"}:
        return ()
    return words.low[max(0, first - _TOLL_REACH) : first]
