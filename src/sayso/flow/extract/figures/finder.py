"""From a text to its figures: sentence by sentence, with the exact words of each."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sayso.domain.codes import Group, Measure, Stance
from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Figure
from sayso.flow.extract.figures import groups
from sayso.flow.extract.figures.again import told_again
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.deciding.counting import Count, Earlier, counts
from sayso.flow.extract.figures.numbers import Number, numbers
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.tokens import Tokens, singular, tokens
from sayso.text.sentences import Span

_CIVILIANS = 2
"""So many counts of civilians say who the others are; one does where its noun is plain.

"One civilian" is no such count: the word mostly tells that one from the others.
"""
_HARM = (Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DISPLACED)
_HURT = (Measure.KILLED, Measure.INJURED)
_BODIES = ("body", "corpse")
_ARTICLES = ("a", "an")
"""Somebody beside them may be anybody: who speaks, who was there, who was harmed another time."""


Deciding = Callable[[Tokens, Sequence[Number], Mapping[int, Count]], Mapping[int, Count]]
"""Gives the counts of a sentence out of its numbers and what the rules make of them."""


def figures(text: str, sentences: Sequence[Span]) -> list[Figure | Problem]:
    """Give the counts of people in a text, in order, as the rules read them."""
    return told_again(settled(decided(text, sentences, _as_ruled)))


def _as_ruled(
    words: Tokens, found: Sequence[Number], ruled: Mapping[int, Count]
) -> Mapping[int, Count]:
    return ruled


def decided(text: str, sentences: Sequence[Span], decide: Deciding) -> list[Figure | Problem]:
    """Give the counts of people in a text, in order; `part_of` is the index of another, as a string.

    A share of people ("two-thirds of the hostages") is a Problem: it has no bounds of its own.
    """
    out: list[Figure | Problem] = []
    earlier = Earlier()
    told = 0
    for sentence in sentences:
        words = tokens(text, sentence)
        found = numbers(words)
        kept = decide(words, found, counts(words, found, earlier)) if found else {}
        ranks = {index: told + rank for rank, index in enumerate(kept)}
        nobody_knows = _nobody_knows(words, kept)
        for index, number in enumerate(found):
            if index in kept:
                count = kept[index]
                whole = told - 1 if count.of_earlier and told else None
                part_of = whole if count.parent is None else ranks[count.parent]
                figure = _figure(text, words, count, part_of)
                out.append(figure.but(group=Group.UNKNOWN) if index in nobody_knows else figure)
                earlier = earlier.then(count)
            elif number.form is Form.FRACTION:
                out.append(_fraction(text, words, number))
        told += len(kept)
    return out


def _nobody_knows(words: Tokens, kept: Mapping[int, Count]) -> frozenset[int]:
    """Give the attackers of whom it is said that nobody knows whose people they are, and the parts of them."""
    attackers = {x: one for x, one in kept.items() if one.tie.measure is Measure.ATTACKERS}
    wholes = {x for x, one in attackers.items() if groups.nobody_knows(words, one.phrase)}
    return frozenset(x for x, one in attackers.items() if x in wholes or one.parent in wholes)


def settled(found: list[Figure | Problem]) -> list[Figure | Problem]:
    """Give people left unnamed as civilians where a text counts civilians and nobody who fights.

    Where it counts civilians only once, bodies may be of others, and who is missing, or not harmed at all.
    """
    told = [one for one in found if isinstance(one, Figure)]
    kinds = Counter(one.group for one in told)
    attacked = any(one.measure is Measure.ATTACKERS for one in told)
    fighting = attacked or kinds[Group.SECURITY] or kinds[Group.MILITANT]
    several = kinds[Group.CIVILIAN] >= _CIVILIANS
    if fighting or not (several or any(map(_plainly_civilian, told))):
        return found
    return [
        one.but(group=Group.CIVILIAN)
        if isinstance(one, Figure) and _left_open(one, several)
        else one
        for one in found
    ]


def _plainly_civilian(one: Figure) -> bool:
    if one.group is not Group.CIVILIAN or not _hurt(one) or one.number.text.lower() in _ARTICLES:
        return False
    noun = _noun(one)
    return noun in people.CIVILIAN and not (noun == "civilian" and one.high == 1)


def _left_open(one: Figure, several: bool) -> bool:
    if one.group is not Group.UNKNOWN or one.measure not in _HARM:
        return False
    return several or (_hurt(one) and _noun(one) not in _BODIES)


def _hurt(one: Figure) -> bool:
    return one.measure in _HURT and one.high != 0


def _noun(one: Figure) -> str:
    words = one.counted.text.lower().split() if one.counted else []
    return singular(words[-1]) if words else ""


def _figure(text: str, words: Tokens, count: Count, part_of: int | None) -> Figure:
    number = count.phrase.number
    first, after = number.first, max(number.after, count.phrase.after)
    event = count.tie.event
    if event is not None:
        first, after = min(first, event.first), max(after, event.after)
    counted = count.phrase.after > number.after
    return Figure(
        id="",
        quote=_quote(text, words, first, after),
        number=_quote(text, words, number.first, number.after),
        counted=_quote(text, words, number.after, count.phrase.after) if counted else None,
        low=number.low,
        high=number.high,
        hedge=number.hedge,
        measure=count.tie.measure,
        group=count.group,
        stance=Stance.ASSERTS,
        part_of=None if part_of is None else str(part_of),
        p=count.p,
    )


def _fraction(text: str, words: Tokens, number: Number) -> Problem:
    quote = _quote(text, words, number.first, number.after)
    return Problem(
        code="fraction",
        message=f"{quote.text!r} is a share of people, not a count; no figure was made of it",
        stage="extract",
        start=quote.start,
        end=quote.end,
    )


def _quote(text: str, words: Tokens, first: int, after: int) -> Quote:
    start, end = words.starts[first], words.ends[min(after, len(words)) - 1]
    return Quote(text=text[start:end], start=start, end=end)
