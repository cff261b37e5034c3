"""What speaks for and against two figures counting different people, the one after the other."""

import math
from collections.abc import Sequence

from sayso.flow.extract.tagged.counting.anew.candidates import Candidate
from sayso.text.wordlists import word_set

_MEN = word_set("man boy male men boys males father son husband brother")
_WOMEN = word_set("woman girl female women girls females mother daughter wife sister")
_OTHERS = word_set("other others more another")
_FAR = 1200


def together(found: Sequence[Candidate], first: int, second: int) -> dict[str, float]:
    """Give what is known of two of several figures, by name: of one measure, or one of each."""
    one, other = found[first], found[second]
    told = _placed(one, other)
    told["whole"] = other.top / 3
    told["as many"] = one.value == other.value > 1
    told["one each"] = one.value == other.value == 1
    told["one of several"] = one.value > 1 == other.value
    told["fewer"] = one.value > other.value
    told["others"] = _others(other)
    told["of"] = other.around.after[:1] == ("of",)
    told["same noun"] = bool(one.noun) and one.noun == other.noun
    told["man and woman"] = _sexes(one.noun, other.noun)
    told["likely part"] = other.wholes[first]
    told["part"] = other.figure.part_of == one.figure.id
    told["parts of one"] = (
        other.figure.part_of is not None and other.figure.part_of == one.figure.part_of
    )
    sort = "of one measure" if one.injured == other.injured else "of two measures"
    return {f"{name}, {sort}": value for name, value in told.items()}


def _placed(one: Candidate, other: Candidate) -> dict[str, float]:
    return {
        "always": 1,
        "distance": math.log1p(other.start - one.start) / 6,
        "far": other.start - one.start > _FAR,
        "same sentence": one.around.rank == other.around.rank,
        "same report": one.of is other.of,
        "voices apart": _voice(one) != _voice(other),
    }


def _voice(one: Candidate) -> str | None:
    return one.figure.speaker.name if one.figure.speaker else None


def _others(one: Candidate) -> bool:
    number = one.figure.number.text.lower()
    return (
        number.startswith("another")
        or one.around.before == "other"
        or bool(_OTHERS.intersection(one.around.after[:2]))
    )


def _sexes(one: str, other: str) -> bool:
    return (one in _MEN and other in _WOMEN) or (one in _WOMEN and other in _MEN)
