"""From sentences to figures: every number is tried; what proves to count people is kept."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.codes import Group, Measure, Stance
from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Figure
from sayso.flow.extract.figures import ties
from sayso.flow.extract.figures.harm import VERBS, events, imagined
from sayso.flow.extract.figures.numbers import Form, numbers
from sayso.flow.extract.figures.phrases import Phrase, phrase
from sayso.flow.extract.figures.ties import Scene, Tie
from sayso.flow.extract.figures.tokens import Tokens, tokens
from sayso.text.sentences import Span

_BY_NOUN = {
    **dict.fromkeys(("casualty",), Measure.CASUALTIES),
    **dict.fromkeys(
        ("death", "fatality", "killing", "body", "corpse", "dead", "martyr", "murder"),
        Measure.KILLED,
    ),
    **dict.fromkeys(("injury", "injured", "wounded"), Measure.INJURED),
}
_OF_HARM = frozenset(
    {
        "killing",
        "death",
        "murder",
        "arrest",
        "abduction",
        "kidnapping",
        "assassination",
        "body",
        "bodies",
        "life",
        "lives",
        "injury",
        "injuries",
        "deaths",
        "release",
        "rescue",
        "execution",
        "killings",
        "presence",
    }
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec".split()
)
_MONEY = frozenset(
    {
        "$",
        "€",
        "£",
        "rs",
        "inr",
        "pkr",
        "usd",
        "us$",
        "no",
        "nr",
        "number",
        "article",
        "section",
        "highway",
        "nh",
        "page",
        "route",
        "sector",
        "phase",
        "ward",
        "block",
    }
)


class _Found(NamedTuple):
    index: int
    phrase: Phrase
    tie: Tie
    group: Group
    parent: int | None


def figures(text: str, sentences: Sequence[Span]) -> list[Figure | Problem]:
    """Give the counts of people in a text, in order; `part_of` is the index of another, as a string."""
    out: list[Figure | Problem] = []
    last = Group.UNKNOWN
    for sentence in sentences:
        words = tokens(text, sentence)
        found = _sentence(words, last)
        base = len(out)
        places = {item.index: base + n for n, item in enumerate(found)}
        for item in found:
            out.append(_figure(text, words, item, places))
            last = item.group
    return out


def _sentence(words: Tokens, last: Group) -> list[_Found]:
    phrases = [phrase(words, number) for number in numbers(words)]
    if not phrases:
        return []
    scene = ties.scene(words, phrases, events(words))
    found: list[_Found] = []
    known: dict[int, _Found] = {}
    for index, one in enumerate(phrases):
        if one.number.form is Form.FRACTION or one.things or _no_count(words, one):
            continue
        tie = _tie(scene, index, known)
        if tie is None or tie.price > _ceiling(words, one) or _only_imagined(words, one, tie):
            continue
        if one.number.form is Form.ARTICLE and tie.parent is None and _apposed(words, one):
            continue
        group = one.group
        before = known.get(tie.parent) if tie.parent is not None else None
        if one.refers or (one.head is None and before is not None):
            group = before.group if before else (found[-1].group if found else last)
        parent = _whole(scene, index, known)
        item = _Found(index, one, tie, group, parent)
        known[index] = item
        found.append(item)
    return found


def _tie(scene: Scene, index: int, known: dict[int, _Found]) -> Tie | None:
    one = scene.phrases[index]
    by_noun = _BY_NOUN.get(one.head or "")
    if by_noun is not None:
        return Tie(by_noun, 0.5, None)
    options = [
        tie for tie in (ties.behind(scene, index), ties.ahead(scene, index)) if tie is not None
    ]
    before = ties.listed(scene, index)
    if before is not None and before in known:
        whole = known[before]
        options.append(Tie(whole.tie.measure, 1.0 + whole.tie.price / 4, None, before))
    return min(options, key=lambda tie: tie.price, default=None)


def _whole(scene: Scene, index: int, known: dict[int, _Found]) -> int | None:
    if ties.included(scene, index):
        for other in range(index - 1, -1, -1):
            if other in known and known[other].parent is None:
                return other
    before = ties.listed(scene, index)
    if before in known:
        return known[before].parent
    return None


def _apposed(words: Tokens, one: Phrase) -> bool:
    before = words.at(one.number.first - 1)
    if (
        before
        in ("said", "told", "informed", "added", "to", "as", "like", "is", "was", "of", "for")
        and words.at(one.number.first - 2) not in _OF_HARM
    ):
        return True
    return before == "," and words.at(one.number.first) != "another"


def _ceiling(words: Tokens, one: Phrase) -> float:
    if one.number.form is Form.ARTICLE:
        another = words.low[one.number.first] == "another"
        return 5.0 if one.head else 2.0 * another
    if one.number.form is Form.NONE:
        return 3.0
    return 9.0 if one.head else 1.4


def _no_count(words: Tokens, one: Phrase) -> bool:
    number = one.number
    before = words.at(number.first - 1)
    if (
        before in _MONEY
        or before in _MONTHS
        or words.at(number.after) in (*_MONTHS, "%", "percent", "per")
    ):
        return True
    if number.form is Form.DIGITS and one.head is None:
        return (number.low is not None and 1900 <= number.low <= 2030) or _age(words, one)
    return False


def _age(words: Tokens, one: Phrase) -> bool:
    """Say whether a bare number stands where reports put an age: "Saddam (14)", "Khaleeq 50 was"."""
    first, after = one.number.first, one.number.after
    before = words.at(first - 1)
    if before == "(" and words.at(after) == ")":
        return True
    if before == "," and words.at(after) in (",", ".", ";"):
        return True
    if first == 0 or not words.raw[first - 1][0].isupper():
        return False
    return not words.raw[first - 1].isupper() and before not in VERBS and first > 1


def _only_imagined(words: Tokens, one: Phrase, tie: Tie) -> bool:
    if tie.event is None:
        return False
    return imagined(words, tie.event.first)


def _figure(text: str, words: Tokens, item: _Found, places: dict[int, int]) -> Figure:
    number = item.phrase.number
    first, after = number.first, max(number.after, item.phrase.after)
    event = item.tie.event
    if event is not None:
        first, after = min(first, event.first), max(after, event.after)
    return Figure(
        id="",
        quote=_quote(text, words, first, after),
        number=_quote(text, words, number.first, number.after),
        counted=_quote(text, words, number.after, item.phrase.after)
        if item.phrase.after > number.after
        else None,
        low=number.low,
        high=number.high,
        hedge=number.hedge,
        measure=item.tie.measure,
        group=item.group,
        stance=Stance.ASSERTS,
        part_of=str(places[item.parent]) if item.parent in places else None,
    )


def _quote(text: str, words: Tokens, first: int, after: int) -> Quote:
    start, end = words.starts[first], words.ends[min(after, len(words)) - 1]
    return Quote(text=text[start:end], start=start, end=end)
