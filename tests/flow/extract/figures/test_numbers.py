"""The grammar of hedged numbers, a row a form; bounds are those of DESIGN section 4."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.extract.figures.numbers import numbers
from sayso.flow.extract.figures.words.tokens import tokens
from sayso.text.sentences import Span

Bounds = tuple[str, int | None, int | None, str]


def read(words: str) -> list[Bounds]:
    found = tokens(words, Span(0, len(words)))
    return [
        (words[found.starts[n.first] : found.ends[n.after - 1]], n.low, n.high, str(n.hedge))
        for n in numbers(found)
    ]


FORMS: list[tuple[str, list[Bounds]]] = [
    ("around 70 to 80 militants", [("around 70 to 80", 70, 80, "range")]),
    ("raised it from 70 to 80", [("70", 70, 70, "exact"), ("80", 80, 80, "exact")]),
    ("revised the toll up to 80", [("80", 80, 80, "exact")]),
    ("from 70 to 80 militants", [("70 to 80", 70, 80, "range")]),
    ("around 70 to 80", [("around 70 to 80", 70, 80, "range")]),
    ("70 to 80", [("70 to 80", 70, 80, "range")]),
    ("70-80 militants", [("70-80", 70, 80, "range")]),
    ("70 – 80 militants", [("70 – 80", 70, 80, "range")]),
    ("between 70 and 80 militants", [("between 70 and 80", 70, 80, "range")]),
    ("between five and eight people", [("between five and eight", 5, 8, "range")]),
    ("between five soldiers and their post", [("five", 5, 5, "exact")]),
    ("between 80 and 70 militants", [("80", 80, 80, "exact"), ("70", 70, 70, "exact")]),
    ("closer to 200", [("closer to 200", 200, 200, "approx")]),
    ("nearly 30 soldiers", [("nearly 30", 30, 30, "approx")]),
    ("almost 30 soldiers", [("almost 30", 30, 30, "approx")]),
    ("about 30 soldiers", [("about 30", 30, 30, "approx")]),
    ("approximately 30 soldiers", [("approximately 30", 30, 30, "approx")]),
    ("roughly 30 soldiers", [("roughly 30", 30, 30, "approx")]),
    ("some 30 soldiers", [("some 30", 30, 30, "approx")]),
    ("an estimated 30 soldiers", [("an estimated 30", 30, 30, "approx")]),
    ("close to 30 soldiers", [("close to 30", 30, 30, "approx")]),
    ("30 or so soldiers", [("30 or so", 30, 30, "approx")]),
    ("all 33 attackers", [("all 33", 33, 33, "exact")]),
    ("all the 33 attackers", [("all the 33", 33, 33, "exact")]),
    ("only 33 attackers", [("only 33", 33, 33, "exact")]),
    ("exactly 33 attackers", [("exactly 33", 33, 33, "exact")]),
    ("no fewer than 12 people", [("no fewer than 12", 12, None, "at_least")]),
    ("no less than 12 people", [("no less than 12", 12, None, "at_least")]),
    ("not less than 12 people", [("not less than 12", 12, None, "at_least")]),
    ("at least 12 people", [("at least 12", 12, None, "at_least")]),
    ("at least twelve people", [("at least twelve", 12, None, "at_least")]),
    ("a minimum of 12 people", [("a minimum of 12", 12, None, "at_least")]),
    ("12 or more people", [("12 or more", 12, None, "at_least")]),
    ("more than 12 people", [("more than 12", 13, None, "at_least")]),
    ("over 12 people", [("over 12", 13, None, "at_least")]),
    ("upwards of 12 people", [("upwards of 12", 13, None, "at_least")]),
    ("in excess of 12 people", [("in excess of 12", 13, None, "at_least")]),
    ("up to 12 people", [("up to 12", None, 12, "at_most")]),
    ("as many as 12 people", [("as many as 12", None, 12, "at_most")]),
    ("no more than 12 people", [("no more than 12", None, 12, "at_most")]),
    ("at most 12 people", [("at most 12", None, 12, "at_most")]),
    ("a maximum of 12 people", [("a maximum of 12", None, 12, "at_most")]),
    ("fewer than 12 people", [("fewer than 12", None, 11, "at_most")]),
    ("less than 12 people", [("less than 12", None, 11, "at_most")]),
    ("under 12 people", [("under 12", None, 11, "at_most")]),
    ("twelve people", [("twelve", 12, 12, "exact")]),
    ("twenty-three people", [("twenty-three", 23, 23, "exact")]),
    ("forty-five people", [("forty-five", 45, 45, "exact")]),
    ("one hundred people", [("one hundred", 100, 100, "exact")]),
    ("a hundred people", [("a hundred", 100, 100, "exact")]),
    ("one hundred and five people", [("one hundred and five", 105, 105, "exact")]),
    ("two hundred and fifty people", [("two hundred and fifty", 250, 250, "exact")]),
    ("two thousand people", [("two thousand", 2000, 2000, "exact")]),
    ("2 thousand people", [("2 thousand", 2000, 2000, "exact")]),
    ("12,000 people", [("12,000", 12000, 12000, "exact")]),
    ("1,234,567 people", [("1,234,567", 1234567, 1234567, "exact")]),
    ("10 000 people", [("10 000", 10000, 10000, "exact")]),
    ("3 million people", [("3 million", 3000000, 3000000, "exact")]),
    ("a dozen people", [("a dozen", 12, 12, "exact")]),
    ("two dozen people", [("two dozen", 24, 24, "exact")]),
    ("three dozen people", [("three dozen", 36, 36, "exact")]),
    ("dozens of people", [("dozens", 24, None, "vague")]),
    ("scores of people", [("scores", 40, None, "vague")]),
    ("tens of people", [("tens", 20, None, "vague")]),
    ("hundreds of people", [("hundreds", 200, None, "vague")]),
    ("thousands of people", [("thousands", 2000, None, "vague")]),
    ("tens of thousands of people", [("tens of thousands", 20000, None, "vague")]),
    ("hundreds of thousands of people", [("hundreds of thousands", 200000, None, "vague")]),
    ("several people", [("several", 3, None, "vague")]),
    ("several hundred people", [("several hundred", 300, None, "vague")]),
    ("several dozen people", [("several dozen", 36, None, "vague")]),
    ("many people", [("many", 3, None, "vague")]),
    ("a few people", [("a few", 3, None, "vague")]),
    ("a handful of people", [("a handful", 3, None, "vague")]),
    ("a couple of people", [("a couple of", 2, 2, "exact")]),
    ("a number of people", [("a number", 3, None, "vague")]),
    ("a large number of people", [("a large number", 3, None, "vague")]),
    ("an unknown number of people", [("an unknown number", 3, None, "vague")]),
    ("both soldiers", [("both", 2, 2, "exact")]),
    ("a trio of soldiers", [("a trio", 3, 3, "exact")]),
    ("the duo", [("duo", 2, 2, "exact")]),
    ("a soldier", [("a", 1, 1, "exact")]),
    ("an officer", [("an", 1, 1, "exact")]),
    ("another soldier", [("another", 1, 1, "exact")]),
    ("one soldier", [("one", 1, 1, "exact")]),
    ("one more soldier", [("one more", 1, 1, "exact")]),
    ("no soldiers", [("no", 0, 0, "exact")]),
    ("no one", [("no one", 0, 0, "exact")]),
    ("none of the soldiers", [("none", 0, 0, "exact")]),
    ("nobody", [("nobody", 0, 0, "exact")]),
    ("zero soldiers", [("zero", 0, 0, "exact")]),
    ("three four persons", [("three four", 3, 4, "range")]),
    ("7 8 militants", [("7 8", 7, 8, "range")]),
    ("half of the hostages", [("half", None, None, "exact")]),
    ("two-thirds of the hostages", [("two-thirds", None, None, "exact")]),
    ("a third of the hostages", [("a third", None, None, "exact")]),
    ("one third of the hostages", [("one third", None, None, "exact")]),
    ("a quarter of the passengers", [("a quarter", None, None, "exact")]),
    ("fifth battalion", []),
    ("the 5th battalion", []),
]


@pytest.mark.parametrize(("words", "wanted"), FORMS, ids=[words for words, _ in FORMS])
def test_a_number_has_the_bounds_it_was_said_with(words: str, wanted: list[Bounds]) -> None:
    assert read(words) == wanted


@given(st.integers(0, 999_999))
def test_digits_say_themselves_with_or_without_separators(number: int) -> None:
    assert read(f"{number} soldiers")[0][1:3] == (number, number)
    assert read(f"{number:,} soldiers")[0][1:3] == (number, number)


@given(st.lists(st.sampled_from(" ".join(words for words, _ in FORMS).split()), max_size=12))
def test_bounds_never_cross_and_numbers_never_overlap(words: list[str]) -> None:
    found = tokens(" ".join(words), Span(0, len(" ".join(words))))
    last = 0
    for number in numbers(found):
        assert last <= number.first < number.after
        last = number.after
        assert number.low is None or number.high is None or number.low <= number.high
