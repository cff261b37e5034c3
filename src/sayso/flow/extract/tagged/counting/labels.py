"""Lists that put a label before a number: "Killed: 12", "Civilians abducted: 4", "* Arrested: 19"."""

from collections.abc import Mapping

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.tokens import Tokens

_LONGEST = 5
_BY_WORD: Mapping[str, Measure] = {
    **dict.fromkeys(("killed", "dead", "deaths", "fatalities"), Measure.KILLED),
    **dict.fromkeys(("wounded", "injured", "injuries", "hurt"), Measure.INJURED),
    **dict.fromkeys(("abducted", "kidnapped", "hostages"), Measure.ABDUCTED),
    **dict.fromkeys(("arrested", "detained"), Measure.DETAINED),
    **dict.fromkeys(("released", "freed", "rescued"), Measure.RESCUED),
    "casualties": Measure.CASUALTIES,
    "missing": Measure.MISSING,
    "displaced": Measure.DISPLACED,
    "escaped": Measure.ESCAPED,
}


def labelled(words: Tokens, number: Number) -> tuple[Measure, Group] | None:
    """Give what the label right before a number says that it counts, and of whom where it says so."""
    after = number.first - 1
    if words.at(after) != ":":
        return None
    first = after
    while first > 0 and words.low[first - 1].isalpha() and after - first <= _LONGEST:
        first -= 1
    label = words.low[first:after]
    measure = next((_BY_WORD[word] for word in label if word in _BY_WORD), None)
    if measure is None or len(label) > _LONGEST:
        return None
    return measure, people.of_marks(label)
