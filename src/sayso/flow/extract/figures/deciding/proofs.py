"""The proof that a number counts people: what is an age, a year, a label or somebody who speaks counts nobody."""

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.ages import of_age
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.deciding.harm import imagined
from sayso.flow.extract.figures.deciding.ties import Tie
from sayso.flow.extract.figures.phrases import Phrase
from sayso.flow.extract.figures.words.befalling import BE, VERBS
from sayso.flow.extract.figures.words.people import of_head, of_marks
from sayso.flow.extract.figures.words.tokens import Tokens, singular
from sayso.text.wordlists import MONTHS, WEEKDAYS, word_set

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
_YOUNGEST, _OLDEST = 12, 99
_MANY = word_set(
    "people police personnel men women children civilian militant other dead injured wounded hurt killed taliban cadre"
)
_OF_A_NAME, _OF_A_PLACE = 2, 2
_AT = word_set("in at near of from to on for across around")
_OPENINGS = word_set(
    "in on at separately meanwhile elsewhere earlier later similarly also moreover furthermore additionally"
)
_NO_PEOPLE = ("%", "percent", "per", "arrest", "arrests")
_TO_DAYS = ("and", "to", "-")


def may_count(words: Tokens, one: Phrase) -> bool:
    """Say whether a number may count people at all."""
    number = one.number
    if number.form is Form.FRACTION or one.things or _counts_nobody(words, one):
        return False
    before, after = words.at(number.first - 1), words.at(number.after)
    if _is_day(words, one) or before in _LABELS or after in _NO_PEOPLE:
        return False
    if (number.form is Form.NONE and after[:1].isdigit()) or _tells_age(words, one):
        return False
    if number.form is not Form.DIGITS:
        return True
    year = number.low is not None and 1900 <= number.low <= 2030
    if year and (one.head is None or before in _OF_YEARS):
        return False
    return one.head is not None or not _age(words, one)


def _is_day(words: Tokens, one: Phrase) -> bool:
    """Say whether a number is a day: "July 12", "February 15 and 16"; "last July seven people" are people."""
    first, after = one.number.first, words.at(one.number.after)
    month = words.at(first - 1) in MONTHS and one.number.form is not Form.WORD
    second = words.at(first - 1) in _TO_DAYS and words.at(first - 2).isdigit()
    again = second and one.head is None and words.at(first - 3) in MONTHS
    return after in MONTHS or month or again


def _counts_nobody(words: Tokens, one: Phrase) -> bool:
    return of_age(words, one.number) or _of_toll(words, one) or says_who(words, one)


def says_who(words: Tokens, one: Phrase) -> bool:
    """Say whether a number only says who somebody is: "M and N, both medics.", "an eight-year-old Zaid"."""
    number = one.number
    if words.at(number.first) == "both":
        kinds = [of_head(singular(words.at(number.after + step))) for step in (0, 2)]
        if words.at(number.after + 1) == "and" and Group.UNKNOWN not in kinds:
            # "both soldiers and rebels" are no two.
            return True
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
    if one.head == number.after and _after_a_name(words, one):
        return True
    kin = one.head == number.after and words.at(number.after) in _KIN
    return kin and (number.low == 1 or words.raw[max(0, number.first - 1)].istitle())


def _after_a_name(words: Tokens, one: Phrase) -> bool:
    """Say whether digits between a name and what one person is are an age: "Rohidul Islam 43 accused of"."""
    first, noun = one.number.first, words.low[one.number.after]
    digits = one.number.form is Form.DIGITS and _YOUNGEST <= (one.number.low or 0) <= _OLDEST
    several = singular(noun) != noun or noun in _MANY
    return digits and not several and _names_somebody(words, first)


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
    if one.noun == "resident" and _named(words, one.number.first - 1):
        return False
    apposed = before == "," and not _opens(words, one.number.first - 1)
    return not apposed or another or _said_of(words, one, tie)


def _opens(words: Tokens, comma: int) -> bool:
    """Say whether a comma ends an opening and no name: "In another incident, a shop owner was killed".

    "In Lyari, a cadre" opens so, "On Sunday Bashir Ahmad, a shopkeeper" does not.
    """
    if words.low[0] not in _OPENINGS or "," in words.low[:comma]:
        return False
    names = [at for at in range(1, comma) if words.raw[at][0].isupper()]
    when = any(words.low[at] in WEEKDAYS | MONTHS for at in names)
    return len(names) <= (1 if when else _OF_A_PLACE)


def _named(words: Tokens, last: int) -> bool:
    """Say whether a name, or an age after it, ends at a token: "Ali Khan, a resident", "Ali (45) a resident"."""
    if words.at(last) == ",":
        last -= 1
    if words.at(last) == ")":
        return True
    if words.at(last).isdigit():
        last -= 1
    return _names_somebody(words, last + 1)


def _names_somebody(words: Tokens, after: int) -> bool:
    """Say whether two words or more of a person's name end before a token; "in Khan Younis" names a place."""
    first = after
    while first > 0 and words.raw[first - 1].istitle() and words.raw[first - 1].isalpha():
        first -= 1
    if first == 0 and words.low[0] in _OPENINGS | _AT:
        return False
    name = words.low[first:after]
    everyday = not MONTHS.isdisjoint(name) or of_marks(name) is not Group.UNKNOWN
    place = words.at(first - 1) in _AT or not WEEKDAYS.isdisjoint(name)
    return len(name) >= _OF_A_NAME and not everyday and not place


def _said_of(words: Tokens, one: Phrase, tie: Tie) -> bool:
    """Say whether what befell a person is said right after: "Ali Khan, a teacher, was shot dead"."""
    event = tie.event
    if event is None or event.first < one.after:
        return False
    return all(word in _BETWEEN for word in words.low[one.after : event.first])
