"""The proof that a number counts people: what is an age, a year, a label or somebody who speaks counts nobody."""

from sayso.domain.codes import Measure
from sayso.flow.extract.figures.ages import of_age
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.deciding.harm import imagined
from sayso.flow.extract.figures.deciding.ties import Tie
from sayso.flow.extract.figures.phrases import Phrase
from sayso.flow.extract.figures.words.befalling import BE, VERBS
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import MONTHS, word_set

_OF_HARM = word_set(
    "killing death murder arrest abduction kidnapping assassination body bodies life lives injury injuries deaths"
    " release rescue execution killings presence surrender"
)
_LABELS = word_set(
    "$ € £ rs inr pkr usd us$ no nr number article section highway nh page route sector phase ward block how"
)
_TELLING = word_set("said told informed added to as like is was of for")
_KIN = word_set("wife son daughter resident husband father mother brother sister widow family")
_BETWEEN = word_set("was were , ( ) has been also who")
_OF_YEARS = word_set("in since during until late early mid by of year")
_CLOSES = (",", ".", ";", "")
_PARTS = ("%", "percent", "per")


def may_count(words: Tokens, one: Phrase) -> bool:
    """Say whether a number may count people at all."""
    number = one.number
    if number.form is Form.FRACTION or one.things or _counts_nobody(words, one):
        return False
    before, after = words.at(number.first - 1), words.at(number.after)
    # "July 12" is a day, "last July seven people" are people.
    day = after in MONTHS or (before in MONTHS and number.form is not Form.WORD)
    if day or before in _LABELS or after in _PARTS:
        return False
    if (number.form is Form.NONE and after[:1].isdigit()) or _tells_age(words, one):
        return False
    if number.form is not Form.DIGITS:
        return True
    year = number.low is not None and 1900 <= number.low <= 2030
    if year and (one.head is None or before in _OF_YEARS):
        return False
    return one.head is not None or not _age(words, one)


def _counts_nobody(words: Tokens, one: Phrase) -> bool:
    return of_age(words, one.number) or _of_toll(words, one) or says_who(words, one)


def says_who(words: Tokens, one: Phrase) -> bool:
    """Say whether a number only says who somebody is: "M and N, both medics.", "an eight-year-old Zaid"."""
    number = one.number
    if words.at(number.first) == "both":
        told = words.at(one.after) == "," and words.at(one.after + 1) in BE
        closed = words.at(one.after) in _CLOSES and not told
        return words.at(number.first - 1) == "," and words.at(number.after) != "the" and closed
    following = words.low[number.after : number.after + 3]
    if number.form is not Form.ARTICLE or one.head is not None or "old" not in following:
        return False
    at = number.after + following.index("old") + 1
    return at < len(words) and words.raw[at].istitle()


def _of_toll(words: Tokens, one: Phrase) -> bool:
    """Say whether an article is that of a toll: "gave a death toll" counts nobody."""
    near = words.low[one.number.after : one.number.after + 2]
    return one.number.form is Form.ARTICLE and "toll" in near


def _tells_age(words: Tokens, one: Phrase) -> bool:
    """Say whether a number is somebody's age: "a 28 year old man", "Nirmala Devi 49 wife of"."""
    number = one.number
    if number.form not in (Form.DIGITS, Form.WORD):
        return False
    if "old" in words.low[number.after : number.after + 3]:
        return True
    kin = one.head == number.after and words.at(number.after) in _KIN
    return kin and (number.low == 1 or words.raw[max(0, number.first - 1)].istitle())


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


def holds(words: Tokens, one: Phrase, tie: Tie) -> bool:
    """Say whether a tie stands: not only imagined, and for "a soldier" plainly about him."""
    if tie.event is not None and imagined(words, tie.event.first):
        return False
    if one.number.form is not Form.ARTICLE or tie.parent is not None:
        return True
    another = words.at(one.number.first) == "another"
    if tie.measure is Measure.ATTACKERS:
        return another and one.head is not None
    before = words.at(one.number.first - 1)
    if before in _TELLING:
        return words.at(one.number.first - 2) in _OF_HARM
    return before != "," or another or _said_of(words, one, tie)


def _said_of(words: Tokens, one: Phrase, tie: Tie) -> bool:
    """Say whether what befell a person is said right after: "Ali Khan, a teacher, was shot dead"."""
    event = tie.event
    if event is None or event.first < one.after:
        return False
    return all(word in _BETWEEN for word in words.low[one.after : event.first])
