"""Lists that put a label before a number: "Killed: 12", "Civilians abducted: 4", "* Arrested: 19"."""

from collections.abc import Mapping

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_LONGEST = 5
_BY_WORD: Mapping[str, Measure] = {
    **dict.fromkeys(("killed", "dead", "deaths", "fatalities"), Measure.KILLED),
    **dict.fromkeys(("wounded", "injured", "injuries", "hurt"), Measure.INJURED),
    **dict.fromkeys(("abducted", "kidnapped"), Measure.ABDUCTED),
    **dict.fromkeys(("arrested", "detained"), Measure.DETAINED),
    **dict.fromkeys(("released", "freed", "rescued"), Measure.RESCUED),
    "casualties": Measure.CASUALTIES,
    "missing": Measure.MISSING,
    "displaced": Measure.DISPLACED,
    "escaped": Measure.ESCAPED,
}
# A label is no sentence: "nobody was killed: 300 fled", "the army said it killed: 12".
_TOLD = word_set(
    "was were is are be been had has have said say says nobody none no not it they he she"
)
_BULLETS = ("*", "-", "–", "•", "·", ")", "(", ",", ";", "/")


def labelled(words: Tokens, number: Number) -> tuple[Measure, Group | None] | None:
    """Give what the label right before a number says that it counts, and of whom where it says so.

    The label is a few words and no sentence; before it stands nothing, a bullet, or the number of
    the label before; after the number stand no more words of the same line of thought.
    """
    after = number.first - 1
    if words.at(after) != ":" or not _ends(words, number):
        return None
    first = after
    while first > 0 and words.low[first - 1].isalpha() and after - first <= _LONGEST:
        first -= 1
    label = words.low[first:after]
    told = [_BY_WORD[word] for word in label if word in _BY_WORD]
    if not told or len(label) > _LONGEST or _TOLD.intersection(label):
        return None
    before = words.at(first - 1)
    if before and before not in _BULLETS and not before[0].isdigit():
        return None
    group = people.of_marks(label)
    return told[-1], None if group is Group.UNKNOWN else group


def _ends(words: Tokens, number: Number) -> bool:
    """Say whether what follows a number is no more of it: its noun, or a percent sign."""
    after = words.at(number.after)
    return not after or not (after[0].isalpha() or after == "%") or _is_label(words, number.after)


def _is_label(words: Tokens, at: int) -> bool:
    return ":" in words.low[at : at + _LONGEST + 1]
